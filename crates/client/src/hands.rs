//! Looking after a group: its team, the worries that wait there, and reporting one.

use std::collections::{BTreeMap, BTreeSet};

use protocol::{
    MemberId, ObjectId, SpaceId,
    cbor::{self, Value},
    letter::LetterRecord,
    link::Link,
    log::{History, Kind, Log, Mode, Role},
};
use serde_json::json;
use vault::{
    Untrusted,
    chance::draw,
    kinds::{Act, ActKind, Content, Settings},
    object::Parent,
    report::{ITEMS_MAX, Item, Report, ReportReason},
    space::{Founded, Founding, Introduction, Space, TeamWord, Verdict, found, replay},
};

use crate::{
    connection::Connection,
    device::{At, Device, Group},
    fault::Fault,
    groups::silent,
    links::WishedLink,
    sync,
};

/// How long the way into a team is open, in minutes: 30 days.
const WAY_IN_MINUTES: u64 = 43_200;
/// Pages of a log that one is not in; no honest log is longer.
const LOG_PAGES_MAX: usize = 100;
/// How often a report is written again because others changed who looks after the group meanwhile.
const TRIES_MAX: usize = 8;

/// What letters brought, by their number, until it was dealt with; and what was done for the team.
#[derive(Debug, Default)]
pub(crate) struct Hands {
    /// Worries that are not in the team's stream yet.
    pub(crate) reports: BTreeMap<u64, Report>,
    /// Ways into a team, not followed yet.
    pub(crate) invitations: BTreeMap<u64, Link>,
    /// What the facilitators said to oneself.
    pub(crate) words: BTreeMap<u64, TeamWord>,
    /// Facilitators who were shown the way in.
    invited: BTreeSet<MemberId>,
    /// In a team: who one is in its group.
    pub(crate) group_member: Option<MemberId>,
}

/// A worry to write down.
#[derive(Debug, Clone)]
pub struct Worry {
    /// What it is about.
    pub reason: ReportReason,
    /// Whom.
    pub about: Option<MemberId>,
    /// In words.
    pub words: Option<String>,
    /// What is shown of the group: the reported object first, then its neighbours.
    pub shown: Vec<ObjectId>,
    /// Care for a person, no complaint.
    pub cares: bool,
}

/// A report in a team's queue, with what was done about it, oldest first.
#[derive(Debug, Clone)]
pub struct InQueue {
    /// The report.
    pub report: Report,
    /// Who did what.
    pub acts: Vec<(MemberId, Act)>,
}

impl Group {
    /// In a team: the worries that came, oldest first.
    pub fn queue(&self) -> Vec<InQueue> {
        let mut queue: Vec<InQueue> = Vec::new();
        for place in self.space.places() {
            let (Verdict::Opened(inside), Some(header)) = (&place.verdict, &place.header) else {
                continue;
            };
            match &inside.content {
                Content::Report(report) if report.report == header.object => {
                    queue.push(InQueue { report: (**report).clone(), acts: Vec::new() });
                }
                Content::Act(act) => {
                    let about = queue.iter_mut().find(|it| it.report.report == act.report);
                    if let Some(about) = about {
                        about.acts.push((header.author, act.clone()));
                    }
                }
                _ => {}
            }
        }
        queue
    }

    /// What the facilitators said to oneself and is still in the box.
    pub fn team_words(&self) -> impl Iterator<Item = &TeamWord> {
        self.hands.words.values()
    }

    /// In a team: who its present members are in the group.
    fn known_in_group(&self) -> BTreeMap<MemberId, MemberId> {
        let profiles = self.space.places().filter_map(|place| {
            let (Verdict::Opened(inside), Some(header)) = (&place.verdict, &place.header) else {
                return None;
            };
            match inside.content {
                Content::Profile { group_member: Some(it), .. } => Some((header.author, it)),
                _ => None,
            }
        });
        profiles.filter(|(member, _)| self.space.log().is_member(member)).collect()
    }

    /// The newest revision of an object as a report takes it along.
    fn item(&self, object: ObjectId) -> Result<Item, Fault> {
        let of_it = self.space.places().filter(|place| {
            let opened = matches!(place.verdict, Verdict::Opened(_));
            opened && place.header.is_some_and(|it| it.object == object)
        });
        let newest = of_it.last().ok_or(Fault::NoSuchThing)?;
        Ok(self.space.item(newest.k)?)
    }
}

