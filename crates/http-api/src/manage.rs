//! Looking after the organisation: codes and counts, never what anybody says.

use app::rights::Administrator;
use axum::extract::State;
use domain::help_lines::{HelpLine, HelpPurpose, ShownLine, ShownLines};
use http::StatusCode;
use protocol::{MemberId, cbor::Value};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::{
    Api,
    answer::{Cbor, Octets},
    door::Proof,
    encoded::Encoded,
    invites::wire_value,
    problem::{Answer, Problem},
    request::{Binary, Json, ListedJson, Path, Query},
    sign_offs::{Kind, SignOffView},
    spaces::AfterSeq,
};

/// What an administrator sees.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ManageView {
    accounts: AccountCounts,
    groups: Vec<GroupView>,
    facilitators: Vec<FacilitatorView>,
    professionals: Vec<ProfessionalView>,
    administrators: Vec<AdministratorView>,
}

/// How many accounts there are.
#[derive(Debug, Serialize, ToSchema)]
struct AccountCounts {
    /// With a passphrase.
    kept: u64,
    /// On one device only.
    device_only: u64,
    /// Used today (UTC).
    today: u64,
    /// Used in the last 30 days.
    month: u64,
}

/// A group, counted.
#[derive(Debug, Serialize, ToSchema)]
struct GroupView {
    code: String,
    members: u64,
    facilitators: u64,
    /// Facilitators who may answer alone.
    signed_off: u64,
    without_facilitator: bool,
    /// Hours of the next seven days that the rota covers.
    duty_hours_week: f64,
    worries: OpenWorries,
}

/// The worries of a group that nobody closed yet: that there are some, never what they say.
#[derive(Debug, Serialize, ToSchema)]
struct OpenWorries {
    open: u64,
    /// When the oldest came, milliseconds since 1970, to the minute.
    oldest_at: Option<i64>,
}

/// Somebody who facilitates.
#[derive(Debug, Serialize, ToSchema)]
struct FacilitatorView {
    code: String,
    groups: Vec<String>,
    sign_off: SignOffView,
}

/// A professional whose papers were seen.
#[derive(Debug, Serialize, ToSchema)]
struct ProfessionalView {
    code: String,
    /// Such as 2026-11-24.
    verified_on: String,
    /// The last day it holds.
    expires_on: String,
}

/// An administrator.
#[derive(Debug, Serialize, ToSchema)]
struct AdministratorView {
    code: String,
    me: bool,
}

/// A professional, as an administrator names them.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewProfessional {
    /// The code that they told.
    code: String,
    /// The last day it holds, such as 2027-11-24.
    expires_on: String,
}

/// Somebody by the code that they told.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ByCode {
    code: String,
}

/// A note about somebody by the code that they told.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SignOffByCode {
    code: String,
    kind: Kind,
}

/// Somebody, or a group, by code.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(crate) struct OneCode {
    code: String,
}

/// Where to read on.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct BeforeEntry {
    /// The oldest entry the reader has; absent from the newest.
    before: Option<u64>,
}

/// A present member of a group.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct GroupPerson {
    member_id: Encoded<16>,
    code: String,
}

/// A page of the trail.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct TrailView {
    /// The newest first, at most 100.
    entries: Vec<AuditEntry>,
    /// Whether the whole trail is as it was written.
    sound: bool,
    /// The first entry that does not follow on the one before.
    broken_at: Option<u64>,
}

/// One thing that was done.
#[derive(Debug, Serialize, ToSchema)]
struct AuditEntry {
    seq: u64,
    /// Milliseconds since 1970, to the minute.
    at: i64,
    /// An account's code, or `clock`.
    who: String,
    /// A stable word.
    what: String,
    /// The code of whom or what it is about.
    about: Option<String>,
    prev: Encoded<32>,
    /// SHA-256 over `join("holdfast/audit", prev, seq u64, at u64, var who, var what, var about)`.
    hash: Encoded<32>,
}

/// Which country.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct OfCountry {
    /// Two capital letters (ISO 3166-1), or EU.
    country: String,
}

/// The help lines of one country.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct HelpLines {
    /// Two capital letters (ISO 3166-1), or EU.
    country: String,
    /// At most 24. For each purpose they stand in place of those that came with the program; the others stay.
    lines: Vec<HelpLineView>,
}

