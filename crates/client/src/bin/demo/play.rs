//! Plays the community's weeks, the oldest moment first, each when it happened.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use client::{DailyShift, Device, Fault, File, NewGroup, Said as Words, WishedLink};
use protocol::{
    Minute, ObjectId, SpaceId,
    link::Link,
    log::{History, Mode, Role},
};
use vault::{
    kinds::{ActKind, Reaction},
    report::ReportReason,
    space::Introduction,
};

use crate::{
    Failed,
    community::{self, Claim, Community, Reason, Said, Spoken, Waits, Worries},
    past::Past,
    people::People,
    picture, voice,
};

/// How long an answer comes after the one before, when the files do not say, in minutes.
const ANSWER_AFTER: u64 = 25;
/// How long each kind word comes after the one before, in minutes.
const REACTION_AFTER: u64 = 3;
/// Who comes on the same day comes so many minutes after the one before.
const NEXT_COMES_AFTER: u64 = 4;
/// Links work for as long as links may, in minutes: 30 days.
const LINK_MINUTES: u64 = 43_200;
/// One that works for less is no more handed out: 10 days.
const LINK_LEFT_MINUTES_MIN: u64 = 14_400;
/// Where Harbour Street is.
const ZONE: &str = "America/New_York";
/// Seats behind each link.
const LINK_USES: u32 = 100;

/// What came of it.
pub(crate) struct Played {
    /// The post that the tour ends on.
    pub(crate) tour: Option<(SpaceId, ObjectId)>,
    /// A link for somebody new, from `/join/` on.
    pub(crate) door: Option<String>,
}

/// A moment, and what happens in it.
struct Moment<'a> {
    /// Minutes before now.
    ago: u64,
    group: usize,
    act: Act<'a>,
}