impl Device {
    /// Does what facilitators' devices do for a group without being asked: founds its team or comes into it, shows
    /// others the way, lets go of who is no facilitator any more, and puts worries into the team's stream.
    pub async fn look_after(&mut self, group: SpaceId) -> Result<(), Fault> {
        self.sync_group(group).await?;
        let space = self.group(group)?.space();
        if !space.is_facilitator() {
            return Ok(());
        }
        if space.log().kind() == Kind::Team {
            // The safety team's own box and stream are the same space's.
            return self.file_reports(group, group).await;
        }
        match space.team() {
            None if space.longest_facilitator() == Some(space.me()) => {
                self.found_team(group).await?;
            }
            None => return Ok(()),
            Some(team) if !self.groups.contains_key(&team) => self.enter_team(group, team).await?,
            Some(_) => {}
        }
        let Some(team) = self.group(group)?.space().team() else { return Ok(()) };
        if self.groups.contains_key(&team) {
            self.sync_group(team).await?;
            self.keep_team(group, team).await?;
            self.file_reports(group, team).await?;
        }
        Ok(())
    }

    async fn found_team(&mut self, group: SpaceId) -> Result<(), Fault> {
        let it = self.group(group)?;
        let (me, pseudonym) = (it.me(), it.pseudonym.clone());
        let history = it.space.log().history();
        let now = it.space.current_settings().cloned().ok_or(Fault::NoSuchThing)?;
        let team = self.found_team_space(now.name.clone(), pseudonym, Some(me)).await?;
        self.change_settings(group, Settings { team: Some(team), ..now }, history).await
    }

    /// Founds the organisation's safety team; the server is told apart from this.
    pub async fn found_safety_team(
        &mut self,
        name: &str,
        pseudonym: &str,
    ) -> Result<SpaceId, Fault> {
        self.found_team_space(name.to_owned(), pseudonym.to_owned(), None).await
    }

    async fn found_team_space(
        &mut self,
        name: String,
        pseudonym: String,
        group_member: Option<MemberId>,
    ) -> Result<SpaceId, Fault> {
        let settings = Settings {
            name,
            norms: String::new(),
            medication_welcome: true,
            about: None,
            picture: None,
            join_words: None,
            blind: draw(&mut self.outside),
            team: None,
            safety_team: None,
            on_duty_only: None,
            greeters: Vec::new(),
            edition: None,
        };
        let founding = Founding {
            kind: Kind::Team,
            history: History::All,
            open: false,
            steward: None,
            settings: Some(&settings),
        };
        let now = self.outside.minute();
        let Founded { space, transaction } =
            found(&self.secrets.seed, &founding, now, &mut self.outside)?;
        self.connection.post("/spaces", transaction.encode().into()).await?;
        let id = space.id();
        let mut team = Group::new(space, pseudonym, now);
        team.hands.group_member = group_member;
        self.groups.insert(id, team);
        self.note_membership(id).await?;
        self.put(id, Content::Settings(settings))?;
        self.set_profile(id, true, None).await?;
        Ok(id)
    }

    /// Follows a way into the team, where a facilitator showed one that leads to just that team.
    async fn enter_team(&mut self, group: SpaceId, team: SpaceId) -> Result<(), Fault> {
        let it = self.group(group)?;
        let way = it.hands.invitations.iter().find(|(_, link)| link.space == team);
        let Some((number, link)) = way.map(|(number, link)| (*number, link.clone())) else {
            return Ok(());
        };
        let (me, pseudonym) = (it.me(), it.pseudonym.clone());
        let introduction = Introduction { pseudonym, words: None };
        let (id, _) = self.step_in(&link, &introduction).await?;
        self.groups.get_mut(&id).ok_or(Fault::NoSuchGroup)?.hands.group_member = Some(me);
        self.note_membership(id).await?;
        self.sync_group(id).await?;
        let at = self.at(group)?;
        at.group.hands.invitations.remove(&number);
        sync::settle_letter(at.connection, group, number).await
    }

