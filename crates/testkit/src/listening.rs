//! A router on a listener, as the program's own accept loop serves it, without its time-outs.

use std::net::SocketAddr;

use axum::{
    Router,
    extract::{ConnectInfo, Request},
    middleware::{Next, from_fn},
    response::Response,
};
use http_api::ClientAddress;
use tokio::net::TcpListener;

/// Answers whoever calls, until the task is dropped.
pub async fn serve(listener: TcpListener, router: Router) -> std::io::Result<()> {
    let router = router.layer(from_fn(with_address));
    axum::serve(listener, router.into_make_service_with_connect_info::<SocketAddr>()).await
}

/// What the program's own accept loop does: tells the interface who is calling.
async fn with_address(
    ConnectInfo(address): ConnectInfo<SocketAddr>,
    mut request: Request,
    next: Next,
) -> Response {
    request.extensions_mut().insert(ClientAddress(address.ip()));
    next.run(request).await
}
