//! Taking a report: the letters go to everybody who has to read it, and to nobody it is about.

use std::{collections::BTreeSet, sync::Arc};

use bytes::Bytes;
use domain::{
    Day,
    alerts::AlertState,
    reports::{
        Addressed, REPORTER_DAYS, REPORTERS_FOR_ALERT, REPORTS_PER_DAY_MAX, Readers, ReportRefused,
    },
    time::MINUTE_MS,
};
use fanout::AccountKey;
use protocol::{
    MemberId, Minute, Refusal, cbor,
    letter::LetterRecord,
    log::{Member, Role},
};
use storage::{AlertRow, NewLetter, Work, WorryRow};

use super::SendRefused;
use crate::{
    App, Error,
    rights::Reporter,
    safety::{safety_team, tell_safety_team},
    spaces::{Space, space},
};

/// A report as it is sent.
struct Report {
    id: [u8; 16],
    about: Option<MemberId>,
    to: Addressed,
    now: Vec<LetterRecord>,
    later: Vec<LetterRecord>,
}

impl Report {
    /// Reads `{1 report_id, 2 about?, 3 to, 4 [letter record…], 5 [letter record…]}`.
    fn parse(body: &[u8]) -> Result<Self, Refusal> {
        let mut fields = cbor::decode(body)?.into_fields()?;
        let letters = |it: Vec<cbor::Value>| -> Result<Vec<LetterRecord>, Refusal> {
            it.into_iter().map(LetterRecord::from_value).collect()
        };
        let report = Self {
            id: fields.fixed(1)?,
            about: match fields.maybe(2) {
                Some(about) => Some(MemberId(about.into_fixed()?)),
                None => None,
            },
            to: Addressed::from_number(fields.uint(3)?).ok_or(Refusal::Malformed)?,
            now: letters(fields.array(4)?)?,
            later: letters(fields.array(5)?)?,
        };
        fields.done()?;
        if report.to == Addressed::SafetyTeam && !report.later.is_empty() {
            return Err(Refusal::Malformed);
        }
        Ok(report)
    }
}

/// Takes a report (canonical CBOR). Whoever lost the answer sends it again and gets it.
pub async fn send(app: &App, reporter: &Reporter, body: Bytes) -> Result<(), Error<SendRefused>> {
    let mut report = Report::parse(&body).map_err(SendRefused::from)?;
    app.disk_has_room(false).map_err(SendRefused::from)?;
    let (task, reporter) = (app.clone(), *reporter);
    app.detached(async move {
        // Once more when rights changed between looking and writing.
        loop {
            let group = space(&task, reporter.space_id()).await?;
            let group = group.ok_or(Refusal::WrongSpace).map_err(SendRefused::from)?;
            let known = {
                let mut work = task.database().read().await?;
                work.worry(&report.id).await?
            };
            if let Some(known) = known {
                let own = known.space == group.number;
                return if own { Ok(()) } else { Err(refused(ReportRefused::ReportTaken)) };
            }
            let team = safety_team(&task).await?;
            let round = Round { group, team, reporter };
            round.leave_out_who_went(&mut report);
            round.check(&report, Minute::from_ms(task.now())).map_err(Error::Refused)?;
            let mut work = task.database().write().await?;
            let row = work.lock_space(round.group.number).await?;
            if row.is_none_or(|it| it.rights != round.group.rights) {
                drop(work);
                task.spaces_remembered().forget(&reporter.space_id());
                continue;
            }
            let alerted = round.keep(&task, &mut work, &report).await?;
            work.save().await?;
            round.announce(&task, &report);
            if alerted && let Some(team) = &round.team {
                tell_safety_team(&task, team);
            }
            return Ok(());
        }
    })
    .await
}

fn refused(it: ReportRefused) -> Error<SendRefused> {
    Error::Refused(it.into())
}

/// Everybody a report may concern, as of now.
struct Round {
    group: Arc<Space>,
    team: Option<Arc<Space>>,
    reporter: Reporter,
}

impl Round {
    /// The present facilitators who have to get a letter.
    fn facilitators(&self, about: Option<MemberId>) -> BTreeSet<MemberId> {
        let members = self.group.log.members();
        let ids = members.filter(|it| it.role == Role::Facilitator).map(|it| it.id);
        ids.filter(|it| *it != self.reporter.id() && Some(*it) != about).collect()
    }

    /// The present members of the safety team who have to get a letter; the reporter writes none to themselves.
    fn safety_team(&self) -> BTreeSet<MemberId> {
        let own = self.reporter.caller().account_id();
        let Some(team) = &self.team else { return BTreeSet::new() };
        let members = team.log.members().map(|it: &Member| it.id);
        members.filter(|it| team.account_of(it) != Some(own)).collect()
    }

    /// Whether a member of the safety team reads it. Whom it is about is kept out here: their number there is known to
    /// nobody but the server.
    fn team_reads(&self, member_id: &MemberId, about: Option<MemberId>) -> bool {
        let account = self.team.as_ref().and_then(|it| it.account_of(member_id));
        let about = about.and_then(|it| self.group.account_of(&it));
        account.is_some() && account != about
    }

    /// Whether the reporter was removed: they know the group as it was then.
    fn is_outside(&self) -> bool {
        !self.group.log.is_member(&self.reporter.id())
    }

    /// Who was removed may have written to somebody who looks after the group no more; the others get theirs.
    fn leave_out_who_went(&self, report: &mut Report) {
        if self.is_outside() && report.to == Addressed::Team {
            report.now.retain(|it| self.group.log.is_facilitator(&it.to));
        }
    }

