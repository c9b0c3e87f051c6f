//! The normal forms of handles and passphrases, so that what is typed again gives the same key.

use unicode_normalization::UnicodeNormalization;

/// A passphrase of this many words is taken for a generated one.
const GENERATED_WORDS: usize = 5;

/// NFKC, trimmed, lower-cased.
pub fn normal_handle(handle: &str) -> String {
    handle.nfkc().collect::<String>().trim_matches(is_space).to_lowercase()
}

/// NFKC, trimmed, each run of white space to one space; five words are lower-cased, so that a
/// generated passphrase forgives a phone's capitals.
pub fn normal_passphrase(passphrase: &str) -> String {
    let normal: String = passphrase.nfkc().collect();
    let words: Vec<&str> = normal.split(is_space).filter(|it| !it.is_empty()).collect();
    let joined = words.join(" ");
    if words.len() == GENERATED_WORDS { joined.to_lowercase() } else { joined }
}

/// What ECMAScript's `\s` matches.
fn is_space(it: char) -> bool {
    it == '\u{feff}' || (it.is_whitespace() && it != '\u{85}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_handle_is_the_same_however_it_is_typed() {
        assert_eq!(normal_handle("  Ｒiver Stone\u{a0}"), "river stone");
        assert_eq!(normal_handle("E\u{301}toile"), "étoile");
    }

    #[test]
    fn five_words_forgive_capitals_and_other_passphrases_do_not() {
        assert_eq!(normal_passphrase(" Apple\tpear  plum fig\nDate "), "apple pear plum fig date");
        assert_eq!(normal_passphrase("My  own Passphrase"), "My own Passphrase");
    }
}
