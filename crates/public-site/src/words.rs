//! The words of the public pages in both languages, from the one set of Fluent files.

use std::sync::LazyLock;

use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};

use crate::language::Language;

macro_rules! sources {
    ($language:literal) => {
        [
            include_str!(concat!("../../../text/", $language, "/public.ftl")),
            include_str!(concat!("../../../text/", $language, "/public-demo.ftl")),
            include_str!(concat!("../../../text/", $language, "/public-measures.ftl")),
            include_str!(concat!("../../../text/", $language, "/public-danger.ftl")),
            include_str!(concat!("../../../text/", $language, "/help-now.ftl")),
            include_str!(concat!("../../../text/", $language, "/privacy.ftl")),
            include_str!(concat!("../../../text/", $language, "/training.ftl")),
        ]
    };
}

const ENGLISH: [&str; 7] = sources!("en");
const SPANISH: [&str; 7] = sources!("es");

/// All messages of one language.
pub(crate) struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// The words of a language; read once, kept for good.
    pub(crate) fn of(language: Language) -> &'static Self {
        static WORDS: LazyLock<[Words; 2]> = LazyLock::new(|| Language::ALL.map(Words::read));
        match language {
            Language::English => &WORDS[0],
            Language::Spanish => &WORDS[1],
        }
    }

    pub(crate) fn language(&self) -> Language {
        self.language
    }

    /// The message `id`. The tests render every page in both languages and so find any that is
    /// missing; should one be missing all the same, nothing is better on the page than its id.
    pub(crate) fn t(&self, id: &str) -> String {
        self.say(id, None)
    }

    /// The message `id` with one value in it.
    pub(crate) fn with(&self, id: &str, name: &str, value: &str) -> String {
        self.with_all(id, &[(name, value)])
    }

    /// The message `id` with these values in it, each under its name.
    pub(crate) fn with_all(&self, id: &str, named: &[(&str, &str)]) -> String {
        let mut values = FluentArgs::new();
        for (name, value) in named {
            values.set(*name, (*value).to_owned());
        }
        self.say(id, Some(&values))
    }

    /// The lines of the message `id`: one paragraph, or one point of a list, each.
    pub(crate) fn lines(&self, id: &str) -> Vec<String> {
        self.t(id).lines().map(str::to_owned).collect()
    }

    /// A day as people write it.
    pub(crate) fn date(&self, year: u16, month: u8, day: u8) -> String {
        let mut values = FluentArgs::new();
        values.set("year", year.to_string());
        values.set("month", i64::from(month));
        values.set("day", day.to_string());
        self.say("date-long", Some(&values))
    }

    fn say(&self, id: &str, values: Option<&FluentArgs<'_>>) -> String {
        let pattern = self.bundle.get_message(id).and_then(|message| message.value());
        debug_assert!(pattern.is_some(), "no text {id} in {}", self.language.tag());
        let Some(pattern) = pattern else { return String::new() };
        let mut errors = Vec::new();
        let said = self.bundle.format_pattern(pattern, values, &mut errors);
        debug_assert!(errors.is_empty(), "{id} in {}: {errors:?}", self.language.tag());
        said.into_owned()
    }

    fn read(language: Language) -> Self {
        let tag = language.tag().parse().expect("our tags are language tags");
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        bundle.set_use_isolating(false);
        for source in Self::sources(language) {
            let resource = FluentResource::try_new(source.to_owned())
                .unwrap_or_else(|(_, errors)| panic!("text in {}: {errors:?}", language.tag()));
            bundle.add_resource(resource).unwrap_or_else(|errors| {
                panic!("text in {} says something twice: {errors:?}", language.tag())
            });
        }
        Self { language, bundle }
    }

    fn sources(language: Language) -> [&'static str; 7] {
        match language {
            Language::English => ENGLISH,
            Language::Spanish => SPANISH,
        }
    }
}
