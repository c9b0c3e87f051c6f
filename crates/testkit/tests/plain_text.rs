//! Planted words: whatever members write, no table, file, log line, backup or frame of the server holds it.

use std::{
    collections::{BTreeMap, BTreeSet},
    io,
    path::Path,
    sync::{Arc, Mutex, PoisonError},
};

use protocol::{
    InviteId, MemberId, Minute, ObjectId,
    letter::Purpose,
    log::{History, Kind, Mode, Role},
};
use testkit::{Frame, Person, Sealing, Socket, TestServer, planted::Planted, settings};
use vault::kinds::{Content, Membership, Seen, Settings, Words};

/// What is planted, each in another place.
const WORDS: [&str; 18] = [
    "Zebrafinch-Harbour",
    "Quillwort-Norms",
    "Marzipan-About",
    "Obsidian-Joinwords",
    "Kingfisher-Profile",
    "Larkspur-Aboutme",
    "Tamarind-Post",
    "Saffron-Contentnote",
    "Pangolin-From",
    "Wolverine-Reply",
    "Juniper-Hidden",
    "Cormorant-Linklabel",
    "Hellebore-Vaultname",
    "Narwhal-Draftwords",
    "Amaranth-Picture",
    "Bergamot-Filename",
    "Dragonfly-Introduction",
    "Gooseberry-Raisedhand",
];
/// Typed too, and never sent in any form.
const HANDLE: &str = "Ptarmigan-Handle";
const PASSPHRASE: &str = "Salamander-Passphrase and four more words";

#[tokio::test]
async fn the_server_never_sees_plain_text() {
    let log = capture_log();
    let planted = planted();

    let sealed = live(Sealing::Sealed, &log).await;
    let open = live(Sealing::Open, &log).await;

    for (place, bytes) in &sealed {
        let found = planted.found_in(bytes);
        assert!(found.is_empty(), "{place} holds {found:?}");
    }
    // The control: had the devices not sealed, this search would have told.
    let mut told = BTreeSet::new();
    for bytes in open.values() {
        told.extend(planted.found_in(bytes).into_keys());
    }
    assert_eq!(told, planted.words());
    for place in ["every table", "a backup"].into_iter().filter_map(|it| open.get(it)) {
        assert!(planted.found_in(place).len() > 12, "most of the words rest there");
    }
}

fn planted() -> Planted {
    Planted::new(WORDS.into_iter().chain([HANDLE, "Salamander-Passphrase"]))
}

/// Some days in the life of a group; gives back everything that the server kept, wrote and heard.
async fn live(sealing: Sealing, log: &Log) -> BTreeMap<&'static str, Vec<u8>> {
    let mut server = TestServer::start().await;
    let address = server.listen().await;
    let now = server.now();
    let mut ada = Person::walk_in(&server).await;
    let mut sam = Person::walk_in(&server).await;
    (ada.sealing, sam.sealing) = (sealing, sealing);
    ada.settings = Settings {
        norms: WORDS[1].to_owned(),
        about: Some(WORDS[2].to_owned()),
        join_words: Some(WORDS[3].to_owned()),
        ..settings(WORDS[0])
    };

    // A vault first, then a group with everything that can be written in one.
    ada.found(now, Kind::Vault, History::None).await;
    vault_notes(&mut ada, now).await;
    assert_eq!(ada.keep(HANDLE, PASSPHRASE).await.outcome(), "204");
    ada.found_group(now).await;
    let link = ada.make_link(now, Mode::Ask, Role::Member, 9).await;
    assert_eq!(sam.join(now, &link).await.outcome(), "200");
    introduce(&mut sam, &ada).await;
    ada.catch_up().await;
    ada.admit(now, sam.id()).await;
    sam.catch_up().await;
    let mut phone = Socket::connect(address, &sam.device).await;
    let mut laptop = Socket::connect(address, &ada.device).await;
    for socket in [&mut phone, &mut laptop] {
        socket.subscribe(ada.space(), 0, 0).await;
        assert!(matches!(socket.hear().await, Frame::LogGrew(..)));
    }
    group_words(&mut ada, now).await;
    for k in 1..=7 {
        assert_eq!(phone.hear_object().await, k);
    }
    let hand = ada.seal_as(now, WORDS[17], ObjectId(ada.draw()), 0);
    laptop.send_ephemeral(hand.bytes()).await;
    while !matches!(phone.hear().await, Frame::Ephemeral(_)) {}
    sam.catch_up().await;
    assert_eq!(sam.letters().await.len(), 0);
    assert_eq!(ada.letters().await.len(), 1);

    let mut places = BTreeMap::new();
    places.insert("every table", every_table(&server).await);
    places.insert("every frame, request and answer", server.line().overheard());
    places.insert("the log", log.everything());
    if !server.database().is_postgres() {
        places.insert("a backup", backup(&server).await);
    }
    places.insert("every file", every_file(server.data()));
    places
}

