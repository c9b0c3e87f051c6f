//! Who is there for a group, its rota, and calendar addresses.

use app::{
    accounts::Token,
    duty::OrganisationDuty,
    rights::{Facilitator, Member},
};
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use domain::duty::{Occurrence, Shift, ShiftRefused, ShiftTimes, SwapWish};
use http::{StatusCode, header};
use protocol::MemberId;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::{
    Api,
    door::{Caller, Proof},
    encoded::Encoded,
    problem::{Answer, Problem},
    request::{Json, Path},
    spaces::OneSpace,
};

/// Somebody who said that they are here.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct HereView {
    member_id: Encoded<16>,
    /// Until when it holds, milliseconds since 1970; it ends by itself.
    until: i64,
    /// Whether they may answer alone.
    signed_off: bool,
}

/// When somebody will be there.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct NextView {
    /// Milliseconds since 1970.
    at: i64,
    minutes: u32,
}

/// Who is there for everybody.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct OrganisationDutyView {
    on_duty: bool,
    /// Until when, milliseconds since 1970, if nobody says so again. No frame tells of a change here: ask once a minute.
    until: Option<i64>,
    next: Option<NextView>,
}

/// Who is there for a group.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct DutyView {
    here: Vec<HereView>,
    /// Whether one of them may answer alone.
    on_duty: bool,
    /// The next time on the rota that begins and that somebody promised.
    next: Option<NextView>,
    organisation: OrganisationDutyView,
}

/// How long "I am here" holds.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct HereUntil {
    /// Milliseconds since 1970.
    until: i64,
}

/// A line of the rota, as it is put in.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewShift {
    /// A present facilitator.
    member_id: Encoded<16>,
    /// RFC 5545: daily, weekly or monthly, such as `FREQ=WEEKLY;BYDAY=TU`.
    rrule: String,
    /// The first local day it may be on, such as 2026-11-24.
    starts_on: String,
    /// Local time, such as 19:00.
    starts_at: String,
    /// 15 to 1,440.
    minutes: u32,
    /// IANA, such as Europe/Madrid.
    zone: String,
}

/// A line of the rota.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ShiftView {
    id: Encoded<16>,
    member_id: Encoded<16>,
    rrule: String,
    starts_on: String,
    starts_at: String,
    minutes: u32,
    zone: String,
    /// Its next times, at most eight.
    next: Vec<ShiftTime>,
}

/// One time of a shift.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ShiftTime {
    /// The local day.
    date: String,
    /// Milliseconds since 1970.
    at: i64,
    /// Who covers it.
    member_id: Encoded<16>,
    /// Whether whoever has it asks to be stood in for.
    offered: bool,
}

/// The number of something that was made.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Made {
    id: Encoded<16>,
}

/// One line of a rota.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(crate) struct OneShift {
    /// The space; the door has looked at it.
    #[serde(rename = "space_id")]
    _space_id: Encoded<32>,
    shift_id: Encoded<16>,
}

/// What somebody wants to do with one date of a shift.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewSwap {
    /// The local day, such as 2026-11-24.
    date: String,
    state: SwapState,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum SwapState {
    /// "I cannot come."
    Offered,
    /// "I will."
    Taken,
    /// "I can come after all", or from who took it: "I cannot either".
    Withdrawn,
}

/// The word that stands at every time in a calendar.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewFeed {
    /// At most 40 characters; none: Busy.
    title: String,
}

/// A calendar address that was just made. It is told once.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FeedMade {
    id: Encoded<16>,
    /// The path of the address at this server.
    path: String,
}

/// One calendar address.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(crate) struct OneFeed {
    feed_id: Encoded<16>,
}

/// A calendar by its secret.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(crate) struct OneCalendar {
    /// The secret, and `.ics`.
    file: String,
}

fn next(it: Option<Occurrence>) -> Option<NextView> {
    it.map(|it| NextView { at: it.at, minutes: it.minutes })
}

fn times(it: &NewShift) -> Result<ShiftTimes, Problem> {
    ShiftTimes::new(&it.rrule, &it.starts_on, &it.starts_at, it.minutes, &it.zone)
        .map_err(|refused| Problem::refused(&refused))
}

/// Who is there for the group, now.
///
/// Nobody is here for longer than 30 minutes after they said so. Frame 7 of the live connection says when it changed.
#[utoipa::path(get, path = "/api/v1/spaces/{space_id}/duty", tag = "duty", params(OneSpace),
    responses((status = 200, body = DutyView), Problem))]
