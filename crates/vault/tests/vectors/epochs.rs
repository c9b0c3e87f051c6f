//! Epochs in whole: wraps that open, wraps that do not and whose fault it is, history in letters.

use protocol::{
    Log, Minute, Transaction,
    letter::{LetterRecord, WRAP_BYTES, wraps_hash},
    log::{Body, History, Reason},
};
use serde_json::{Value, json};
use vault::{
    Key, Untrusted,
    epoch::{Blame, blame, open_wrap},
    letter::{LetterHead, write_letter},
    space::Letter,
};

use crate::{
    hex, refused,
    world::{NOW, Person, Server, a_group, a_newcomer, dice::Dice},
};

pub(crate) fn vectors() -> Value {
    json!({
        "about": "annex D and E. `people` are keys by seed and member_id with the log's nonce. `wraps` \
                  open to `key`, or are refused; `blame` tells whose fault that is.",
        "wraps": wraps(),
        "history": history(),
    })
}

pub(crate) fn people(all: &[&Person]) -> Vec<Value> {
    all.iter()
        .map(|it| json!({ "member_id": hex(it.space.me().0), "seed": hex(it.seed.expose()) }))
        .collect()
}

pub(crate) fn log_of(server: &Server) -> Vec<String> {
    server.lines.iter().map(|it| hex(it.entry.wire())).collect()
}

fn wraps() -> Value {
    let dice = &mut Dice::new("epochs");
    let (mut server, mut river) = a_group(History::None, dice);
    let mut brook = a_newcomer(&mut river, &mut server, dice);
    let mut stone = a_newcomer(&mut river, &mut server, dice);
    let good: Vec<Value> = [&river, &stone]
        .into_iter()
        .flat_map(|who| (1..=3).map(move |n| (who, n)))
        .filter_map(|(who, n)| {
            let key = who.space.key(n)?;
            let wrap = wrap_of(&server, who, n)?;
            Some(json!({
                "member_id": hex(who.space.me().0),
                "n": n,
                "wrap": hex(wrap),
                "key": hex(key.expose()),
            }))
        })
        .collect();
    // Brook's next epoch holds a wrap for Stone that does not open, and one for River with another
    // key than everybody else's.
    brook.sync(&server);
    let bad = garbage_epoch(&brook, &stone, &river, dice);
    server.accept(&bad).unwrap();
    let n = server.log.epoch_number();
    let hashes = server.wrap_hashes(n);
    let swapped = [9; WRAP_BYTES].to_vec();
    let others = wrap_of(&server, &river, n).unwrap();
    let own = wrap_of(&server, &stone, n).unwrap();
    let mut other_list = hashes.clone();
    other_list.swap(0, 1);
    let blames = [
        ("garbage from the maker", Some(&own), &hashes, Blame::Maker(brook.space.me())),
        ("another wrap from the server", Some(&swapped), &hashes, Blame::Server),
        ("somebody else's wrap", Some(&others), &hashes, Blame::Server),
        ("no wrap", None, &hashes, Blame::Server),
        ("another list", Some(&own), &other_list, Blame::Server),
        ("a shorter list", Some(&own), &hashes[..2].to_vec(), Blame::Server),
    ]
    .map(|(name, wrap, hashes, expect)| {
        let epoch = server.log.epoch_at(n).unwrap();
        let wrap = wrap.map(|it| Untrusted(it.as_slice()));
        let said = blame(&server.log, epoch, &stone.space.me(), wrap, Untrusted(hashes));
        assert_eq!(said, expect, "{name}");
        json!({
            "name": name,
            "member_id": hex(stone.space.me().0),
            "n": n,
            "wrap": wrap.map(|it| hex(it.0)),
            "hashes": hashes.iter().map(hex).collect::<Vec<_>>(),
            "blame": if expect == Blame::Server { "server" } else { "maker" },
        })
    });
    let hostile = [
        ("garbage", &stone, own.clone(), "cannot_open"),
        ("another key than the commit's", &river, others, "wrong_commit"),
        ("somebody else's", &river, own, "cannot_open"),
        ("cut off", &river, wrap_of(&server, &river, n).unwrap()[..100].to_vec(), "cannot_open"),
        ("nothing", &river, Vec::new(), "cannot_open"),
    ]
    .map(|(name, who, wrap, code)| {
        let epoch = server.log.epoch_at(n).unwrap();
        let said = open_wrap(&server.log, epoch, who.space.own(), Untrusted(&wrap));
        json!({
            "name": name,
            "member_id": hex(who.space.me().0),
            "n": n,
            "wrap": hex(&wrap),
            "expect": refused(name, said, code),
        })
    });
    // Stone cannot open it, and makes the next one.
    stone.sync(&server);
    let renew = stone.space.renew(Reason::CannotOpen, NOW, dice).unwrap();
    server.accept(&renew).unwrap();
    json!({
        "log": log_of(&server),
        "nonce": hex(server.log.nonce()),
        "people": people(&[&river, &brook, &stone]),
        "good": good,
        "hostile": hostile,
        "blame": blames,
        "transaction": transaction(&server, &renew),
    })
}

/// A transaction as it was posted, in its parts.
fn transaction(server: &Server, it: &Transaction) -> Value {
    let again = Transaction::parse(&it.encode()).unwrap();
    assert_eq!(&again, it);
    assert_eq!(server.log.head().hash, it.entries.last().unwrap().hash());
    json!({
        "bytes": hex(it.encode()),
        "entries": it.entries.iter().map(|it| hex(it.wire())).collect::<Vec<_>>(),
        "wraps": it.wraps.iter().map(hex).collect::<Vec<_>>(),
        "letters": it.letters.iter().map(|it| hex(it.encode())).collect::<Vec<_>>(),
        "wraps_hash": hex(wraps_hash(&it.wraps)),
    })
}

