//! Every no is a problem with a stable code, whoever says it.

use std::{convert::Infallible, time::Duration};

use axum::body::Body;
use bytes::Bytes;
use futures_util::stream;
use http::{Method, StatusCode, header};
use http_api::Takes;
use protocol::SpaceId;
use serde_json::json;
use testkit::{Device, Person, Reply, Team, TestServer, make_administrator};

/// Somebody with every right there is, so that nothing but the request itself is wrong.
async fn keyholder(server: &TestServer) -> Person {
    let mut keyholder = Person::walk_in(server).await;
    keyholder.found_group(server.now()).await;
    make_administrator(server, &mut keyholder.device).await;
    Team::found(server).await.take_in(server.now(), &keyholder).await;
    keyholder
}

/// A path of the table in this space, with other ids in it that name nothing.
fn concrete(path: &str, space: SpaceId) -> String {
    path.replace("{space_id}", &space.to_string())
        .replace("{object_id}", &"A".repeat(22))
        .replace("{attachment_id}", &"A".repeat(22))
        .replace("{invite_id}", &"A".repeat(22))
        .replace("{session_id}", &"A".repeat(22))
        .replace("{shift_id}", &"A".repeat(22))
        .replace("{report_id}", &"A".repeat(22))
        .replace("{alert_id}", &"A".repeat(22))
        .replace("{letter_id}", "1")
        .replace("{epoch}", "1")
}

async fn send(device: &mut Device, method: &Method, path: &str, media: &str, body: Body) -> Reply {
    let mut request = device.request(method.clone(), path);
    if !media.is_empty() {
        request = request.header(header::CONTENT_TYPE, media);
    }
    device.send(request, body).await
}

#[tokio::test]
async fn a_path_that_is_not_there_is_a_problem() {
    let server = TestServer::start().await;
    let mut device = server.device();

    for path in ["/api/v1/nothing", "/api/v2/organisation", "/api/", "/api/v1/spaces/AA/nothing"] {
        assert_eq!(device.get(path).await.outcome(), "404 not_found", "{path}");
        assert_eq!(device.post(path, json!({})).await.outcome(), "404 not_found", "{path}");
    }
}

#[tokio::test]
async fn another_method_is_a_problem_that_names_the_right_ones() {
    let server = TestServer::start().await;
    let mut device = server.device();

    let reply = device.delete("/api/v1/organisation").await;

    assert_eq!(reply.outcome(), "405 method_not_allowed");
    let allowed = reply.header("allow");
    assert!(allowed.contains("GET") && allowed.contains("POST"), "{allowed}");
}

#[tokio::test]
async fn json_that_is_not_as_agreed_is_refused() {
    let server = TestServer::start().await;
    let mut device = server.device();
    let deep = "[".repeat(100_000 / 4);

    for body in ["", "{", "null", "[]", "7", r#"{"more":1}"#, "\u{0}", deep.as_str(), "{} {}"] {
        let body = Body::from(body.to_owned());
        let reply =
            send(&mut device, &Method::POST, "/api/v1/accounts", "application/json", body).await;
        assert_eq!(reply.outcome(), "400 bad_request");
    }
}

#[tokio::test]
async fn every_route_refuses_another_media_type() {
    let server = TestServer::start().await;
    let keyholder = keyholder(&server).await;
    let mut device = keyholder.device.clone();

    for route in http_api::table().into_iter().filter(|it| it.takes != Takes::Nothing) {
        for media in ["", "text/plain", "application/x-www-form-urlencoded"] {
            let path = concrete(&route.path, keyholder.space());
            let reply = send(&mut device, &route.method, &path, media, Body::from("{}")).await;
            assert_eq!(reply.outcome(), "415 unsupported_media_type", "{route:?} {media}");
        }
    }
}

#[tokio::test]
async fn every_route_refuses_a_body_above_its_limit() {
    let server = TestServer::start().await;
    let keyholder = keyholder(&server).await;
    let mut device = keyholder.device.clone();

    for route in http_api::table() {
        let (media, max) = match route.takes {
            Takes::Nothing => continue,
            Takes::Json => ("application/json", http_api::limits::JSON_BYTES_MAX),
            Takes::Binary { bytes, .. } => ("application/octet-stream", bytes),
        };
        let path = concrete(&route.path, keyholder.space());

        let told = device
            .request(route.method.clone(), &path)
            .header(header::CONTENT_TYPE, media)
            .header(header::CONTENT_LENGTH, max + 1);
        let told = device.send(told, Body::empty()).await;

        assert_eq!(told.outcome(), "413 too_large", "{route:?}");
    }
}

#[tokio::test]
async fn a_body_that_grows_above_its_limit_on_the_way_is_refused() {
    let server = TestServer::start().await;
    let mut device = server.device();
    let chunk = Bytes::from(vec![b' '; 16 * 1024]);
    let chunks = stream::iter((0..5).map(move |_| Ok::<_, Infallible>(chunk.clone())));

    let body = Body::from_stream(chunks);
    let reply =
        send(&mut device, &Method::POST, "/api/v1/accounts", "application/json", body).await;

    assert_eq!(reply.outcome(), "413 too_large");
}

