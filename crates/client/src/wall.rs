//! The wall: posting, answering, reacting, changing one's words, taking them back, and hiding.

use protocol::{ObjectId, Refusal, SpaceId, object::Attention};
use vault::{
    chance::draw,
    kinds::{Content, Reaction, Words},
    object::Parent,
    space::{Draft, Verdict},
};

use crate::{
    attachments::File,
    device::{At, Device, Group},
    fault::Fault,
    groups::silent,
};

/// What somebody wants to say.
#[derive(Debug, Clone, Default)]
pub struct Said {
    /// The words.
    pub text: String,
    /// What is inside, for who would rather not read it unprepared.
    pub content_note: Option<String>,
    /// Pictures and voice.
    pub files: Vec<File>,
}

/// Something of one's own on the wall.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    /// Its object.
    pub object: ObjectId,
}

impl Said {
    /// Only words.
    pub fn words(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }
}

impl Device {
    /// Posts. Where the server cannot be reached the post waits in the outbox, and the fault says so.
    pub async fn post(&mut self, group: SpaceId, said: Said) -> Result<Written, Fault> {
        let written = self.write(group, said, None).await?;
        self.deliver(group).await?;
        Ok(written)
    }

    /// Answers a post.
    pub async fn reply(
        &mut self,
        group: SpaceId,
        post: ObjectId,
        said: Said,
    ) -> Result<Written, Fault> {
        let written = self.write(group, said, Some(post)).await?;
        self.deliver(group).await?;
        Ok(written)
    }

    /// Puts a post or an answer into the outbox; [`Device::deliver`] sends it. Files are stored at once.
    pub async fn write(
        &mut self,
        group: SpaceId,
        said: Said,
        answers: Option<ObjectId>,
    ) -> Result<Written, Fault> {
        if !self.group(group)?.is_member() {
            return Err(Refusal::NotAMember.into());
        }
        if self.group(group)?.space.log().pair_ended() {
            return Err(Refusal::PairEnded.into());
        }
        self.not_muted(group)?;
        let mut attachments = Vec::with_capacity(said.files.len());
        for file in &said.files {
            attachments.push(self.attach(group, file).await?);
        }
        let parent = answers.map(|it| parent(self.group(group)?, it)).transpose()?;
        let At { outside, group: it, .. } = self.at(group)?;
        let words =
            Words { text: said.text, content_note: said.content_note, from: it.pseudonym.clone() };
        let content = if parent.is_some() { Content::Reply(words) } else { Content::Post(words) };
        let object = ObjectId(draw(outside));
        let draft = Draft { parent, attachments, ..Draft::new(content, outside.minute()) };
        it.outbox.put(object, draft);
        Ok(Written { object })
    }

    /// Reacts to a post or an answer.
    pub async fn react(
        &mut self,
        group: SpaceId,
        to: ObjectId,
        word: Reaction,
    ) -> Result<Written, Fault> {
        self.answer_silently(group, to, Content::Reaction(word)).await
    }

    /// Changes one's own words.
    pub async fn edit(
        &mut self,
        group: SpaceId,
        written: ObjectId,
        text: &str,
        content_note: Option<&str>,
    ) -> Result<(), Fault> {
        self.not_muted(group)?;
        let At { outside, group: it, .. } = self.at(group)?;
        let (_, inside) = it.space.newest(written).ok_or(Fault::NoSuchThing)?;
        let words = Words {
            text: text.to_owned(),
            content_note: content_note.map(str::to_owned),
            from: it.pseudonym.clone(),
        };
        let content = match &inside.content {
            Content::Post(_) => Content::Post(words),
            Content::Reply(_) => Content::Reply(words),
            _ => return Err(Fault::NoSuchThing),
        };
        let draft = Draft {
            content,
            parent: inside.parent,
            attachments: inside.attachments.clone(),
            attention: Attention::Silent,
            at: outside.minute(),
        };
        it.outbox.put(written, draft);
        self.deliver(group).await
    }

    /// Takes back something of one's own: a tombstone for everybody, then the server drops the bodies and the files.
    /// Where it cannot be reached for either, [`Device::deliver`] tries again.
    pub async fn take_back(&mut self, group: SpaceId, written: ObjectId) -> Result<(), Fault> {
        let At { outside, group: it, .. } = self.at(group)?;
        let (_, inside) = it.space.newest(written).ok_or(Fault::NoSuchThing)?;
        let files = inside.attachments.iter().map(|it| it.id).collect();
        let draft = Draft {
            content: Content::Tombstone(Vec::new()),
            parent: inside.parent,
            attachments: Vec::new(),
            attention: Attention::Silent,
            at: outside.minute(),
        };
        it.outbox.take_back(written, draft, files);
        self.deliver(group).await
    }

    /// Hides something from the group, as a facilitator; the facilitators still see it.
    pub async fn hide(
        &mut self,
        group: SpaceId,
        what: ObjectId,
        reason: Option<&str>,
    ) -> Result<Written, Fault> {
        self.answer_silently(group, what, Content::Hide(reason.map(str::to_owned))).await
    }

    /// Shows something again that this facilitator had hidden.
    pub async fn show_again(&mut self, group: SpaceId, what: ObjectId) -> Result<(), Fault> {
        let it = self.group(group)?;
        let me = it.me();
        let hides = it.space.places().filter_map(|place| match (&place.verdict, &place.header) {
            (Verdict::Opened(inside), Some(header)) if header.author == me => {
                let hides = matches!(inside.content, Content::Hide(_));
                (hides && inside.parent.is_some_and(|it| it.object == what))
                    .then_some(header.object)
            }
            _ => None,
        });
        let hide = hides.last().ok_or(Fault::NoSuchThing)?;
        self.take_back(group, hide).await
    }

    async fn answer_silently(
        &mut self,
        group: SpaceId,
        to: ObjectId,
        content: Content,
    ) -> Result<Written, Fault> {
        let parent = parent(self.group(group)?, to)?;
        let At { outside, group: it, .. } = self.at(group)?;
        let object = ObjectId(draw(outside));
        let draft = silent(content, outside.minute());
        it.outbox.put(object, draft.answering(parent));
        self.deliver(group).await?;
        Ok(Written { object })
    }
}

fn parent(group: &Group, object: ObjectId) -> Result<Parent, Fault> {
    let (revision, _) = group.space.newest(object).ok_or(Fault::NoSuchThing)?;
    Ok(Parent { object, revision })
}
