//! Founding a space and appending to its log: checked outside the database, then once more inside
//! the one transaction that keeps it, then announced.

use std::{collections::BTreeSet, sync::Arc};

use bytes::Bytes;
use domain::{
    AccountId, Day,
    limits::{
        INVITES_WORKING_MAX, LOG_ENTRIES_MAX, LOG_ENTRIES_WITH_REPAIRS_MAX, PAIRS_PER_ACCOUNT_MAX,
        SPACES_PER_ACCOUNT_MAX,
    },
    spaces::Standing,
};
use fanout::AccountKey;
use protocol::{
    Log, MemberId, Minute, Refusal, SignedEntry, SpaceId, Transaction, letter,
    log::{Body, InviteState, Kind, NewEpoch, Reason, STEWARD, StewardAct},
    object::CHAIN_START,
};
use storage::{EntryRow, RoomBytes, SpaceRow, Work};

use super::{AppendRefused, Head, Space, space};
use crate::{
    App, Error, Failure,
    accounts::Caller,
    bars::is_barred,
    letters::{LetterRefused, keep_letters},
    manage::note_steward,
    requests::{answer, group_of},
    rights::administrator,
};

/// How often a transaction is checked anew because somebody else's came first.
const TRIES_MAX: usize = 8;

/// Founds a space from a transaction of create, epoch and perhaps settings (canonical CBOR). Its
/// founder may send it again when the answer was lost.
pub async fn create_space(
    app: &App,
    caller: &Caller,
    transaction: Bytes,
) -> Result<Head, Error<AppendRefused>> {
    let transaction = Transaction::parse(&transaction)?;
    let now = Minute::from_ms(app.now());
    check_clock(&transaction, now)?;
    let log = Log::found(&transaction)?;
    app.disk_has_room(false).map_err(AppendRefused::from)?;
    let creator = transaction.entries[0].entry().author;
    let (task, account_id) = (app.clone(), caller.account_id());
    app.detached(async move {
        let mut work = task.database().write().await?;
        room_for_one_more(&mut work, log.kind(), account_id).await?;
        let row = SpaceRow {
            number: 0,
            id: log.space(),
            kind: u8::try_from(log.kind().number()).map_err(Failure::new)?,
            seq: log.head().seq,
            head: log.head().hash,
            k: 0,
            chain: CHAIN_START,
            epoch: log.epoch_number(),
            rights: 1,
        };
        let Some(number) = work.add_space(&row).await? else {
            // Only the same signed bytes have the same id: the answer was lost, or they are stolen.
            drop(work);
            let there = space(&task, row.id).await?.ok_or(Refusal::LogMoved)?;
            let own = there.account_of(&creator) == Some(account_id);
            return if own { Ok(head_of(&there)) } else { Err(Refusal::WrongAuthor.into()) };
        };
        let space = Space::new(number, row.rights, log, [(creator, account_id)]);
        take_room(&task, &mut work, number, account_id, &transaction).await?;
        keep_transaction(&task, &mut work, &space, row.k, &transaction).await?;
        work.save().await?;
        let head = head_of(&space);
        task.spaces_remembered().replace(space.id(), Arc::new(space));
        Ok(head)
    })
    .await
}

/// Appends a transaction (canonical CBOR) to a log, whole or not at all. Its author may send it again
/// when the answer was lost.
pub async fn append_to_log(
    app: &App,
    caller: &Caller,
    space_id: SpaceId,
    transaction: Bytes,
) -> Result<Head, Error<AppendRefused>> {
    let transaction = Transaction::parse(&transaction)?;
    let now = Minute::from_ms(app.now());
    check_clock(&transaction, now)?;
    let stewards = may_steward(app, caller, &transaction).await?;
    let (task, account_id) = (app.clone(), caller.account_id());
    app.detached(async move {
        for _ in 0..TRIES_MAX {
            let before = space(&task, space_id).await?.ok_or(AppendRefused::NoSuchSpace)?;
            if let Some(head) = already_there(&before, account_id, &transaction) {
                return Ok(head);
            }
            let after = check(&before, account_id, stewards, &transaction, now)?;
            if grows(&transaction) {
                task.disk_has_room(false).map_err(AppendRefused::from)?;
            }
            if let Some(head) = keep(&task, &before, after, account_id, &transaction).await? {
                return Ok(head);
            }
            task.spaces_remembered().forget(&space_id);
        }
        Err(Refusal::LogMoved.into())
    })
    .await
}

