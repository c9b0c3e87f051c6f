//! What is said to connected devices, byte by byte. Integers are big-endian.

use bytes::{BufMut, Bytes, BytesMut};
use protocol::{SpaceId, stream::Content};

/// `1 | space 32 | k u64 | form u8 | bytes`: an object of the stream.
pub fn object(space: &SpaceId, k: u64, content: &Content) -> Bytes {
    let bytes = match content {
        Content::Wire(wire) => wire.as_ref(),
        Content::Hash(hash) => hash.as_slice(),
    };
    let mut frame = BytesMut::with_capacity(1 + 32 + 8 + 1 + bytes.len());
    frame.put_u8(1);
    frame.put_slice(&space.0);
    frame.put_u64(k);
    frame.put_u8(content.form());
    frame.put_slice(bytes);
    frame.freeze()
}

/// `2 | space 32 | seq u64`: the log grew to this number.
pub fn log_grew(space: &SpaceId, seq: u64) -> Bytes {
    numbered(2, space, seq)
}

/// `3 | space 32`: a letter waits.
pub fn letter_waits(space: &SpaceId) -> Bytes {
    bare(3, space)
}

/// `4 | wire`: an object that is not kept.
pub fn ephemeral(wire: &[u8]) -> Bytes {
    let mut frame = BytesMut::with_capacity(1 + wire.len());
    frame.put_u8(4);
    frame.put_slice(wire);
    frame.freeze()
}

/// `5 | space 32 | k u64`: some were missed; read on after k.
pub fn catch_up(space: &SpaceId, after_k: u64) -> Bytes {
    numbered(5, space, after_k)
}

/// `6 | space 32`: not subscribed, or not any more.
pub fn refused(space: &SpaceId) -> Bytes {
    bare(6, space)
}

/// `7 | space 32`: who is on duty changed.
pub fn duty_changed(space: &SpaceId) -> Bytes {
    bare(7, space)
}

fn bare(form: u8, space: &SpaceId) -> Bytes {
    let mut frame = BytesMut::with_capacity(1 + 32);
    frame.put_u8(form);
    frame.put_slice(&space.0);
    frame.freeze()
}

fn numbered(form: u8, space: &SpaceId, number: u64) -> Bytes {
    let mut frame = BytesMut::with_capacity(1 + 32 + 8);
    frame.put_u8(form);
    frame.put_slice(&space.0);
    frame.put_u64(number);
    frame.freeze()
}
