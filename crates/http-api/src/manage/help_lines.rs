//! The help lines of a country: what administrators wrote down, and what people are shown.

use app::rights::Administrator;
use axum::extract::State;
use domain::help_lines::{HelpLine, HelpPurpose, ShownLine, ShownLines};
use http::StatusCode;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::{
    Api,
    door::Proof,
    problem::{Answer, Problem},
    request::{Json, ListedJson, Query},
};

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
