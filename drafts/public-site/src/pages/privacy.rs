//! What the server can and cannot see, in plain words; every promise has a test.

use askama::Template;
use axum::response::Response;
use http::StatusCode;

use crate::page::{Page, show};

#[derive(Template)]
#[template(path = "privacy.html")]
struct Privacy {
    page: Page,
    sections: [Section; 6],
}

/// A heading, what follows it, and a list if there is one.
#[derive(Clone, Copy)]
struct Section {
    heading: &'static str,
    paragraphs: &'static [&'static str],
    list: &'static [&'static str],
    after: &'static [&'static str],
}

const SECTIONS: [Section; 6] = [
    Section {
        heading: "privacy-cannot-heading",
        paragraphs: &[
            "privacy-cannot-content",
            "privacy-cannot-stolen",
            "privacy-cannot-passphrase",
            "privacy-cannot-name",
        ],
        list: &[],
        after: &[],
    },
    Section {
        heading: "privacy-lie-heading",
        paragraphs: &["privacy-lie", "privacy-lie-limit"],
        list: &[],
        after: &[],
    },
    Section {
        heading: "privacy-sees-heading",
        paragraphs: &["privacy-sees-lead"],
        list: &["privacy-sees-1", "privacy-sees-2", "privacy-sees-3", "privacy-sees-4"],
        after: &["privacy-sees-address", "privacy-sees-list"],
    },
    Section {
        heading: "privacy-limits-heading",
        paragraphs: &[
            "privacy-limits-code",
            "privacy-limits-people",
            "privacy-limits-phone",
            "privacy-limits-voice",
        ],
        list: &[],
        after: &[],
    },
    Section {
        heading: "privacy-company-heading",
        paragraphs: &[
            "privacy-company-third",
            "privacy-company-policy",
            "privacy-company-cookie",
        ],
        list: &[],
        after: &[],
    },
    Section {
        heading: "privacy-leave-heading",
        paragraphs: &[
            "privacy-leave-delete",
            "privacy-leave-backup",
            "privacy-leave-others",
            "privacy-leave-unkept",
            "privacy-lost",
        ],
        list: &[],
        after: &[],
    },
];

pub(crate) async fn privacy(page: Page) -> Response {
    show(StatusCode::OK, page.language, &Privacy { page, sections: SECTIONS })
}
