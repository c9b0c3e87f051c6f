//! Who may answer alone: noting that somebody saw another facilitate, or speaks for them.

use domain::{
    AccountId, Day,
    audit::Act,
    codes::Code,
    sign_offs::{SignOff, SignOffKind, SignOffNote, SignOffRefused},
};
use protocol::MemberId;
use storage::Work;

use crate::{
    App, Error, Failure,
    accounts::Caller,
    manage::{account_of_code, code_of, note},
    rights::{Administrator, Facilitator},
    spaces::space,
};

/// What is noted about the caller.
pub async fn own(app: &App, caller: &Caller) -> Result<SignOff, Failure> {
    let mut work = app.database().read().await?;
    of(app, &mut work, caller.account_id()).await
}

/// What is noted about each facilitator of a space.
pub async fn of_facilitators(
    app: &App,
    facilitator: &Facilitator,
) -> Result<Vec<(MemberId, SignOff)>, Failure> {
    let space = space(app, facilitator.member().space_id()).await?;
    let space = space.ok_or_else(|| Failure::new("a member's space is gone"))?;
    let mut work = app.database().read().await?;
    let mut found = Vec::new();
    for member in space.log.members().filter(|it| space.log.is_facilitator(&it.id)) {
        if let Some(account_id) = space.account_of(&member.id) {
            found.push((member.id, of(app, &mut work, account_id).await?));
        }
    }
    Ok(found)
}

/// A facilitator who is signed off, or looks after the organisation, notes something about a member of the same space.
pub async fn note_about_member(
    app: &App,
    facilitator: &Facilitator,
    member_id: MemberId,
    kind: SignOffKind,
) -> Result<(), Error<SignOffRefused>> {
    let (task, by) = (app.clone(), *facilitator.member());
    app.detached(async move {
        let space = space(&task, by.space_id()).await?.ok_or(SignOffRefused::NoSuchSpace)?;
        let present = space.log.is_member(&member_id);
        let about = space.account_of(&member_id).filter(|_| present);
        let about = about.ok_or(SignOffRefused::NoSuchMember)?;
        let signer = by.caller().account_id();
        let mut work = task.database().write().await?;
        let administers = work.account(signer).await?.is_some_and(|it| it.administrator);
        if !administers && !of(&task, &mut work, signer).await?.holds() {
            return Err(SignOffRefused::NotSignedOff.into());
        }
        keep(&task, work, signer, about, kind).await
    })
    .await
}

/// An administrator notes something about whoever told them this code.
pub async fn note_by_code(
    app: &App,
    administrator: &Administrator,
    code: &str,
    kind: SignOffKind,
) -> Result<(), Error<SignOffRefused>> {
    let code = Code::parse(code).ok_or(SignOffRefused::NoSuchMember)?;
    let (task, signer) = (app.clone(), administrator.caller().account_id());
    app.detached(async move {
        let mut work = task.database().write().await?;
        let about = account_of_code(&task, &mut work, code).await?;
        let about = about.ok_or(SignOffRefused::NoSuchMember)?;
        keep(&task, work, signer, about, kind).await
    })
    .await
}

async fn keep(
    app: &App,
    mut work: Work,
    signer: AccountId,
    about: AccountId,
    kind: SignOffKind,
) -> Result<(), Error<SignOffRefused>> {
    if signer == about {
        return Err(SignOffRefused::Oneself.into());
    }
    let by = app.pepper().signer(signer.0.as_bytes());
    let it = SignOffNote { kind, by, day: Day::of(app.now()) };
    work.note_sign_off(about, &it).await?;
    let what = match kind {
        SignOffKind::Observed => Act::PracticeObserved,
        SignOffKind::SignedOff => Act::SignedOff,
    };
    note(app, &mut work, Some(signer), what, Some(code_of(app, about))).await?;
    Ok(work.save().await?)
}

/// What is noted about an account, in short.
pub(crate) async fn of(
    app: &App,
    work: &mut Work,
    account_id: AccountId,
) -> Result<SignOff, Failure> {
    Ok(SignOff::of(&work.sign_offs(account_id).await?, Day::of(app.now())))
}
