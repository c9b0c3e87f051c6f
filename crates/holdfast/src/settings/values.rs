//! The values that settings take, each with a sentence for whoever wrote a wrong one.

use std::{
    fmt,
    net::{IpAddr, SocketAddr},
    str::FromStr,
};

use serde::Deserialize;

/// An address and port to listen on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct ListenAddress(pub(crate) SocketAddr);

impl FromStr for ListenAddress {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let text = text.replace("localhost:", "127.0.0.1:");
        text.parse().map(Self).map_err(|_| {
            format!(
                "\"{text}\" is not an address and port; right would be 127.0.0.1:8080 or [::1]:8080"
            )
        })
    }
}

/// A range of addresses, such as `10.0.0.0/8`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct Network {
    base: IpAddr,
    bits: u8,
}

impl Network {
    /// Whether an address lies in the range; an IPv4 address written as IPv6 counts as itself.
    pub(crate) fn contains(&self, address: IpAddr) -> bool {
        match (self.base, address.to_canonical()) {
            (IpAddr::V4(base), IpAddr::V4(address)) => {
                let rest = 32 - u32::from(self.bits);
                let (base, address) = (u32::from(base), u32::from(address));
                base.checked_shr(rest) == address.checked_shr(rest)
            }
            (IpAddr::V6(base), IpAddr::V6(address)) => {
                let rest = 128 - u32::from(self.bits);
                let (base, address) = (u128::from(base), u128::from(address));
                base.checked_shr(rest) == address.checked_shr(rest)
            }
            _ => false,
        }
    }
}

impl FromStr for Network {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || {
            format!(
                "\"{text}\" is not a range of addresses; right would be 10.0.0.0/8 or 127.0.0.1"
            )
        };
        let (base, bits) = text.split_once('/').map_or((text, None), |(it, bits)| (it, Some(bits)));
        let base: IpAddr = base.parse().map_err(|_| wrong())?;
        let most = if base.is_ipv4() { 32 } else { 128 };
        let bits = bits.map_or(Ok(most), |it| it.parse().map_err(|_| wrong()))?;
        if bits > most { Err(wrong()) } else { Ok(Self { base, bits }) }
    }
}

/// Scheme, host and port under which browsers reach this server.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct Origin(String);

impl Origin {
    /// As browsers send it, for example `https://holdfast.example.org`.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    pub(crate) fn is_https(&self) -> bool {
        self.0.starts_with("https://")
    }

    /// What a listener on this machine alone is reached under.
    pub(crate) fn of_this_machine(listen: SocketAddr, https: bool) -> Self {
        let scheme = if https { "https" } else { "http" };
        Self(format!("{scheme}://localhost:{}", listen.port()))
    }
}

impl FromStr for Origin {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || {
            format!(
                "\"{text}\" is not an address browsers can use; right would be https://holdfast.example.org, \
                 without a path"
            )
        };
        let text_lower = text.trim_end_matches('/').to_ascii_lowercase();
        let (scheme, authority) = text_lower.split_once("://").ok_or_else(wrong)?;
        let (host, port) = match authority.rsplit_once(':') {
            Some((host, port)) if !port.ends_with(']') => (host, Some(port)),
            _ => (authority, None),
        };
        let host_sound = !host.is_empty()
            && host.chars().all(|it| it.is_ascii_alphanumeric() || ".-[]:".contains(it));
        let port_sound = port.is_none_or(|it| it.parse::<u16>().is_ok());
        if !host_sound || !port_sound {
            return Err(wrong());
        }
        let this_machine = host == "localhost" || host == "127.0.0.1" || host == "[::1]";
        match scheme {
            "https" => Ok(Self(text_lower)),
            "http" if this_machine => Ok(Self(text_lower)),
            "http" => Err(format!(
                "\"{text}\" has no encryption, and phones refuse the microphone and keys without; right would be \
                 https://{authority}"
            )),
            _ => Err(wrong()),
        }
    }
}

/// Where the database is.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct DatabaseUrl(pub(crate) String);

