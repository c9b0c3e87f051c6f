//! Links between documents lead somewhere, and nothing in them points at the outside by accident.

use crate::{files_below, repository};

/// The targets of `[text](target)` in a document.
fn targets(text: &str) -> impl Iterator<Item = &str> {
    text.split("](").skip(1).filter_map(|rest| rest.split(')').next())
}

#[test]
fn every_link_between_documents_leads_somewhere() {
    let root = repository();
    let mut seen = 0;
    for document in files_below(&root, &[".md"]) {
        let text = std::fs::read_to_string(&document).expect("it is text");
        let folder = document.parent().expect("it lies in a folder");
        for target in targets(&text).filter(|it| !it.contains("://") && !it.starts_with('#')) {
            let path = target.split('#').next().unwrap_or(target);
            assert!(folder.join(path).exists(), "{}: {target}", document.display());
            seen += 1;
        }
    }
    assert!(seen > 5, "the walk itself works");
}