    /// Shows every facilitator the way in, and lets go of who is none any more.
    async fn keep_team(&mut self, group: SpaceId, team: SpaceId) -> Result<(), Fault> {
        let it = self.group(group)?;
        let log = it.space.log();
        let known = self.group(team)?.known_in_group();
        let inside: BTreeSet<MemberId> = known.values().copied().collect();
        let missing: Vec<MemberId> = log
            .members()
            .filter(|it| it.role == Role::Facilitator)
            .map(|it| it.id)
            .filter(|id| !inside.contains(id) && !it.hands.invited.contains(id))
            .collect();
        let me = self.group(team)?.me();
        let gone = known.iter().filter(|(_, in_group)| !log.is_facilitator(in_group));
        let gone: Vec<MemberId> = gone.map(|(id, _)| *id).filter(|id| *id != me).collect();
        for who in gone {
            self.append_to(team, move |space, at, outside| {
                let there = space.log().is_member(&who);
                if there { space.remove(who, at, outside).map(Some) } else { Ok(None) }
            })
            .await?;
        }
        for who in missing {
            let wished = WishedLink {
                role: Role::Facilitator,
                mode: Mode::Auto,
                minutes: WAY_IN_MINUTES,
                uses: 1,
            };
            let link = self.make_link(team, wished).await?;
            let At { connection, outside, group: it } = self.at(group)?;
            let letter = it.space.invite_to_team(&who, &link, outside)?;
            send_letters(connection, group, &[letter]).await?;
            it.hands.invited.insert(who);
        }
        Ok(())
    }

    /// Puts the worries that came by letter into the team's stream; only the first device's copy is kept.
    async fn file_reports(&mut self, group: SpaceId, team: SpaceId) -> Result<(), Fault> {
        let waiting: Vec<(u64, Report)> =
            self.group(group)?.hands.reports.iter().map(|(k, it)| (*k, it.clone())).collect();
        for (number, report) in waiting {
            let object = report.report;
            if self.group(team)?.space().newest(object).is_none() {
                let at = self.at(team)?;
                let draft = silent(Content::Report(Box::new(report)), at.outside.minute());
                at.group.outbox.put(object, draft);
                self.deliver(team).await?;
            }
            let at = self.at(group)?;
            at.group.hands.reports.remove(&number);
            sync::settle_letter(at.connection, group, number).await?;
        }
        Ok(())
    }

    /// Does something about a worry of the group, or of the safety team whose space this is: notes it in the team's stream, and tells the server what it has to know.
    pub async fn act_on(
        &mut self,
        group: SpaceId,
        report: ObjectId,
        kind: ActKind,
        words: Option<&str>,
    ) -> Result<(), Fault> {
        let space = self.group(group)?.space();
        let in_team = space.log().kind() == Kind::Team;
        let team = if in_team { Some(group) } else { space.team() }.ok_or(Fault::NoSuchThing)?;
        let (revision, _) = self.group(team)?.space().newest(report).ok_or(Fault::NoSuchThing)?;
        let at = self.at(team)?;
        let act = Act { report, kind, words: words.map(str::to_owned), until: None };
        let draft = silent(Content::Act(act), at.outside.minute());
        let parent = Parent { object: report, revision };
        at.group.outbox.put(ObjectId(draw(at.outside)), draft.answering(parent));
        self.deliver(team).await?;
        let state = match kind {
            ActKind::Claim => "claimed",
            ActKind::GiveBack | ActKind::Reopened => "open",
            ActKind::Closed => "closed",
            ActKind::HandedOver => "handed_over",
            _ => return Ok(()),
        };
        let path = format!("/spaces/{group}/worries/{report}");
        let body = json!({ "state": state });
        self.connection.tell(reqwest::Method::POST, &path, &body).await.map(drop)
    }

    /// Reports something to those who look after the group: the facilitators and, when nobody takes it on, the
    /// organisation's safety team; about a facilitator, or where there is no other, the safety team at once.
    pub async fn report(&mut self, group: SpaceId, worry: Worry) -> Result<ObjectId, Fault> {
        self.report_of(group, None, &worry).await
    }

