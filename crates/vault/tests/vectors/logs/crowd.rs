//! A crowd that tries everything at random: where several rules say no, their order shows.

use protocol::{
    Minute, SignedEntry,
    log::{Body, History, Member, Mode, NewEpoch, Reason, Role},
};
use serde_json::Value;
use vault::MemberKeys;

use crate::story::{BEGIN, Door, Story, arriving};

/// How many entries are tried.
const TRIES: usize = 220;

/// Who is about, and which doors there are.
struct Crowd {
    story: Story,
    people: Vec<MemberKeys>,
    doors: Vec<Door>,
}

pub(super) fn a_crowd() -> Value {
    let (story, founder) = Story::group("a crowd");
    let mut crowd = Crowd { story, people: vec![founder], doors: Vec::new() };
    let door = crowd.story.door(&crowd.people[0], Role::Facilitator, Mode::Auto, 5);
    crowd.doors.push(door);
    for _ in 0..TRIES {
        crowd.story.at += [0, 0, 1, 20, 61][crowd.below(5)];
        let entry = crowd.next();
        crowd.story.give_any(&entry);
    }
    crowd.story.end()
}

impl Crowd {
    fn below(&mut self, end: usize) -> usize {
        usize::from(self.story.dice.draw::<1>()[0]) % end
    }

    fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// Anything at all, most of the time by somebody who may.
    fn next(&mut self) -> SignedEntry {
        let owes = self.story.log.who_owes_epoch();
        let owes = owes.and_then(|who| self.people.iter().position(|it| it.id() == who));
        if let Some(author) = owes.filter(|_| self.story.dice.draw::<1>()[0] < 190) {
            let body = self.story.epoch_body(Reason::MembersChanged);
            return self.by(author, Body::Epoch(body));
        }
        if self.chance(20) {
            return self.arrival();
        }
        let author = match self.below(10) {
            0..6 => self.one_who(|it| it.role == Role::Facilitator),
            6..8 => self.one_who(|_| true),
            _ => self.anybody(),
        };
        let body = self.body();
        self.by(author, body)
    }

    fn body(&mut self) -> Body {
        match self.below(12) {
            0 | 1 => self.invite(),
            2 => Body::Withdraw(self.door().id),
            3 | 4 => Body::Admit(self.somebody()),
            5 if self.chance(60) => Body::Remove(self.somebody()),
            6 => {
                let role = if self.chance(70) { Role::Facilitator } else { Role::Member };
                Body::Role(self.somebody(), role)
            }
            7 if self.chance(30) => Body::Leave,
            8 => Body::Settings { commit: self.story.dice.draw(), history: History::All },
            _ => self.epoch(),
        }
    }

    fn epoch(&mut self) -> Body {
        let reason = [Reason::MembersChanged, Reason::CannotOpen, Reason::Fresh, Reason::Due];
        let reason = reason[self.below(4)];
        let body = self.story.epoch_body(reason);
        Body::Epoch(match self.below(8) {
            0 => NewEpoch { n: body.n + 1, ..body },
            1 => NewEpoch { k: body.k + 3, chain: self.story.dice.draw(), ..body },
            2 => NewEpoch { chain: self.story.dice.draw(), ..body },
            3 => NewEpoch { k: body.k.saturating_sub(1), ..body },
            _ => body,
        })
    }

    fn invite(&mut self) -> Body {
        let role = if self.chance(30) { Role::Facilitator } else { Role::Member };
        let mode = if self.chance(50) { Mode::Auto } else { Mode::Ask };
        let uses = [1, 1, 2, 5][self.below(4)];
        let (door, mut body) = self.story.invite_body(role, mode, uses);
        match self.below(10) {
            0 => body.expires = Minute(self.story.at),
            1 => body.invite = self.door().id,
            2 => {
                let somebody = self.anybody();
                body.sign_key = self.people[somebody].sign_key();
            }
            _ => self.doors.push(door),
        }
        Body::Invite(body)
    }

    /// Somebody new or known, by any door that was ever made or only thought of.
    fn arrival(&mut self) -> SignedEntry {
        let who = if self.chance(80) {
            let who = self.story.person();
            self.people.push(who);
            self.people.len() - 1
        } else {
            self.anybody()
        };
        let door = self.below(self.doors.len());
        let known = |it: &usize| self.story.log.invite(&self.doors[*it].id).is_some();
        let door = if known(&door) { door } else { 0 };
        let wrong_door = self.chance(10).then(|| self.below(self.doors.len()));
        let entry = self.story.arrival(&self.doors[door], &self.people[who]).entry().clone();
        arriving(&self.doors[wrong_door.unwrap_or(door)], &self.people[who], entry)
    }

    fn by(&mut self, author: usize, body: Body) -> SignedEntry {
        let signer = if self.chance(4) { self.anybody() } else { author };
        let mut entry = self.story.next(&self.people[author], body);
        match self.below(40) {
            0 => entry.prev.0[0] ^= 1,
            1 => entry.at = Minute(BEGIN),
            _ => {}
        }
        crate::story::signed(&self.people[signer], entry)
    }

    /// A present member of a kind, where there is one.
    fn one_who(&mut self, fits: impl Fn(&Member) -> bool) -> usize {
        let some: Vec<_> = self.story.log.members().filter(|it| fits(it)).map(|it| it.id).collect();
        if some.is_empty() {
            return self.anybody();
        }
        let id = some[self.below(some.len())];
        self.people.iter().position(|it| it.id() == id).unwrap_or(0)
    }

    fn anybody(&mut self) -> usize {
        self.below(self.people.len())
    }

    fn somebody(&mut self) -> protocol::MemberId {
        let index = self.anybody();
        self.people[index].id()
    }

    fn door(&mut self) -> &Door {
        let index = self.below(self.doors.len());
        &self.doors[index]
    }
}