/// The end of a transaction that the caller sent before.
fn already_there(space: &Space, account_id: AccountId, transaction: &Transaction) -> Option<Head> {
    let there = |it: &SignedEntry| {
        space.log.hash_at(it.entry().seq) == Some(it.hash())
            && space.account_of(&it.entry().author) == Some(account_id)
    };
    let last = transaction.entries.last()?;
    let head = Head { space_id: space.id(), seq: last.entry().seq, hash: last.hash() };
    transaction.entries.iter().all(there).then_some(head)
}

/// Whether a steward's entry may come from the caller: the steward has no account, so an administrator posts it.
async fn may_steward(
    app: &App,
    caller: &Caller,
    transaction: &Transaction,
) -> Result<bool, Failure> {
    let steward = |it: &SignedEntry| matches!(it.entry().body, Body::Steward(..));
    if !transaction.entries.iter().any(steward) {
        return Ok(false);
    }
    match administrator(app, caller).await {
        Ok(_) => Ok(true),
        Err(Error::Refused(_)) => Ok(false),
        Err(Error::Failed(failure)) => Err(failure),
    }
}

/// The log after the transaction, if all rules allow it.
fn check(
    before: &Space,
    account_id: AccountId,
    stewards: bool,
    transaction: &Transaction,
    now: Minute,
) -> Result<Log, AppendRefused> {
    let elsewhere = |it: &SignedEntry| it.entry().space != before.id();
    if transaction.entries.iter().any(elsewhere) {
        return Err(Refusal::WrongSpace.into());
    }
    let joins = transaction
        .entries
        .iter()
        .filter(|it| matches!(it.entry().body, Body::Join(_)))
        .map(|it| it.entry().author)
        .collect::<BTreeSet<_>>();
    let present = before.member_of(account_id).and_then(|it| before.standing(&it));
    if !joins.is_empty() && matches!(present, Some(Standing::Member | Standing::Guest)) {
        return Err(AppendRefused::AlreadyIn);
    }
    let own = |it: &MemberId| {
        joins.contains(it)
            || before.account_of(it) == Some(account_id)
            || (stewards && *it == STEWARD)
    };
    let authors = transaction.entries.iter().map(|it| it.entry().author);
    let writers = transaction.letters.iter().map(|it| it.from);
    if !authors.chain(writers).all(|it| own(&it)) || joins.len() > 1 {
        return Err(Refusal::WrongAuthor.into());
    }
    let after = before.log.accept(transaction)?;
    check_room(&after, transaction, now)?;
    Ok(after)
}

/// A log does not grow for ever; but whoever wants to leave, or has to, always can.
fn check_room(after: &Log, transaction: &Transaction, now: Minute) -> Result<(), AppendRefused> {
    let bodies = || transaction.entries.iter().map(|it| &it.entry().body);
    if bodies().any(|it| after.length() > entries_max(it)) {
        return Err(AppendRefused::LogFull);
    }
    if bodies().any(|it| matches!(it, Body::Invite(_))) {
        let states = after.invites().filter_map(|(id, _)| after.invite_state(id, now));
        if states.filter(|it| *it == InviteState::Working).count() > INVITES_WORKING_MAX {
            return Err(AppendRefused::TooManyInvites);
        }
    }
    Ok(())
}

/// How long a log may be for this entry still to be taken.
const fn entries_max(body: &Body) -> u64 {
    match body {
        Body::Create(_)
        | Body::Invite(_)
        | Body::Settings { .. }
        | Body::Role(..)
        | Body::Join(_)
        | Body::Admit(_) => LOG_ENTRIES_MAX,
        Body::Epoch(epoch) => match epoch.reason {
            Reason::Fresh => LOG_ENTRIES_MAX,
            Reason::CannotOpen => LOG_ENTRIES_WITH_REPAIRS_MAX,
            Reason::MembersChanged | Reason::Due => u64::MAX,
        },
        // Each of these needs a member, a guest or a link that was let in under the limit, or the
        // organisation's offline key.
        Body::Leave | Body::Remove(_) | Body::Withdraw(_) | Body::Steward(..) => u64::MAX,
    }
}

/// Whether a transaction does more than let people go and keep a log sound.
fn grows(transaction: &Transaction) -> bool {
    transaction.entries.iter().any(|it| entries_max(&it.entry().body) == LOG_ENTRIES_MAX)
}

