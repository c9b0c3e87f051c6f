//! The rival that does nothing but deliver: one thread that writes the same bytes to as many sockets, one `write` each.
//! It keeps nothing, checks nothing and knows nobody, so no server that does can be cheaper.

use std::{
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    thread::JoinHandle,
    time::Duration,
};

use super::now;
use crate::command::{Failed, Result};

/// A sealed post of some words as it travels live: 1,199 bytes of the object, 13 before it, 4 of the frame.
const FRAME_BYTES: usize = 1_216;
/// Listeners only read; they need no more.
const LISTENER_STACK_BYTES: usize = 64 * 1024;

/// CPU seconds of the writing thread for each message that it hands to one of `members` sockets.
pub(super) fn cpu_per_delivery(members: u32, rate: u32, seconds: u32) -> Result<f64> {
    let (mut sockets, listeners) = connected(members)?;
    let speaking = std::thread::spawn(move || speak(&mut sockets, rate, rate * seconds));
    let cpu = speaking.join().map_err(|_| Failed("the bare rival broke".to_owned()))??;
    for listener in listeners {
        let _ended = listener.join();
    }
    let deliveries = f64::from(rate) * f64::from(seconds) * f64::from(members);
    Ok(cpu / deliveries)
}

/// Sockets to write to; at the other end of each, somebody who reads until it is closed.
fn connected(members: u32) -> Result<(Vec<TcpStream>, Vec<JoinHandle<()>>)> {
    let door = TcpListener::bind("127.0.0.1:0")?;
    let address = door.local_addr()?;
    let (mut sockets, mut listeners) = (Vec::new(), Vec::new());
    for _ in 0..members {
        let mut far = TcpStream::connect(address)?;
        let (near, _) = door.accept()?;
        near.set_nodelay(true)?;
        sockets.push(near);
        let listener = std::thread::Builder::new().stack_size(LISTENER_STACK_BYTES);
        listeners.push(listener.spawn(move || {
            let mut heard = [0; 4 * FRAME_BYTES];
            while far.read(&mut heard).is_ok_and(|bytes| bytes > 0) {}
        })?);
    }
    Ok((sockets, listeners))
}

/// Writes `messages` frames to everybody, evenly in time; the CPU seconds that this thread took.
fn speak(sockets: &mut [TcpStream], rate: u32, messages: u32) -> Result<f64> {
    let frame = [0x5a; FRAME_BYTES];
    let (begun, cpu_before) = (now(), thread_cpu_seconds()?);
    for message in 0..messages {
        let due = begun + Duration::from_secs(message.into()) / rate;
        std::thread::sleep(due.saturating_duration_since(now()));
        for socket in &mut *sockets {
            socket.write_all(&frame)?;
        }
    }
    Ok(thread_cpu_seconds()? - cpu_before)
}

/// User and system time of this thread (`proc_pid_stat(5)`, fields 14 and 15).
fn thread_cpu_seconds() -> Result<f64> {
    super::load::cpu_seconds_in("/proc/thread-self/stat")
}
