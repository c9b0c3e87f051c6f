//! Requests to talk: asking, taking it back, and who may ask whom. What somebody asks with, and whether the answer was no, the
//! server never learns.

mod ask;

use std::sync::Arc;

pub use ask::ask;
use domain::{
    AccountId, Timestamp,
    limits::GREETERS_MAX,
    requests::{Receiver, RequestRefused, RequestState, Sent, Wish, left},
    room::NoRoom,
    time::MINUTE_MS,
};
use protocol::{MemberId, Refusal, SpaceId, log::Kind};
use storage::{RequestRow, RequestRules, Work};

use crate::{
    App, Error, Failure,
    rights::{Facilitator, Member},
    spaces::{Space, space},
};

/// Why nobody was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AskRefused {
    /// Not this person, or not now.
    #[error(transparent)]
    Request(#[from] RequestRefused),
    /// The receiver has too many letters waiting.
    #[error("the receiver has too many letters waiting")]
    BoxFull,
    /// There is no room for it.
    #[error(transparent)]
    NoRoom(#[from] NoRoom),
    /// The protocol says no.
    #[error(transparent)]
    Rule(#[from] Refusal),
}

impl AskRefused {
    /// A stable word that clients match on and translate.
    pub fn code(self) -> &'static str {
        match self {
            Self::Request(refused) => refused.code(),
            Self::BoxFull => "box_full",
            Self::NoRoom(no_room) => no_room.code(),
            Self::Rule(refusal) => refusal.code(),
        }
    }
}

/// One request of the caller that is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenRequest {
    /// Who was asked.
    pub to: MemberId,
    /// The pair.
    pub pair: SpaceId,
    /// When, to the minute.
    pub since: Timestamp,
}

/// What the caller may do about talking in one group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asking {
    /// The caller's open requests here.
    pub open: Vec<OpenRequest>,
    /// Whom the caller may ask, where some are left. Whoever blocked the caller looks like anybody else.
    pub may_ask: Vec<MemberId>,
    /// Who may ask the caller.
    pub mine: Wish,
    /// How many requests are left, in all groups.
    pub left: u64,
}

/// What the caller may do about talking here.
pub async fn asking(app: &App, member: &Member) -> Result<Asking, Failure> {
    let own = member.caller().account_id();
    let Some(group) = space(app, member.space_id()).await? else {
        return Err(Failure::new("a member without a space"));
    };
    let now = app.now();
    let (sent, rules) = {
        let mut work = app.database().read().await?;
        (work.requests_of(own).await?, work.request_rules(group.number).await?)
    };
    let here = || sent.iter().filter(|it| it.space == group.number);
    let open = here().filter(|it| as_sent(it).is_open(now));
    let open = open.map(|it| OpenRequest { to: it.to, pair: it.pair, since: it.at }).collect();
    let greets = greets(&group, &rules, member.id());
    let may_be_asked = |to: &MemberId| {
        let asked = here().any(|it| it.to == *to && as_sent(it).keeps_from_asking_again(now));
        !asked
            && group.account_of(to).is_some_and(|it| it != own)
            && receiver(&group, &rules, *to).is_some_and(|it| it.may_be_asked(greets, now))
    };
    let members = group.log.members().map(|it| it.id);
    let is_group = group.log.kind() == Kind::Group;
    let may_ask = members.filter(|it| is_group && may_be_asked(it)).collect();
    let mine = rules.iter().find(|it| it.member_id == member.id());
    let mine = mine.map_or(Wish::Default, |it| it.wish);
    Ok(Asking { open, may_ask, mine, left: left(sent.iter().map(as_sent), now) })
}

/// Takes a request back: its letter goes if it still waits. It counts as sent all the same.
pub async fn withdraw(
    app: &App,
    member: &Member,
    pair: SpaceId,
) -> Result<(), Error<RequestRefused>> {
    let (task, member) = (app.clone(), *member);
    app.detached(async move {
        let group = space(&task, member.space_id()).await?;
        let group = group.ok_or(RequestRefused::NoSuchRequest)?;
        let mut work = task.database().write().await?;
        let own = member.caller().account_id();
        let found = work.request(pair).await?;
        let found = found.filter(|it| it.asker == own && it.space == group.number);
        let found = found.ok_or(RequestRefused::NoSuchRequest)?;
        if found.state == RequestState::Answered {
            return Err(RequestRefused::AlreadyAnswered.into());
        }
        work.remove_request_letter(&found).await?;
        work.put_request_state(pair, RequestState::Withdrawn).await?;
        Ok(work.save().await?)
    })
    .await
}