async fn vault_notes(ada: &mut Person, now: i64) {
    let head = ada.place().log.head();
    let seen = Seen { seq: head.seq, entry: head.hash, k: 0, chain: [0; 32] };
    let membership = Membership {
        space: ada.space(),
        member: MemberId(ada.draw()),
        nonce: ada.draw(),
        seen,
        joined: Minute::from_ms(now),
        pseudonym: WORDS[12].to_owned(),
        left: false,
        read: None,
    };
    let draft = Content::Draft {
        space: ada.space(),
        text: WORDS[13].to_owned(),
        parent: None,
        content_note: None,
    };
    send(ada, Content::Membership(membership), now).await;
    send(ada, draft, now).await;
}

async fn introduce(sam: &mut Person, ada: &Person) {
    let to = sam.place().log.member(&ada.id()).cloned().expect("the facilitator");
    let letter = sam.letter(Purpose::Introduction, to.id, &to.box_key, WORDS[16].as_bytes());
    assert_eq!(sam.send_letters(&[letter]).await.outcome(), "204");
}

async fn group_words(ada: &mut Person, now: i64) {
    let profile = Content::Profile {
        pseudonym: WORDS[4].to_owned(),
        listed: true,
        about: Some(WORDS[5].to_owned()),
        group_member: None,
        proof: None,
    };
    let note =
        Content::InviteNote { invite: InviteId(ada.draw()), label: Some(WORDS[11].to_owned()) };
    send(ada, Content::Settings(ada.settings.clone()), now).await;
    send(ada, profile, now).await;
    send(ada, Content::Hide(Some(WORDS[10].to_owned())), now).await;
    send(ada, note, now).await;
    let picture = format!("{} ", WORDS[14]).repeat(2_000);
    let attachment = ada.store(picture.as_bytes(), WORDS[15]).await;
    let post = Words {
        text: WORDS[6].to_owned(),
        content_note: Some(WORDS[7].to_owned()),
        from: WORDS[8].to_owned(),
    };
    let envelope = ada.envelope(ObjectId(ada.draw()), 1);
    let wire = ada.seal_with(now, &envelope, Content::Post(post), vec![attachment]);
    assert_eq!(ada.send([&wire]).await.outcome(), "200");
    // What is edited and taken back leaves nothing either.
    let object = ObjectId(ada.draw());
    let reply = ada.seal_as(now, WORDS[9], object, 1);
    assert_eq!(ada.send([&reply]).await.outcome(), "200");
    let envelope = ada.envelope(object, 2);
    let tombstone = ada.seal_inside(now, &envelope, Content::Tombstone(Vec::new()));
    assert_eq!(ada.send([&tombstone]).await.outcome(), "200");
    ada.read_stream().await;
}

async fn send(ada: &mut Person, content: Content, now: i64) {
    let envelope = ada.envelope(ObjectId(ada.draw()), 1);
    let wire = ada.seal_inside(now, &envelope, content);
    assert_eq!(ada.send([&wire]).await.outcome(), "200");
    ada.read_stream().await;
}

async fn every_table(server: &TestServer) -> Vec<u8> {
    let tables = server.database().everything().await;
    assert!(tables.iter().any(|it| it.name == "objects" && it.rows.len() == 9));
    tables.into_iter().flat_map(|it| it.rows).flatten().flat_map(|(_, value)| value).collect()
}

async fn backup(server: &TestServer) -> Vec<u8> {
    let to = server.data().join("backup.sqlite");
    let file = server.database().url().strip_prefix("sqlite:").expect("it is a file");
    storage::Database::copy(Path::new(file), &to).await.expect("a backup can be made");
    std::fs::read(to).expect("it is there")
}

/// All bytes of all files below `folder`: database, write-ahead log, attachments, secrets.
fn every_file(folder: &Path) -> Vec<u8> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            all.extend(every_file(&path));
        } else {
            all.extend(std::fs::read(&path).expect("a file of ours"));
        }
    }
    all
}

/// Every line that was logged by anything, at any level.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Log {
    fn everything(&self) -> Vec<u8> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn capture_log() -> Log {
    let log = Log::default();
    let writer = log.clone();
    tracing_subscriber::fmt()
        .with_max_level(tracing_subscriber::filter::LevelFilter::TRACE)
        .with_writer(move || writer.clone())
        .init();
    log
}
