//! What a space's objects add up to: posts with their replies, reactions and names.

use std::collections::BTreeMap;

use protocol::{MemberId, Minute, ObjectId};

use super::{Place, Space, Verdict};
use crate::{
    kinds::{Content, Reaction, Settings, Words},
    object::{Attachment, Inside, Parent},
};

/// A post or reply as it stands now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Post {
    /// The object.
    pub object: ObjectId,
    /// Its newest revision.
    pub revision: u32,
    /// Where it first stood in the stream.
    pub k: u64,
    /// Who wrote it.
    pub author: MemberId,
    /// When they say to have written it.
    pub at: Minute,
    /// What they wrote; empty once taken back.
    pub words: Words,
    /// The post it answers.
    pub parent: Option<Parent>,
    /// Pictures and voice.
    pub attachments: Vec<Attachment>,
    /// Who reacted how, each word once a member.
    pub reactions: Vec<(MemberId, Reaction)>,
    /// Whether it was changed since.
    pub edited: bool,
    /// Whether its author took it back.
    pub deleted: bool,
    /// Whether a facilitator hides it.
    pub hidden: bool,
}

/// Everything there is to show.
#[derive(Debug, Clone, Default)]
pub struct Wall {
    /// Posts and replies, in order of the stream.
    pub posts: Vec<Post>,
    /// What members call themselves: pseudonym, and whether they are listed.
    pub names: BTreeMap<MemberId, (String, bool)>,
    /// The settings that the log binds, where their content came.
    pub settings: Option<Settings>,
    /// Who accepted which settings.
    pub acceptances: BTreeMap<MemberId, [u8; 32]>,
    /// Places of something that was taken back, or is held back by the server.
    pub missing: Vec<u64>,
}

/// An object's standing: where it first was, its newest revision, and what that says.
struct Standing<'a> {
    k: u64,
    /// Where its newest revision is.
    newest_k: u64,
    revision: u32,
    author: MemberId,
    first: &'a Inside,
    newest: &'a Inside,
}

impl Space {
    /// Adds up everything that was opened.
    pub fn wall(&self) -> Wall {
        let mut wall = Wall {
            settings: self.current_settings().cloned(),
            missing: self.unexplained(),
            ..Wall::default()
        };
        let standing = self.standing();
        let mut in_order: Vec<_> = standing.iter().collect();
        in_order.sort_by_key(|(_, it)| it.newest_k);
        for (object, it) in in_order {
            match &it.newest.content {
                Content::Profile { pseudonym, listed, .. } => {
                    wall.names.insert(it.author, (pseudonym.clone(), *listed));
                }
                Content::Acceptance(commit) => {
                    wall.acceptances.insert(it.author, *commit);
                }
                _ => wall.posts.extend(post(*object, it)),
            }
        }
        wall.posts.sort_by_key(|it| it.k);
        let at: BTreeMap<ObjectId, usize> =
            wall.posts.iter().enumerate().map(|(index, it)| (it.object, index)).collect();
        for it in standing.values() {
            let Some(index) = it.newest.parent.and_then(|it| at.get(&it.object)) else { continue };
            let post = &mut wall.posts[*index];
            match it.newest.content {
                Content::Reaction(word) if !post.reactions.contains(&(it.author, word)) => {
                    post.reactions.push((it.author, word));
                }
                Content::Hide(_) => post.hidden = true,
                _ => {}
            }
        }
        for post in &mut wall.posts {
            post.reactions.sort_unstable();
        }
        wall
    }

    /// The settings whose content matches what the log binds.
    pub fn current_settings(&self) -> Option<&Settings> {
        let commit = self.log.settings()?;
        self.places.values().rev().find_map(|place| match &place.verdict {
            Verdict::Opened(inside) => match &inside.content {
                Content::Settings(it) if it.commit() == *commit => Some(it),
                _ => None,
            },
            _ => None,
        })
    }

    /// Whether the epoch in force has no object yet with the settings that the log binds, so that
    /// newcomers could not read them; then any member renews them.
    pub fn settings_need_renewal(&self) -> bool {
        let Some(commit) = self.log.settings() else { return false };
        let anchor = self.log.epoch().map_or(0, |it| it.k);
        !self.places.range(anchor + 1..).any(|(_, place)| match &place.verdict {
            Verdict::Opened(inside) => {
                matches!(&inside.content, Content::Settings(it) if it.commit() == *commit)
            }
            _ => false,
        })
    }

    fn standing(&self) -> BTreeMap<ObjectId, Standing<'_>> {
        let mut standing: BTreeMap<ObjectId, Standing<'_>> = BTreeMap::new();
        for place in self.places.values() {
            let Place { k, header: Some(header), verdict: Verdict::Opened(inside), .. } = place
            else {
                continue;
            };
            let fresh = Standing {
                k: *k,
                newest_k: *k,
                revision: header.revision,
                author: header.author,
                first: inside,
                newest: inside,
            };
            let it = standing.entry(header.object).or_insert(fresh);
            it.newest_k = *k;
            it.revision = header.revision;
            it.newest = inside;
        }
        standing
    }
}

fn post(object: ObjectId, it: &Standing<'_>) -> Option<Post> {
    let deleted = matches!(it.newest.content, Content::Tombstone(_));
    let (Content::Post(first) | Content::Reply(first)) = &it.first.content else { return None };
    let words = match &it.newest.content {
        Content::Post(words) | Content::Reply(words) => words.clone(),
        _ => Words { text: String::new(), content_note: None, from: first.from.clone() },
    };
    Some(Post {
        object,
        revision: it.revision,
        k: it.k,
        author: it.author,
        at: it.first.at,
        words,
        parent: it.first.parent,
        attachments: if deleted { Vec::new() } else { it.newest.attachments.clone() },
        reactions: Vec::new(),
        edited: !deleted && it.newest != it.first,
        deleted,
        hidden: false,
    })
}
