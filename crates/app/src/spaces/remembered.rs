//! A space as the server knows it: its replayed log, and which account is which member.

use std::{collections::HashMap, sync::Arc};

use domain::{
    AccountId,
    spaces::{Reach, ReadRefused, Standing},
};
use protocol::{
    Log, MemberId, SignedEntry, SpaceId,
    log::{History, Status},
};
use storage::{EntryRow, MembershipEnd, MembershipOfSpace, SpaceRow, Work};

use crate::{App, Failure};

/// Entries read from the database at a time.
const REPLAY_PAGE_LEN: usize = 1_024;

/// A space as of one moment; a new one is made whenever anybody's rights in it change.
pub(crate) struct Space {
    /// Its short number in the tables.
    pub(crate) number: u64,
    /// While the stored one is the same, everything here still holds.
    pub(crate) rights: u64,
    pub(crate) log: Log,
    accounts: HashMap<MemberId, AccountId>,
    /// Every member an account ever was here, the latest last.
    members: HashMap<AccountId, Vec<MemberId>>,
}

impl Space {
    pub(crate) fn new(
        number: u64,
        rights: u64,
        log: Log,
        memberships: impl IntoIterator<Item = (MemberId, AccountId)>,
    ) -> Self {
        let mut accounts = HashMap::new();
        let mut members: HashMap<AccountId, Vec<MemberId>> = HashMap::new();
        for (member_id, account_id) in memberships {
            accounts.insert(member_id, account_id);
            members.entry(account_id).or_default().push(member_id);
        }
        let joined = |it: &MemberId| log.person(it).map(|it| it.joined);
        for its in members.values_mut() {
            its.sort_by_key(joined);
        }
        Self { number, rights, log, accounts, members }
    }

    pub(crate) fn id(&self) -> SpaceId {
        self.log.space()
    }

    /// How much memory it takes, in entries of its log.
    pub(crate) fn weight(&self) -> usize {
        usize::try_from(self.log.length()).unwrap_or(usize::MAX)
    }

    pub(crate) fn account_of(&self, member_id: &MemberId) -> Option<AccountId> {
        self.accounts.get(member_id).copied()
    }

    pub(crate) fn accounts(&self) -> impl Iterator<Item = (MemberId, AccountId)> {
        self.accounts.iter().map(|(&member_id, &account_id)| (member_id, account_id))
    }

    /// Every member the account ever was here, the latest last.
    pub(crate) fn members_of(&self, account_id: AccountId) -> &[MemberId] {
        self.members.get(&account_id).map_or(&[], Vec::as_slice)
    }

    /// The member the account is, or was last.
    pub(crate) fn member_of(&self, account_id: AccountId) -> Option<MemberId> {
        self.members_of(account_id).last().copied()
    }

    /// Whether this member is the account's, and present.
    pub(crate) fn is_present(&self, member_id: &MemberId, account_id: AccountId) -> bool {
        self.account_of(member_id) == Some(account_id) && self.log.is_member(member_id)
    }

    /// The present member the account is.
    pub(crate) fn present_member(&self, account_id: AccountId) -> Option<MemberId> {
        self.member_of(account_id).filter(|it| self.log.is_member(it))
    }

    pub(crate) fn standing(&self, member_id: &MemberId) -> Option<Standing> {
        Some(match self.log.person(member_id)?.status {
            Status::Guest => Standing::Guest,
            Status::Member => Standing::Member,
            Status::Removed => Standing::Removed,
            Status::Left => Standing::Left,
        })
    }

    /// What the account may read here.
    pub(crate) fn reach(&self, account_id: AccountId) -> Result<Reach, ReadRefused> {
        let member_id = self.member_of(account_id).ok_or(ReadRefused::NoSuchSpace)?;
        let person = self.log.person(&member_id).ok_or(ReadRefused::NoSuchSpace)?;
        let standing = self.standing(&member_id).ok_or(ReadRefused::NoSuchSpace)?;
        let anchor = |n: u32| self.log.epoch_at(n).map(|it| it.k);
        let from_k = match (self.log.history(), person.first_epoch) {
            (_, None) => u64::MAX,
            (History::All, Some(_)) => 1,
            (History::None, Some(first)) => anchor(first).map_or(u64::MAX, |k| k + 1),
        };
        let gone = matches!(standing, Standing::Removed | Standing::Left);
        // The stream stands still between the end of a membership and the epoch that follows it.
        let until_k = gone.then(|| match person.last_epoch {
            None => 0,
            Some(last) => anchor(last + 1).unwrap_or(u64::MAX),
        });
        Ok(Reach { standing, from_k, until_k, until_seq: person.ended })
    }

    /// The row that says how a member stands, when the stream's newest number is `k`.
    pub(crate) fn membership(&self, member_id: &MemberId, k: u64) -> Option<MembershipOfSpace> {
        let person = self.log.person(member_id)?;
        Some(MembershipOfSpace {
            member_id: *member_id,
            account_id: self.account_of(member_id)?,
            standing: self.standing(member_id)?,
            role: u8::try_from(person.role.number()).ok()?,
            since_seq: person.joined,
            // The stream stands still between the end of a membership and the epoch that follows it. Guests never read it.
            end: person.ended.map(|seq| MembershipEnd {
                seq,
                k: person.last_epoch.map_or(0, |_| k),
                epoch: person.last_epoch.unwrap_or(0),
            }),
        })
    }
}

/// A space by its id, remembered or replayed.
pub(crate) async fn space(app: &App, id: SpaceId) -> Result<Option<Arc<Space>>, Failure> {
    if let Some(space) = app.spaces_remembered().get(&id) {
        return Ok(Some(space));
    }
    let stamp = app.spaces_remembered().stamp();
    let mut work = app.database().read().await?;
    let Some(row) = work.space(id).await? else { return Ok(None) };
    let space = Arc::new(replay(&mut work, &row).await?);
    app.spaces_remembered().remember(stamp, id, Arc::clone(&space));
    Ok(Some(space))
}

async fn replay(work: &mut Work, row: &SpaceRow) -> Result<Space, Failure> {
    let mut log: Option<Log> = None;
    let mut next = 0;
    while next <= row.seq {
        let page = work.entries(row.number, next, row.seq, REPLAY_PAGE_LEN).await?;
        if page.is_empty() {
            return Err(Failure::new("a stored log has a hole"));
        }
        for stored in &page {
            let entry = signed_entry(stored)?;
            match &mut log {
                None => log = Some(Log::begin_stored(&entry).map_err(Failure::new)?),
                Some(log) => log.apply_stored(&entry).map_err(Failure::new)?,
            }
            next = stored.seq + 1;
        }
    }
    let log = log.ok_or_else(|| Failure::new("a stored log is empty"))?;
    let memberships = work.members_of(row.number).await?;
    let memberships = memberships.into_iter().map(|it| (it.member_id, it.account_id));
    Ok(Space::new(row.number, row.rights, log, memberships))
}

/// A stored entry as the protocol knows it.
pub(crate) fn signed_entry(stored: &EntryRow) -> Result<SignedEntry, Failure> {
    let (signatures, _) = stored.signatures.as_chunks();
    SignedEntry::from_parts(stored.entry.to_vec(), signatures).map_err(Failure::new)
}
