//! How this program is to run: what was given, checked as a whole, with a reason where it cannot be.

mod given;
#[cfg(test)]
mod table;
mod values;

use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
};

use app::Quotas;
use clap::Args;
pub(crate) use given::Given;
pub(crate) use values::{LogFormat, LogLevel, Network, Origin};

use values::ListenAddress;

const DATA_DEFAULT: &str = "data";
const LISTEN_DEFAULT: ListenAddress =
    ListenAddress(SocketAddr::new(std::net::IpAddr::V4(std::net::Ipv4Addr::LOCALHOST), 8080));
const CONNECTIONS_DEFAULT: u32 = 16_384;

/// Settings that fit together.
#[derive(Debug)]
pub(crate) struct Settings {
    pub(crate) data: PathBuf,
    pub(crate) listen: SocketAddr,
    /// None: this machine alone, under the port that was opened.
    pub(crate) origin: Option<Origin>,
    pub(crate) database: Option<String>,
    pub(crate) postgres_connections: u32,
    pub(crate) attachments: Option<String>,
    pub(crate) tls: Option<TlsFiles>,
    pub(crate) trusted_proxies: Vec<Network>,
    pub(crate) connections_max: u32,
    pub(crate) accounts_per_hour: u32,
    pub(crate) quotas: Quotas,
    pub(crate) source_url: Option<String>,
    pub(crate) log: LogLevel,
    pub(crate) log_format: LogFormat,
    pub(crate) demo: Option<PathBuf>,
}

/// A certificate chain and its private key, both PEM.
#[derive(Debug, Clone)]
pub(crate) struct TlsFiles {
    pub(crate) certificates: PathBuf,
    pub(crate) key: PathBuf,
}

/// Why the program does not run like this: the setting's name, and what would be right.
#[derive(Debug, thiserror::Error)]
#[error("setting \"{name}\": {why}")]
pub(crate) struct SettingRefused {
    name: &'static str,
    why: String,
}

impl SettingRefused {
    pub(crate) fn new(name: &'static str, why: impl Into<String>) -> Self {
        Self { name, why: why.into() }
    }
}

impl Settings {
    /// Joins what was given with what stands in the settings file, if there is one, and checks it.
    pub(crate) fn new(given: Given, file: Option<&Path>) -> Result<Self, SettingRefused> {
        let weaker = file.map_or_else(|| Ok(Given::default()), read)?;
        Self::check(given.or(weaker))
    }

    fn check(given: Given) -> Result<Self, SettingRefused> {
        let listen = given.listen.unwrap_or(LISTEN_DEFAULT).0;
        let tls = match (given.tls_cert, given.tls_key) {
            (Some(certificates), Some(key)) => Some(TlsFiles { certificates, key }),
            (None, None) => None,
            (Some(_), None) => {
                let why = "is missing; --tls-cert goes with --tls-key, the file of its private key";
                return Err(SettingRefused::new("tls_key", why));
            }
            (None, Some(_)) => {
                let why =
                    "is missing; --tls-key goes with --tls-cert, the file of its certificates";
                return Err(SettingRefused::new("tls_cert", why));
            }
        };
        let trusted_proxies = given.trusted_proxy.unwrap_or_default();
        let this_machine_only = listen.ip().is_loopback();
        if !this_machine_only && tls.is_none() && trusted_proxies.is_empty() {
            return Err(SettingRefused::new(
                "listen",
                format!(
                    "{listen} can be reached from other machines, but nothing would be encrypted on the way, and \
                     phones refuse the microphone and keys without. Right would be one of: --tls-cert FILE and \
                     --tls-key FILE; or --trusted-proxy CIDR when a proxy in front does HTTPS; or --listen \
                     127.0.0.1:{}",
                    listen.port()
                ),
            ));
        }
        if given.origin.is_none() && !(this_machine_only && trusted_proxies.is_empty()) {
            let why = "is missing; say what browsers reach this server under, such as \
                       --origin https://holdfast.example.org";
            return Err(SettingRefused::new("origin", why));
        }
        let megabytes = |given: Option<u32>, bytes: u64| {
            given.map_or(bytes, |it| u64::from(it) * Quotas::MEGABYTE)
        };
        let defaults = Quotas::default();
        let quotas = Quotas {
            account_bytes: megabytes(given.account_megabytes, defaults.account_bytes),
            device_only_account_bytes: megabytes(
                given.device_account_megabytes,
                defaults.device_only_account_bytes,
            ),
            space_bytes: megabytes(given.group_megabytes, defaults.space_bytes),
            disk_reserve_bytes: megabytes(
                given.disk_reserve_megabytes,
                defaults.disk_reserve_bytes,
            ),
        };
        Ok(Self {
            data: given.data.unwrap_or_else(|| DATA_DEFAULT.into()),
            listen,
            origin: given.origin,
            database: given.database.map(|it| it.0),
            postgres_connections: given
                .postgres_connections
                .unwrap_or(app::POSTGRES_CONNECTIONS_DEFAULT),
            attachments: given.attachments.map(|it| it.0),
            tls,
            trusted_proxies,
            connections_max: given.connections_max.unwrap_or(CONNECTIONS_DEFAULT),
            accounts_per_hour: given
                .accounts_per_hour
                .unwrap_or(http_api::limits::ACCOUNTS_PER_HOUR_DEFAULT),
            quotas,
            source_url: given.source_url.map(|it| it.0),
            log: given.log.unwrap_or(LogLevel::Info),
            log_format: given.log_format.unwrap_or(LogFormat::Text),
            demo: given.demo,
        })
    }
}

