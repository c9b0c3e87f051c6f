//! Whether everybody can read what the one table of colours shows (WCAG 2.2, 1.4.3 and 1.4.11).

use std::collections::BTreeMap;

const TOKENS: &str = include_str!("../../../../web/src/parts/tokens.css");

const TEXT_CONTRAST_MIN: f64 = 4.5;
const EDGE_CONTRAST_MIN: f64 = 3.0;

/// Text and what it stands on, as the pages and the app use them.
const TEXT_PAIRS: [(&str, &str); 22] = [
    ("ink", "paper"),
    ("ink", "surface"),
    ("ink", "sunk"),
    ("ink-soft", "paper"),
    ("ink-soft", "surface"),
    ("ink-soft", "sunk"),
    ("link", "paper"),
    ("link", "surface"),
    ("on-accent", "accent"),
    ("on-accent", "accent-strong"),
    ("on-accent-soft", "accent-soft"),
    ("accent-strong", "surface"),
    ("accent-strong", "paper"),
    ("on-help", "help"),
    ("on-help-soft", "help-soft"),
    ("on-help-soft", "surface"),
    ("on-warm", "warm"),
    ("on-wrong", "wrong"),
    ("on-wrong-soft", "wrong-soft"),
    ("wrong", "surface"),
    ("help", "surface"),
    ("help", "paper"),
];

/// Edges of what one can press, and the mark of what has the focus.
const EDGE_PAIRS: [(&str, &str); 8] = [
    ("edge", "paper"),
    ("edge", "surface"),
    ("focus", "paper"),
    ("focus", "surface"),
    ("accent", "paper"),
    ("accent", "surface"),
    ("help", "help-soft"),
    ("focus", "help-soft"),
];

type Colours = BTreeMap<String, [u8; 3]>;

/// The colours of a rule, by their names.
fn colours(rule: &str) -> Colours {
    let (_, rest) = TOKENS.split_once(rule).unwrap_or_else(|| panic!("{rule} is gone"));
    let (block, _) = rest.split_once('}').expect("its end");
    let colour = |declaration: &str| {
        let (name, value) = declaration.rsplit_once("--")?.1.split_once(':')?;
        let digits = value.trim().strip_prefix('#').filter(|it| it.len() == 6)?;
        let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
        Some((name.to_owned(), [part(0)?, part(2)?, part(4)?]))
    };
    block.split(';').filter_map(colour).collect()
}

fn light() -> Colours {
    colours(":root {")
}

fn dark() -> Colours {
    colours(":root:not([data-theme='light']) {")
}

/// WCAG 2.2, "relative luminance".
fn luminance(colour: [u8; 3]) -> f64 {
    let [red, green, blue] = colour.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// WCAG 2.2, "contrast ratio".
fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    let (one, other) = (luminance(one) + 0.05, luminance(other) + 0.05);
    one.max(other) / one.min(other)
}

fn too_weak(pairs: &[(&str, &str)], least: f64) -> Vec<String> {
    let mut weak = Vec::new();
    for (look, colours) in [("light", light()), ("dark", dark())] {
        for (over, under) in pairs {
            let found = contrast(colours[*over], colours[*under]);
            if found < least {
                weak.push(format!("{look}: {over} on {under} is {found:.2}"));
            }
        }
    }
    weak
}

#[test]
fn all_text_can_be_read_in_light_and_dark() {
    assert_eq!(too_weak(&TEXT_PAIRS, TEXT_CONTRAST_MIN), Vec::<String>::new());
}

#[test]
fn edges_and_focus_can_be_seen_in_light_and_dark() {
    assert_eq!(too_weak(&EDGE_PAIRS, EDGE_CONTRAST_MIN), Vec::<String>::new());
}

#[test]
fn dark_looks_the_same_whoever_chose_it() {
    assert_eq!(dark(), colours(":root[data-theme='dark'] {"));
    assert!(dark().len() > 20, "the colours were found");
    assert_eq!(dark().keys().collect::<Vec<_>>(), light().keys().collect::<Vec<_>>());
}
