//! Makes the vectors that both implementations pass, and checks that the committed ones are
//! current. `HOLDFAST_WRITE_VECTORS=1` writes them.
#![expect(clippy::unwrap_used, reason = "what fails here fails the test")]
#![expect(clippy::type_complexity, reason = "tables of cases are read as tables")]

mod account;
mod attachments;
mod cbor;
mod derivation;
mod epochs;
mod hands;
mod letters;
mod links;
mod logs;
mod objects;
mod padding;
mod pairs;
mod seal;
mod signatures;
mod story;
mod streams;
#[path = "../world/mod.rs"]
mod world;

use std::{collections::BTreeMap, fmt::Write, fs, path::PathBuf};

use serde_json::{Value, json};

/// Every file of `vectors/` with its maker.
const FILES: [(&str, fn() -> Value); 21] = [
    ("account", account::vectors),
    ("attachments", attachments::vectors),
    ("cbor", cbor::vectors),
    ("derivation", derivation::vectors),
    ("epochs", epochs::vectors),
    ("hands/logs", hands::logs::vectors),
    ("hands/objects", hands::objects::vectors),
    ("hands/reports", hands::reports::vectors),
    ("letters", letters::vectors),
    ("links", links::vectors),
    ("logs", logs::vectors),
    ("objects", objects::vectors),
    ("padding", padding::vectors),
    ("pairs/logs", pairs::logs::vectors),
    ("pairs/objects", pairs::objects::vectors),
    ("pairs/proofs", pairs::proofs::vectors),
    ("pairs/reports", pairs::reports::vectors),
    ("pairs/requests", pairs::requests::vectors),
    ("seal", seal::vectors),
    ("signatures", signatures::vectors),
    ("streams", streams::vectors),
];

#[test]
fn the_committed_vectors_are_current() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../vectors");
    let write = std::env::var_os("HOLDFAST_WRITE_VECTORS").is_some();
    for (name, make) in FILES {
        let path = folder.join(format!("{name}.json"));
        let made = sorted(make());
        if write {
            fs::write(&path, format!("{made:#}\n")).unwrap();
        }
        let text = fs::read_to_string(&path).unwrap_or_default();
        let committed: Value = serde_json::from_str(&text).unwrap_or(Value::Null);
        assert!(
            made == committed,
            "vectors/{name}.json is not current: run this test with HOLDFAST_WRITE_VECTORS=1"
        );
    }
}

#[test]
fn every_file_of_the_folder_is_made_here() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../vectors");
    let names = |within: &str| {
        fs::read_dir(folder.join(within))
            .unwrap()
            .map(|it| it.unwrap().file_name().into_string().unwrap())
            .filter_map(|it| Some(format!("{within}{}", it.strip_suffix(".json")?)))
            .collect::<Vec<_>>()
    };
    let mut there = [names(""), names("hands/"), names("pairs/")].concat();
    there.sort();

    assert_eq!(there, FILES.map(|(name, _)| name));
}

/// The same with keys in order, whichever features other crates chose for JSON.
fn sorted(value: Value) -> Value {
    match value {
        Value::Array(items) => items.into_iter().map(sorted).collect(),
        Value::Object(fields) => {
            let ordered: BTreeMap<String, Value> =
                fields.into_iter().map(|(key, it)| (key, sorted(it))).collect();
            Value::Object(ordered.into_iter().collect())
        }
        other => other,
    }
}

/// Bytes as hexadecimal digits.
fn hex(bytes: impl AsRef<[u8]>) -> String {
    bytes.as_ref().iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").unwrap();
        text
    })
}

/// What a hostile case expects, checked against what this implementation says.
fn refused<T: std::fmt::Debug>(
    name: &str,
    result: Result<T, impl Into<vault::Fault>>,
    code: &str,
) -> Value {
    let said = result.map_err(|it| it.into().code());
    assert_eq!(said.as_ref().err(), Some(&code), "{name}: {said:?}");
    json!({ "refused": code })
}