enum Act<'a> {
    Founds,
    Comes(&'a str),
    /// Everybody says once more who they are, for those who just came.
    Greet,
    Says(&'a Said),
    /// To whose words, and with which.
    Answers(&'a Spoken, &'a Spoken),
    Reacts(&'a Spoken, &'a str, Reaction),
    /// Has read everything up to here.
    Reads(&'a str),
    PutsUpNotice,
    Waits(&'a Waits),
    Worries(&'a Worries),
    TakesOn(&'a Worries, &'a Claim),
}

/// A group while it is played.
struct Stage<'a> {
    group: &'a community::Group,
    id: SpaceId,
    /// For people that somebody knows, and when it ends.
    link: (Link, Minute),
    /// On the notice board.
    notice: Option<Link>,
    inside: Vec<&'a str>,
    /// What was said so far, with its object.
    said: Vec<(&'a Spoken, ObjectId)>,
    /// Who has read everything there is.
    up_to_date: BTreeSet<&'a str>,
    /// Who was worried, and the report that this became.
    worries: Vec<(&'a Worries, ObjectId)>,
}

/// Plays everything up to `now`.
pub(crate) async fn play(
    community: &Community,
    people: &mut People<'_>,
    past: &mut Past,
    now: Minute,
) -> Result<Played, Failed> {
    let mut stages: BTreeMap<usize, Stage<'_>> = BTreeMap::new();
    for moment in moments(community) {
        past.turn_to(Minute(now.0 - moment.ago))?;
        // A group's first moment is its founding.
        if let Some(stage) = stages.get_mut(&moment.group) {
            stage.play(people, moment.act).await?;
        } else {
            let founded = Stage::found(&community.groups[moment.group], people).await?;
            stages.insert(moment.group, founded);
        }
    }
    let mut played = Played { tour: None, door: None };
    for stage in stages.values_mut() {
        let tour = stage.group.said.iter().find(|it| it.tour);
        let object = tour.and_then(|it| stage.object(&it.spoken));
        played.tour = played.tour.or(object.map(|it| (stage.id, it)));
        stage.plan(people).await?;
        if stage.group.door {
            played.door = Some(stage.link(people).await?.address(""));
        }
    }
    Ok(played)
}

/// All moments of all groups, the oldest first.
fn moments(community: &Community) -> Vec<Moment<'_>> {
    let mut moments = Vec::new();
    for (group, it) in community.groups.iter().enumerate() {
        let mut add = |ago, act| moments.push(Moment { ago, group, act });
        add(it.founded, Act::Founds);
        for comes in &it.comes {
            let mut ago = comes.ago;
            for who in &comes.who {
                add(ago, Act::Comes(who));
                ago = ago.saturating_sub(NEXT_COMES_AFTER);
            }
            add(ago, Act::Greet);
        }
        for said in &it.said {
            add(said.ago, Act::Says(said));
            react(said.ago, &said.spoken, &mut add);
            let mut after = 0;
            for reply in &said.reply {
                after = reply.after.unwrap_or(after + ANSWER_AFTER);
                let ago = said.ago.saturating_sub(after);
                add(ago, Act::Answers(&said.spoken, &reply.spoken));
                react(ago, &reply.spoken, &mut add);
            }
        }
        let inside = it.comes.iter().flat_map(|it| &it.who).chain([&it.founder]);
        for name in inside {
            let person = community.people.iter().find(|it| it.name == *name);
            if let Some(until) = person.and_then(|it| it.reads_until) {
                add(until, Act::Reads(name));
            }
        }
        if let Some(notice) = it.notice {
            add(notice, Act::PutsUpNotice);
        }
        for worry in &it.worry {
            add(worry.ago, Act::Worries(worry));
            if let Some(claim) = &worry.claim {
                add(claim.ago, Act::TakesOn(worry, claim));
            }
        }
        it.waits.iter().for_each(|waits| add(waits.ago, Act::Waits(waits)));
    }
    moments.sort_by_key(|it| Reverse(it.ago));
    moments
}

/// The kind words for what was said so long ago, one after the other.
fn react<'a>(said: u64, spoken: &'a Spoken, add: &mut impl FnMut(u64, Act<'a>)) {
    let mut ago = said;
    for (who, word) in spoken.reactions() {
        ago = ago.saturating_sub(REACTION_AFTER);
        add(ago, Act::Reacts(spoken, who, word));
    }
}

impl<'a> Stage<'a> {
    async fn found(group: &'a community::Group, people: &mut People<'_>) -> Result<Self, Failed> {
        let new = NewGroup {
            name: group.name.clone(),
            norms: group.norms.trim().to_owned(),
            medication_welcome: true,
            about: Some(group.about.clone()),
            join_words: group.join_words.clone(),
            history: match group.history {
                community::History::None => History::None,
                community::History::All => History::All,
            },
            pseudonym: people.person(&group.founder).pseudonym.clone(),
        };
        let safety_team = people.safety_team();
        let device = people.device(&group.founder).await?;
        let founding = async {
            let id = device.found_group(new).await?;
            // The facilitators' team is there before anybody comes, and accepts the norms.
            device.look_after(id).await?;
            // In the story they compared the words at the office.
            if let Some(team) = safety_team {
                device.trust_safety_team(id, team).await?;
            }
            Ok(id)
        };
        let id = founding.await.map_err(Failed::of(&group.name))?;
        Ok(Self {
            group,
            id,
            link: known_people(device, id).await.map_err(Failed::of(&group.name))?,
            notice: None,
            inside: vec![&group.founder],
            said: Vec::new(),
            up_to_date: BTreeSet::new(),
            worries: Vec::new(),
        })
    }

    async fn play(&mut self, people: &mut People<'_>, act: Act<'a>) -> Result<(), Failed> {
        match act {
            Act::Founds => Ok(()),
            Act::Comes(who) => self.come(people, who).await,
            Act::Greet => self.greet(people).await,
            Act::Says(said) => self.say(people, said).await,
            Act::Answers(to, spoken) => self.answer(people, to, spoken).await,
            Act::Reacts(to, who, word) => self.react(people, to, who, word).await,
            Act::Reads(who) => self.read(people, who).await,
            Act::PutsUpNotice => self.put_up_notice(people).await,
            Act::Waits(guest) => self.knock(people, guest).await,
            Act::Worries(worry) => self.worry(people, worry).await,
            Act::TakesOn(worry, claim) => self.take_on(people, worry, claim).await,
        }
    }

    async fn come(&mut self, people: &mut People<'_>, who: &'a str) -> Result<(), Failed> {
        let (link, id) = (self.link(people).await?, self.id);
        let pseudonym = people.person(who).pseudonym.clone();
        let device = people.device(who).await?;
        let coming = device.join(&link, &Introduction { pseudonym, words: None }).await;
        coming.map_err(Failed::of(who))?;
        self.inside.push(who);
        self.only(who);
        if self.group.facilitators.iter().any(|it| it == who) {
            let member = device.group(id).map_err(Failed::of(who))?.me();
            let founder = self.founder(people).await?;
            let made = founder.set_role(id, member, Role::Facilitator).await;
            made.map_err(Failed::of(who))?;
            founder.look_after(id).await.map_err(Failed::of(who))?;
            people.device(who).await?.look_after(id).await.map_err(Failed::of(who))?;
            self.only(&self.group.founder);
            // Shares the team's history with who just came into it.
            self.founder(people).await?.look_after(id).await.map_err(Failed::of(who))?;
        }
        // Whoever comes later may read what was said before, where the group shares it.
        self.founder(people).await.map(drop)
    }

    async fn greet(&mut self, people: &mut People<'_>) -> Result<(), Failed> {
        for who in self.inside.clone() {
            let about = people.person(who).about.clone();
            let id = self.id;
            let device = self.device(people, who).await?;
            device.set_profile(id, true, about).await.map_err(Failed::of(who))?;
        }
        Ok(())
    }

    async fn say(&mut self, people: &mut People<'_>, said: &'a Said) -> Result<(), Failed> {
        let Said { spoken, note, .. } = said;
        let mut files = Vec::new();
        if said.picture {
            files.push(File { media_type: "image/jpeg".into(), bytes: picture::morning() });
        }
        if said.voice {
            files.push(File { media_type: "audio/wav".into(), bytes: voice::humming() });
        }
        let words = Words { text: spoken.text.clone(), content_note: note.clone(), files };
        let id = self.id;
        let device = self.device(people, &spoken.who).await?;
        let written = device.post(id, words).await.map_err(Failed::of(&spoken.who))?;
        self.note(spoken, written.object);
        Ok(())
    }

    async fn answer(
        &mut self,
        people: &mut People<'_>,
        to: &Spoken,
        spoken: &'a Spoken,
    ) -> Result<(), Failed> {
        let (id, post) = (self.id, self.object(to));
        let device = self.device(people, &spoken.who).await?;
        let answering = async {
            let post = post.ok_or(Fault::NoSuchThing)?;
            device.reply(id, post, Words::words(&spoken.text)).await
        };
        let written = answering.await.map_err(Failed::of(&spoken.who))?;
        self.note(spoken, written.object);
        Ok(())
    }

    async fn react(
        &mut self,
        people: &mut People<'_>,
        to: &Spoken,
        who: &'a str,
        word: Reaction,
    ) -> Result<(), Failed> {
        let (id, to) = (self.id, self.object(to));
        let device = self.device(people, who).await?;
        let reacting = async { device.react(id, to.ok_or(Fault::NoSuchThing)?, word).await };
        reacting.await.map(drop).map_err(Failed::of(who))
    }

    async fn read(&mut self, people: &mut People<'_>, who: &'a str) -> Result<(), Failed> {
        let device = people.device(who).await?;
        device.sync_group(self.id).await.map_err(Failed::of(who))?;
        device.mark_read(self.id).await.map_err(Failed::of(who))
    }

    async fn put_up_notice(&mut self, people: &mut People<'_>) -> Result<(), Failed> {
        let (id, label) = (self.id, "On the notice board");
        let founder = self.founder(people).await?;
        let link = door(founder, id, Mode::Ask, label).await.map_err(Failed::of(label))?;
        self.notice = Some(link);
        self.only(&self.group.founder);
        Ok(())
    }

    async fn knock(&mut self, people: &mut People<'_>, guest: &Waits) -> Result<(), Failed> {
        let introduction =
            Introduction { pseudonym: guest.pseudonym.clone(), words: Some(guest.words.clone()) };
        let knocking = async {
            let link = self.notice.as_ref().ok_or(Fault::NoSuchThing)?;
            people.stranger().await?.join(link, &introduction).await
        };
        knocking.await.map_err(Failed::of(&guest.pseudonym))?;
        self.up_to_date.clear();
        Ok(())
    }

    /// Tells the facilitators, whose devices put it into their team's queue.
    async fn worry(&mut self, people: &mut People<'_>, worry: &'a Worries) -> Result<(), Failed> {
        let said = self.said.iter().find(|(spoken, _)| {
            spoken.who == worry.about && spoken.text.starts_with(&worry.begins)
        });
        let (id, shown) = (self.id, said.map(|(_, object)| *object));
        let about = people.device(&worry.about).await?;
        let about = about.group(id).map_err(Failed::of(&worry.about))?.me();
        let device = self.device(people, &worry.who).await?;
        let report = device.report(
            id,
            client::Worry {
                reason: match worry.reason {
                    Reason::HarmToSelf => ReportReason::HarmToSelf,
                    Reason::Approach => ReportReason::Approach,
                    Reason::Other => ReportReason::Other,
                },
                about: Some(about),
                words: Some(worry.words.clone()),
                shown: shown.into_iter().collect(),
                cares: worry.cares,
            },
        );
        let report = report.await.map_err(Failed::of(&worry.who))?;
        self.worries.push((worry, report));
        let group = self.group;
        for who in group.facilitators.iter().chain([&group.founder]) {
            people.device(who).await?.look_after(id).await.map_err(Failed::of(who))?;
        }
        Ok(())
    }

    async fn take_on(
        &mut self,
        people: &mut People<'_>,
        worry: &'a Worries,
        claim: &'a Claim,
    ) -> Result<(), Failed> {
        let report = self.worries.iter().find(|(it, _)| std::ptr::eq(*it, worry));
        let (id, report) = (self.id, report.map(|(_, report)| *report));
        let device = people.device(&claim.by).await?;
        let taking_on = async {
            let report = report.ok_or(Fault::NoSuchThing)?;
            device.look_after(id).await?;
            device.act_on(id, report, ActKind::Claim, None).await?;
            device.act_on(id, report, ActKind::Note, Some(&claim.note)).await
        };
        taking_on.await.map_err(Failed::of(&claim.by))
    }

    /// Puts those who look after the group on its rota.
    async fn plan(&mut self, people: &mut People<'_>) -> Result<(), Failed> {
        let id = self.id;
        let who = [&self.group.founder].into_iter().chain(&self.group.facilitators);
        for (name, starts_at) in who.zip(["19:00", "08:00"]) {
            let shift = DailyShift { starts_on: "2026-01-01", starts_at, minutes: 120, zone: ZONE };
            let device = people.device(name).await?;
            let member = device.group(id).map_err(Failed::of(name))?.me();
            let added = device.add_daily_shift(id, member, &shift).await;
            added.map_err(Failed::of(name))?;
        }
        Ok(())
    }

    /// The link to hand out; a new one, when the last will not work for long.
    async fn link(&mut self, people: &mut People<'_>) -> Result<Link, Failed> {
        let id = self.id;
        let founder = self.founder(people).await?;
        let late = Minute(founder.minute().0 + LINK_LEFT_MINUTES_MIN);
        if self.link.1 < late {
            let link = known_people(founder, id).await;
            self.link = link.map_err(Failed::of(&self.group.name))?;
            self.only(&self.group.founder);
        }
        Ok(self.link.0.clone())
    }

    async fn founder<'p>(&mut self, people: &'p mut People<'_>) -> Result<&'p mut Device, Failed> {
        self.device(people, &self.group.founder).await
    }

    /// Somebody's device, after it read what is new.
    async fn device<'p>(
        &mut self,
        people: &'p mut People<'_>,
        who: &'a str,
    ) -> Result<&'p mut Device, Failed> {
        let device = people.device(who).await?;
        if self.up_to_date.insert(who) {
            device.sync_group(self.id).await.map_err(Failed::of(who))?;
        }
        Ok(device)
    }

    /// What the files say became this object.
    fn note(&mut self, spoken: &'a Spoken, object: ObjectId) {
        self.said.push((spoken, object));
        self.only(&spoken.who);
    }

    fn object(&self, spoken: &Spoken) -> Option<ObjectId> {
        self.said.iter().find(|(it, _)| std::ptr::eq(*it, spoken)).map(|(_, object)| *object)
    }

    /// There is something new to answer, which only `who` knows.
    fn only(&mut self, who: &'a str) {
        self.up_to_date.clear();
        self.up_to_date.insert(who);
    }
}

/// A link for people that somebody knows, and when it ends.
async fn known_people(device: &mut Device, group: SpaceId) -> Result<(Link, Minute), Fault> {
    let ends = Minute(device.minute().0 + LINK_MINUTES);
    Ok((door(device, group, Mode::Auto, "For people we know").await?, ends))
}

async fn door(device: &mut Device, group: SpaceId, mode: Mode, label: &str) -> Result<Link, Fault> {
    let wished = WishedLink { role: Role::Member, mode, minutes: LINK_MINUTES, uses: LINK_USES };
    let link = device.make_link(group, wished).await?;
    device.name_link(group, link.invite, label).await?;
    Ok(link)
}
