//! Two people who want to talk: asking, answering, being sure who the other is, and ending it.

use std::cell::RefCell;

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use protocol::{
    MemberId, Minute, ObjectId, SpaceId,
    link::Link,
    log::{History, InviteState, Kind, Mode, Role},
};
use reqwest::Method;
use serde::Deserialize;
use serde_json::json;
use vault::{
    chance::draw,
    kinds::{Content, Settings},
    space::{Founded, Founding, Introduction, NewLink, Sentence, TalkRequest, Verdict, found},
};

use crate::{
    device::{At, Device, Group},
    fault::Fault,
    groups::silent,
    sync,
};

/// How long a request is open, in minutes: 14 days.
const REQUEST_MINUTES: u64 = 20_160;

/// Of a pair: where the two know each other from.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Talk {
    /// The group.
    pub(crate) group: Option<SpaceId>,
    /// Who the other has to be there, where this device asked or answered.
    expects: Option<MemberId>,
    /// Who the other is there, once they proved it.
    pub(crate) other: Option<MemberId>,
    /// Whether somebody else was at the other end.
    untrue: bool,
}

/// Who may ask oneself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    /// As usual: in the first 30 days greeters and facilitators.
    Default,
    /// Everybody.
    On,
    /// Nobody.
    Off,
}

/// What one may do about talking in a group, as the server has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asking {
    /// One's open requests here.
    pub open: Vec<OpenRequest>,
    /// Whom one may ask.
    pub may_ask: Vec<MemberId>,
    /// Who may ask oneself.
    pub mine: Wish,
    /// How many requests are left, in all groups.
    pub left: u64,
}

/// A request of one's own that is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenRequest {
    /// Who was asked.
    pub to: MemberId,
    /// The pair.
    pub pair: SpaceId,
    /// Milliseconds since 1970.
    pub since: i64,
}

/// A request to oneself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// Who wants to talk.
    pub from: MemberId,
    /// The pair that waits.
    pub pair: SpaceId,
    /// With which words.
    pub sentence: Sentence,
}

/// A talk as this device shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TalkView {
    /// The pair.
    pub pair: SpaceId,
    /// The group that both came from.
    pub group: SpaceId,
    /// Who the other is there; none until they showed it.
    pub other: Option<MemberId>,
    /// How it ended, when it did.
    pub ended: Option<Ended>,
}

/// How a talk ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// One left.
    ByMe,
    /// The other left.
    ByThem,
    /// This device left: somebody else was there than who should be.
    Untrue,
}

#[derive(Deserialize)]
struct ToldAsking {
    open: Vec<ToldRequest>,
    may_ask: Vec<String>,
    mine: String,
    left: u64,
}

#[derive(Deserialize)]
struct ToldRequest {
    to: String,
    pair: String,
    since: i64,
}

impl Wish {
    const fn word(self) -> &'static str {
        match self {
            Self::Default => "default",
            Self::On => "on",
            Self::Off => "off",
        }
    }
}

impl ToldAsking {
    fn read(&self) -> Result<Asking, Fault> {
        let mine = [Wish::Default, Wish::On, Wish::Off].into_iter();
        let mine = mine.into_iter().find(|it| it.word() == self.mine);
        Ok(Asking {
            open: self.open.iter().map(ToldRequest::read).collect::<Result<_, _>>()?,
            may_ask: self.may_ask.iter().map(|it| id(it)).collect::<Result<_, _>>()?,
            mine: mine.ok_or(Fault::Unreadable)?,
            left: self.left,
        })
    }
}

impl ToldRequest {
    fn read(&self) -> Result<OpenRequest, Fault> {
        Ok(OpenRequest { to: id(&self.to)?, pair: id(&self.pair)?, since: self.since })
    }
}

fn id<T: std::str::FromStr>(text: &str) -> Result<T, Fault> {
    text.parse().map_err(|_| Fault::Unreadable)
}

impl Group {
    fn is_pair(&self) -> bool {
        self.space.log().kind() == Kind::Pair
    }

    /// The way into a pair that somebody asks oneself into.
    pub fn link_of_request(&self, pair: SpaceId) -> Option<Link> {
        let links = self.requests.values().map(|(_, request)| &request.link);
        links.into_iter().find(|it| it.space == pair).cloned()
    }

    fn talk_view(&self) -> Option<TalkView> {
        let group = self.talk.group.filter(|_| self.is_pair())?;
        let ended = if self.talk.untrue {
            Some(Ended::Untrue)
        } else if !self.is_member() {
            Some(Ended::ByMe)
        } else {
            self.space.log().pair_ended().then_some(Ended::ByThem)
        };
        Some(TalkView { pair: self.space.id(), group, other: self.talk.other, ended })
    }

    /// The group that one's own profile in this pair names.
    fn proved_group(&self) -> Option<SpaceId> {
        self.space.places().find_map(|place| match (&place.verdict, &place.header) {
            (Verdict::Opened(inside), Some(header)) if header.author == self.me() => {
                match inside.content {
                    Content::Profile { proof, .. } => proof.map(|it| it.group),
                    _ => None,
                }
            }
            _ => None,
        })
    }

