//! Looks for a planted word in anything the server keeps, whatever it was turned into on the way there.

use std::{fmt::Write, io::Read};

use base64::{
    Engine,
    engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD},
};
use flate2::read::{DeflateDecoder, GzDecoder, ZlibDecoder};

/// What is unpacked at most from one compressed stream.
const UNPACKED_BYTES_MAX: u64 = 8 * 1024 * 1024;
/// How many times something may be packed inside something packed.
const PACKED_DEPTH_MAX: u8 = 2;

/// A word that must be nowhere, in each of its spellings.
pub struct Planted {
    spellings: Vec<(&'static str, Vec<u8>)>,
}

impl Planted {
    /// A word of at least eight letters, so that it cannot be there by chance.
    pub fn new(word: &str) -> Self {
        assert!(word.len() >= 8, "a planted word is long enough to be no accident");
        let mut spellings = Vec::new();
        for word in [word.to_owned(), word.to_lowercase(), word.to_uppercase()] {
            let little: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
            let big: Vec<u8> = word.encode_utf16().flat_map(u16::to_be_bytes).collect();
            for (name, bytes) in [
                ("UTF-8", word.as_bytes().to_vec()),
                ("UTF-16, little end first", little),
                ("UTF-16, big end first", big),
            ] {
                let hex = hex_of(&bytes);
                spellings.push(("hex", hex.to_uppercase().into_bytes()));
                spellings.push(("hex", hex.into_bytes()));
                spellings.extend(base64_of(&bytes).map(|it| ("base64", it)));
                spellings.push((name, bytes));
            }
        }
        Self { spellings }
    }

    /// How the word stands in `place`, if it does.
    pub fn found_in(&self, place: &[u8]) -> Option<&'static str> {
        self.search(place, 0)
    }

    fn search(&self, place: &[u8], depth: u8) -> Option<&'static str> {
        for (name, spelling) in &self.spellings {
            if memchr::memmem::find(place, spelling).is_some() {
                return Some(if depth == 0 { name } else { "compressed" });
            }
        }
        if depth == PACKED_DEPTH_MAX {
            return None;
        }
        unpacked(place).find_map(|it| self.search(&it, depth + 1))
    }
}

/// The middle of the base64 of `bytes`, which stays the same whatever stands around them: for each of the three
/// ways they can lie, and both alphabets.
fn base64_of(bytes: &[u8]) -> impl Iterator<Item = Vec<u8>> {
    (0..3_usize).flat_map(move |before| {
        let shifted = [&vec![0; before], bytes].concat();
        // Characters that also hold bits of what stands before or after are left out.
        let first = (before * 8).div_ceil(6);
        let last = shifted.len() * 8 / 6;
        [STANDARD_NO_PAD.encode(&shifted), URL_SAFE_NO_PAD.encode(&shifted)]
            .map(|it| it.as_bytes()[first..last].to_vec())
    })
}

fn hex_of(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// Everything in `place` that unpacks: gzip and zlib wherever they begin, bare deflate at the very start.
fn unpacked(place: &[u8]) -> impl Iterator<Item = Vec<u8>> {
    let marked = (0..place.len().saturating_sub(1)).filter_map(move |at| {
        let rest = &place[at..];
        match (rest[0], rest[1]) {
            (0x1f, 0x8b) => unpack(GzDecoder::new(rest)),
            (0x78, 0x01 | 0x5e | 0x9c | 0xda) => unpack(ZlibDecoder::new(rest)),
            _ => None,
        }
    });
    unpack(DeflateDecoder::new(place)).into_iter().chain(marked)
}

/// What came out before the stream ended or turned out not to be one.
fn unpack(reader: impl Read) -> Option<Vec<u8>> {
    let mut reader = reader.take(UNPACKED_BYTES_MAX);
    let mut all = Vec::new();
    let mut some = [0; 4096];
    while let Ok(count @ 1..) = reader.read(&mut some) {
        all.extend_from_slice(&some[..count]);
    }
    (all.len() >= 8).then_some(all)
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use base64::engine::general_purpose::STANDARD;
    use flate2::{
        Compression,
        write::{DeflateEncoder, GzEncoder, ZlibEncoder},
    };

    use super::*;

    const WORD: &str = "Zebrafinch-Ünder";

    fn around(middle: &[u8]) -> Vec<u8> {
        [b"\x00\xffsome bytes before ", middle, b" and some behind \x00"].concat()
    }

    #[test]
    fn a_word_is_found_in_every_spelling() {
        let planted = Planted::new(WORD);
        let utf16: Vec<u8> = WORD.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let hex = hex_of(WORD.as_bytes()).to_uppercase();

        assert_eq!(planted.found_in(&around(WORD.as_bytes())), Some("UTF-8"));
        assert_eq!(planted.found_in(&around(WORD.to_lowercase().as_bytes())), Some("UTF-8"));
        assert_eq!(planted.found_in(&around(&utf16)), Some("UTF-16, little end first"));
        assert_eq!(planted.found_in(&around(hex.as_bytes())), Some("hex"));
        for before in ["", "a", "ab", "abc"] {
            let whole = STANDARD.encode(format!("{before}{WORD}and more"));
            assert_eq!(planted.found_in(&around(whole.as_bytes())), Some("base64"), "{before}");
        }
    }

    #[test]
    fn packing_does_not_hide_it() {
        let planted = Planted::new(WORD);
        let text = format!("{}{WORD}{}", "before ".repeat(40), " behind".repeat(40));
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        let mut zlib = ZlibEncoder::new(Vec::new(), Compression::best());
        let mut deflate = DeflateEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(text.as_bytes()).unwrap();
        zlib.write_all(text.as_bytes()).unwrap();
        deflate.write_all(text.as_bytes()).unwrap();

        assert_eq!(planted.found_in(&around(&gzip.finish().unwrap())), Some("compressed"));
        assert_eq!(planted.found_in(&around(&zlib.finish().unwrap())), Some("compressed"));
        assert_eq!(planted.found_in(&deflate.finish().unwrap()), Some("compressed"));
    }

    #[test]
    fn what_is_not_there_is_not_found() {
        let planted = Planted::new(WORD);

        assert_eq!(planted.found_in(&around(b"Zebrafinch is only half of it")), None);
    }
}
