//! Plays the community's weeks, the oldest moment first.

use std::{cmp::Reverse, collections::BTreeSet};

use client::{Device, Fault, File, NewGroup, Said as Words, WishedLink};
use protocol::{
    Minute, ObjectId, SpaceId,
    link::Link,
    log::{History, Mode, Role},
};
use vault::{kinds::Reaction, space::Introduction};

use crate::{
    Failed,
    community::{self, Community, Reply, Said},
    people::{People, stranger},
    picture, voice,
};

/// How long an answer comes after the one before, when the files do not say, in minutes.
const ANSWER_AFTER: u64 = 25;
/// The demo's links work for as long as links may, in minutes: 30 days.
const LINK_MINUTES: u64 = 43_200;
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
    Comes(&'a str),
    Says(&'a Said),
    Answers(&'a Said, usize),
    /// Has read everything up to here.
    Reads(&'a str),
}

/// A group while it is played.
struct Stage<'a> {
    group: &'a community::Group,
    id: SpaceId,
    link: Link,
    /// The object of each post, by the post's place in the files.
    posts: Vec<(&'a Said, ObjectId)>,
    /// Who has read everything there is.
    up_to_date: BTreeSet<&'a str>,
}

/// Plays everything and leaves two people at the door.
pub(crate) async fn play(community: &Community, people: &mut People) -> Result<Played, Failed> {
    let mut stages = Vec::new();
    for group in &community.groups {
        stages.push(found(group, people).await?);
    }
    let now = people.get(&community.groups[0].founder).device.minute();
    for moment in moments(community) {
        let stage = &mut stages[moment.group];
        let at = Minute(now.0 - moment.ago);
        match moment.act {
            Act::Comes(who) => stage.come(people, who).await?,
            Act::Says(said) => stage.say(people, said, at).await?,
            Act::Answers(said, index) => stage.answer(people, said, &said.reply[index], at).await?,
            Act::Reads(who) => stage.read(people, who).await?,
        }
    }
    let mut played = Played { tour: None, door: None };
    for stage in &mut stages {
        stage.end(people).await?;
        let tour = stage.posts.iter().find(|(said, _)| said.tour);
        played.tour = played.tour.or(tour.map(|(_, object)| (stage.id, *object)));
        if stage.group.door {
            played.door = Some(stage.link.address(""));
        }
    }
    Ok(played)
}

/// All moments of all groups, the oldest first.
fn moments(community: &Community) -> Vec<Moment<'_>> {
    let mut moments = Vec::new();
    for (group, it) in community.groups.iter().enumerate() {
        let mut add = |ago, act| moments.push(Moment { ago, group, act });
        for comes in &it.comes {
            comes.who.iter().for_each(|who| add(comes.ago, Act::Comes(who)));
        }
        for said in &it.said {
            add(said.ago, Act::Says(said));
            let mut after = 0;
            for (index, reply) in said.reply.iter().enumerate() {
                after = reply.after.unwrap_or(after + ANSWER_AFTER);
                add(said.ago.saturating_sub(after), Act::Answers(said, index));
            }
        }
        let inside = it.comes.iter().flat_map(|it| &it.who).chain([&it.founder]);
        for name in inside {
            let person = community.people.iter().find(|it| it.name == *name);
            if let Some(until) = person.and_then(|it| it.reads_until) {
                add(until, Act::Reads(name));
            }
        }
    }
    moments.sort_by_key(|it| Reverse(it.ago));
    moments
}

async fn found<'a>(group: &'a community::Group, people: &mut People) -> Result<Stage<'a>, Failed> {
    let founder = people.get(&group.founder);
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
        pseudonym: founder.pseudonym.clone(),
    };
    let device = &mut founder.device;
    let id = device.found_group(new).await.map_err(Failed::of(&group.name))?;
    let link = door(device, id, Mode::Auto, "For people we know").await;
    let link = link.map_err(Failed::of(&group.name))?;
    Ok(Stage { group, id, link, posts: Vec::new(), up_to_date: BTreeSet::new() })
}

async fn door(device: &mut Device, group: SpaceId, mode: Mode, label: &str) -> Result<Link, Fault> {
    let wished = WishedLink { role: Role::Member, mode, minutes: LINK_MINUTES, uses: LINK_USES };
    let link = device.make_link(group, wished).await?;
    device.name_link(group, link.invite, label).await?;
    Ok(link)
}

impl<'a> Stage<'a> {
    async fn come(&mut self, people: &mut People, who: &'a str) -> Result<(), Failed> {
        let somebody = people.get(who);
        let introduction = Introduction { pseudonym: somebody.pseudonym.clone(), words: None };
        let coming = somebody.device.join(&self.link, &introduction).await;
        coming.map_err(Failed::of(who))?;
        self.only(who);
        if self.group.facilitators.iter().any(|it| it == who) {
            let member = somebody.device.group(self.id).map_err(Failed::of(who))?.me();
            let founder = self.device(people, &self.group.founder).await?;
            let made = founder.set_role(self.id, member, Role::Facilitator).await;
            made.map_err(Failed::of(who))?;
            self.only(&self.group.founder);
        }
        // Whoever comes later may read what was said before, where the group shares it.
        self.device(people, &self.group.founder).await.map(drop)
    }

