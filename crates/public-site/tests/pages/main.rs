//! What the public pages promise, checked on the pages themselves.

mod answers;
mod colours;
mod documents;
mod privacy;
mod site;
mod snapshots;
mod training;
mod words;