/// What a line is for.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = HelpPurpose)]
enum Purpose {
    /// Stays on the line while somebody is alone.
    WithYou,
    /// For somebody who is not safe.
    Crisis,
    /// Somebody to talk to.
    #[default]
    Talk,
    /// Poison control.
    Poison,
}

impl From<HelpPurpose> for Purpose {
    fn from(it: HelpPurpose) -> Self {
        match it {
            HelpPurpose::WithYou => Self::WithYou,
            HelpPurpose::Crisis => Self::Crisis,
            HelpPurpose::Talk => Self::Talk,
            HelpPurpose::Poison => Self::Poison,
        }
    }
}

impl From<Purpose> for HelpPurpose {
    fn from(it: Purpose) -> Self {
        match it {
            Purpose::WithYou => Self::WithYou,
            Purpose::Crisis => Self::Crisis,
            Purpose::Talk => Self::Talk,
            Purpose::Poison => Self::Poison,
        }
    }
}

/// One line that somebody can call or text.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct HelpLineView {
    /// What it is for; absent: somebody to talk to.
    #[serde(default)]
    purpose: Purpose,
    name: String,
    /// The number to call, 3 to 15 digits.
    number: String,
    /// The number to text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    text: Option<String>,
    /// The languages spoken there, such as `en`.
    languages: Vec<String>,
    /// When somebody answers.
    hours: String,
    /// The day somebody made sure, such as 2026-11-24.
    checked_on: String,
}

/// A text in both languages.
#[derive(Debug, Serialize, ToSchema)]
struct InBoth {
    en: String,
    es: String,
}

/// A line as people are shown it.
#[derive(Debug, Serialize, ToSchema)]
struct ShownLineView {
    purpose: Purpose,
    name: InBoth,
    /// What else to know, such as the hours.
    note: Option<InBoth>,
    /// The number to call.
    call: Option<String>,
    /// The number to text.
    text: Option<String>,
    /// The number for a teletypewriter.
    tty: Option<String>,
    /// The day somebody made sure, such as 2026-11-24; null: nobody did.
    checked_on: Option<String>,
    /// Whether an administrator wrote it down; otherwise it came with the program.
    own: bool,
}

/// What the people of a country are shown today.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ShownLines)]
pub(crate) struct ShownLinesView {
    /// What sends an ambulance; null where nobody knows.
    emergency: Option<String>,
    lines: Vec<ShownLineView>,
}

impl From<ShownLines> for ShownLinesView {
    fn from(it: ShownLines) -> Self {
        let in_both = |it: domain::help_lines::InBoth| InBoth { en: it.en, es: it.es };
        let line = |it: ShownLine| ShownLineView {
            purpose: it.purpose.into(),
            name: in_both(it.name),
            note: it.note.map(in_both),
            call: it.call,
            text: it.text,
            tty: it.tty,
            checked_on: it.checked_on,
            own: it.own,
        };
        Self { emergency: it.emergency, lines: it.lines.into_iter().map(line).collect() }
    }
}

/// The help lines of one country: what administrators wrote down, and what people are shown.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct HelpLinesView {
    country: String,
    /// Those that an administrator wrote down.
    lines: Vec<HelpLineView>,
    /// All that people are shown today, the program's own among them.
    shown: ShownLinesView,
}

/// Everything at once: how many people, groups and facilitators, by code.
#[utoipa::path(get, path = "/api/v1/manage", tag = "manage",
    responses((status = 200, body = ManageView), Problem))]
pub(crate) async fn manage(
    Proof(administrator): Proof<Administrator>,
    State(api): State<Api>,
) -> Answer<Json<ManageView>> {
    let it = app::manage::manage(&api.app, &administrator).await?;
    let accounts = AccountCounts {
        kept: it.accounts.kept,
        device_only: it.accounts.device_only,
        today: it.accounts.today,
        month: it.accounts.month,
    };
    let professional = |it: app::manage::ProfessionalView| ProfessionalView {
        code: it.code.to_string(),
        verified_on: it.verified.to_string(),
        expires_on: it.expires.to_string(),
    };
    let facilitator = |it: app::manage::FacilitatorView| FacilitatorView {
        code: it.code.to_string(),
        groups: it.groups.iter().map(ToString::to_string).collect(),
        sign_off: it.sign_off.into(),
    };
    let administrators = it.administrators.into_iter();
    let administrator =
        |(code, me): (domain::codes::Code, bool)| AdministratorView { code: code.to_string(), me };
    Ok(Json(ManageView {
        accounts,
        groups: it.groups.iter().map(group).collect(),
        facilitators: it.facilitators.into_iter().map(facilitator).collect(),
        professionals: it.professionals.into_iter().map(professional).collect(),
        administrators: administrators.map(administrator).collect(),
    }))
}