    /// Whether nobody came, and nobody can any more.
    fn waited_in_vain(&self, now: Minute) -> bool {
        let log = self.space.log();
        let mut states = log.invites().filter_map(|(id, _)| log.invite_state(id, now)).peekable();
        let had_a_link = states.peek().is_some();
        log.people().count() == 1 && had_a_link && states.all(|it| it != InviteState::Working)
    }
}

impl Device {
    /// What one may do about talking in a group.
    pub async fn asking(&mut self, group: SpaceId) -> Result<Asking, Fault> {
        let told: ToldAsking =
            self.connection.get_json(&format!("/spaces/{group}/requests")).await?;
        told.read()
    }

    /// Chooses who may ask oneself in a group.
    pub async fn choose_requests(&mut self, group: SpaceId, wish: Wish) -> Result<(), Fault> {
        let path = format!("/spaces/{group}/requests/mine");
        let body = json!({ "state": wish.word() });
        self.connection.tell(Method::PUT, &path, &body).await.map(drop)
    }

    /// Names who greets newcomers: for members in the signed settings, and to the server.
    pub async fn name_greeters(
        &mut self,
        group: SpaceId,
        mut greeters: Vec<MemberId>,
    ) -> Result<(), Fault> {
        greeters.sort_unstable();
        greeters.dedup();
        let it = self.group(group)?;
        let history = it.space.log().history();
        let now = it.space.current_settings().cloned().ok_or(Fault::NoSuchThing)?;
        let names: Vec<String> = greeters.iter().map(ToString::to_string).collect();
        self.change_settings(group, Settings { greeters, ..now }, history).await?;
        let path = format!("/spaces/{group}/greeters");
        let body = json!({ "members": names });
        self.connection.tell(Method::PUT, &path, &body).await.map(drop)
    }

    /// Asks a member of a group for a talk, with one of the four sentences. The pair is founded for it, and left again
    /// where the server takes no request.
    pub async fn ask_to_talk(
        &mut self,
        group: SpaceId,
        to: MemberId,
        sentence: Sentence,
    ) -> Result<SpaceId, Fault> {
        self.sync_group(group).await?;
        let pair = self.found_pair(group, to).await?;
        let link = self.link_into(pair).await?;
        let At { outside, group: it, .. } = self.at(group)?;
        let letter = it.space.ask_to_talk(&to, &TalkRequest { sentence, link }, outside)?;
        let body = json!({
            "to": to.to_string(),
            "pair": pair.to_string(),
            "letter": BASE64_URL_SAFE_NO_PAD.encode(letter.encode()),
        });
        let path = format!("/spaces/{group}/requests");
        match self.connection.tell(Method::POST, &path, &body).await {
            Ok(_) => Ok(pair),
            Err(refused @ Fault::Refused(_)) => {
                self.leave(pair).await?;
                self.groups.remove(&pair);
                Err(refused)
            }
            Err(fault) => Err(fault),
        }
    }

    /// Takes a request back.
    pub async fn withdraw_request(&mut self, group: SpaceId, pair: SpaceId) -> Result<(), Fault> {
        self.connection.delete(&format!("/spaces/{group}/requests/{pair}")).await?;
        self.end_talk(pair).await
    }

    /// Who wants to talk with oneself in a group. What comes from somebody blocked, or to a newcomer from somebody who is no
    /// greeter, is dropped in silence, whatever the server delivered.
    pub async fn asked(&mut self, group: SpaceId) -> Result<Vec<Asked>, Fault> {
        self.sync_group(group).await?;
        let blocked = self.blocked(group).await?;
        let switched_on = self.asking(group).await?.mine == Wish::On;
        let At { connection, outside, group: it } = self.at(group)?;
        let now = outside.minute();
        let space = &it.space;
        let unwelcome = it.requests.extract_if(.., |_, (from, _)| {
            blocked.contains(from) || !space.welcomes_request(from, switched_on, now)
        });
        for (number, _) in unwelcome.collect::<Vec<_>>() {
            sync::settle_letter(connection, group, number).await?;
        }
        let asked = it.requests.values().map(|(from, request)| Asked {
            from: *from,
            pair: request.link.space,
            sentence: request.sentence,
        });
        Ok(asked.collect())
    }

    /// Answers a request. "Not now" is told to nobody.
    pub async fn answer_request(
        &mut self,
        group: SpaceId,
        pair: SpaceId,
        yes: bool,
    ) -> Result<(), Fault> {
        let it = self.group(group)?;
        let found = it.requests.iter().find(|(_, (_, request))| request.link.space == pair);
        let (number, from, link) = found
            .map(|(number, (from, request))| (*number, *from, request.link.clone()))
            .ok_or(Fault::NoSuchThing)?;
        let introduction = Introduction { pseudonym: it.pseudonym.clone(), words: None };
        let answered =
            if yes { self.come_into_pair(group, from, &link, &introduction).await } else { Ok(()) };
        if let Err(Fault::Unreachable(_)) = answered {
            return answered;
        }
        let At { connection, group: it, .. } = self.at(group)?;
        it.requests.remove(&number);
        sync::settle_letter(connection, group, number).await?;
        answered
    }

