//! Reading what is new: log, letters and stream, by cursor. The vault checks each before it counts.

use bytes::Bytes;
use protocol::{
    SignedEntry, SpaceId,
    cbor::{self, Value},
    letter::LetterRecord,
    log::Kind,
};
use vault::{
    Untrusted,
    epoch::Blame,
    space::{Letter, LogNews, Space},
};

use crate::{
    connection::Connection,
    device::{At, Device, Group},
    fault::Fault,
    hands::log_of,
};

impl Device {
    /// Reads everything that is new in the vault and in every group, does what is due, and sends what waits.
    pub async fn sync(&mut self) -> Result<(), Fault> {
        read_log(&mut self.connection, &mut self.vault).await?;
        read_stream(&mut self.connection, &mut self.vault).await?;
        self.find_groups().await?;
        let groups: Vec<SpaceId> = self.groups.keys().copied().collect();
        for group in groups {
            match self.sync_group(group).await {
                // A talk that both have left is forgotten.
                Err(fault) if fault.is_refusal("no_such_space") && self.is_over(group) => {
                    self.groups.remove(&group);
                }
                other => other?,
            }
        }
        Ok(())
    }

    /// The same for one group.
    pub async fn sync_group(&mut self, group: SpaceId) -> Result<(), Fault> {
        self.catch_up(group).await?;
        if self.group(group)?.space.log().kind() == Kind::Pair {
            self.keep_talk(group).await?;
            return self.deliver(group).await;
        }
        self.settle_in(group)?;
        self.do_what_is_due(group).await?;
        self.deliver(group).await
    }

    fn is_over(&self, group: SpaceId) -> bool {
        self.groups.get(&group).is_none_or(|it| it.space.log().pair_ended())
    }

    /// Reads what is new in one group, and does nothing about it.
    pub async fn catch_up(&mut self, group: SpaceId) -> Result<(), Fault> {
        let At { connection, group, .. } = self.at(group)?;
        catch_up(connection, group).await
    }
}

/// Log, then letters (they may hold keys), then stream.
pub(crate) async fn catch_up(connection: &mut Connection, group: &mut Group) -> Result<(), Fault> {
    read_log(connection, &mut group.space).await?;
    if group.is_member() {
        read_letters(connection, group).await?;
    }
    if group.was_member() {
        enter_history(connection, &mut group.space).await?;
        read_stream(connection, &mut group.space).await?;
    }
    Ok(())
}

/// The first page, or the one after what `space` holds.
pub(crate) async fn log_page(
    connection: &mut Connection,
    id: SpaceId,
    after: Option<u64>,
) -> Result<Bytes, Fault> {
    let after = after.map(|it| format!("?after={it}")).unwrap_or_default();
    connection.get(&format!("/spaces/{id}/log{after}")).await
}

/// The entry that a page of a log begins with; nothing of it is verified.
pub(crate) fn first_entry(page: &[u8]) -> Result<SignedEntry, Fault> {
    let lines = cbor::decode(page)?.into_array()?;
    let mut line = lines.into_iter().next().ok_or(Fault::Unreadable)?.into_fields()?;
    let signatures: Vec<[u8; 64]> =
        line.array(2)?.into_iter().map(Value::into_fixed).collect::<Result<_, _>>()?;
    Ok(SignedEntry::from_parts(line.bytes(1)?, &signatures)?)
}

/// Reads the log to its end, and finds out whose fault it is where a wrap does not open.
pub(crate) async fn read_log(connection: &mut Connection, space: &mut Space) -> Result<(), Fault> {
    loop {
        let after = space.log().head().seq;
        let page = log_page(connection, space.id(), Some(after)).await?;
        let news = space.read_log(Untrusted(&page))?;
        find_blame(connection, space, &news).await?;
        if news.entries == 0 {
            return Ok(());
        }
    }
}

async fn find_blame(
    connection: &mut Connection,
    space: &mut Space,
    news: &LogNews,
) -> Result<(), Fault> {
    for n in &news.unopened {
        let path = format!("/spaces/{}/epochs/{n}/wrap-hashes", space.id());
        let hashes = connection.get_cbor(&path).await?.into_array()?;
        let hashes: Vec<[u8; 32]> =
            hashes.into_iter().map(Value::into_fixed).collect::<Result<_, _>>()?;
        if space.judge(*n, Untrusted(&hashes))? == Blame::Server {
            return Err(vault::Fault::WrapSwapped.into());
        }
    }
    Ok(())
}

