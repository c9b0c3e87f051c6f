//! Looks for a planted word in anything the server keeps, whatever it was turned into on the way there.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
    io::Read,
};

use aho_corasick::AhoCorasick;
use base64::{
    Engine,
    engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD},
};
use flate2::read::{DeflateDecoder, GzDecoder, ZlibDecoder};

/// What is unpacked at most from one compressed stream.
const UNPACKED_BYTES_MAX: u64 = 8 * 1024 * 1024;
/// How many times something may be packed inside something packed.
const PACKED_DEPTH_MAX: u8 = 2;

/// Words that must be nowhere, each in every spelling.
pub struct Planted {
    words: Vec<String>,
    /// Which word each pattern of the finder is, and how it is spelled.
    spellings: Vec<(usize, &'static str)>,
    finder: AhoCorasick,
}

impl Planted {
    /// Words of at least eight letters, so that none can be there by chance.
    pub fn new<'a>(words: impl IntoIterator<Item = &'a str>) -> Self {
        let words: Vec<String> = words.into_iter().map(str::to_owned).collect();
        assert!(words.iter().all(|it| it.len() >= 8), "a planted word is no accident");
        let (mut spellings, mut patterns) = (Vec::new(), Vec::new());
        for (index, word) in words.iter().enumerate() {
            for (name, pattern) in spellings_of(word) {
                spellings.push((index, name));
                patterns.push(pattern);
            }
        }
        let finder = AhoCorasick::new(patterns).expect("a few hundred short patterns");
        Self { words, spellings, finder }
    }

    /// The words themselves.
    pub fn words(&self) -> BTreeSet<&str> {
        self.words.iter().map(String::as_str).collect()
    }

    /// The words that stand in `place`, and how the first of each is spelled there.
    pub fn found_in(&self, place: &[u8]) -> BTreeMap<&str, &'static str> {
        let mut found = BTreeMap::new();
        self.search(place, 0, &mut found);
        found
    }

    fn search<'a>(&'a self, place: &[u8], depth: u8, found: &mut BTreeMap<&'a str, &'static str>) {
        for hit in self.finder.find_overlapping_iter(place) {
            let (word, spelling) = self.spellings[hit.pattern().as_usize()];
            let spelling = if depth == 0 { spelling } else { "compressed" };
            found.entry(self.words[word].as_str()).or_insert(spelling);
        }
        if depth < PACKED_DEPTH_MAX {
            unpacked(place).for_each(|it| self.search(&it, depth + 1, found));
        }
    }
}

/// As it is, all small, all large; in three encodings of text, and each of those as hex and base64.
fn spellings_of(word: &str) -> Vec<(&'static str, Vec<u8>)> {
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
    spellings
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

    fn found(place: &[u8]) -> Option<&'static str> {
        Planted::new([WORD, "Another word"]).found_in(place).get(WORD).copied()
    }

    #[test]
    fn a_word_is_found_in_every_spelling() {
        let utf16: Vec<u8> = WORD.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let hex = hex_of(WORD.as_bytes()).to_uppercase();

        assert_eq!(found(&around(WORD.as_bytes())), Some("UTF-8"));
        assert_eq!(found(&around(WORD.to_lowercase().as_bytes())), Some("UTF-8"));
        assert_eq!(found(&around(&utf16)), Some("UTF-16, little end first"));
        assert_eq!(found(&around(hex.as_bytes())), Some("hex"));
        for before in ["", "a", "ab", "abc"] {
            let whole = STANDARD.encode(format!("{before}{WORD}and more"));
            assert_eq!(found(&around(whole.as_bytes())), Some("base64"), "{before}");
        }
    }

    #[test]
    fn packing_does_not_hide_it() {
        let text = format!("{}{WORD}{}", "before ".repeat(40), " behind".repeat(40));
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        let mut zlib = ZlibEncoder::new(Vec::new(), Compression::best());
        let mut deflate = DeflateEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(text.as_bytes()).unwrap();
        zlib.write_all(text.as_bytes()).unwrap();
        deflate.write_all(text.as_bytes()).unwrap();

        assert_eq!(found(&around(&gzip.finish().unwrap())), Some("compressed"));
        assert_eq!(found(&around(&zlib.finish().unwrap())), Some("compressed"));
        assert_eq!(found(&deflate.finish().unwrap()), Some("compressed"));
    }

    #[test]
    fn what_is_not_there_is_not_found() {
        assert_eq!(found(&around(b"Zebrafinch is only half of it")), None);
    }
}