#[tokio::test]
async fn a_body_that_breaks_off_is_refused() {
    let server = TestServer::start().await;
    let mut device = server.device();
    let broken = stream::iter([Ok(Bytes::from("{")), Err(std::io::Error::other("hung up"))]);

    let body = Body::from_stream(broken);
    let reply =
        send(&mut device, &Method::POST, "/api/v1/accounts", "application/json", body).await;

    assert_eq!(reply.outcome(), "400 bad_request");
}

#[tokio::test]
async fn a_body_that_does_not_come_is_not_waited_for_forever() {
    let server = TestServer::start().await;
    let mut device = server.device();
    tokio::time::pause();

    let body = Body::from_stream(stream::pending::<Result<Bytes, Infallible>>());
    let begun = tokio::time::Instant::now();
    let reply =
        send(&mut device, &Method::POST, "/api/v1/accounts", "application/json", body).await;

    assert_eq!(reply.outcome(), "408 too_slow");
    assert_eq!(begun.elapsed().as_secs(), Duration::from_secs(30).as_secs());
}

#[tokio::test]
async fn no_other_site_can_act_for_somebody() {
    let server = TestServer::start().await;
    let mut device = server.newcomer().await;

    for route in http_api::table() {
        let path = concrete(&route.path, SpaceId::ZERO);
        let foreign = device
            .request(route.method.clone(), &path)
            .header(header::ORIGIN, "https://elsewhere.example");
        let reply = device.send(foreign, Body::empty()).await;
        assert_eq!(reply.outcome(), "403 cross_site", "{route:?}");

        if !route.method.is_safe() {
            let mut form = device.request(route.method.clone(), &path);
            form.headers_mut().expect("a whole request").remove(http_api::OWN_HEADER);
            let reply = device.send(form, Body::empty()).await;
            assert_eq!(reply.outcome(), "403 cross_site", "{route:?}");
        }
    }
}

#[tokio::test]
async fn an_id_that_is_none_is_refused() {
    let server = TestServer::start().await;
    let mut device = server.newcomer().await;

    for id in ["short", &"A".repeat(44), &format!("{}B", "A".repeat(42)), &"%20".repeat(10)] {
        let reply = device.get(&format!("/api/v1/spaces/{id}/log")).await;
        assert_eq!(reply.outcome(), "400 bad_request", "{id}");
    }
    let space = "A".repeat(43);
    for query in ["after=x", "after=1&more=1", "after=99999999999999999999", "after"] {
        let reply = device.get(&format!("/api/v1/spaces/{space}/log?{query}")).await;
        assert_eq!(reply.outcome(), "400 bad_request", "{query}");
    }
}

#[tokio::test]
async fn no_answer_is_kept_or_guessed_at_by_a_browser() {
    let server = TestServer::start().await;
    let mut device = server.newcomer().await;

    for path in ["/api/v1/organisation", "/api/v1/account", "/api/v1/nothing", "/api", "/healthz"] {
        let reply = device.get(path).await;

        assert_eq!(reply.header("cache-control"), "no-store", "{path}");
        assert_eq!(reply.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(reply.header("referrer-policy"), "no-referrer", "{path}");
        assert!(reply.header("content-security-policy").starts_with("default-src 'none'"));
    }
}

#[tokio::test]
async fn the_server_tells_that_it_lives_and_is_ready() {
    let server = TestServer::start().await;
    let mut device = server.device();

    assert_eq!(device.get("/healthz").await.outcome(), "204");
    assert_eq!(device.get("/readyz").await.outcome(), "204");
}

#[tokio::test]
async fn the_description_is_served_for_programs_and_for_people() {
    let server = TestServer::start().await;
    let mut device = server.device();

    let json = device.get("/api/openapi.json").await;
    let page = device.get("/api").await;
    let style = device.get("/api/page.css").await;

    assert_eq!(String::from_utf8_lossy(&json.body), testkit::description::current());
    assert_eq!(page.status, StatusCode::OK);
    let text = String::from_utf8_lossy(&page.body);
    assert!(text.contains("/api/v1/spaces/{space_id}/objects"));
    assert!(!text.contains("<script") && !text.contains("http://") && !text.contains("https://"));
    assert_eq!(style.header("content-type"), "text/css; charset=utf-8");
}

#[tokio::test]
async fn the_description_names_every_shape_it_uses() {
    let description = http_api::description();
    let known = description["components"]["schemas"].as_object().expect("there are shapes");

    let text = description.to_string();
    let used = text.split("\"#/components/schemas/").skip(1);

    for name in used.map(|rest| rest.split('"').next().unwrap_or_default()) {
        assert!(known.contains_key(name), "{name} is used and not described");
    }
    let paths = description["paths"].as_object().expect("there are paths");
    let operations = paths.values().flat_map(|item| item.as_object().into_iter().flatten());
    assert_eq!(operations.count(), http_api::table().len());
}
