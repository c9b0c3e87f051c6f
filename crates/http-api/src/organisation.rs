//! The organisation that runs this server, and its set-up.

use app::{accounts::Token, manage::NewSettings, rights::Administrator};
use axum::extract::State;
use http::StatusCode;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    Api,
    door::{Caller, Proof},
    encoded::Encoded,
    manage::help_lines::ShownLinesView,
    problem::{Answer, Problem},
    request::Json,
};

/// What everybody may know of the organisation.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Organisation {
    /// Its name; empty until it is set up.
    name: String,
    /// Whether an administrator has filled this in.
    set_up: bool,
    /// Two capital letters (ISO 3166-1), or EU.
    country: String,
    /// How old somebody has to be, in years.
    minimum_age: i64,
    /// Whether only those count as on duty who are signed off.
    sign_off_required: bool,
    /// The languages of every screen.
    locales: Vec<String>,
    /// The space of its safety team, where it has one.
    safety_team: Option<Encoded<32>>,
    /// The public half of its steward key, where it has one: groups founded from now on name it.
    steward_key: Option<Encoded<32>>,
    /// Where members reach the people who run the place, where it says so.
    support: Option<Support>,
    /// The help lines that people of its country are shown today.
    help_lines: ShownLinesView,
    /// The server's clock, milliseconds since 1970.
    now: i64,
}

/// Where members reach the people who run the place, when nobody of a team can be reached.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Support {
    /// At most 500 characters; may be empty.
    words: String,
    /// A number to call, 3 to 15 digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    phone: Option<String>,
    /// A mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    email: Option<String>,
}

/// What an administrator fills in.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SetUp {
    /// From the one-time link that the program printed.
    setup_token: Encoded<32>,
    /// 1 to 120 characters.
    name: String,
    /// Two capital letters (ISO 3166-1), or EU.
    country: String,
    /// 13 to 99.
    minimum_age: i64,
}

/// What an administrator may change.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Change {
    /// 1 to 120 characters.
    name: String,
    /// Two capital letters (ISO 3166-1), or EU.
    country: String,
    /// 13 to 99.
    minimum_age: i64,
    /// Whether only those count as on duty who are signed off.
    sign_off_required: bool,
    /// Absent: as it is; all empty: none.
    support: Option<Support>,
    /// The public half of a new steward key; absent: as it is.
    steward_key: Option<Encoded<32>>,
}

/// Who runs this server.
#[utoipa::path(get, path = "/api/v1/organisation", tag = "organisation",
    responses((status = 200, body = Organisation), Problem))]
pub(crate) async fn organisation(State(api): State<Api>) -> Answer<Json<Organisation>> {
    let it = app::organisation::organisation(&api.app).await?;
    let (sign_off_required, support) = app::manage::settings(&api.app).await?;
    let help_lines = app::manage::shown_help_lines(&api.app, it.country).await?;
    let keepers = app::safety::keepers(&api.app).await?;
    Ok(Json(Organisation {
        name: it.name,
        set_up: it.set_up,
        country: it.country.as_str().to_owned(),
        minimum_age: it.minimum_age,
        sign_off_required,
        locales: domain::organisation::LOCALES.map(str::to_owned).to_vec(),
        safety_team: keepers.safety_team.map(|it| Encoded(it.0)),
        steward_key: keepers.steward_key.map(Encoded),
        support: support.map(|it| Support { words: it.words, phone: it.phone, email: it.email }),
        help_lines: help_lines.into(),
        now: api.app.now(),
    }))
}

/// Set the organisation up; the caller becomes its administrator.
///
/// The token works once. `setup_token_wrong`, `already_set_up`.
#[utoipa::path(post, path = "/api/v1/organisation", tag = "organisation",
    request_body = SetUp, responses((status = 204), Problem))]
pub(crate) async fn set_up(
    Caller(caller): Caller,
    State(api): State<Api>,
    Json(it): Json<SetUp>,
) -> Answer<StatusCode> {
    app::organisation::set_up(
        &api.app,
        &caller,
        &Token(it.setup_token.0),
        &it.name,
        &it.country,
        it.minimum_age,
    )
    .await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Change the organisation's settings.
///
/// `organisation_name`, `organisation_country`, `minimum_age`, `support_words`, `support_phone`, `support_email`, `bad_key`.
#[utoipa::path(put, path = "/api/v1/organisation", tag = "organisation",
    request_body = Change, responses((status = 204), Problem))]
pub(crate) async fn change(
    Proof(administrator): Proof<Administrator>,
    State(api): State<Api>,
    Json(it): Json<Change>,
) -> Answer<StatusCode> {
    let support = it.support.map(|it| {
        let (phone, email) = (it.phone.as_deref(), it.email.as_deref());
        domain::organisation::Support::new(&it.words, phone, email)
    });
    let settings = NewSettings {
        name: it.name,
        country: it.country,
        minimum_age: it.minimum_age,
        sign_off_required: it.sign_off_required,
        support: support.transpose().map_err(app::Error::Refused)?,
        steward_key: it.steward_key.map(|it| it.0),
    };
    app::manage::change_settings(&api.app, &administrator, settings).await?;
    Ok(StatusCode::NO_CONTENT)
}