    fn check(&self, report: &Report, now: Minute) -> Result<(), SendRefused> {
        let log = &self.group.log;
        if report.about.is_some_and(|it| log.person(&it).is_none()) {
            return Err(Refusal::NoSuchMember.into());
        }
        let (mut facilitators, safety_team) = (self.facilitators(report.about), self.safety_team());
        if self.is_outside() {
            facilitators.retain(|it| report.now.iter().any(|letter| letter.to == *it));
        }
        let readers = Readers {
            facilitators: facilitators.iter().any(|it| self.group.account_of(it).is_some()),
            safety_team: safety_team.iter().any(|it| self.team_reads(it, report.about)),
            about_a_facilitator: report.about.is_some_and(|it| log.is_facilitator(&it)),
        };
        report.to.check(readers)?;
        // A group whose settings name no safety team yet has nobody to write to there, and is heard all the same.
        let kept_back = readers.safety_team && !report.later.is_empty();
        let later = if kept_back { safety_team.clone() } else { BTreeSet::new() };
        let (now_to, later_to, origin) = match report.to {
            Addressed::Team => (facilitators, later, None),
            Addressed::SafetyTeam => (safety_team, BTreeSet::new(), Some(log.space())),
        };
        self.check_letters(&report.now, &now_to, origin.is_some(), now)?;
        self.check_letters(&report.later, &later_to, true, now)
    }

    /// Exactly one letter to each.
    fn check_letters(
        &self,
        letters: &[LetterRecord],
        to: &BTreeSet<MemberId>,
        with_origin: bool,
        now: Minute,
    ) -> Result<(), SendRefused> {
        let team = self.team.as_ref().map(|it| &it.log);
        for letter in letters {
            if letter.from != self.reporter.id() {
                return Err(Refusal::LetterFrom.into());
            }
            if letter.origin.is_some() != with_origin {
                return Err(Refusal::Malformed.into());
            }
            self.group.log.check_report(letter, team, now)?;
        }
        let sent: BTreeSet<_> = letters.iter().map(|it| it.to).collect();
        // Who writes may not know yet who looks after the group now.
        if sent != *to || sent.len() != letters.len() {
            return Err(Refusal::LogMoved.into());
        }
        Ok(())
    }

    /// Keeps everything; tells whether the safety team is to be alerted.
    async fn keep(
        &self,
        app: &App,
        work: &mut Work,
        report: &Report,
    ) -> Result<bool, Error<SendRefused>> {
        let account_id = self.reporter.caller().account_id();
        let today = Day::of(app.now());
        if !work.count_report(account_id, today, REPORTS_PER_DAY_MAX).await? {
            return Err(refused(ReportRefused::TooManyReports));
        }
        let minute = app.now() - app.now().rem_euclid(MINUTE_MS);
        let about_a_facilitator = report.about.filter(|it| self.group.log.is_facilitator(it));
        let worry = WorryRow {
            report_id: report.id,
            space: self.group.number,
            addressed: report.to,
            kept_from: about_a_facilitator.filter(|_| report.to == Addressed::Team),
            made_at: minute,
            open_since: minute,
            second_at: None,
            escalated_at: None,
            claimed_at: None,
            closed_at: None,
        };
        if !work.add_worry(&worry).await? {
            return Err(refused(ReportRefused::ReportTaken));
        }
        let for_team = |letters: &[LetterRecord]| -> Vec<NewLetter> {
            let read = letters.iter().filter(|it| self.team_reads(&it.to, report.about));
            read.map(|it| new_letter(it, Some(self.group.number))).collect()
        };
        if let Some(team) = &self.team {
            work.keep_back(&report.id, team.number, &for_team(&report.later), today).await?;
        }
        if let (Addressed::SafetyTeam, Some(team)) = (report.to, &self.team) {
            work.add_letters(team.number, &for_team(&report.now), today).await?;
        } else {
            let read = report.now.iter().filter(|it| self.group.account_of(&it.to).is_some());
            let letters: Vec<_> = read.map(|it| new_letter(it, None)).collect();
            work.add_letters(self.group.number, &letters, today).await?;
        }
        self.count_reporters(app, work, report.about, today).await
    }

    /// Notes that one more person reported somebody; tells whether that makes an alert.
    async fn count_reporters(
        &self,
        app: &App,
        work: &mut Work,
        about: Option<MemberId>,
        today: Day,
    ) -> Result<bool, Error<SendRefused>> {
        let own = self.reporter.caller().account_id();
        let about = about.and_then(|it| self.group.account_of(&it)).filter(|it| *it != own);
        let Some(about) = about else { return Ok(false) };
        let pepper = app.pepper();
        let about = pepper.about_key(about);
        let place = pepper.place_key(&self.group.id());
        if !work.note_reporter(&about, &pepper.reporter_key(own), &place, today).await? {
            return Ok(false);
        }
        let reported = work.reported(&about, today.plus(-REPORTER_DAYS)).await?;
        if reported.reporters < REPORTERS_FOR_ALERT {
            return Ok(false);
        }
        let (id, since) = (app.draw(), app.now());
        work.raise_alert(&AlertRow { id, about, since, state: AlertState::New }).await?;
        Ok(true)
    }

    fn announce(&self, app: &App, report: &Report) {
        match (report.to, &self.team) {
            (Addressed::SafetyTeam, Some(team)) => tell_safety_team(app, team),
            _ => {
                for letter in &report.now {
                    if let Some(account_id) = self.group.account_of(&letter.to) {
                        let account = AccountKey(*account_id.0.as_bytes());
                        app.fanout().letter_waits(&self.group.id(), account);
                    }
                }
            }
        }
    }
}

fn new_letter(it: &LetterRecord, origin: Option<u64>) -> NewLetter {
    NewLetter { from: it.from, to: it.to, record: it.encode().into(), origin }
}
