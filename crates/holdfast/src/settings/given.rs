//! Settings as somebody gave them: by flag, by environment, by file. Each is named once, here.

use std::path::PathBuf;

use clap::Args;
use serde::Deserialize;

use super::values::{
    AttachmentsUrl, DatabaseUrl, ListenAddress, LogFormat, LogLevel, Network, Origin, SourceUrl,
};

/// What one source gave; a flag is stronger than the environment, and that is stronger than the file.
#[derive(Debug, Default, Clone, Args, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Given {
    /// Folder for everything that is kept; made if it is not there
    ///
    /// Without it: data
    #[arg(long, env = "HOLDFAST_DATA", value_name = "DIR")]
    pub(crate) data: Option<PathBuf>,

    /// Address and port to listen on
    ///
    /// Without it: 127.0.0.1:8080. Any address that other machines reach needs --tls-cert and --tls-key, or --trusted-proxy.
    #[arg(long, env = "HOLDFAST_LISTEN", value_name = "ADDR")]
    pub(crate) listen: Option<ListenAddress>,

    /// What browsers reach this server under, such as `https://holdfast.example.org`
    ///
    /// Needed when other machines reach it. Without it: localhost and the port.
    #[arg(long, env = "HOLDFAST_ORIGIN", value_name = "URL")]
    pub(crate) origin: Option<Origin>,

    /// The database: `sqlite:FILE` or `postgres://user@host/name`
    ///
    /// Without it: the file holdfast.sqlite in the data folder.
    #[arg(long, env = "HOLDFAST_DATABASE", value_name = "URL", hide_env_values = true)]
    pub(crate) database: Option<DatabaseUrl>,

    /// Connections to a PostgreSQL server
    ///
    /// Without it: 16.
    #[arg(long, env = "HOLDFAST_POSTGRES_CONNECTIONS", value_name = "NUMBER",
        value_parser = clap::value_parser!(u32).range(2..))]
    pub(crate) postgres_connections: Option<u32>,

    /// Where attachments are kept: `file:///folder` or `s3://bucket/folder`
    ///
    /// Without it: the folder attachments in the data folder. For S3 the usual AWS_ variables give key and region.
    #[arg(long, env = "HOLDFAST_ATTACHMENTS", value_name = "URL")]
    pub(crate) attachments: Option<AttachmentsUrl>,

    /// File with the certificate chain for HTTPS (PEM); read again when it changes
    #[arg(long, env = "HOLDFAST_TLS_CERT", value_name = "FILE")]
    pub(crate) tls_cert: Option<PathBuf>,

    /// File with the certificate's private key (PEM)
    #[arg(long, env = "HOLDFAST_TLS_KEY", value_name = "FILE")]
    pub(crate) tls_key: Option<PathBuf>,

    /// Addresses of the proxy in front, which does the HTTPS; several separated by commas
    ///
    /// Their header X-Forwarded-For is believed. Without a certificate of our own, nobody else but this machine is answered.
    #[arg(long, env = "HOLDFAST_TRUSTED_PROXY", value_name = "CIDR", value_delimiter = ',')]
    pub(crate) trusted_proxy: Option<Vec<Network>>,

    /// Connections open at the same time
    ///
    /// Without it: 16384. The system's limit on open files has to be higher.
    #[arg(long, env = "HOLDFAST_CONNECTIONS_MAX", value_name = "NUMBER",
        value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) connections_max: Option<u32>,

    /// New accounts an hour from one address, and as many sign-in names
    ///
    /// Without it: 60, so that a room full of people can walk in over one connection. Raise it for a larger hall.
    #[arg(long, env = "HOLDFAST_ACCOUNTS_PER_HOUR", value_name = "NUMBER",
        value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) accounts_per_hour: Option<u32>,

    /// Megabytes that one account with a sign-in name may store
    ///
    /// Without it: 256. What its owner deletes is given back.
    #[arg(long, env = "HOLDFAST_ACCOUNT_MEGABYTES", value_name = "NUMBER",
        value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) account_megabytes: Option<u32>,

    /// Megabytes that one account on a single device may store
    ///
    /// Without it: 64.
    #[arg(long, env = "HOLDFAST_DEVICE_ACCOUNT_MEGABYTES", value_name = "NUMBER",
        value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) device_account_megabytes: Option<u32>,

    /// Megabytes that may be stored in one group
    ///
    /// Without it: 4096.
    #[arg(long, env = "HOLDFAST_GROUP_MEGABYTES", value_name = "NUMBER",
        value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) group_megabytes: Option<u32>,

    /// Megabytes that stay free on the disk
    ///
    /// Without it: 512. With less than that left, people can delete and leave, and nothing new is stored.
    #[arg(long, env = "HOLDFAST_DISK_RESERVE_MEGABYTES", value_name = "NUMBER")]
    pub(crate) disk_reserve_megabytes: Option<u32>,

    /// Where the source code of the running program can be had; shown at the foot of every public page
    #[arg(long, env = "HOLDFAST_SOURCE_URL", value_name = "URL")]
    pub(crate) source_url: Option<SourceUrl>,

    /// How much the log says; it never says who
    ///
    /// Without it: info.
    #[arg(long, env = "HOLDFAST_LOG", value_name = "LEVEL", value_enum)]
    pub(crate) log: Option<LogLevel>,

    /// How the log is written
    ///
    /// Without it: text.
    #[arg(long, env = "HOLDFAST_LOG_FORMAT", value_name = "FORMAT", value_enum)]
    pub(crate) log_format: Option<LogFormat>,

    /// The file in which the demo's people stand; serves /demo, which signs anybody in
    #[arg(long, value_name = "FILE", hide = true)]
    #[serde(skip)]
    pub(crate) demo: Option<PathBuf>,
}

impl Given {
    /// What stands here, and where nothing does, what stands in `weaker`.
    pub(crate) fn or(self, weaker: Self) -> Self {
        Self {
            data: self.data.or(weaker.data),
            listen: self.listen.or(weaker.listen),
            origin: self.origin.or(weaker.origin),
            database: self.database.or(weaker.database),
            postgres_connections: self.postgres_connections.or(weaker.postgres_connections),
            attachments: self.attachments.or(weaker.attachments),
            tls_cert: self.tls_cert.or(weaker.tls_cert),
            tls_key: self.tls_key.or(weaker.tls_key),
            trusted_proxy: self.trusted_proxy.or(weaker.trusted_proxy),
            connections_max: self.connections_max.or(weaker.connections_max),
            accounts_per_hour: self.accounts_per_hour.or(weaker.accounts_per_hour),
            account_megabytes: self.account_megabytes.or(weaker.account_megabytes),
            device_account_megabytes: self
                .device_account_megabytes
                .or(weaker.device_account_megabytes),
            group_megabytes: self.group_megabytes.or(weaker.group_megabytes),
            disk_reserve_megabytes: self.disk_reserve_megabytes.or(weaker.disk_reserve_megabytes),
            source_url: self.source_url.or(weaker.source_url),
            log: self.log.or(weaker.log),
            log_format: self.log_format.or(weaker.log_format),
            demo: self.demo.or(weaker.demo),
        }
    }
}