/// Begins at the stream's start where the history rule shares it, before anything was read.
async fn enter_history(connection: &mut Connection, space: &mut Space) -> Result<(), Fault> {
    let shared = space.log().epochs().iter().all(|it| it.history == protocol::log::History::All);
    if !shared || space.places().next().is_some() || space.stream_head().0 == 0 {
        return Ok(());
    }
    match connection.get_stream(&format!("/spaces/{}/objects?after=0&limit=1", space.id())).await {
        Ok(_) => space.read_from_start(),
        Err(fault) if fault.is_refusal("before_your_time") => {}
        Err(fault) => return Err(fault),
    }
    Ok(())
}

/// Reads the stream to its end.
pub(crate) async fn read_stream(
    connection: &mut Connection,
    space: &mut Space,
) -> Result<(), Fault> {
    loop {
        let (k, _) = space.stream_head();
        let page =
            connection.get_stream(&format!("/spaces/{}/objects?after={k}", space.id())).await?;
        let empty = page.records.is_empty();
        space.read_stream(Untrusted(page.records))?;
        let (read, _) = space.stream_head();
        let withheld = empty && page.head > read && space.log().is_member(&space.me());
        if withheld || page.head < read {
            return Err(vault::Fault::StreamGap.into());
        }
        if empty || read >= page.head {
            return Ok(());
        }
    }
}

/// Reads letters. Keys stay with the server for the member's other devices; introductions are settled once the guest
/// is in or gone, and what is not a sound letter is thrown away.
async fn read_letters(connection: &mut Connection, group: &mut Group) -> Result<(), Fault> {
    let id = group.space.id();
    loop {
        let path = format!("/spaces/{id}/letters?after={}", group.letters_after);
        let letters = connection.get_cbor(&path).await?.into_array()?;
        if letters.is_empty() {
            break;
        }
        for letter in letters {
            let (number, record) = numbered(letter)?;
            match read_letter(connection, &mut group.space, &record).await? {
                Ok(Letter::Introduction(guest, introduction)) => {
                    let earlier = group.introductions.get(&guest).map(|(earlier, _)| *earlier);
                    if let Some(earlier) = earlier.filter(|it| *it != number) {
                        settle_letter(connection, id, earlier).await?;
                    }
                    group.introductions.insert(guest, (number, introduction));
                }
                Ok(Letter::Request(from, request)) => {
                    group.requests.insert(number, (from, request));
                }
                Ok(Letter::Report(_, report)) => {
                    group.hands.reports.insert(number, *report);
                }
                Ok(Letter::TeamInvitation(_, link)) => {
                    group.hands.invitations.insert(number, link);
                }
                Ok(Letter::TeamWord(word)) => {
                    group.hands.words.insert(number, word);
                }
                Ok(Letter::Keys(_)) => {}
                Err(_) => settle_letter(connection, id, number).await?,
            }
            group.letters_after = group.letters_after.max(number);
        }
    }
    let log = group.space.log();
    let waiting: Vec<_> = log.guests().map(|it| it.id).collect();
    let settled = group.introductions.extract_if(.., |guest, _| !waiting.contains(guest));
    for (_, (number, _)) in settled.collect::<Vec<_>>() {
        settle_letter(connection, id, number).await?;
    }
    Ok(())
}

/// Opens a letter. One that was sent after the log was read is looked at again with the log as it is now.
async fn read_letter(
    connection: &mut Connection,
    space: &mut Space,
    record: &LetterRecord,
) -> Result<Result<Letter, vault::Fault>, Fault> {
    if let Some(origin) = record.origin {
        let group = log_of(connection, origin).await?;
        let from = record.from;
        let read = space.read_report(Untrusted(record), &group);
        return Ok(read.map(|it| Letter::Report(from, Box::new(it))));
    }
    let newer =
        space.log().seq_of(&record.entry).is_none() || space.log().person(&record.from).is_none();
    if newer {
        read_log(connection, space).await?;
    }
    match space.read_letter(Untrusted(record)) {
        Err(vault::Fault::Stopped) => Err(vault::Fault::Stopped.into()),
        read => Ok(read),
    }
}

pub(crate) async fn settle_letter(
    connection: &mut Connection,
    id: SpaceId,
    number: u64,
) -> Result<(), Fault> {
    connection.delete(&format!("/spaces/{id}/letters/{number}")).await.map(drop)
}

fn numbered(letter: Value) -> Result<(u64, LetterRecord), Fault> {
    let mut fields = letter.into_fields()?;
    let number = fields.uint(1)?;
    let record = LetterRecord::from_value(fields.take(2)?)?;
    fields.done()?;
    Ok((number, record))
}
