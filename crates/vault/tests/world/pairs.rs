//! Two members of a group who talk: brook asked, stone came.

use protocol::{
    MemberId,
    link::Link,
    log::{History, Kind, Mode, Role},
};
use vault::{
    Key, Untrusted,
    kinds::{Content, Settings},
    space::{Draft, Founding, Introduction, NewLink, Sentence, TalkRequest, found, join},
};

use super::{NOW, Person, Server, a_group, a_newcomer, dice::Dice, settings};

pub struct Talk {
    pub dice: Dice,
    /// The group.
    pub server: Server,
    /// The group's facilitator.
    pub river: Person,
    /// Who asked.
    pub brook: Person,
    /// Who was asked.
    pub stone: Person,
    /// The pair.
    pub pair: Server,
    /// Who asked, in the pair.
    pub opener: Person,
    /// Who was asked, in the pair.
    pub invited: Person,
    pub link: Link,
}

/// What travels in a pair's link: nothing.
pub fn no_settings() -> Settings {
    Settings {
        name: String::new(),
        norms: String::new(),
        medication_welcome: false,
        ..settings("")
    }
}

/// A pair that somebody founds, and the link into it.
pub fn a_pair(seed: &Key, dice: &mut Dice) -> (Server, Person, Link) {
    let founding = Founding {
        kind: Kind::Pair,
        history: History::None,
        open: false,
        steward: None,
        settings: None,
    };
    let founded = found(seed, &founding, NOW, dice).unwrap();
    let mut server = Server::founded(&founded.transaction);
    let mut opener = Person { seed: seed.clone(), space: founded.space };
    let new = NewLink {
        role: Role::Member,
        mode: Mode::Auto,
        expires: protocol::Minute(NOW.0 + 20_160),
        uses: 1,
        settings: &no_settings(),
    };
    let (transaction, link) = opener.space.invite(&new, NOW, dice).unwrap();
    server.accept(&transaction).unwrap();
    opener.sync(&server);
    (server, opener, link)
}

/// Somebody comes into a pair.
pub fn answers(seed: &Key, link: &Link, server: &mut Server, dice: &mut Dice) -> Person {
    let page = server.log_page(MemberId([0; 16]), 0);
    let words = Introduction { pseudonym: String::new(), words: None };
    let head = Untrusted(server.stream_head());
    let arrived = join(seed, link, Untrusted(&page), head, &words, NOW, dice).unwrap();
    server.accept(&arrived.transaction).unwrap();
    let mut person = Person { seed: seed.clone(), space: arrived.space };
    person.sync(server);
    person
}

/// Says in a pair who one is in a group.
pub fn shows_who(in_pair: &mut Person, in_group: &Person, server: &mut Server, dice: &mut Dice) {
    in_pair.sync(server);
    let content = Content::Profile {
        pseudonym: "Brook".to_owned(),
        listed: false,
        about: None,
        group_member: None,
        proof: Some(in_group.space.proof_for(&in_pair.space).unwrap()),
    };
    let wire = in_pair.space.write(Draft::new(content, NOW), dice).unwrap();
    server.post(&wire).unwrap();
}

impl Talk {
    pub fn set(name: &str) -> Self {
        let mut dice = Dice::new(name);
        let (mut server, mut river) = a_group(History::None, &mut dice);
        let mut brook = a_newcomer(&mut river, &mut server, &mut dice);
        let mut stone = a_newcomer(&mut river, &mut server, &mut dice);
        for person in [&mut river, &mut brook, &mut stone] {
            person.sync(&server);
        }
        let (mut pair, mut opener, link) = a_pair(&brook.seed, &mut dice);
        let mut invited = answers(&stone.seed, &link, &mut pair, &mut dice);
        shows_who(&mut invited, &stone, &mut pair, &mut dice);
        shows_who(&mut opener, &brook, &mut pair, &mut dice);
        opener.sync(&pair);
        invited.sync(&pair);
        Self { dice, server, river, brook, stone, pair, opener, invited, link }
    }

    pub fn request(&self) -> TalkRequest {
        TalkRequest { sentence: Sentence::Second, link: self.link.clone() }
    }
}