fn wrap_of(server: &Server, who: &Person, n: u32) -> Option<Vec<u8>> {
    let line = server
        .lines
        .iter()
        .find(|it| matches!(&it.entry.entry().body, Body::Epoch(epoch) if epoch.n == n))?;
    line.wraps.iter().find(|(to, _)| *to == who.space.me()).map(|(_, wrap)| wrap.clone())
}

/// An epoch of one hour later, with one garbage wrap and one of another key, rightly signed.
fn garbage_epoch(
    maker: &Person,
    garbage: &Person,
    other_key: &Person,
    dice: &mut Dice,
) -> Transaction {
    let mut later = maker.space.log().clone();
    let at = Minute(NOW.0 + 60);
    let mut transaction = Transaction::default();
    let made =
        vault::epoch::make_epoch(&later, maker.space.own(), Reason::Fresh, head(&later), dice);
    let members: Vec<_> = later.members().map(|it| (it.id, it.box_key)).collect();
    let mut wraps = made.wraps;
    for (wrap, (id, box_key)) in wraps.iter_mut().zip(&members) {
        if *id == garbage.space.me() {
            *wrap = vec![7; WRAP_BYTES];
        }
        if *id == other_key.space.me() {
            let head = LetterHead {
                purpose: protocol::letter::Purpose::Key,
                space: later.space(),
                from: maker.space.me(),
                to: *id,
                entry: later.head().hash,
            };
            let body = vault::epoch::write_keys([(made.body.n, &Key::new([5; 32]))]);
            *wrap = write_letter(&head, &body, maker.space.own(), box_key, dice);
        }
    }
    let body = protocol::log::NewEpoch { wraps_hash: wraps_hash(&wraps), ..made.body };
    let entry = crate::story::signed(
        maker.space.own(),
        protocol::Entry {
            space: later.space(),
            seq: later.length(),
            prev: later.head().hash,
            at,
            author: maker.space.me(),
            body: Body::Epoch(body),
        },
    );
    later.apply(&entry).unwrap();
    transaction.entries.push(entry);
    transaction.wraps = wraps;
    transaction
}

fn head(log: &Log) -> (u64, [u8; 32]) {
    log.epoch().map_or((0, [0; 32]), |it| (it.k, it.chain))
}

fn history() -> Value {
    let dice = &mut Dice::new("history");
    let (mut server, mut river) = a_group(History::All, dice);
    let brook = a_newcomer(&mut river, &mut server, dice);
    let settings = river.space.current_settings().unwrap().clone();
    let none = river.space.change_settings(&settings, History::None, NOW).unwrap();
    server.accept(&none).unwrap();
    river.sync(&server);
    let _stone = a_newcomer(&mut river, &mut server, dice);
    let mut newest = a_newcomer(&mut river, &mut server, dice);
    let mut letters = river.space.share_history(&newest.space.me(), dice).unwrap();
    let honest = letters.remove(0);
    let said = newest.space.read_letter(Untrusted(&honest));
    assert_eq!(said, Ok(Letter::Keys(vec![1, 2])));
    let keys = |ns: &[u32]| {
        let keys = ns.iter().map(|n| (*n, river.space.key(*n).unwrap()));
        vault::epoch::write_keys(keys)
    };
    let wrong = vault::epoch::write_keys([(1, &Key::new([4; 32]))]);
    let unknown = vault::epoch::write_keys([(99, &Key::new([4; 32]))]);
    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        ("an epoch that does not share", keys(&[1, 3]).to_vec(), "history_not_shared"),
        ("another key", wrong.to_vec(), "wrong_commit"),
        ("an epoch that is not there", unknown.to_vec(), "epoch_number"),
        ("nothing", Vec::new(), "malformed"),
        ("half a key", keys(&[1])[..20].to_vec(), "malformed"),
        ("too many keys", keys(&[1; 65]).to_vec(), "malformed"),
    ];
    let hostile: Vec<Value> = cases
        .into_iter()
        .map(|(name, body, code)| {
            let letter = letter(&river, &newest, &body, dice);
            let said = newest.space.read_letter(Untrusted(&letter));
            json!({
                "name": name,
                "letter": hex(letter.encode()),
                "expect": refused(name, said, code),
            })
        })
        .collect();
    let shared = [1, 2].map(|n| {
        let key = river.space.key(n).unwrap();
        json!({ "n": n, "key": hex(key.expose()) })
    });
    json!({
        "log": log_of(&server),
        "nonce": hex(server.log.nonce()),
        "people": people(&[&river, &brook, &newest]),
        "to": hex(newest.space.me().0),
        "letter": hex(honest.encode()),
        "keys": shared,
        "hostile": hostile,
    })
}

fn letter(from: &Person, to: &Person, body: &[u8], dice: &mut Dice) -> LetterRecord {
    let purpose = protocol::letter::Purpose::Key;
    let entry = from.space.log().head().hash;
    let head = LetterHead {
        purpose,
        space: from.space.id(),
        from: from.space.me(),
        to: to.space.me(),
        entry,
    };
    let wire = write_letter(&head, body, from.space.own(), &to.space.own().box_key(), dice);
    LetterRecord { purpose, from: head.from, to: head.to, entry, wire, origin: None }
}