    /// Reports the other of a talk to those who look after the group that both came from, with what they wrote in it.
    pub async fn report_talk(&mut self, pair: SpaceId, worry: Worry) -> Result<ObjectId, Fault> {
        self.sync_group(pair).await?;
        let talk = self.group(pair)?.talk;
        let (Some(group), Some(other)) = (talk.group, talk.other) else {
            return Err(Fault::NoSuchThing);
        };
        self.report_of(group, Some(pair), &Worry { about: Some(other), ..worry }).await
    }

    async fn report_of(
        &mut self,
        group: SpaceId,
        pair: Option<SpaceId>,
        worry: &Worry,
    ) -> Result<ObjectId, Fault> {
        let id = ObjectId(draw(&mut self.outside));
        for _ in 0..TRIES_MAX {
            self.sync_group(group).await?;
            let body = self.sealed_report(group, pair, id, worry).await?;
            match self.connection.post(&format!("/spaces/{group}/reports"), body.into()).await {
                // Somebody came or went among those it has to go to.
                Err(fault) if fault.is_refusal("log_moved") => {}
                sent => return sent.map(|_| id),
            }
        }
        Err(Fault::OthersWereFaster)
    }

    /// `{1 report_id, 2 about?, 3 to (1 team, 2 safety team), 4 letters now, 5 letters later}`.
    async fn sealed_report(
        &mut self,
        group: SpaceId,
        pair: Option<SpaceId>,
        id: ObjectId,
        worry: &Worry,
    ) -> Result<Vec<u8>, Fault> {
        let it = self.group(group)?;
        let shown_in = pair.map_or(Ok(it), |pair| self.group(pair))?;
        let reported = pair.map(|_| shown_in.space.reported_pair()).transpose()?;
        let shown = worry.shown.iter().take(ITEMS_MAX);
        let report = Report {
            report: id,
            group,
            reason: worry.reason,
            about: worry.about,
            words: worry.words.clone(),
            items: shown.map(|object| shown_in.item(*object)).collect::<Result<_, _>>()?,
            group_name: it.space.current_settings().map(|it| it.name.clone()),
            at: self.outside.minute(),
            worry: worry.cares,
            pair: reported,
        };
        let named = it.space.safety_team();
        let team = match named {
            Some(id) => Some(log_of(&mut self.connection, id).await?),
            None => None,
        };
        let own = named.and_then(|it| self.groups.get(&it)).map(Group::me);
        let At { outside, group: it, .. } = self.at(group)?;
        let space: &Space = &it.space;
        let facilitators = space.report_to_facilitators(&report, outside)?;
        let to_safety_team = match &team {
            Some(team) => space.report_to_safety_team(&report, team, own, outside)?,
            None => Vec::new(),
        };
        let about_facilitator = report.about.is_some_and(|it| space.log().is_facilitator(&it));
        let past_them =
            !to_safety_team.is_empty() && (about_facilitator || facilitators.is_empty());
        let (to, now, later) = if past_them {
            (2, to_safety_team, Vec::new())
        } else {
            (1, facilitators, to_safety_team)
        };
        Ok(cbor::encode(&Value::map([
            (1, Some(Value::bytes(id.0))),
            (2, report.about.map(|it| Value::bytes(it.0))),
            (3, Some(Value::Uint(to))),
            (4, Some(records(&now))),
            (5, Some(records(&later))),
        ])))
    }
}

fn records(letters: &[LetterRecord]) -> Value {
    Value::Array(letters.iter().map(LetterRecord::to_value).collect())
}

pub(crate) async fn send_letters(
    connection: &mut Connection,
    space: SpaceId,
    letters: &[LetterRecord],
) -> Result<(), Fault> {
    let body = cbor::encode(&records(letters));
    connection.post(&format!("/spaces/{space}/letters"), body.into()).await.map(drop)
}

/// The log of a space one may read without being in it, replayed from the create that hashes to its id.
pub(crate) async fn log_of(connection: &mut Connection, id: SpaceId) -> Result<Log, Fault> {
    let mut pages = Vec::new();
    let mut entries: u64 = 0;
    while pages.len() < LOG_PAGES_MAX {
        let page = sync::log_page(connection, id, entries.checked_sub(1)).await?;
        let length = cbor::decode(&page)?.into_array()?.len() as u64;
        if length == 0 {
            return Ok(replay(id, Untrusted(&pages))?);
        }
        entries += length;
        pages.push(page);
    }
    Err(Fault::Unreadable)
}
