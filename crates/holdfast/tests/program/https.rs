//! HTTPS by certificate files, and a renewed certificate without a restart.

use std::{fs, path::Path, sync::Arc};

use rcgen::{CertifiedKey, generate_simple_self_signed};
use rustls_pki_types::ServerName;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};
use tokio_rustls::{
    TlsConnector,
    rustls::{ClientConfig, RootCertStore, crypto::aws_lc_rs},
};

use crate::{Place, Program, read};

struct Files {
    folder: tempfile::TempDir,
}

impl Files {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a temporary folder") }
    }

    fn certificate(&self) -> String {
        self.folder.path().join("cert.pem").display().to_string()
    }

    fn key(&self) -> String {
        self.folder.path().join("key.pem").display().to_string()
    }

    /// Puts a fresh certificate into the files; who trusts it.
    fn renew(&self) -> RootCertStore {
        let CertifiedKey { cert, signing_key } =
            generate_simple_self_signed(["localhost".to_owned()]).expect("it can be made");
        fs::write(self.certificate(), cert.pem()).expect("it can be written");
        fs::write(self.key(), signing_key.serialize_pem()).expect("it can be written");
        let mut roots = RootCertStore::empty();
        roots.add(cert.der().clone()).expect("it is a certificate");
        roots
    }
}

/// Whether a client that trusts `roots` alone gets an answer.
async fn is_trusted(program: &Program, roots: RootCertStore) -> bool {
    let config = ClientConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
        .with_safe_default_protocol_versions()
        .expect("the provider knows them")
        .with_root_certificates(roots)
        .with_no_client_auth();
    let stream = TcpStream::connect(program.address).await.expect("it listens");
    let name = ServerName::try_from("localhost").expect("a name");
    let Ok(mut stream) = TlsConnector::from(Arc::new(config)).connect(name, stream).await else {
        return false;
    };
    let request = b"GET /healthz HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n";
    stream.write_all(request).await.expect("it takes the request");
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer).await;
    answer.starts_with(b"HTTP/1.1 204")
}

/// Tells the program that files changed, and waits until its log has said `count` times what came of it.
fn reload(program: &Program, log: &Path, said: &str, count: usize) {
    program.tell("-HUP");
    while read(log).matches(said).count() < count {
        std::thread::yield_now();
    }
}

#[tokio::test]
async fn a_renewed_certificate_is_taken_up_without_a_restart_and_a_broken_one_is_not() {
    let files = Files::new();
    let first = files.renew();
    let flags = ["--tls-cert", &files.certificate(), "--tls-key", &files.key()];
    let program = Place::make().await.start(&flags);
    let log = program.place.log();
    assert!(is_trusted(&program, first.clone()).await);

    let second = files.renew();
    reload(&program, &log, "the certificate was read again", 1);
    assert!(is_trusted(&program, second.clone()).await);
    assert!(!is_trusted(&program, first).await);

    fs::write(files.key(), "no key").expect("it can be written");
    reload(&program, &log, "the old one stays", 1);
    assert!(is_trusted(&program, second).await);
}