/// Counts what a transaction stores; whoever wants to leave, or has to, needs no room.
async fn take_room(
    app: &App,
    work: &mut Work,
    space: u64,
    account_id: AccountId,
    transaction: &Transaction,
) -> Result<(), Error<AppendRefused>> {
    let entries: usize = transaction.entries.iter().map(|it| it.bytes().len()).sum();
    let wraps: usize = transaction.wraps.iter().map(Vec::len).sum();
    let bytes = RoomBytes { account: entries as u64, space: (entries + wraps) as u64 };
    if !grows(transaction) {
        return Ok(work.count_room(account_id, space, bytes).await?);
    }
    let room = work.take_room(account_id, space, bytes, app.quotas()).await?;
    Ok(room.map_err(AppendRefused::from)?)
}

/// Keeps a checked transaction and announces it; nothing when rights changed since it was checked.
async fn keep(
    app: &App,
    before: &Space,
    log: Log,
    account_id: AccountId,
    transaction: &Transaction,
) -> Result<Option<Head>, Error<AppendRefused>> {
    let pair = before.log.kind() == Kind::Pair;
    let group = if pair { group_of(app, before.id()).await? } else { None };
    let mut work = app.database().write().await?;
    let row = work.lock_space(before.number).await?.ok_or(AppendRefused::NoSuchSpace)?;
    if row.rights != before.rights || row.head != before.log.head().hash {
        return Ok(None);
    }
    if let Some(epoch) = epoch_of(transaction)
        && (epoch.k != row.k || epoch.chain != row.chain)
    {
        return Err(Refusal::StreamMoved.into());
    }
    check_bars(app, &mut work, before, account_id, transaction).await?;
    let newcomers =
        transaction.entries.iter().filter(|it| matches!(it.entry().body, Body::Join(_)));
    let newcomers: Vec<_> = newcomers.map(|it| (it.entry().author, account_id)).collect();
    if !newcomers.is_empty() {
        let kind = before.log.kind();
        let group = group.as_deref();
        if kind == Kind::Pair && !answer(app, &mut work, before.id(), account_id, group).await? {
            return Err(Refusal::NoSuchInvite.into());
        }
        room_for_one_more(&mut work, kind, account_id).await?;
    }
    take_room(app, &mut work, before.number, account_id, transaction).await?;
    let accounts = before.accounts().chain(newcomers);
    let after = Space::new(before.number, row.rights + 1, log, accounts);
    keep_transaction(app, &mut work, &after, row.k, transaction).await?;
    for guest in guests_gone(before, transaction) {
        // Nobody lets them in any more, and who comes and goes again and again fills no box.
        work.remove_letters_from(before.number, guest).await?;
    }
    let head = head_of(&after);
    note_steward(app, &mut work, &after, account_id, transaction).await?;
    work.move_log_head(before.number, head.seq, head.hash, after.log.epoch_number()).await?;
    work.save().await?;
    let after = Arc::new(after);
    app.spaces_remembered().replace(head.space_id, Arc::clone(&after));
    announce(app, &after, transaction);
    Ok(Some(head))
}

/// Whoever is barred does not come in, and is not let in.
async fn check_bars(
    app: &App,
    work: &mut Work,
    before: &Space,
    account_id: AccountId,
    transaction: &Transaction,
) -> Result<(), Error<AppendRefused>> {
    for signed in &transaction.entries {
        let (account_id, invite_id) = match &signed.entry().body {
            Body::Join(arrival) => (account_id, Some(arrival.invite)),
            Body::Admit(guest) => match before.account_of(guest) {
                Some(guest_s) => {
                    (guest_s, before.log.person(guest).and_then(|person| person.invite))
                }
                None => continue,
            },
            _ => continue,
        };
        if is_barred(app, work, before.number, account_id, invite_id).await? {
            return Err(AppendRefused::Barred.into());
        }
    }
    Ok(())
}

/// Who was in the waiting room, and left it or was turned away.
fn guests_gone(before: &Space, transaction: &Transaction) -> Vec<MemberId> {
    let gone = transaction.entries.iter().filter_map(|it| match &it.entry().body {
        Body::Leave => Some(it.entry().author),
        Body::Remove(who) => Some(*who),
        _ => None,
    });
    gone.filter(|it| before.standing(it) == Some(Standing::Guest)).collect()
}

