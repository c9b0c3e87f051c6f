//! Rights asked for once, at the door: what is given back is the proof, and use cases that need the right take it.

use domain::{rights::RightRefused, spaces::Standing};
use protocol::{MemberId, Minute, SpaceId, log::Kind};

use crate::{App, Error, Failure, accounts::Caller, spaces::space};

/// Somebody who was a present member of a space when they asked.
#[derive(Debug, Clone, Copy)]
pub struct Member {
    caller: Caller,
    space_id: SpaceId,
    id: MemberId,
}

/// Somebody who was a present facilitator of a space when they asked.
#[derive(Debug, Clone, Copy)]
pub struct Facilitator(Member);

/// Somebody who was in the organisation's safety team when they asked.
#[derive(Debug, Clone, Copy)]
pub struct SafetyTeamMember(Member);

/// Somebody who may report: a present member, or one who was removed lately.
#[derive(Debug, Clone, Copy)]
pub struct Reporter(Member);

/// Somebody who may decide with a second person who does not come back.
#[derive(Debug, Clone, Copy)]
pub enum Hand {
    /// A facilitator of the group.
    Facilitator(Facilitator),
    /// Somebody of the safety team, and the group.
    SafetyTeam(SafetyTeamMember, SpaceId),
}

/// Somebody who looked after the organisation when they asked.
#[derive(Debug, Clone, Copy)]
pub struct Administrator {
    caller: Caller,
}

impl Member {
    /// The account and session.
    pub const fn caller(&self) -> &Caller {
        &self.caller
    }

    /// The space.
    pub const fn space_id(&self) -> SpaceId {
        self.space_id
    }

    /// Who they are in it.
    pub const fn id(&self) -> MemberId {
        self.id
    }
}

impl Facilitator {
    /// The same person as a member.
    pub const fn member(&self) -> &Member {
        &self.0
    }
}

impl Reporter {
    /// The account and session.
    pub const fn caller(&self) -> &Caller {
        &self.0.caller
    }

    /// The group.
    pub const fn space_id(&self) -> SpaceId {
        self.0.space_id
    }

    /// Who they are in it, or were.
    pub const fn id(&self) -> MemberId {
        self.0.id
    }
}

impl SafetyTeamMember {
    /// The same person as a member of the safety team's space.
    pub const fn member(&self) -> &Member {
        &self.0
    }
}

impl Administrator {
    /// The account and session.
    pub const fn caller(&self) -> &Caller {
        &self.caller
    }
}

/// The caller as a present member of the space.
pub async fn member(
    app: &App,
    caller: &Caller,
    space_id: SpaceId,
) -> Result<Member, Error<RightRefused>> {
    let space = space(app, space_id).await?.ok_or(RightRefused::NoSuchSpace)?;
    let member_id = space.member_of(caller.account_id()).ok_or(RightRefused::NoSuchSpace)?;
    match space.standing(&member_id) {
        Some(Standing::Member) => Ok(Member { caller: *caller, space_id, id: member_id }),
        _ => Err(RightRefused::NotAMember.into()),
    }
}

/// The caller as a present facilitator of the space. Nobody looks after a pair, who founded it neither.
pub async fn facilitator(
    app: &App,
    caller: &Caller,
    space_id: SpaceId,
) -> Result<Facilitator, Error<RightRefused>> {
    let member = member(app, caller, space_id).await?;
    let space = space(app, space_id).await?.ok_or(RightRefused::NoSuchSpace)?;
    if space.log.kind() != Kind::Pair && space.log.is_facilitator(&member.id) {
        Ok(Facilitator(member))
    } else {
        Err(RightRefused::NotAFacilitator.into())
    }
}

/// The caller as somebody who may report in the space.
pub async fn reporter(
    app: &App,
    caller: &Caller,
    space_id: SpaceId,
) -> Result<Reporter, Error<RightRefused>> {
    let space = space(app, space_id).await?.ok_or(RightRefused::NoSuchSpace)?;
    let id = space.member_of(caller.account_id()).ok_or(RightRefused::NoSuchSpace)?;
    let now = Minute::from_ms(app.now());
    if space.log.person(&id).is_some_and(|it| it.may_report(now)) {
        Ok(Reporter(Member { caller: *caller, space_id, id }))
    } else {
        Err(RightRefused::NotAMember.into())
    }
}

/// The caller as one of two who decide about somebody of the group.
pub async fn hand(
    app: &App,
    caller: &Caller,
    space_id: SpaceId,
) -> Result<Hand, Error<RightRefused>> {
    let refused = match facilitator(app, caller, space_id).await {
        Ok(facilitator) => return Ok(Hand::Facilitator(facilitator)),
        Err(Error::Failed(failure)) => return Err(failure.into()),
        Err(refused) => refused,
    };
    match safety_team_member(app, caller).await {
        Ok(member) => Ok(Hand::SafetyTeam(member, space_id)),
        Err(Error::Failed(failure)) => Err(failure.into()),
        Err(Error::Refused(_)) => Err(refused),
    }
}

/// The caller as a present member of the organisation's safety team.
pub async fn safety_team_member(
    app: &App,
    caller: &Caller,
) -> Result<SafetyTeamMember, Error<RightRefused>> {
    let space_id = {
        let mut work = app.database().read().await?;
        work.safety_team().await?
    };
    let space_id = space_id.ok_or(RightRefused::NotInSafetyTeam)?;
    match member(app, caller, space_id).await {
        Ok(member) => Ok(SafetyTeamMember(member)),
        Err(Error::Refused(_)) => Err(RightRefused::NotInSafetyTeam.into()),
        Err(Error::Failed(failure)) => Err(failure.into()),
    }
}

/// The caller as an administrator of the organisation.
pub async fn administrator(
    app: &App,
    caller: &Caller,
) -> Result<Administrator, Error<RightRefused>> {
    let account = {
        let mut work = app.database().read().await?;
        work.account(caller.account_id()).await?
    };
    let account = account.ok_or_else(|| Failure::new("a session without its account"))?;
    if account.administrator {
        Ok(Administrator { caller: *caller })
    } else {
        Err(RightRefused::NotAnAdministrator.into())
    }
}
