//! Founding a group, its settings, who one is in it, and leaving.

use protocol::{
    Minute, ObjectId, SpaceId, Transaction,
    log::{History, Kind},
    object::Attention,
};
use vault::{
    chance::draw,
    kinds::{Content, Settings},
    space::{Draft, Founded, Founding, Space, found},
};

use crate::{
    device::{At, Device, Group},
    epochs::append,
    fault::Fault,
};

/// A group to found.
#[derive(Debug, Clone)]
pub struct NewGroup {
    /// Its name.
    pub name: String,
    /// What everyone accepts.
    pub norms: String,
    /// Whether medication is welcome here.
    pub medication_welcome: bool,
    /// What it is about.
    pub about: Option<String>,
    /// What is said to who asks to join.
    pub join_words: Option<String>,
    /// Which earlier words newcomers may read.
    pub history: History,
    /// What its founder is called there.
    pub pseudonym: String,
}

impl Device {
    /// Founds a group; its founder is its first facilitator.
    pub async fn found_group(&mut self, new: NewGroup) -> Result<SpaceId, Fault> {
        let settings = Settings {
            name: new.name,
            norms: new.norms,
            medication_welcome: new.medication_welcome,
            about: new.about,
            picture: None,
            join_words: new.join_words,
            blind: draw(&mut self.outside),
            team: None,
            safety_team: None,
            on_duty_only: None,
            greeters: Vec::new(),
            edition: None,
        };
        let founding = Founding {
            kind: Kind::Group,
            history: new.history,
            open: false,
            steward: None,
            settings: Some(&settings),
        };
        let now = self.outside.minute();
        let Founded { space, transaction } =
            found(&self.secrets.seed, &founding, now, &mut self.outside)?;
        self.connection.post("/spaces", transaction.encode().into()).await?;
        let id = space.id();
        self.groups.insert(id, Group::new(space, new.pseudonym, now));
        self.note_membership(id).await?;
        self.put(id, Content::Settings(settings.clone()))?;
        self.put(id, Content::Acceptance(settings.commit()))?;
        self.set_profile(id, true, None).await?;
        Ok(id)
    }

    /// Binds new settings in the log and posts them. Members accept changed norms anew.
    pub async fn change_settings(
        &mut self,
        group: SpaceId,
        settings: Settings,
        history: History,
    ) -> Result<(), Fault> {
        let settings = Settings { blind: draw(&mut self.outside), ..settings };
        let bound = settings.clone();
        self.append_to(group, move |space, at, _| {
            space.change_settings(&bound, history, at).map(Some)
        })
        .await?;
        self.put(group, Content::Settings(settings))?;
        self.deliver(group).await
    }

    /// Accepts the norms as they are now.
    pub async fn accept_norms(&mut self, group: SpaceId) -> Result<(), Fault> {
        let commit = self.group(group)?.space.log().settings().copied();
        self.put(group, Content::Acceptance(commit.ok_or(Fault::NoSuchThing)?))?;
        self.deliver(group).await
    }

    /// Tells the group who one is; the same object again, so that the newest counts.
    pub async fn set_profile(
        &mut self,
        group: SpaceId,
        listed: bool,
        about: Option<String>,
    ) -> Result<(), Fault> {
        self.put_profile(group, listed, about)?;
        self.deliver(group).await
    }

    pub(crate) fn put_profile(
        &mut self,
        group: SpaceId,
        listed: bool,
        about: Option<String>,
    ) -> Result<(), Fault> {
        let At { outside, group, .. } = self.at(group)?;
        let object = *group.profile.get_or_insert_with(|| ObjectId(draw(outside)));
        let content = Content::Profile {
            pseudonym: group.pseudonym.clone(),
            listed,
            about,
            group_member: group.hands.group_member,
            proof: None,
        };
        group.outbox.put(object, silent(content, outside.minute()));
        Ok(())
    }

    /// Leaves. What one wrote stays with the others.
    pub async fn leave(&mut self, group: SpaceId) -> Result<(), Fault> {
        self.append_to(group, |space, at, _| space.leave(at).map(Some)).await?;
        self.note_membership(group).await
    }

    /// Leaves where one is still in, before the account is deleted.
    pub(crate) async fn leave_quietly(&mut self, group: SpaceId) -> Result<(), Fault> {
        self.append_to(group, |space, at, _| {
            let there = space.log().person(&space.me()).is_some_and(|it| it.ended.is_none());
            if there { space.leave(at).map(Some) } else { Ok(None) }
        })
        .await
    }

    /// Puts something that asks for no attention into a group's outbox; see [`Device::deliver`].
    pub(crate) fn put(&mut self, group: SpaceId, content: Content) -> Result<ObjectId, Fault> {
        let At { outside, group, .. } = self.at(group)?;
        let object = ObjectId(draw(outside));
        group.outbox.put(object, silent(content, outside.minute()));
        Ok(object)
    }

    /// Appends to a group's log what `make` makes of it.
    pub(crate) async fn append_to(
        &mut self,
        group: SpaceId,
        make: impl Fn(&Space, Minute, &mut crate::Outside) -> Result<Option<Transaction>, vault::Fault>,
    ) -> Result<(), Fault> {
        let At { connection, outside, group } = self.at(group)?;
        append(connection, outside, &mut group.space, make).await
    }
}

/// Something nobody needs to be told of.
pub(crate) fn silent(content: Content, at: Minute) -> Draft {
    Draft { attention: Attention::Silent, ..Draft::new(content, at) }
}
