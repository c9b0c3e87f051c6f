//! A stream that waits for a slow reader, but not for ever.

use std::{
    future::Future,
    io::{self, ErrorKind, IoSlice},
    pin::Pin,
    task::{Context, Poll},
    time::Duration,
};

use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    time::{Sleep, sleep},
};

/// Fails a write that the other side does not take anything of for `pause_max`. `P` is kept as long as the stream.
pub(crate) struct Patient<S, P> {
    stream: S,
    pause_max: Duration,
    /// Runs while the other side takes nothing.
    pause: Option<Pin<Box<Sleep>>>,
    _kept: P,
}

impl<S, P> Patient<S, P> {
    pub(crate) fn new(stream: S, pause_max: Duration, kept: P) -> Self {
        Self { stream, pause_max, pause: None, _kept: kept }
    }

    /// Passes on how a write went, and gives up when it has not moved for too long.
    fn judge<T>(
        &mut self,
        context: &mut Context<'_>,
        went: Poll<io::Result<T>>,
    ) -> Poll<io::Result<T>> {
        if went.is_ready() {
            self.pause = None;
            return went;
        }
        let pause_max = self.pause_max;
        let pause = self.pause.get_or_insert_with(|| Box::pin(sleep(pause_max)));
        pause.as_mut().poll(context).map(|()| Err(ErrorKind::TimedOut.into()))
    }
}

impl<S: AsyncRead + Unpin, P: Unpin> AsyncRead for Patient<S, P> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(context, buffer)
    }
}

impl<S: AsyncWrite + Unpin, P: Unpin> AsyncWrite for Patient<S, P> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let went = Pin::new(&mut self.stream).poll_write(context, bytes);
        self.judge(context, went)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        slices: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let went = Pin::new(&mut self.stream).poll_write_vectored(context, slices);
        self.judge(context, went)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let went = Pin::new(&mut self.stream).poll_flush(context);
        self.judge(context, went)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let went = Pin::new(&mut self.stream).poll_shutdown(context);
        self.judge(context, went)
    }
}

#[cfg(test)]
mod tests {
    use std::{io::ErrorKind, time::Duration};

    use tokio::io::{AsyncReadExt, AsyncWriteExt, duplex};

    use super::Patient;

    const PAUSE: Duration = Duration::from_secs(30);

    #[tokio::test(start_paused = true)]
    async fn who_takes_nothing_is_given_up_on() {
        let (near, _far) = duplex(4);
        let mut stream = Patient::new(near, PAUSE, ());

        let went = stream.write_all(b"more than fits").await;

        assert_eq!(went.map_err(|error| error.kind()), Err(ErrorKind::TimedOut));
    }

    #[tokio::test(start_paused = true)]
    async fn who_takes_a_little_now_and_then_is_waited_for() {
        let (near, mut far) = duplex(1);
        let mut stream = Patient::new(near, PAUSE, ());
        let reader = tokio::spawn(async move {
            let mut read = 0;
            while read < 8 {
                tokio::time::sleep(PAUSE / 2).await;
                read += far.read(&mut [0; 1]).await.expect("it is open");
            }
        });

        stream.write_all(b"12345678").await.expect("it is taken in the end");

        reader.await.expect("all was read");
    }
}
