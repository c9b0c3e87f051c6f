//! Both languages say the same things, and every text on a page is there.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

const FILES: [&str; 7] = [
    "public.ftl",
    "public-demo.ftl",
    "public-measures.ftl",
    "public-danger.ftl",
    "help-now.ftl",
    "privacy.ftl",
    "training.ftl",
];

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Each message of our files in a language, with the values that it takes.
fn messages(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages = BTreeMap::new();
    for file in FILES {
        let path = workspace().join("text").join(language).join(file);
        let text = fs::read_to_string(&path).expect("a text file");
        let resource = fluent_syntax::parser::parse(text.as_str())
            .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", path.display()));
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let id = message.id.name.to_owned();
            let mut values = BTreeSet::new();
            note_values(message.value.as_ref().expect("a text"), &mut values);
            assert!(messages.insert(id, values).is_none(), "{} twice", message.id.name);
        }
    }
    messages
}

fn note_values(pattern: &Pattern<&str>, values: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        let inline = match expression {
            Expression::Inline(inline) => inline,
            Expression::Select { selector, variants } => {
                for variant in variants {
                    note_values(&variant.value, values);
                }
                selector
            }
        };
        if let InlineExpression::VariableReference { id } = inline {
            values.insert(id.name.to_owned());
        }
    }
}

#[test]
fn both_languages_have_the_same_texts_with_the_same_values() {
    let (english, spanish) = (messages("en"), messages("es"));

    assert_eq!(english, spanish);
    assert!(english.len() > 100, "the texts were found");
}

#[test]
fn every_text_that_a_page_names_is_there_and_none_is_left_over() {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    let sources = [own.join("templates"), own.join("src"), own.join("src/pages")]
        .iter()
        .flat_map(|folder| fs::read_dir(folder).expect("a folder"))
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.is_file())
        .map(|path| fs::read_to_string(path).expect("a source"))
        .collect::<String>();
    let quoted: BTreeSet<&str> = sources.split('"').collect();
    // Cards are named after the part that somebody plays.
    let cards = |id: &str| id.strip_prefix("demo-card-").is_some_and(|card| quoted.contains(card));
    // What belongs to one situation of the training is looked for on its pages (`training.rs`).
    let situations = |id: &str| {
        let named = id.strip_prefix("training-").and_then(|rest| rest.split_once('-'));
        named.is_some_and(|(name, _)| quoted.contains(name))
    };

    for id in messages("en").keys() {
        let named = quoted.contains(id.as_str()) || cards(id) || situations(id);
        assert!(named, "{id} is on no page");
    }
    for call in ["words.t(\"", "words.with(\""] {
        for named in sources.split(call).skip(1).filter_map(|it| it.split('"').next()) {
            assert!(messages("en").contains_key(named), "{named} has no text");
        }
    }
}

#[test]
fn nobody_is_called_names_and_nothing_is_promised_that_cannot_be_kept() {
    let refused = [
        "addict",
        "adict",
        "junkie",
        "drogadict",
        "abuse",
        "abuso",
        "clean ",
        "limpio",
        "dirty",
        "100 %",
        "100%",
        "hipaa",
        "confidential",
        "confidencial",
        "epoch",
        "sealed",
        "seed",
        "vault",
        "relapse",
        "recaída",
    ];
    for language in ["en", "es"] {
        for file in FILES {
            let path = workspace().join("text").join(language).join(file);
            let text = fs::read_to_string(path).expect("a text file").to_lowercase();
            let said = text.lines().filter(|line| !line.starts_with('#'));
            for line in said {
                for word in refused {
                    assert!(!line.contains(word), "{language}/{file}: {line}");
                }
            }
        }
    }
}
