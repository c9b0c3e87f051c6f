//! Asking somebody for a talk. Whether the one who is asked blocked the other shows in nothing that is answered here.

use std::sync::Arc;

use bytes::Bytes;
use domain::{
    AccountId, Day,
    limits::LETTERS_WAITING_MAX,
    requests::{RequestRefused, RequestState, left},
    time::MINUTE_MS,
};
use fanout::AccountKey;
use protocol::{
    MemberId, Minute, Refusal, SpaceId,
    letter::LetterRecord,
    log::{InviteState, Kind},
};
use storage::{NewLetter, RequestRow, Work};

use super::{AskRefused, as_sent, greets, receiver};
use crate::{
    App, Error, Failure,
    rights::Member,
    spaces::{Space, space},
};

/// Asks a member for a talk: `letter` is the letter record (canonical CBOR), `pair` the pair that the caller founded for it.
/// Whoever lost the answer sends it again and gets it.
pub async fn ask(
    app: &App,
    member: &Member,
    to: MemberId,
    pair: SpaceId,
    letter: Bytes,
) -> Result<(), Error<AskRefused>> {
    let letter = LetterRecord::parse(&letter).map_err(AskRefused::from)?;
    app.disk_has_room(false).map_err(AskRefused::from)?;
    let (task, member) = (app.clone(), *member);
    app.detached(async move {
        // Once more when rights changed between looking and writing.
        loop {
            let group = space(&task, member.space_id()).await?;
            let group = group.ok_or(RequestRefused::NoSuchMember).map_err(AskRefused::from)?;
            let waits = waits_for_one(&task, &member, pair).await?;
            let round = Round { group, member, to, pair, waits, letter: &letter };
            round.check_letter().map_err(Error::Refused)?;
            let mut work = task.database().write().await?;
            let row = work.lock_space(round.group.number).await?;
            if row.is_none_or(|it| it.rights != round.group.rights) {
                drop(work);
                task.spaces_remembered().forget(&member.space_id());
                continue;
            }
            let told = round.keep(&task, &mut work).await?;
            work.save().await?;
            if let Some(account_id) = told {
                let account = AccountKey(*account_id.0.as_bytes());
                task.fanout().letter_waits(&round.group.id(), account);
            }
            return Ok(());
        }
    })
    .await
}

/// One request, and the group as of now.
struct Round<'a> {
    group: Arc<Space>,
    member: Member,
    to: MemberId,
    pair: SpaceId,
    /// Whether the pair is one that waits for somebody.
    waits: bool,
    letter: &'a LetterRecord,
}

impl Round<'_> {
    fn own(&self) -> AccountId {
        self.member.caller().account_id()
    }

    fn check_letter(&self) -> Result<(), AskRefused> {
        if self.letter.from != self.member.id() {
            return Err(Refusal::LetterFrom.into());
        }
        if self.to == self.member.id() || !self.group.log.is_member(&self.to) {
            return Err(RequestRefused::NoSuchMember.into());
        }
        if self.letter.to != self.to {
            return Err(Refusal::LetterTo.into());
        }
        Ok(self.group.log.check_request(self.letter)?)
    }

    /// Keeps the request; gives back whom to tell that a letter waits.
    async fn keep(
        &self,
        app: &App,
        work: &mut Work,
    ) -> Result<Option<AccountId>, Error<AskRefused>> {
        let (own, now) = (self.own(), app.now());
        work.hold_account(own).await?;
        if let Some(known) = work.request(self.pair).await? {
            let same =
                known.asker == own && known.space == self.group.number && known.to == self.to;
            return if same { Ok(None) } else { refused(RequestRefused::NoSuchPair) };
        }
        let Some(asked) = self.group.account_of(&self.to).filter(|it| *it != own) else {
            return refused(RequestRefused::NoSuchMember);
        };
        let rules = work.request_rules(self.group.number).await?;
        let greets = greets(&self.group, &rules, self.member.id());
        let receiver = receiver(&self.group, &rules, self.to);
        if !receiver.is_some_and(|it| it.may_be_asked(greets, now)) {
            return refused(RequestRefused::NotOpen);
        }
        let sent = work.requests_of(own).await?;
        if left(sent.iter().map(as_sent), now) == 0 {
            return refused(RequestRefused::TooMany);
        }
        let lately = || sent.iter().filter(|it| as_sent(it).keeps_from_asking_again(now));
        if lately().any(|it| it.space == self.group.number && it.to == self.to) {
            return refused(RequestRefused::AlreadyAsked);
        }
        if !self.waits {
            return refused(RequestRefused::NoSuchPair);
        }
        let waiting = work.letters_waiting(self.group.number, self.to).await?;
        if waiting >= LETTERS_WAITING_MAX as u64 {
            return Err(AskRefused::BoxFull.into());
        }
        // Somebody under another name: a refusal would tell that the two names are one person.
        let by_another_name = lately().any(|it| it.asked == asked);
        let blocked = work.blocks(asked).await?.contains(&app.pepper().block_key(own));
        let delivered = !blocked && !by_another_name;
        let letter = if delivered {
            Some(self.deliver(app, work).await?)
        } else {
            work.skip_letter(self.group.number).await?;
            None
        };
        let request = RequestRow {
            pair: self.pair,
            space: self.group.number,
            asker: own,
            asked,
            to: self.to,
            letter,
            at: now - now.rem_euclid(MINUTE_MS),
            state: RequestState::Open,
        };
        if !work.add_request(&request).await? {
            return refused(RequestRefused::NoSuchPair);
        }
        Ok(delivered.then_some(asked))
    }

    async fn deliver(&self, app: &App, work: &mut Work) -> Result<u64, Error<AskRefused>> {
        let record = self.letter.encode().into();
        let letter = NewLetter { from: self.letter.from, to: self.to, record, origin: None };
        Ok(work.add_letters(self.group.number, &[letter], Day::of(app.now())).await?)
    }
}

/// Whether the caller founded this pair, and it waits for one other. Nobody comes into it before the request is kept.
async fn waits_for_one(app: &App, member: &Member, pair: SpaceId) -> Result<bool, Failure> {
    let Some(pair) = space(app, pair).await? else { return Ok(false) };
    let log = &pair.log;
    let now = Minute::from_ms(app.now());
    let states = log.invites().map(|(id, _)| log.invite_state(id, now));
    let working = states.filter(|it| *it == Some(InviteState::Working)).count();
    Ok(log.kind() == Kind::Pair
        && log.people().count() == 1
        && pair.present_member(member.caller().account_id()).is_some()
        && working == 1)
}

fn refused<T>(it: RequestRefused) -> Result<T, Error<AskRefused>> {
    Err(AskRefused::from(it).into())
}
