//! The languages of the pages, and their words from the Fluent files.

use std::sync::LazyLock;

use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
use http::{HeaderMap, header::ACCEPT_LANGUAGE};

/// A language that every page has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Language {
    English,
    Spanish,
}

type Words = FluentBundle<FluentResource>;

static ENGLISH: LazyLock<Words> = LazyLock::new(|| words(Language::English));
static SPANISH: LazyLock<Words> = LazyLock::new(|| words(Language::Spanish));

/// The files of words, in English and Spanish.
const FILES: [(&str, &str); 4] = [
    (
        include_str!("../../../text/en/public.ftl"),
        include_str!("../../../text/es/public.ftl"),
    ),
    (
        include_str!("../../../text/en/public-help-now.ftl"),
        include_str!("../../../text/es/public-help-now.ftl"),
    ),
    (
        include_str!("../../../text/en/public-privacy.ftl"),
        include_str!("../../../text/es/public-privacy.ftl"),
    ),
    (
        include_str!("../../../text/en/public-demo.ftl"),
        include_str!("../../../text/es/public-demo.ftl"),
    ),
];

impl Language {
    /// The tag of BCP 47.
    pub(crate) const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Spanish => "es",
        }
    }

    /// The language with this tag, whatever its region.
    pub(crate) fn of_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        [Self::English, Self::Spanish].into_iter().find(|it| primary.eq_ignore_ascii_case(it.tag()))
    }

    /// The one that the reader's browser asks for first (RFC 9110, 12.5.4); English when it asks for none of ours.
    pub(crate) fn of_headers(headers: &HeaderMap) -> Self {
        let wishes = headers.get(ACCEPT_LANGUAGE).and_then(|it| it.to_str().ok()).unwrap_or("");
        let mut best = (0.0, Self::English);
        for wish in wishes.split(',') {
            let (tag, quality) = wish.split_once(';').unwrap_or((wish, "q=1"));
            let quality: f32 = quality.trim().trim_start_matches("q=").parse().unwrap_or(0.0);
            if let Some(language) = Self::of_tag(tag.trim())
                && quality > best.0
            {
                best = (quality, language);
            }
        }
        best.1
    }

    /// The other one.
    pub(crate) const fn other(self) -> Self {
        match self {
            Self::English => Self::Spanish,
            Self::Spanish => Self::English,
        }
    }

    /// The words with this name, with the named places filled.
    pub(crate) fn say(self, id: &str, filled: &[(&str, &str)]) -> String {
        let words = match self {
            Self::English => &*ENGLISH,
            Self::Spanish => &*SPANISH,
        };
        let pattern = words.get_message(id).and_then(|message| message.value());
        debug_assert!(pattern.is_some(), "no words are called {id}");
        let Some(pattern) = pattern else { return id.to_owned() };
        let mut arguments = FluentArgs::new();
        for (name, value) in filled {
            arguments.set(*name, *value);
        }
        let mut errors = Vec::new();
        let said = words.format_pattern(pattern, Some(&arguments), &mut errors);
        debug_assert!(errors.is_empty(), "{id}: {errors:?}");
        said.into_owned()
    }
}

impl std::fmt::Display for Language {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(self.tag())
    }
}

fn words(language: Language) -> Words {
    let tag = match language {
        Language::English => unic_langid::langid!("en"),
        Language::Spanish => unic_langid::langid!("es"),
    };
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    bundle.set_use_isolating(false);
    for (english, spanish) in FILES {
        let text = if language == Language::English { english } else { spanish };
        // A slip in one entry leaves that entry out; the tests see to it that there is none.
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(rest, _)| rest);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use fluent_bundle::FluentResource;
    use http::{HeaderMap, HeaderValue, header::ACCEPT_LANGUAGE};

    use super::{FILES, Language};

    fn asked(wishes: &'static str) -> Language {
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT_LANGUAGE, HeaderValue::from_static(wishes));
        Language::of_headers(&headers)
    }

    #[test]
    fn a_page_speaks_what_the_reader_asks_for() {
        assert_eq!(asked("es-MX,es;q=0.9,en;q=0.5"), Language::Spanish);
        assert_eq!(asked("en-GB,es;q=0.9"), Language::English);
        assert_eq!(asked("fr, es;q=0.3, en;q=0.2"), Language::Spanish);
        assert_eq!(asked("fr"), Language::English);
        assert_eq!(asked(";;q=x,,"), Language::English);
        assert_eq!(Language::of_headers(&HeaderMap::new()), Language::English);
    }

    /// Names of messages, each with the names of the places to fill.
    fn messages(text: &str) -> BTreeMap<String, Vec<String>> {
        let resource = FluentResource::try_new(text.to_owned());
        resource.map_err(|(_, errors)| errors).expect("no slip in the file");
        let mut found = BTreeMap::new();
        for line in text.lines() {
            if let Some((id, value)) = line.split_once(" = ")
                && id.chars().all(|it| it.is_ascii_alphanumeric() || it == '-')
            {
                let mut places: Vec<String> = value
                    .split('$')
                    .skip(1)
                    .map(|it| it.split([' ', '}']).next().unwrap_or_default().to_owned())
                    .collect();
                places.sort();
                assert!(found.insert(id.to_owned(), places).is_none(), "{id} stands twice");
            }
        }
        found
    }

    #[test]
    fn both_languages_say_the_same_things() {
        for (english, spanish) in FILES {
            assert_eq!(messages(english), messages(spanish));
        }
    }

    #[test]
    fn no_word_puts_anybody_down() {
        let banned = [
            "addict", "junkie", "abuse", " clean ", "dirty", "100 %", "100%", "hipaa", "adict",
            "drogadic", "yonqui", "limpio", "sucio",
        ];
        for text in FILES.iter().flat_map(|(english, spanish)| [english, spanish]) {
            let text = text.to_lowercase();
            for word in banned {
                assert!(!text.contains(word), "the words hold \"{word}\"");
            }
        }
    }
}