/// Chooses who may ask the caller in this group.
pub async fn choose(app: &App, member: &Member, wish: Wish) -> Result<(), Failure> {
    let (task, member) = (app.clone(), *member);
    app.detached(async move {
        let group = space(&task, member.space_id()).await?;
        let group = group.ok_or_else(|| Failure::new("a member without a space"))?;
        let mut work = task.database().write().await?;
        work.put_wish(group.number, member.id(), wish).await?;
        Ok(work.save().await?)
    })
    .await
}

/// Names who greets newcomers in a group, in place of those before.
pub async fn name_greeters(
    app: &App,
    facilitator: &Facilitator,
    members: Vec<MemberId>,
) -> Result<(), Error<RequestRefused>> {
    if members.len() > GREETERS_MAX {
        return Err(RequestRefused::TooManyGreeters.into());
    }
    let (task, facilitator) = (app.clone(), *facilitator);
    app.detached(async move {
        let group = space(&task, facilitator.member().space_id()).await?;
        let group = group.ok_or(RequestRefused::NoSuchMember)?;
        if !members.iter().all(|it| group.log.is_member(it)) {
            return Err(RequestRefused::NoSuchMember.into());
        }
        let mut work = task.database().write().await?;
        work.put_greeters(group.number, &members).await?;
        Ok(work.save().await?)
    })
    .await
}

/// Takes back what one account asked another and the other has not got yet.
pub(crate) async fn forget_waiting(
    work: &mut Work,
    by: AccountId,
    asked: AccountId,
) -> Result<(), Failure> {
    for it in work.requests_waiting(by, asked).await? {
        work.remove_request_letter(&it).await?;
    }
    Ok(())
}

/// The group in which somebody was asked into a pair.
pub(crate) async fn group_of(app: &App, pair: SpaceId) -> Result<Option<Arc<Space>>, Failure> {
    let group = {
        let mut work = app.database().read().await?;
        match work.request(pair).await? {
            Some(found) => work.space_id(found.space).await?,
            None => None,
        }
    };
    match group {
        Some(group) => space(app, group).await,
        None => Ok(None),
    }
}

/// Notes that an account comes into a pair, where it may: it alone was asked, it was not taken back, and who asked is still
/// in the group.
pub(crate) async fn answer(
    app: &App,
    work: &mut Work,
    pair: SpaceId,
    account_id: AccountId,
    group: Option<&Space>,
) -> Result<bool, Failure> {
    let found = work.request(pair).await?;
    let found = found.filter(|it| it.asked == account_id && as_sent(it).is_open(app.now()));
    let asker = found.and_then(|it| group.and_then(|group| group.present_member(it.asker)));
    if asker.is_some() {
        work.put_request_state(pair, RequestState::Answered).await?;
    }
    Ok(asker.is_some())
}

const fn as_sent(it: &RequestRow) -> Sent {
    Sent { at: it.at, state: it.state }
}

/// Whether a member may ask newcomers: a greeter or a facilitator.
fn greets(group: &Space, rules: &[RequestRules], member_id: MemberId) -> bool {
    let named = rules.iter().any(|it| it.member_id == member_id && it.greets);
    named || group.log.is_facilitator(&member_id)
}

/// Somebody who might be asked: a present member whose account is there.
fn receiver(group: &Space, rules: &[RequestRules], member_id: MemberId) -> Option<Receiver> {
    let member = group.log.member(&member_id)?;
    group.account_of(&member_id)?;
    let rules = rules.iter().find(|it| it.member_id == member_id);
    let since = i64::try_from(member.since.0).unwrap_or(i64::MAX).saturating_mul(MINUTE_MS);
    Some(Receiver { wish: rules.map_or(Wish::Default, |it| it.wish), since })
}