/// Variables that somebody may have meant as settings; those for tests are theirs.
pub(crate) fn unknown_variables() -> Vec<String> {
    let command = Given::augment_args(clap::Command::new("holdfast"));
    let known: Vec<_> = command.get_arguments().filter_map(clap::Arg::get_env).collect();
    let names = std::env::vars_os().map(|(name, _)| name);
    names
        .filter(|name| !known.contains(&name.as_os_str()))
        .filter_map(|name| name.into_string().ok())
        .filter(|name| name.starts_with("HOLDFAST_") && !name.starts_with("HOLDFAST_TEST_"))
        .filter(|name| name != "HOLDFAST_SETTINGS")
        .collect()
}

fn read(file: &Path) -> Result<Given, SettingRefused> {
    let refused =
        |why: String| SettingRefused::new("settings", format!("{}: {why}", file.display()));
    let text = std::fs::read_to_string(file).map_err(|error| refused(error.to_string()))?;
    toml::from_str(&text).map_err(|error| refused(error.to_string()))
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::{Given, Settings};

    #[derive(Parser)]
    struct Line {
        #[command(flatten)]
        given: Given,
    }

    fn settings(flags: &[&str], file: &str) -> Result<Settings, String> {
        let flags = std::iter::once("holdfast").chain(flags.iter().copied());
        let given = Line::try_parse_from(flags).map_err(|error| error.to_string())?.given;
        let file = toml::from_str(file).map_err(|error| error.to_string())?;
        Settings::check(given.or(file)).map_err(|refused| refused.to_string())
    }

    #[test]
    fn nothing_given_runs_for_this_machine_alone() {
        let settings = settings(&[], "").expect("it is enough");

        assert_eq!(settings.listen.to_string(), "127.0.0.1:8080");
        assert!(settings.origin.is_none());
    }

    #[test]
    fn a_flag_is_stronger_than_the_file() {
        let file = "listen = \"127.0.0.1:1\"\nlog = \"debug\"";

        let settings = settings(&["--listen", "127.0.0.1:2"], file).expect("they fit");

        assert_eq!(settings.listen.port(), 2);
        assert_eq!(settings.log, super::LogLevel::Debug);
    }

    #[test]
    fn room_is_given_in_megabytes() {
        let file = "group_megabytes = 9";

        let quotas = settings(&["--account-megabytes", "3"], file).expect("they fit").quotas;

        assert_eq!(quotas.account_bytes, 3 * 1024 * 1024);
        assert_eq!(quotas.space_bytes, 9 * 1024 * 1024);
        assert_eq!(quotas.device_only_account_bytes, 64 * 1024 * 1024);
    }

    #[test]
    fn plain_http_for_other_machines_is_refused_with_the_reason() {
        let refusal = settings(&["--listen", "0.0.0.0:80"], "").unwrap_err();

        assert!(refusal.starts_with("setting \"listen\": 0.0.0.0:80 can be reached"), "{refusal}");
        assert!(refusal.contains("--tls-cert") && refusal.contains("--trusted-proxy"), "{refusal}");
    }

    #[test]
    fn a_certificate_without_its_key_is_refused() {
        let refusal = settings(&["--tls-cert", "a.pem"], "").unwrap_err();

        assert!(refusal.starts_with("setting \"tls_key\": is missing"), "{refusal}");
    }

    #[test]
    fn a_server_for_others_has_to_know_its_own_address() {
        let proxy = ["--listen", "0.0.0.0:80", "--trusted-proxy", "10.0.0.0/8,127.0.0.1"];
        let named = [&proxy[..], &["--origin", "https://a.org"]].concat();

        assert!(settings(&proxy, "").unwrap_err().starts_with("setting \"origin\""));
        assert_eq!(settings(&named, "").expect("they fit").trusted_proxies.len(), 2);
    }

    #[test]
    fn a_slip_is_refused_with_the_settings_name_and_what_would_be_right() {
        let by_flag = settings(&["--listen", "8080"], "").unwrap_err();
        let by_file = settings(&[], "database = \"mysql://a\"").unwrap_err();
        let unknown = settings(&[], "databse = \"sqlite:a\"").unwrap_err();
        let number = settings(&["--connections-max", "0"], "").unwrap_err();

        assert!(by_flag.contains("--listen") && by_flag.contains("right would be"), "{by_flag}");
        assert!(by_file.contains("database") && by_file.contains("right would be"), "{by_file}");
        assert!(unknown.contains("unknown field `databse`"), "{unknown}");
        assert!(number.contains("--connections-max"), "{number}");
    }
}
