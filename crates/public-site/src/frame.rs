//! What every page has around it: language, title, links and files.

use crate::{
    language::Language,
    program::Program,
    visitor::{ChosenCountry, Visitor},
    words::Words,
};

/// The values that `templates/frame.html` needs.
pub(crate) struct Frame {
    pub(crate) source_url: Option<String>,
    pub(crate) words: &'static Words,
    pub(crate) title: String,
    path: String,
    visitor: Visitor,
}

impl Frame {
    /// A page at `path`, with the message `title` as its neutral title.
    pub(crate) fn new(
        program: &Program,
        visitor: Visitor,
        path: impl Into<String>,
        title: &str,
    ) -> Self {
        let words = Words::of(visitor.language);
        let source_url = program.site.source_url.clone();
        Self { source_url, words, title: words.t(title), path: path.into(), visitor }
    }

    pub(crate) fn lang(&self) -> &'static str {
        self.visitor.language.tag()
    }

    pub(crate) fn is_at(&self, path: &str) -> bool {
        self.path == path
    }

    /// The address of one of our pages, with what the visitor chose.
    pub(crate) fn link(&self, path: &str) -> String {
        Visitor::link(path, self.visitor.chosen_language, self.visitor.chosen_country.as_ref())
    }

    /// The same page with the numbers of another country.
    pub(crate) fn with_country(&self, country: &ChosenCountry) -> String {
        Visitor::link(&self.path, self.visitor.chosen_language, Some(country))
    }

    /// The same page with the numbers of the organisation's country.
    pub(crate) fn without_country(&self) -> String {
        Visitor::link(&self.path, self.visitor.chosen_language, None)
    }

    /// The same page in the other language.
    pub(crate) fn in_other_language(&self) -> String {
        let other = Some(self.visitor.language.other());
        Visitor::link(&self.path, other, self.visitor.chosen_country.as_ref())
    }

    pub(crate) fn other_lang(&self) -> &'static str {
        self.visitor.language.other().tag()
    }

    pub(crate) fn language(&self) -> Language {
        self.visitor.language
    }

    pub(crate) fn country(&self) -> Option<&ChosenCountry> {
        self.visitor.chosen_country.as_ref()
    }
}
