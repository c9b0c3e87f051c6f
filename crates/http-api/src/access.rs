//! The access table: every route of the interface, who may use it, what it takes and at what pace. The router is
//! built from this table and from nothing else, so a route that does not stand here does not exist.

use std::fmt;

use http::Method;
use utoipa_axum::{router::UtoipaMethodRouter, routes};

use crate::{
    Api, accounts, attachments, bars, blocks, duty, invites, letters, live, manage, objects,
    organisation, reports, request::Takes, requests, safety, sessions, sign_offs, spaces, whole,
};

/// Who may use a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// No session is asked for.
    Anybody,
    /// Any account, for what is its own.
    SignedIn,
    /// Any account; what is posted carries the signatures that decide.
    Signer,
    /// Whoever is in the space or was: guests too; those who left or were removed up to their own end.
    Insider,
    /// Members, and those who left or were removed, up to their own end.
    Reader,
    /// Present members, and guests to write to facilitators.
    Correspondent,
    /// Present members; who is gone still learns what of theirs had arrived.
    Sender,
    /// Present members.
    Member,
    /// The present member who made the thing.
    Author,
    /// Present facilitators of the space.
    Facilitator,
    /// Whoever is in the organisation's safety team.
    SafetyTeam,
    /// Insiders, and those who have to see who is who: the safety team in groups that a report came from, and everybody in
    /// the safety team's own log.
    LogReader,
    /// Present members, and those who were removed lately: they may ask for somebody else to look again.
    Reporter,
    /// Present facilitators, and the safety team as the second person.
    Hand,
    /// Whoever looks after the organisation.
    Administrator,
}

/// How somebody stands towards a space.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Without a session.
    SignedOut,
    /// With a session, and never in this space.
    Stranger,
    /// In the waiting room.
    Guest,
    /// Once a member, then removed.
    Removed,
    /// A present member.
    Member,
}

/// What somebody is beside their standing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// Nothing.
    None,
    /// Whoever made the thing that is asked for.
    SamePerson,
    /// In the organisation's safety team.
    SafetyTeam,
    /// An administrator of the organisation.
    Administrator,
}

/// Somebody who asks, by all that the table knows of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asker {
    /// How they stand to the space.
    pub standing: Standing,
    /// Whether the space's log has them as a facilitator. It counts for present members alone: guests who were invited as
    /// one, and those who were one once, have no more rights for it.
    pub facilitator: bool,
    /// What else they are.
    pub relation: Relation,
}

impl Who {
    /// Whether this asker gets past the door. What lies behind may still refuse *this* request.
    pub fn lets_in(self, asker: &Asker) -> bool {
        use Standing::{Guest, Member, Removed, SignedOut};
        let standing = asker.standing;
        match self {
            Self::Anybody => true,
            Self::SignedIn | Self::Signer => standing != SignedOut,
            Self::Insider => matches!(standing, Guest | Removed | Member),
            Self::Reader => matches!(standing, Removed | Member),
            Self::Correspondent => matches!(standing, Guest | Member),
            Self::Sender | Self::Member => standing == Member,
            Self::Author => standing == Member && asker.relation == Relation::SamePerson,
            Self::Facilitator => standing == Member && asker.facilitator,
            Self::SafetyTeam => asker.relation == Relation::SafetyTeam,
            Self::LogReader => {
                asker.relation == Relation::SafetyTeam
                    || matches!(standing, Guest | Removed | Member)
            }
            Self::Reporter => matches!(standing, Removed | Member),
            Self::Hand => {
                asker.relation == Relation::SafetyTeam || (standing == Member && asker.facilitator)
            }
            Self::Administrator => asker.relation == Relation::Administrator,
        }
    }

    pub(crate) fn needs_session(self) -> bool {
        self != Self::Anybody
    }
}

impl fmt::Display for Who {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Anybody => "anybody",
            Self::SignedIn => "any account, for what is its own",
            Self::Signer => "any account; the signatures inside decide",
            Self::Insider => "members, guests, and those who are gone, up to their end",
            Self::Reader => "members, and those who are gone, up to their end",
            Self::Correspondent => "present members; guests to facilitators",
            Self::Sender | Self::Member => "present members",
            Self::Author => "the present member who made it",
            Self::Facilitator => "present facilitators",
            Self::SafetyTeam => "the organisation's safety team",
            Self::LogReader => {
                "members, guests, and those who are gone, up to their end; the safety team of groups that a report came from"
            }
            Self::Reporter => "present members, and those who were removed lately",
            Self::Hand => "present facilitators, and the safety team as the second person",
            Self::Administrator => "administrators of the organisation",
        })
    }
}

