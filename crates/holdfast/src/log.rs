//! What the operator can read afterwards. It never holds an address, a browser, or the id of a person or group.

use tracing_subscriber::EnvFilter;

use crate::settings::{LogFormat, LogLevel};

/// Foreign libraries may name addresses or statements when they talk much.
const QUIET: &str =
    "sqlx=warn,hyper=warn,hyper_util=warn,rustls=warn,object_store=warn,reqwest=warn";

/// Sends the log to standard error.
pub(crate) fn start(level: LogLevel, format: LogFormat) {
    let filter = EnvFilter::new(format!("{level},{QUIET}"));
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    match format {
        LogFormat::Text => log.with_ansi(false).init(),
        LogFormat::Json => log.json().init(),
    }
}