pub(crate) async fn duty(
    Proof(member): Proof<Member>,
    State(api): State<Api>,
) -> Answer<Json<DutyView>> {
    let it = app::duty::duty(&api.app, &member).await?;
    let here = it.here.into_iter().map(|it| HereView {
        member_id: Encoded(it.member_id.0),
        until: it.until,
        signed_off: it.signed_off,
    });
    let OrganisationDuty { on_duty, until, next: organisation_next } = it.organisation;
    Ok(Json(DutyView {
        here: here.collect(),
        on_duty: it.on_duty,
        next: next(it.next),
        organisation: OrganisationDutyView { on_duty, until, next: next(organisation_next) },
    }))
}

/// "I am here", for 30 minutes.
#[utoipa::path(put, path = "/api/v1/spaces/{space_id}/here", tag = "duty", params(OneSpace),
    responses((status = 200, body = HereUntil), Problem))]
pub(crate) async fn i_am_here(
    Proof(facilitator): Proof<Facilitator>,
    State(api): State<Api>,
) -> Answer<Json<HereUntil>> {
    let until = app::duty::i_am_here(&api.app, &facilitator).await?;
    Ok(Json(HereUntil { until }))
}

/// "I am gone", before the 30 minutes are over.
#[utoipa::path(delete, path = "/api/v1/spaces/{space_id}/here", tag = "duty", params(OneSpace),
    responses((status = 204), Problem))]
pub(crate) async fn i_am_gone(
    Proof(facilitator): Proof<Facilitator>,
    State(api): State<Api>,
) -> Answer<StatusCode> {
    app::duty::i_am_gone(&api.app, &facilitator).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The rota, with the next times of each line.
#[utoipa::path(get, path = "/api/v1/spaces/{space_id}/shifts", tag = "duty", params(OneSpace),
    responses((status = 200, body = Vec<ShiftView>), Problem))]
pub(crate) async fn shifts(
    Proof(facilitator): Proof<Facilitator>,
    State(api): State<Api>,
) -> Answer<Json<Vec<ShiftView>>> {
    let shifts = app::duty::shifts(&api.app, &facilitator).await?;
    let time = |it: app::duty::ShiftTime| ShiftTime {
        date: it.time.date.to_string(),
        at: it.time.at,
        member_id: Encoded(it.member_id.0),
        offered: it.offered,
    };
    let view = |it: app::duty::ShiftView| ShiftView {
        id: Encoded(it.shift.id.into_bytes()),
        member_id: Encoded(it.shift.member_id.0),
        rrule: it.shift.times.rrule().to_owned(),
        starts_on: it.shift.times.starts_on(),
        starts_at: it.shift.times.starts_at(),
        minutes: it.shift.times.minutes(),
        zone: it.shift.times.zone().to_owned(),
        next: it.next.into_iter().map(time).collect(),
    };
    Ok(Json(shifts.into_iter().map(view).collect()))
}

/// Put a line into the rota.
///
/// `shift_rule`, `shift_start`, `shift_minutes`, `shift_zone`, `not_a_facilitator`, `too_many_shifts`.
#[utoipa::path(post, path = "/api/v1/spaces/{space_id}/shifts", tag = "duty", params(OneSpace),
    request_body = NewShift, responses((status = 201, body = Made), Problem))]
pub(crate) async fn add_shift(
    Proof(facilitator): Proof<Facilitator>,
    State(api): State<Api>,
    Json(it): Json<NewShift>,
) -> Answer<(StatusCode, Json<Made>)> {
    let member_id = MemberId(it.member_id.0);
    let id = app::duty::add_shift(&api.app, &facilitator, member_id, times(&it)?).await?;
    Ok((StatusCode::CREATED, Json(Made { id: Encoded(id.into_bytes()) })))
}

/// Change a line of the rota.
///
/// Dates of it that changed hands go back to the rota. `no_such_shift`, and as above.
#[utoipa::path(put, path = "/api/v1/spaces/{space_id}/shifts/{shift_id}", tag = "duty",
    params(OneShift), request_body = NewShift, responses((status = 204), Problem))]