/// Which bucket a request takes its token from, besides that of its session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pace {
    /// None: a session's own bucket is enough, or the answer costs nothing.
    Free,
    /// New accounts from an address.
    Accounts,
    /// Sign-ins from an address.
    SignIn,
    /// Sign-in names chosen from an address.
    Names,
    /// Looks at links from an address.
    Invites,
}

/// One line of the table.
pub(crate) struct Row {
    pub(crate) who: Who,
    pub(crate) takes: Takes,
    pub(crate) pace: Pace,
    pub(crate) route: UtoipaMethodRouter<Api>,
}

/// One line of the table as tests and documents see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Access {
    /// The method.
    pub method: Method,
    /// The path with its parameters in braces.
    pub path: String,
    /// Who may use it.
    pub who: Who,
    /// What it takes as a body.
    pub takes: Takes,
}

impl Row {
    /// The table's line in plain words.
    pub(crate) fn access(&self) -> Access {
        let (path, item) = self.route.1.paths.first_key_value().expect("one path a row");
        let methods = [
            (Method::GET, &item.get),
            (Method::POST, &item.post),
            (Method::PUT, &item.put),
            (Method::DELETE, &item.delete),
        ];
        let (method, _) = methods
            .into_iter()
            .find(|(_, operation)| operation.is_some())
            .expect("every route is get, post, put or delete");
        Access { method, path: path.clone(), who: self.who, takes: self.takes }
    }
}

