//! Leaving for good: nothing of an account stays in any table or folder.

use http_api::cookies::SESSION_COOKIE;
use protocol::{
    MemberId,
    letter::Purpose,
    log::{Body, History, Kind, Mode, Reason, Role},
};
use serde_json::json;
use testkit::{Person, TestServer};

/// What stands for a person in the tables, and where it may still stand after they left.
struct Traces(Vec<(String, Vec<u8>)>);

impl Traces {
    fn add(&mut self, name: &str, bytes: impl Into<Vec<u8>>) {
        let bytes = bytes.into();
        assert!(bytes.len() >= 16, "a trace is long enough to be no accident");
        self.0.push((name.to_owned(), bytes));
    }

    /// Every table and column that holds a trace.
    async fn left(&self, server: &TestServer) -> Vec<String> {
        let mut left = Vec::new();
        for table in server.database().everything().await {
            for (column, value) in table.rows.iter().flatten() {
                for (trace, bytes) in &self.0 {
                    if memchr::memmem::find(value, bytes).is_some() {
                        left.push(format!("{}.{column}: {trace}", table.name));
                    }
                }
            }
        }
        left.sort();
        left.dedup();
        left
    }
}

pub(crate) fn id(reply: &serde_json::Value, field: &str) -> Vec<u8> {
    use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
    URL_SAFE_NO_PAD.decode(reply[field].as_str().expect("an id")).expect("base64url")
}

fn files(server: &TestServer) -> usize {
    fn count(folder: &std::path::Path) -> usize {
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        entries.map(|it| if it.path().is_dir() { count(&it.path()) } else { 1 }).sum()
    }
    count(&server.data().join("attachments"))
}

#[tokio::test]
async fn deleting_an_account_leaves_nothing_of_it_in_any_table() {
    let server = TestServer::start().await;
    let now = server.now();
    let mut ada = Person::walk_in(&server).await;
    ada.found_group(now).await;
    let link = ada.make_link(now, Mode::Auto, Role::Member, 9).await;
    let ada_alone = rows_about_people(&server).await;
    let mut sam = Person::walk_in(&server).await;
    let mut traces = Traces(Vec::new());
    let account = sam.device.get("/api/v1/account").await.json();
    traces.add("account", id(&account, "account_id"));
    traces.add("session", id(&account, "session_id"));

    // A vault of their own, an identity to keep, and a second session.
    sam.found(now, Kind::Vault, History::None).await;
    sam.post(now, "a note to myself").await;
    traces.add("vault", sam.space().0);
    traces.add("member of the vault", sam.id().0);
    assert_eq!(sam.keep("Sam", "five words of no meaning").await.outcome(), "204");
    // Another device that is known, and a wrong guess by somebody else.
    let sign_in = |passphrase| sign_in("Sam", passphrase);
    let mut laptop = server.device();
    let known = laptop.post("/api/v1/sessions", sign_in("five words of no meaning")).await;
    assert_eq!(known.outcome(), "201");
    let guessed = server.device().post("/api/v1/sessions", sign_in("a guess")).await;
    assert_eq!(guessed.outcome(), "403 sign_in_refused");
    // In the group: words, a letter in each direction, a file, a wrap.
    assert_eq!(sam.join(now, &link).await.outcome(), "200");
    ada.catch_up().await;
    let wire = sam.seal(now, "to everybody");
    assert_eq!(sam.send([&wire]).await.outcome(), "200");
    traces.add("words", wire.ciphertext());
    sam.store(b"a picture", "picture.jpg").await;
    for (from, to) in [(&mut sam, ada.id()), (&mut ada, MemberId([0; 16]))] {
        let to = if to.0 == [0; 16] { other_than(from) } else { to };
        let to = from.place().log.member(&to).cloned().expect("a member");
        let letter = from.letter(Purpose::Key, to.id, &to.box_key, &[7; 36]);
        traces.add("letter", letter.wire.clone());
        assert_eq!(from.send_letters(&[letter]).await.outcome(), "204");
    }
    let path = sam.path("/log");
    for record in sam.device.get(&path).await.cbor().into_array().expect("a list") {
        if let Some(wrap) = record.into_fields().expect("a map").maybe(3) {
            traces.add("wrap", wrap.into_bytes().expect("bytes"));
        }
    }
    let before = traces.left(&server).await;
    for trace in ["account", "session", "vault", "words", "letter", "wrap"] {
        assert!(before.iter().any(|it| it.ends_with(trace)), "{trace} is there: {before:?}");
    }
    assert_eq!(files(&server), 1);

    sam.write_log(now, vec![Body::Leave], None).await;
    let proof = proof("Sam", "five words of no meaning");
    let deleted = sam.device.post("/api/v1/account/delete", proof).await;

    assert_eq!(deleted.outcome(), "204");
    assert_eq!(traces.left(&server).await, Vec::<String>::new());
    assert_eq!(rows_about_people(&server).await, ada_alone);
    assert_eq!(sam.device.cookie(SESSION_COOKIE), None);
    assert_eq!(files(&server), 0);
    // The group goes on, with its log and its stream whole.
    ada.catch_up().await;
    ada.write_log(now, vec![], Some(Reason::Due)).await;
    ada.post(now, "we go on").await;
    assert_eq!(ada.read_stream().await.len(), 1);
}

