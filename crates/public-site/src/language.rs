//! Which of our languages a visitor reads. Nothing is remembered: it is asked of each request.

/// A language of the public pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// English.
    English,
    /// Spanish.
    Spanish,
}

impl Language {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::English, Self::Spanish];

    /// The tag (RFC 5646) of the `lang` attribute and of `?lang=`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Spanish => "es",
        }
    }

    /// The other one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::English => Self::Spanish,
            Self::Spanish => Self::English,
        }
    }

    pub(crate) fn of_tag(tag: &str) -> Option<Self> {
        let primary = tag.split('-').next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(primary))
    }

    /// The one that a visitor's browser likes best (RFC 9110, 12.5.4), else English.
    pub(crate) fn accepted(accept_language: &str) -> Self {
        let mut best = (Self::English, 0.0);
        for range in accept_language.split(',') {
            let mut parts = range.split(';').map(str::trim);
            let tag = parts.next().unwrap_or_default();
            let weight = parts
                .find_map(|part| part.strip_prefix("q="))
                .map_or(1.0, |weight| weight.parse::<f32>().unwrap_or(0.0));
            if let Some(language) = Self::of_tag(tag).filter(|_| weight > best.1) {
                best = (language, weight);
            }
        }
        best.0
    }
}

#[cfg(test)]
mod tests {
    use super::Language::{self, English, Spanish};

    #[test]
    fn a_visitor_reads_the_language_the_browser_likes_best() {
        let asked = [
            "es-MX,es;q=0.9,en;q=0.8",
            "en-GB,en;q=0.9,es;q=0.8",
            "fr-FR,fr;q=0.9,es;q=0.5,en;q=0.4",
            "en;q=0.3, es;q=0.7",
            "es;q=0, en;q=0.1",
            "ES",
            "de",
            "",
            "es;q=much, *",
        ];

        let read = asked.map(Language::accepted);

        assert_eq!(
            read,
            [Spanish, English, Spanish, Spanish, English, Spanish, English, English, English]
        );
    }
}