    /// The talks this device has, those that are over too.
    pub fn talks(&self) -> Vec<TalkView> {
        self.groups.values().filter_map(Group::talk_view).collect()
    }

    /// Ends a talk, or the wait for one.
    pub async fn end_talk(&mut self, pair: SpaceId) -> Result<(), Fault> {
        let it = self.group(pair)?;
        if !it.is_pair() {
            return Err(Fault::NoSuchThing);
        }
        if it.is_member() { self.leave(pair).await } else { Ok(()) }
    }

    async fn found_pair(&mut self, group: SpaceId, to: MemberId) -> Result<SpaceId, Fault> {
        let pseudonym = self.group(group)?.pseudonym.clone();
        let founding = Founding {
            kind: Kind::Pair,
            history: History::None,
            open: false,
            steward: None,
            settings: None,
        };
        let now = self.outside.minute();
        let Founded { space, transaction } =
            found(&self.secrets.seed, &founding, now, &mut self.outside)?;
        self.connection.post("/spaces", transaction.encode().into()).await?;
        let pair = space.id();
        let mut it = Group::new(space, pseudonym, now);
        it.talk = Talk { group: Some(group), expects: Some(to), ..Talk::default() };
        self.groups.insert(pair, it);
        self.note_membership(pair).await?;
        Ok(pair)
    }

    /// A link for the one who is asked; nothing is said in it.
    async fn link_into(&mut self, pair: SpaceId) -> Result<Link, Fault> {
        let settings = no_settings(draw(&mut self.outside));
        let made = RefCell::new(None);
        self.append_to(pair, |space, at, outside| {
            let new = NewLink {
                role: Role::Member,
                mode: Mode::Auto,
                expires: Minute(at.0 + REQUEST_MINUTES),
                uses: 1,
                settings: &settings,
            };
            let (transaction, link) = space.invite(&new, at, outside)?;
            made.replace(Some(link));
            Ok(Some(transaction))
        })
        .await?;
        made.into_inner().ok_or(Fault::NoSuchThing)
    }

    /// Follows a request's link, into a pair and nothing else.
    async fn come_into_pair(
        &mut self,
        group: SpaceId,
        from: MemberId,
        link: &Link,
        introduction: &Introduction,
    ) -> Result<(), Fault> {
        if self.preview_link(link).await?.kind != Kind::Pair {
            return Err(vault::Fault::LinkBroken.into());
        }
        let (pair, _) = self.step_in(link, introduction).await?;
        let it = self.groups.get_mut(&pair).ok_or(Fault::NoSuchGroup)?;
        it.talk = Talk { group: Some(group), expects: Some(from), ..Talk::default() };
        self.note_membership(pair).await?;
        self.sync_group(pair).await
    }

    /// Says in a pair who one is, makes sure who the other is, and leaves where nobody came or somebody else did.
    pub(crate) async fn keep_talk(&mut self, pair: SpaceId) -> Result<(), Fault> {
        let now = self.outside.minute();
        let it = self.group(pair)?;
        if !it.is_member() {
            return Ok(());
        }
        if it.waited_in_vain(now) {
            return self.leave(pair).await;
        }
        let Some(group) = it.talk.group.or_else(|| it.proved_group()) else { return Ok(()) };
        let Some(in_group) = self.groups.get(&group) else { return Ok(()) };
        let proof = in_group.space.proof_for(&it.space)?;
        let companion = it.space.companion(in_group.space.log());
        let At { outside, group: it, .. } = self.at(pair)?;
        it.talk.group = Some(group);
        match companion {
            Ok(None) => {}
            Ok(Some(who)) if it.talk.expects.is_none_or(|expected| expected == who) => {
                it.talk.other = Some(who);
            }
            Ok(Some(_)) | Err(vault::Fault::ServerUntrue) => {
                it.talk = Talk { other: None, untrue: true, ..it.talk };
                return self.leave(pair).await;
            }
            Err(fault) => return Err(fault.into()),
        }
        if it.space.pair_profile_is_due() && it.waiting() == 0 {
            let object = *it.profile.get_or_insert_with(|| ObjectId(draw(outside)));
            let content = Content::Profile {
                pseudonym: it.pseudonym.clone(),
                listed: false,
                about: None,
                group_member: None,
                proof: Some(proof),
            };
            it.outbox.put(object, silent(content, outside.minute()));
        }
        Ok(())
    }
}

fn no_settings(blind: [u8; 16]) -> Settings {
    Settings {
        name: String::new(),
        norms: String::new(),
        medication_welcome: false,
        about: None,
        picture: None,
        join_words: None,
        blind,
        team: None,
        safety_team: None,
        on_duty_only: None,
        greeters: Vec::new(),
        edition: None,
    }
}