/// The member who is not this one, of two.
fn other_than(person: &Person) -> MemberId {
    let mut others = person.place().log.members().filter(|it| it.id != person.id());
    others.next().expect("there is another").id
}

/// How many rows there are in each table that is about people and not about a space's past.
async fn rows_about_people(server: &TestServer) -> Vec<(String, usize)> {
    const ABOUT_PEOPLE: [&str; 8] = [
        "accounts",
        "attachments",
        "credentials",
        "letters",
        "memberships",
        "sessions",
        "sign_in_tries",
        "trusted_devices",
    ];
    let mut tables = server.database().everything().await;
    tables.retain(|it| ABOUT_PEOPLE.contains(&it.name.as_str()));
    tables.sort_by(|a, b| a.name.cmp(&b.name));
    assert_eq!(tables.len(), ABOUT_PEOPLE.len(), "all of them are there");
    tables.into_iter().map(|it| (it.name, it.rows.len())).collect()
}

fn sign_in(handle: &str, passphrase: &str) -> serde_json::Value {
    use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
    use vault::account::{AccountKeys, handle_hash};
    let keys = AccountKeys::of_passphrase("https://holdfast.test", handle, passphrase);
    json!({
        "handle_hash": URL_SAFE_NO_PAD.encode(handle_hash("https://holdfast.test", handle)),
        "auth_key": URL_SAFE_NO_PAD.encode(keys.auth.expose()),
    })
}

fn proof(handle: &str, passphrase: &str) -> serde_json::Value {
    use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
    use vault::account::AccountKeys;
    let keys = AccountKeys::of_passphrase("https://holdfast.test", handle, passphrase);
    json!({ "proof": { "auth_key": URL_SAFE_NO_PAD.encode(keys.auth.expose()) } })
}

#[tokio::test]
async fn a_device_only_account_that_ended_leaves_nothing_either() {
    let server = TestServer::start().await;
    let mut sam = Person::walk_in(&server).await;
    let account = sam.device.get("/api/v1/account").await.json();
    sam.found(server.now(), Kind::Vault, History::None).await;
    let mut traces = Traces(Vec::new());
    traces.add("account", id(&account, "account_id"));
    traces.add("session", id(&account, "session_id"));
    traces.add("vault", sam.space().0);
    assert!(!traces.left(&server).await.is_empty());

    server.pass(std::time::Duration::from_hours(9 * 24));
    app::retention::sweep(server.app()).await.expect("the sweep works");

    assert_eq!(traces.left(&server).await, Vec::<String>::new());
}
