//! Lies about the log: who is in, who may what, what was said first.

mod branches;
mod injected;
mod links;
mod wraps;

use protocol::{
    Entry, EntryHash, InviteId, Log, MemberId, Minute, SignedEntry,
    log::{Body, Mode, NewInvite, Role},
};
use vault::{Fault, Key, MemberKeys, Space, Untrusted};

use crate::world::{NOW, dice::Dice, log_page};

/// The entry that would come next, signed by whoever wants.
pub(super) fn forged(log: &Log, author: MemberId, signer: &MemberKeys, body: Body) -> SignedEntry {
    let entry = Entry {
        space: log.space(),
        seq: log.length(),
        prev: log.head().hash,
        at: NOW,
        author,
        body,
    };
    let hash = EntryHash::of(&entry.encode());
    SignedEntry::new(entry, signer.sign(&hash.to_sign()), None)
}

/// What a device says to a page with these entries.
pub(super) fn told(space: &mut Space, entries: &[SignedEntry]) -> Result<(), &'static str> {
    let page = log_page(entries.iter().map(|it| (it.clone(), None)));
    space.read_log(Untrusted(&page)).map(drop).map_err(Fault::code)
}

pub(super) fn servers_own_keys(space: &Space, dice: &mut Dice) -> MemberKeys {
    MemberKeys::derive(&Key::random(dice), space.log().nonce(), MemberId(dice.draw()))
}

pub(super) fn an_invite(key: &MemberKeys) -> Body {
    Body::Invite(NewInvite {
        invite: InviteId([1; 16]),
        sign_key: key.sign_key(),
        role: Role::Facilitator,
        expires: Minute(NOW.0 + 60),
        uses: 1,
        mode: Mode::Auto,
        sealed_settings: vec![0; 80 + 256],
    })
}