impl FromStr for DatabaseUrl {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        one_of(text, &["sqlite:", "postgres://", "postgresql://"]).map(Self).ok_or_else(|| {
            "this is not a database's address; right would be sqlite:/srv/holdfast/holdfast.sqlite or \
             postgres://user@host/holdfast"
                .to_owned()
        })
    }
}

/// Where attachments are.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct AttachmentsUrl(pub(crate) String);

impl FromStr for AttachmentsUrl {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        one_of(text, &["file:///", "s3://"]).map(Self).ok_or_else(|| {
            format!("\"{text}\" is no place for attachments; right would be file:///srv/attachments or s3://bucket/folder")
        })
    }
}

/// Where the running program's source code can be had.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct SourceUrl(pub(crate) String);

impl FromStr for SourceUrl {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        one_of(text, &["https://", "http://"]).map(Self).ok_or_else(|| {
            format!("\"{text}\" is no address of a web page; right would be https://example.org/holdfast")
        })
    }
}

/// How much the log says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "snake_case")]
pub(crate) enum LogLevel {
    Error,
    Warn,
    Info,
    Debug,
}

impl fmt::Display for LogLevel {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Error => "error",
            Self::Warn => "warn",
            Self::Info => "info",
            Self::Debug => "debug",
        })
    }
}

/// How the log is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "snake_case")]
pub(crate) enum LogFormat {
    Text,
    Json,
}

macro_rules! from_string {
    ($($value:ty),*) => {$(
        impl TryFrom<String> for $value {
            type Error = String;

            fn try_from(text: String) -> Result<Self, String> {
                text.parse()
            }
        }
    )*};
}

from_string!(ListenAddress, Network, Origin, DatabaseUrl, AttachmentsUrl, SourceUrl);

fn one_of(text: &str, beginnings: &[&str]) -> Option<String> {
    beginnings
        .iter()
        .any(|it| text.starts_with(it) && text.len() > it.len())
        .then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{ListenAddress, Network, Origin};

    fn origin(text: &str) -> Result<String, String> {
        text.parse::<Origin>().map(|it| it.as_str().to_owned())
    }

    #[test]
    fn a_range_holds_its_addresses_and_no_others() {
        let range: Network = "10.1.0.0/16".parse().expect("it is a range");
        let all: Network = "0.0.0.0/0".parse().expect("it is a range");
        let one: Network = "::1".parse().expect("it is an address");

        assert!(range.contains("10.1.255.1".parse().expect("an address")));
        assert!(range.contains("::ffff:10.1.2.3".parse().expect("an address")));
        assert!(!range.contains("10.2.0.1".parse().expect("an address")));
        assert!(all.contains("203.0.113.9".parse().expect("an address")));
        assert!(one.contains("::1".parse().expect("an address")));
        assert!(!one.contains("::2".parse().expect("an address")));
        assert!("10.0.0.0/33".parse::<Network>().is_err());
        assert!("ten".parse::<Network>().is_err());
    }

    #[test]
    fn an_origin_is_what_browsers_would_send() {
        assert_eq!(
            origin("https://Holdfast.Example.org/"),
            Ok("https://holdfast.example.org".into())
        );
        assert_eq!(origin("https://a.org:8443"), Ok("https://a.org:8443".into()));
        assert_eq!(origin("http://localhost:8080"), Ok("http://localhost:8080".into()));
        assert_eq!(origin("https://[2001:db8::1]:443"), Ok("https://[2001:db8::1]:443".into()));
        assert!(origin("http://a.org").unwrap_err().contains("https://a.org"));
        for wrong in ["a.org", "https://", "https://a.org/app", "https://a b", "ftp://a.org"] {
            assert!(origin(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_wrong_address_is_told_what_would_be_right() {
        let refusal = "8080".parse::<ListenAddress>().unwrap_err();

        assert!(refusal.contains("right would be 127.0.0.1:8080"), "{refusal}");
        assert!("localhost:80".parse::<ListenAddress>().is_ok());
    }
}