fn group(it: &app::manage::GroupView) -> GroupView {
    // A week has 10,080 minutes.
    let minutes = u16::try_from(it.duty_minutes_week).unwrap_or(u16::MAX);
    GroupView {
        code: it.code.to_string(),
        members: it.members,
        facilitators: it.facilitators,
        signed_off: it.signed_off,
        without_facilitator: it.facilitators == 0,
        duty_hours_week: f64::from(minutes) / 60.0,
        worries: OpenWorries { open: it.worries.open, oldest_at: it.worries.oldest_at },
    }
}

/// Write down that somebody's papers were seen today.
///
/// `no_such_code`, `expires_on`.
#[utoipa::path(post, path = "/api/v1/manage/professionals", tag = "manage",
    request_body = NewProfessional, responses((status = 204), Problem))]
pub(crate) async fn add_professional(
    Proof(administrator): Proof<Administrator>,
    State(api): State<Api>,
    Json(it): Json<NewProfessional>,
) -> Answer<StatusCode> {
    app::manage::add_professional(&api.app, &administrator, &it.code, &it.expires_on).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Somebody is no professional here any more.
#[utoipa::path(delete, path = "/api/v1/manage/professionals/{code}", tag = "manage",
    params(OneCode), responses((status = 204), Problem))]
pub(crate) async fn end_professional(
    Proof(administrator): Proof<Administrator>,
    State(api): State<Api>,
    Path(at): Path<OneCode>,
) -> Answer<StatusCode> {
    app::manage::end_professional(&api.app, &administrator, &at.code).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Make somebody an administrator.
///
/// `no_such_code`, `not_kept`.
#[utoipa::path(post, path = "/api/v1/manage/administrators", tag = "manage",
    request_body = ByCode, responses((status = 204), Problem))]
pub(crate) async fn add_administrator(
    Proof(administrator): Proof<Administrator>,
    State(api): State<Api>,
    Json(it): Json<ByCode>,
) -> Answer<StatusCode> {
    app::manage::add_administrator(&api.app, &administrator, &it.code).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Make an administrator somebody like everybody else; never the last one.
///
/// `no_such_code`, `last_administrator`.
#[utoipa::path(delete, path = "/api/v1/manage/administrators/{code}", tag = "manage",
    params(OneCode), responses((status = 204), Problem))]
pub(crate) async fn end_administrator(
    Proof(administrator): Proof<Administrator>,
    State(api): State<Api>,
    Path(at): Path<OneCode>,
) -> Answer<StatusCode> {
    app::manage::end_administrator(&api.app, &administrator, &at.code).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Note that the caller saw somebody facilitate, or speaks for them, by the code that they told.
///
/// `no_such_member`, `signs_for_oneself`.
#[utoipa::path(post, path = "/api/v1/manage/sign-offs", tag = "manage",
    request_body = SignOffByCode, responses((status = 204), Problem))]
pub(crate) async fn sign_off_by_code(
    Proof(administrator): Proof<Administrator>,
    State(api): State<Api>,
    Json(it): Json<SignOffByCode>,
) -> Answer<StatusCode> {
    app::sign_offs::note_by_code(&api.app, &administrator, &it.code, it.kind.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The signed log of a group, for the steward.
///
/// A CBOR array of entries in order, each `{1: bytes, 2: [signature, ...]}`, at most 256: a shorter page is the last. The
/// group's id is the hash of the first. 404 `no_such_code`.
#[utoipa::path(get, path = "/api/v1/manage/groups/{code}/log", tag = "manage",
    params(OneCode, AfterSeq),
    responses((status = 200, body = Octets, content_type = "application/octet-stream"), Problem))]
pub(crate) async fn group_log(
    Proof(administrator): Proof<Administrator>,
    State(api): State<Api>,
    Path(at): Path<OneCode>,
    Query(query): Query<AfterSeq>,
) -> Answer<Cbor> {
    let wires = app::manage::group_log(&api.app, &administrator, &at.code, query.after()).await?;
    Ok(Cbor(Value::Array(wires.iter().map(wire_value).collect())))
}

/// The present members of a group, and the code that stands for each here. 404 `no_such_code`.
#[utoipa::path(get, path = "/api/v1/manage/groups/{code}/people", tag = "manage", params(OneCode),
    responses((status = 200, body = Vec<GroupPerson>), Problem))]