/// The whole table.
#[rustfmt::skip]
pub(crate) fn table() -> Vec<Row> {
    use Pace::{Accounts, Free, Invites, Names, SignIn};
    use Takes::{Json, Nothing};
    use Who::{Administrator, Anybody, Author, Correspondent, Facilitator, Hand, Insider, LogReader, Member, Reader, Reporter, SafetyTeam, Sender, SignedIn, Signer};
    let row = |who, pace, takes, route| Row { who, takes, pace, route };
    vec![
        row(Anybody, Free, Nothing, routes!(organisation::organisation)),
        row(SignedIn, SignIn, Json, routes!(organisation::set_up)),
        row(Administrator, Free, Json, routes!(organisation::change)),
        row(Administrator, Free, Json, routes!(safety::name_safety_team)),

        row(Anybody, Accounts, Json, routes!(accounts::make_account)),
        row(SignedIn, Free, Nothing, routes!(accounts::account)),
        row(SignedIn, Names, Json, routes!(accounts::keep_identity)),
        row(SignedIn, SignIn, Json, routes!(accounts::delete_account)),

        row(Anybody, SignIn, Json, routes!(sessions::sign_in)),
        row(Anybody, SignIn, Json, routes!(sessions::recover)),
        row(SignedIn, Free, Nothing, routes!(sessions::sessions)),
        row(SignedIn, Free, Nothing, routes!(sessions::end_session)),
        row(SignedIn, SignIn, Json, routes!(sessions::revoke_session)),
        row(SignedIn, Free, Nothing, routes!(sessions::share)),

        row(SignedIn, Free, Takes::TRANSACTION, routes!(spaces::create_space)),
        row(SignedIn, Free, Nothing, routes!(spaces::spaces)),
        row(Signer, Free, Takes::TRANSACTION, routes!(spaces::append_to_log)),
        row(LogReader, Free, Nothing, routes!(spaces::read_log)),
        row(Insider, Free, Nothing, routes!(spaces::wrap_hashes)),

        row(Correspondent, Free, Takes::TRANSACTION, routes!(letters::send_letters)),
        row(Insider, Free, Nothing, routes!(letters::read_letters)),
        row(Insider, Free, Nothing, routes!(letters::settle_letter)),

        row(Reporter, Free, Takes::REPORT, routes!(reports::send_report)),
        row(Facilitator, Free, Nothing, routes!(reports::worries)),
        row(Facilitator, Free, Json, routes!(reports::step_worry)),
        row(Hand, Free, Json, routes!(bars::decide_bar)),
        row(Hand, Free, Nothing, routes!(bars::bars)),
        row(Member, Free, Json, routes!(blocks::block)),
        row(Member, Free, Nothing, routes!(blocks::blocks)),
        row(Member, Free, Json, routes!(requests::ask)),
        row(Member, Free, Nothing, routes!(requests::asking)),
        row(Member, Free, Nothing, routes!(requests::withdraw)),
        row(Member, Free, Json, routes!(requests::choose)),
        row(Facilitator, Free, Json, routes!(requests::name_greeters)),
        row(SafetyTeam, Free, Nothing, routes!(safety::alerts)),
        row(SafetyTeam, Free, Json, routes!(safety::look_at_alert)),
        row(SafetyTeam, Free, Json, routes!(safety::bar_alert)),

        row(Sender, Free, Takes::OBJECTS, routes!(objects::send_objects)),
        row(Reader, Free, Nothing, routes!(objects::read_objects)),
        row(Author, Free, Nothing, routes!(objects::drop_bodies)),

        row(Member, Free, Takes::ATTACHMENT, routes!(attachments::store_attachment)),
        row(Reader, Free, Nothing, routes!(attachments::load_attachment)),
        row(Author, Free, Nothing, routes!(attachments::remove_attachment)),

        row(Anybody, Invites, Nothing, routes!(invites::invite)),
        row(Anybody, Invites, Nothing, routes!(invites::invite_log)),

        row(Member, Free, Nothing, routes!(duty::duty)),
        row(Facilitator, Free, Nothing, routes!(duty::i_am_here)),
        row(Facilitator, Free, Nothing, routes!(duty::i_am_gone)),
        row(Facilitator, Free, Nothing, routes!(duty::shifts)),
        row(Facilitator, Free, Json, routes!(duty::add_shift)),
        row(Facilitator, Free, Json, routes!(duty::change_shift)),
        row(Facilitator, Free, Nothing, routes!(duty::end_shift)),
        row(Facilitator, Free, Json, routes!(duty::swap_shift)),
        row(SignedIn, Free, Json, routes!(duty::make_feed)),
        row(SignedIn, Free, Nothing, routes!(duty::feeds)),
        row(SignedIn, Free, Nothing, routes!(duty::end_feed)),
        row(Anybody, Invites, Nothing, routes!(duty::calendar)),
        row(SignedIn, Free, Nothing, routes!(sign_offs::own_sign_off)),
        row(Facilitator, Free, Nothing, routes!(sign_offs::sign_offs)),
        row(Facilitator, Free, Json, routes!(sign_offs::note_sign_off)),

        row(Administrator, Free, Nothing, routes!(manage::manage)),
        row(Administrator, Free, Json, routes!(manage::people::add_professional)),
        row(Administrator, Free, Nothing, routes!(manage::people::end_professional)),
        row(Administrator, Free, Json, routes!(manage::people::add_administrator)),
        row(Administrator, Free, Nothing, routes!(manage::people::end_administrator)),
        row(Administrator, Free, Json, routes!(manage::people::sign_off_by_code)),
        row(Administrator, Free, Nothing, routes!(manage::groups::group_log)),
        row(Administrator, Free, Nothing, routes!(manage::groups::group_people)),
        row(Administrator, Free, Takes::TRANSACTION, routes!(manage::groups::steward_group)),
        row(Administrator, Free, Nothing, routes!(manage::trail::audit)),
        row(Administrator, Free, Nothing, routes!(manage::help_lines::help_lines)),
        row(Administrator, Free, Json, routes!(manage::help_lines::put_help_lines)),

        row(SignedIn, Free, Nothing, routes!(live::live)),

        row(Anybody, Free, Nothing, routes!(whole::healthz)),
        row(Anybody, Free, Nothing, routes!(whole::readyz)),
        row(Anybody, Free, Nothing, routes!(whole::openapi_json)),
        row(Anybody, Free, Nothing, routes!(whole::readable_page)),
        row(Anybody, Free, Nothing, routes!(whole::page_style)),
    ]
}