pub(crate) async fn change_shift(
    Proof(facilitator): Proof<Facilitator>,
    State(api): State<Api>,
    Path(at): Path<OneShift>,
    Json(it): Json<NewShift>,
) -> Answer<StatusCode> {
    let shift = Shift {
        id: Uuid::from_bytes(at.shift_id.0),
        member_id: MemberId(it.member_id.0),
        times: times(&it)?,
    };
    app::duty::change_shift(&api.app, &facilitator, shift).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Take a line out of the rota.
#[utoipa::path(delete, path = "/api/v1/spaces/{space_id}/shifts/{shift_id}", tag = "duty",
    params(OneShift), responses((status = 204), Problem))]
pub(crate) async fn end_shift(
    Proof(facilitator): Proof<Facilitator>,
    State(api): State<Api>,
    Path(at): Path<OneShift>,
) -> Answer<StatusCode> {
    app::duty::end_shift(&api.app, &facilitator, Uuid::from_bytes(at.shift_id.0)).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Offer, take or take back one date of a shift.
///
/// `no_such_shift`, `no_such_date`, `not_your_shift`, `shift_not_offered`, `shift_taken`.
#[utoipa::path(post, path = "/api/v1/spaces/{space_id}/shifts/{shift_id}/swaps", tag = "duty",
    params(OneShift), request_body = NewSwap, responses((status = 204), Problem))]
pub(crate) async fn swap_shift(
    Proof(facilitator): Proof<Facilitator>,
    State(api): State<Api>,
    Path(at): Path<OneShift>,
    Json(it): Json<NewSwap>,
) -> Answer<StatusCode> {
    let wish = match it.state {
        SwapState::Offered => SwapWish::Offer,
        SwapState::Taken => SwapWish::Take,
        SwapState::Withdrawn => SwapWish::Withdraw,
    };
    let id = Uuid::from_bytes(at.shift_id.0);
    app::duty::swap_shift(&api.app, &facilitator, id, &it.date, wish).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Make a calendar address of the caller's own shifts.
///
/// Whoever knows it reads their times, and one word. `calendar_word`, `too_many_shifts`.
#[utoipa::path(post, path = "/api/v1/duty/feeds", tag = "duty",
    request_body = NewFeed, responses((status = 201, body = FeedMade), Problem))]
pub(crate) async fn make_feed(
    Caller(caller): Caller,
    State(api): State<Api>,
    Json(it): Json<NewFeed>,
) -> Answer<(StatusCode, Json<FeedMade>)> {
    let feed = app::duty::make_feed(&api.app, &caller, &it.title).await?;
    let path = format!("/duty/{}.ics", Encoded(feed.secret.0));
    let made = FeedMade { id: Encoded(feed.id.into_bytes()), path };
    Ok((StatusCode::CREATED, Json(made)))
}

/// The caller's calendar addresses; their secrets are not kept.
#[utoipa::path(get, path = "/api/v1/duty/feeds", tag = "duty",
    responses((status = 200, body = Vec<Made>), Problem))]
pub(crate) async fn feeds(
    Caller(caller): Caller,
    State(api): State<Api>,
) -> Answer<Json<Vec<Made>>> {
    let feeds = app::duty::feeds(&api.app, &caller).await?;
    Ok(Json(feeds.into_iter().map(|id| Made { id: Encoded(id.into_bytes()) }).collect()))
}

/// End a calendar address: whoever knows it reads nothing any more.
#[utoipa::path(delete, path = "/api/v1/duty/feeds/{feed_id}", tag = "duty", params(OneFeed),
    responses((status = 204), Problem))]
pub(crate) async fn end_feed(
    Caller(caller): Caller,
    State(api): State<Api>,
    Path(at): Path<OneFeed>,
) -> Answer<StatusCode> {
    app::duty::end_feed(&api.app, &caller, Uuid::from_bytes(at.feed_id.0)).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The calendar behind a secret address (RFC 5545), for calendar programs.
#[utoipa::path(get, path = "/duty/{file}", tag = "duty", params(OneCalendar),
    responses((status = 200, body = String, content_type = "text/calendar"), Problem))]
pub(crate) async fn calendar(
    State(api): State<Api>,
    Path(at): Path<OneCalendar>,
) -> Answer<Response> {
    let secret = at.file.strip_suffix(".ics").and_then(Encoded::<32>::parse);
    let secret = secret.ok_or_else(|| Problem::refused(&ShiftRefused::NoSuchShift))?;
    let text = app::duty::calendar_of(&api.app, &Token(secret.0)).await?;
    Ok(([(header::CONTENT_TYPE, "text/calendar; charset=utf-8")], text).into_response())
}
