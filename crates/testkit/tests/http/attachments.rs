//! Attachments: sealed files, stored once, for members.

use bytes::Bytes;
use testkit::{Cast, TestServer};

const NAME: &str = "/attachments/AAAAAAAAAAAAAAAAAAAAAA";

#[tokio::test]
async fn what_one_member_stores_another_loads() {
    let server = TestServer::start().await;
    let mut cast = Cast::assemble(&server).await;
    let path = cast.member.path(NAME);
    let sealed = Bytes::from((0..300_000_u32).map(|it| it.to_le_bytes()[0]).collect::<Vec<_>>());

    let stored = cast.member.device.put_octets(&path, sealed.clone()).await;
    let again = cast.member.device.put_octets(&path, sealed.clone()).await;
    let other = cast.member.device.put_octets(&path, "other bytes").await;
    let loaded = cast.facilitator.device.get(&path).await;

    assert_eq!(stored.outcome(), "201");
    assert_eq!(again.outcome(), "201");
    assert_eq!(other.outcome(), "409 attachment_taken");
    assert_eq!(loaded.header("content-length"), "300000");
    assert_eq!(loaded.octets(), sealed);
}

#[tokio::test]
async fn an_attachment_has_a_largest_size_and_is_not_empty() {
    let server = TestServer::start().await;
    let mut cast = Cast::assemble(&server).await;
    let path = cast.member.path(NAME);
    let max = usize::try_from(domain::limits::ATTACHMENT_BYTES_MAX).unwrap();
    let chunks = |length: usize| {
        let chunk = Bytes::from(vec![7; 64 * 1024]);
        let whole = length / chunk.len();
        let rest = chunk.slice(..length % chunk.len());
        let chunks = std::iter::repeat_n(chunk, whole).chain([rest]);
        axum::body::Body::from_stream(futures_util::stream::iter(
            chunks.map(Ok::<_, std::convert::Infallible>),
        ))
    };
    let put = |path: &str| {
        cast.member
            .device
            .request(http::Method::PUT, path)
            .header("content-type", "application/octet-stream")
    };
    let (grows, empty, fits) = (put(&path), put(&path), put(&path));

    let too_large = cast.member.device.send(grows, chunks(max + 1)).await;
    let nothing = cast.member.device.send(empty, chunks(0)).await;
    let largest = cast.member.device.send(fits, chunks(max)).await;

    assert_eq!(too_large.outcome(), "413 too_large");
    assert_eq!(nothing.outcome(), "400 empty");
    assert_eq!(largest.outcome(), "201");
}

#[tokio::test]
async fn an_upload_that_breaks_off_leaves_nothing() {
    let server = TestServer::start().await;
    let mut cast = Cast::assemble(&server).await;
    let path = cast.member.path(NAME);
    let broken = futures_util::stream::iter([
        Ok(Bytes::from_static(b"the first half")),
        Err(std::io::Error::other("hung up")),
    ]);
    let request = cast
        .member
        .device
        .request(http::Method::PUT, &path)
        .header("content-type", "application/octet-stream");

    let reply = cast.member.device.send(request, axum::body::Body::from_stream(broken)).await;

    assert_eq!(reply.outcome(), "400 incomplete");
    assert_eq!(cast.member.device.get(&path).await.outcome(), "404 no_such_attachment");
}

#[tokio::test]
async fn only_who_stored_it_takes_it_away() {
    let server = TestServer::start().await;
    let mut cast = Cast::assemble(&server).await;
    let path = cast.member.path(NAME);
    cast.member.device.put_octets(&path, "sealed").await;

    let other = cast.facilitator.device.delete(&path).await;
    let own = cast.member.device.delete(&path).await;
    let gone = cast.facilitator.device.get(&path).await;

    assert_eq!(other.outcome(), "403 not_yours");
    assert_eq!(own.outcome(), "204");
    assert_eq!(gone.outcome(), "404 no_such_attachment");
}

#[tokio::test]
async fn who_is_gone_still_loads_what_was_stored_in_their_time_and_nothing_after() {
    let server = TestServer::start().await;
    let mut cast = Cast::assemble(&server).await;
    let before = cast.member.path(NAME);
    let after = cast.member.path("/attachments/BBBBBBBBBBBBBBBBBBBBBA");
    cast.facilitator.device.put_octets(&before, "of my time").await;
    cast.facilitator.remove(server.now(), cast.member.id()).await;
    cast.facilitator.device.put_octets(&after, "after my time").await;

    let theirs = cast.member.device.get(&before).await;
    let not_theirs = cast.member.device.get(&after).await;
    let waiting = cast.guest.device.get(&before).await;
    let stranger = cast.stranger.device.get(&before).await;

    assert_eq!(theirs.octets(), "of my time");
    assert_eq!(not_theirs.outcome(), "404 no_such_attachment");
    assert_eq!(waiting.outcome(), "403 not_a_member");
    assert_eq!(stranger.outcome(), "404 no_such_space");
}
