//! A copy of everything that is kept, made while the server may go on running.

use std::path::Path;

use crate::{Stopped, settings::Settings};

/// Copies database and attachments into the new folder `to`; never the pepper.
pub(crate) async fn backup(settings: &Settings, to: &Path) -> Result<(), Stopped> {
    let _ = (settings, to);
    Err(Stopped::failed("backup", "not yet"))
}