    async fn say(&mut self, people: &mut People, said: &'a Said, at: Minute) -> Result<(), Failed> {
        let mut files = Vec::new();
        if said.picture {
            files.push(File { media_type: "image/jpeg".into(), bytes: picture::morning() });
        }
        if said.voice {
            files.push(File { media_type: "audio/wav".into(), bytes: voice::humming() });
        }
        let words =
            Words { text: said.text.clone(), content_note: said.note.clone(), files, at: Some(at) };
        let id = self.id;
        let device = self.device(people, &said.who).await?;
        let written = device.post(id, words).await.map_err(Failed::of(&said.who))?;
        self.only(&said.who);
        self.posts.push((said, written.object));
        let reactions = reactions(&said.hear, &said.same, &said.strength, &said.thanks);
        self.react(people, written.object, reactions, at).await
    }

    async fn answer(
        &mut self,
        people: &mut People,
        said: &Said,
        reply: &'a Reply,
        at: Minute,
    ) -> Result<(), Failed> {
        let post = self.posts.iter().find(|(it, _)| std::ptr::eq(*it, said)).map(|it| it.1);
        let post = post.ok_or(Fault::NoSuchThing).map_err(Failed::of(&reply.who))?;
        let id = self.id;
        let words = Words { at: Some(at), ..Words::words(&reply.text) };
        let device = self.device(people, &reply.who).await?;
        let written = device.reply(id, post, words).await.map_err(Failed::of(&reply.who))?;
        self.only(&reply.who);
        let reactions = reactions(&reply.hear, &reply.same, &reply.strength, &reply.thanks);
        self.react(people, written.object, reactions, at).await
    }

    async fn react(
        &mut self,
        people: &mut People,
        to: ObjectId,
        reactions: impl Iterator<Item = (&'a str, Reaction)>,
        at: Minute,
    ) -> Result<(), Failed> {
        let id = self.id;
        for (who, word) in reactions {
            let device = self.device(people, who).await?;
            device.react(id, to, word, Some(at)).await.map_err(Failed::of(who))?;
        }
        Ok(())
    }

    async fn read(&mut self, people: &mut People, who: &'a str) -> Result<(), Failed> {
        let id = self.id;
        let device = &mut people.get(who).device;
        device.sync_group(id).await.map_err(Failed::of(who))?;
        device.mark_read(id).await.map_err(Failed::of(who))
    }

    /// Everybody says once more who they are, for those who came last; then some come to the door and wait.
    async fn end(&mut self, people: &mut People) -> Result<(), Failed> {
        let id = self.id;
        let come = self.group.comes.iter().flat_map(|it| &it.who);
        for name in come.chain([&self.group.founder]) {
            let about = people.get(name).about.clone();
            let device = self.device(people, name).await?;
            device.set_profile(id, true, about).await.map_err(Failed::of(name))?;
        }
        if self.group.waits.is_empty() {
            return Ok(());
        }
        let keeper = self.device(people, &self.group.founder).await?;
        let label = "On the notice board";
        let link = door(keeper, id, Mode::Ask, label).await.map_err(Failed::of(label))?;
        let server = keeper.connection().origin().to_owned();
        for guest in &self.group.waits {
            let introduction = Introduction {
                pseudonym: guest.pseudonym.clone(),
                words: Some(guest.words.clone()),
            };
            let coming = async { stranger(&server).await?.join(&link, &introduction).await };
            coming.await.map_err(Failed::of(&guest.pseudonym))?;
        }
        Ok(())
    }

    /// Somebody's device, after it read what is new.
    async fn device<'p>(
        &mut self,
        people: &'p mut People,
        who: &'a str,
    ) -> Result<&'p mut Device, Failed> {
        let device = &mut people.get(who).device;
        if self.up_to_date.insert(who) {
            device.sync_group(self.id).await.map_err(Failed::of(who))?;
        }
        Ok(device)
    }

    /// There is something new to answer, which only `who` knows.
    fn only(&mut self, who: &'a str) {
        self.up_to_date.clear();
        self.up_to_date.insert(who);
    }
}

fn reactions<'a>(
    hear: &'a [String],
    same: &'a [String],
    strength: &'a [String],
    thanks: &'a [String],
) -> impl Iterator<Item = (&'a str, Reaction)> {
    let words = [
        (hear, Reaction::Hear),
        (same, Reaction::Same),
        (strength, Reaction::Strength),
        (thanks, Reaction::Thanks),
    ];
    words.into_iter().flat_map(|(who, word)| who.iter().map(move |it| (it.as_str(), word)))
}
