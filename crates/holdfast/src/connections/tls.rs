//! HTTPS by certificate files, read again when they change, so that a renewed certificate needs no restart.

use std::{
    path::Path,
    sync::{Arc, PoisonError, RwLock},
    time::{Duration, SystemTime},
};

use rustls_pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject};
use tokio::{signal::unix::Signal, time::interval};
use tokio_rustls::{
    TlsAcceptor,
    rustls::{self, ServerConfig, crypto::aws_lc_rs},
};

use crate::settings::TlsFiles;

/// How often the files are looked at.
const LOOK_EVERY: Duration = Duration::from_mins(1);

/// The certificate in force.
pub(crate) struct Tls {
    files: TlsFiles,
    acceptor: RwLock<TlsAcceptor>,
}

/// Why a certificate cannot be used.
#[derive(Debug, thiserror::Error)]
pub(crate) enum TlsError {
    #[error("{0}: {1}")]
    File(String, rustls_pki_types::pem::Error),
    #[error("{0} holds no certificate; right would be a PEM file with the whole chain")]
    Empty(String),
    #[error("certificate and key do not fit: {0}")]
    Unfit(#[from] rustls::Error),
}

impl Tls {
    pub(crate) fn open(files: TlsFiles) -> Result<Self, TlsError> {
        let acceptor = RwLock::new(read(&files)?);
        Ok(Self { files, acceptor })
    }

    pub(crate) fn acceptor(&self) -> TlsAcceptor {
        self.acceptor.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Reads the files again whenever they change or it is asked; a bad one leaves the old one in force. Never ends.
    pub(crate) async fn keep_current(&self, mut asked: Signal) {
        let mut look = interval(LOOK_EVERY);
        let mut seen = self.changed_at();
        loop {
            tokio::select! {
                _ = asked.recv() => {}
                _ = look.tick() => {
                    if self.changed_at() == seen {
                        continue;
                    }
                }
            }
            seen = self.changed_at();
            match read(&self.files) {
                Ok(fresh) => {
                    *self.acceptor.write().unwrap_or_else(PoisonError::into_inner) = fresh;
                    tracing::info!("the certificate was read again");
                }
                Err(error) => {
                    tracing::error!(%error, "the new certificate cannot be used, the old one stays");
                }
            }
        }
    }

    fn changed_at(&self) -> [Option<SystemTime>; 2] {
        [&self.files.certificates, &self.files.key]
            .map(|file| std::fs::metadata(file).and_then(|it| it.modified()).ok())
    }
}

fn read(files: &TlsFiles) -> Result<TlsAcceptor, TlsError> {
    let shown = |file: &Path| file.display().to_string();
    let wrong = |file: &Path| {
        let file = shown(file);
        move |error| TlsError::File(file, error)
    };
    let certificates = CertificateDer::pem_file_iter(&files.certificates)
        .and_then(Iterator::collect::<Result<Vec<_>, _>>)
        .map_err(wrong(&files.certificates))?;
    if certificates.is_empty() {
        return Err(TlsError::Empty(shown(&files.certificates)));
    }
    let key = PrivateKeyDer::from_pem_file(&files.key).map_err(wrong(&files.key))?;
    let mut config = ServerConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
        .with_safe_default_protocol_versions()?
        .with_no_client_auth()
        .with_single_cert(certificates, key)?;
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(TlsAcceptor::from(Arc::new(config)))
}