/// Entries, invites, wraps, memberships and letters of a transaction; `k` is the stream's newest number.
async fn keep_transaction(
    app: &App,
    work: &mut Work,
    after: &Space,
    k: u64,
    transaction: &Transaction,
) -> Result<(), Error<AppendRefused>> {
    let number = after.number;
    let mut touched = BTreeSet::new();
    for signed in &transaction.entries {
        let entry = signed.entry();
        let stored = EntryRow {
            seq: entry.seq,
            entry: Bytes::copy_from_slice(signed.bytes()),
            signatures: signed.signatures().collect::<Vec<_>>().concat().into(),
        };
        work.add_entry(number, &stored).await?;
        match &entry.body {
            Body::Invite(invite) => {
                if !work.add_invite(invite.invite, number, entry.seq).await? {
                    return Err(Refusal::InviteIdSeenBefore.into());
                }
            }
            Body::Create(_) | Body::Join(_) | Body::Leave => {
                touched.insert(entry.author);
            }
            Body::Admit(who) | Body::Remove(who) | Body::Role(who, _) | Body::Steward(who, _) => {
                touched.insert(*who);
            }
            Body::Epoch(epoch) => keep_epoch(work, after, epoch, &transaction.wraps).await?,
            Body::Withdraw(_) | Body::Settings { .. } => {}
        }
    }
    for member_id in &touched {
        // A member whose account is gone has no row.
        if let Some(membership) = after.membership(member_id, k) {
            work.put_membership(number, &membership).await?;
        }
    }
    let today = Day::of(app.now());
    let kept = keep_letters(work, after, &transaction.letters, today).await;
    kept.map_err(|error| match error {
        Error::Refused(LetterRefused::Rule(rule)) => Error::Refused(AppendRefused::Rule(rule)),
        Error::Refused(LetterRefused::BoxFull) => Error::Refused(AppendRefused::BoxFull),
        Error::Refused(_) => Error::Refused(Refusal::TooLarge.into()),
        Error::Failed(failure) => Error::Failed(failure),
    })
}

async fn keep_epoch(
    work: &mut Work,
    after: &Space,
    epoch: &NewEpoch,
    wraps: &[Vec<u8>],
) -> Result<(), Failure> {
    // The receivers are the members in order of their ids. Who left an account behind gets none.
    let hashes: Vec<_> = wraps.iter().map(|it| letter::wrap_hash(it)).collect();
    let receivers = after.log.people().filter(|it| it.in_epoch(epoch.n)).map(|it| it.id);
    let wraps: Vec<_> = receivers
        .zip(wraps)
        .filter(|(receiver, _)| after.account_of(receiver).is_some())
        .map(|(receiver, wrap)| (receiver, Bytes::copy_from_slice(wrap)))
        .collect();
    Ok(work.add_epoch(after.number, epoch.n, &wraps, &hashes).await?)
}

/// Tells the connected devices; whoever was removed or left hears of that, and nothing after.
fn announce(app: &App, after: &Space, transaction: &Transaction) {
    let space_id = after.id();
    app.fanout().log_grew(&space_id, after.log.head().seq);
    for signed in &transaction.entries {
        let gone = match &signed.entry().body {
            Body::Remove(who) | Body::Steward(who, StewardAct::RemoveFacilitator) => *who,
            Body::Leave => signed.entry().author,
            _ => continue,
        };
        if let Some(account_id) = after.account_of(&gone) {
            app.fanout().stop(&space_id, AccountKey(*account_id.0.as_bytes()));
        }
    }
    for letter in &transaction.letters {
        if let Some(account_id) = after.account_of(&letter.to) {
            app.fanout().letter_waits(&space_id, AccountKey(*account_id.0.as_bytes()));
        }
    }
}

async fn room_for_one_more(
    work: &mut Work,
    kind: Kind,
    account_id: AccountId,
) -> Result<(), Error<AppendRefused>> {
    let (count, most) = match kind {
        Kind::Pair => (work.pair_count(account_id).await?, PAIRS_PER_ACCOUNT_MAX),
        Kind::Vault | Kind::Group | Kind::Team => {
            (work.membership_count(account_id).await?, SPACES_PER_ACCOUNT_MAX)
        }
    };
    if count < most as u64 { Ok(()) } else { Err(AppendRefused::TooManySpaces.into()) }
}

fn check_clock(transaction: &Transaction, now: Minute) -> Result<(), Refusal> {
    transaction.entries.iter().try_for_each(|it| Log::check_clock(it.entry().at, now))
}

fn epoch_of(transaction: &Transaction) -> Option<&NewEpoch> {
    transaction.entries.iter().find_map(|it| match &it.entry().body {
        Body::Epoch(epoch) => Some(epoch),
        _ => None,
    })
}

fn head_of(space: &Space) -> Head {
    let head = space.log.head();
    Head { space_id: space.id(), seq: head.seq, hash: head.hash }
}