pub(crate) async fn group_people(
    Proof(administrator): Proof<Administrator>,
    State(api): State<Api>,
    Path(at): Path<OneCode>,
) -> Answer<Json<Vec<GroupPerson>>> {
    let people = app::manage::group_people(&api.app, &administrator, &at.code).await?;
    let person = |(member_id, code): (MemberId, domain::codes::Code)| GroupPerson {
        member_id: Encoded(member_id.0),
        code: code.to_string(),
    };
    Ok(Json(people.into_iter().map(person).collect()))
}

/// Post what the steward signed into a group's log.
///
/// A log transaction, canonical CBOR, of the steward's entries. `no_such_code`, and every refusal of the log.
#[utoipa::path(post, path = "/api/v1/manage/groups/{code}/steward", tag = "manage", params(OneCode),
    request_body(content = Octets, content_type = "application/octet-stream"),
    responses((status = 204), Problem))]
pub(crate) async fn steward_group(
    Proof(administrator): Proof<Administrator>,
    State(api): State<Api>,
    Path(at): Path<OneCode>,
    Binary(transaction): Binary,
) -> Answer<StatusCode> {
    let space_id = app::manage::group_of_code(&api.app, &administrator, &at.code).await?;
    let caller = administrator.caller();
    app::spaces::append_to_log(&api.app, caller, space_id, transaction).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// What administrators and the clock did, and whether anybody changed a line of it since.
#[utoipa::path(get, path = "/api/v1/manage/audit", tag = "manage", params(BeforeEntry),
    responses((status = 200, body = TrailView), Problem))]
pub(crate) async fn audit(
    Proof(administrator): Proof<Administrator>,
    State(api): State<Api>,
    Query(query): Query<BeforeEntry>,
) -> Answer<Json<TrailView>> {
    let it = app::manage::trail(&api.app, &administrator, query.before).await?;
    let entry = |it: domain::audit::AuditEntry| AuditEntry {
        seq: it.seq,
        at: it.at,
        who: it.who,
        what: it.what,
        about: it.about,
        prev: Encoded(it.prev),
        hash: Encoded(it.hash),
    };
    let entries = it.entries.into_iter().map(entry).collect();
    Ok(Json(TrailView { entries, sound: it.broken_at.is_none(), broken_at: it.broken_at }))
}

/// The help lines of one country: those that administrators wrote down, and all that people are shown today.
///
/// For each purpose that one is for, they stand in place of those that came with the program, which are marked.
#[utoipa::path(get, path = "/api/v1/manage/help-lines", tag = "manage", params(OfCountry),
    responses((status = 200, body = HelpLinesView), Problem))]
pub(crate) async fn help_lines(
    Proof(administrator): Proof<Administrator>,
    State(api): State<Api>,
    Query(query): Query<OfCountry>,
) -> Answer<Json<HelpLinesView>> {
    let (lines, shown) = app::manage::help_lines(&api.app, &administrator, &query.country).await?;
    let view = |it: HelpLine| HelpLineView {
        purpose: it.purpose.into(),
        name: it.name,
        number: it.number,
        text: it.text,
        languages: it.languages,
        hours: it.hours,
        checked_on: it.checked_on,
    };
    let lines = lines.into_iter().map(view).collect();
    Ok(Json(HelpLinesView { country: query.country, lines, shown: shown.into() }))
}

/// Put help lines in place of those of one country; the public pages show them at once.
///
/// `organisation_country`, `too_many_help_lines`, `help_line`, `help_line_checked_on`.
#[utoipa::path(put, path = "/api/v1/manage/help-lines", tag = "manage",
    request_body = HelpLines, responses((status = 204), Problem))]
pub(crate) async fn put_help_lines(
    Proof(administrator): Proof<Administrator>,
    State(api): State<Api>,
    ListedJson(it): ListedJson<HelpLines>,
) -> Answer<StatusCode> {
    let line = |it: HelpLineView| HelpLine {
        purpose: it.purpose.into(),
        name: it.name,
        number: it.number,
        text: it.text,
        languages: it.languages,
        hours: it.hours,
        checked_on: it.checked_on,
    };
    let lines = it.lines.into_iter().map(line).collect();
    app::manage::put_help_lines(&api.app, &administrator, &it.country, lines).await?;
    Ok(StatusCode::NO_CONTENT)
}
