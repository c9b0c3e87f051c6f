//! A copy of everything that is kept, made while the server may go on running; whole, or not there at all.

use std::{
    fs,
    io::{self, ErrorKind},
    os::unix::fs::DirBuilderExt,
    path::{Path, PathBuf},
};

use storage::Database;

use crate::{
    Stopped, say,
    serve::DATA_MODE,
    settings::{SettingRefused, Settings},
};

const DATABASE_FILE: &str = "holdfast.sqlite";
const ATTACHMENTS_FOLDER: &str = "attachments";

/// Copies database and attachments into the new folder `to`; never the pepper.
pub(crate) async fn backup(settings: &Settings, to: &Path) -> Result<(), Stopped> {
    if to.exists() {
        let why = "is there already; name a folder that is not, so that no older copy is lost";
        return Err(Stopped::failed(&to.display().to_string(), why));
    }
    let database = database_file(settings)?;
    let unfinished = unfinished(to);
    let broken = |error: io::Error| Stopped::failed(&unfinished.display().to_string(), error);
    if unfinished.exists() {
        let why = "an earlier copy broke off here; remove this folder and begin again";
        return Err(Stopped::failed(&unfinished.display().to_string(), why));
    }
    fs::DirBuilder::new().recursive(true).mode(DATA_MODE).create(&unfinished).map_err(broken)?;
    copy_database(&database, &unfinished.join(DATABASE_FILE)).await?;
    // After the database: what it names is there, unless somebody deleted it meanwhile.
    let attachments = copy_attachments(settings, &unfinished)?;
    fs::rename(&unfinished, to).map_err(broken)?;
    let around = to.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::File::open(around).and_then(|it| it.sync_all()).map_err(broken)?;
    say(&format!("The copy is complete: {}, with {attachments} sealed attachments.", to.display()));
    say(&format!(
        "Not in it, on purpose: {}. Keep one copy of that file in another place.",
        settings.data.join("pepper.key").display()
    ));
    Ok(())
}

/// Where the database lies, if it is a file that is there.
fn database_file(settings: &Settings) -> Result<PathBuf, SettingRefused> {
    let file = match &settings.database {
        None => settings.data.join(DATABASE_FILE),
        Some(url) => {
            let Some(path) = url.strip_prefix("sqlite:") else {
                let why = "PostgreSQL is backed up with its own tool: pg_dump --format=custom. Copy the \
                           attachments folder after it";
                return Err(SettingRefused::new("database", why));
            };
            path.trim_start_matches("//").into()
        }
    };
    if file.is_file() {
        return Ok(file);
    }
    Err(SettingRefused::new("data", format!("there is no database at {}", file.display())))
}

async fn copy_database(from: &Path, to: &Path) -> Result<(), Stopped> {
    let failed = |error| Stopped::failed("the database could not be copied", error);
    Database::copy(from, to).await.map_err(failed)
}

/// Copies the sealed files; those that vanish while we look were deleted by their owners.
fn copy_attachments(settings: &Settings, to: &Path) -> Result<u64, Stopped> {
    let from = match &settings.attachments {
        None => settings.data.join(ATTACHMENTS_FOLDER),
        Some(url) => {
            let Some(path) = url.strip_prefix("file://") else {
                say(&format!(
                    "The attachments are in {url}; copy them with that store's own tools."
                ));
                return Ok(0);
            };
            path.into()
        }
    };
    let failed = |error| Stopped::failed("the attachments could not be copied", error);
    if !from.exists() {
        return Ok(0);
    }
    copy_folder(&from, &to.join(ATTACHMENTS_FOLDER)).map_err(failed)
}

fn copy_folder(from: &Path, to: &Path) -> io::Result<u64> {
    fs::create_dir_all(to)?;
    let mut copied = 0;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        let went = if entry.file_type()?.is_dir() {
            copy_folder(&entry.path(), &target)
        } else {
            fs::copy(entry.path(), &target)
                .and_then(|_| fs::File::open(&target)?.sync_all())
                .map(|()| 1)
        };
        match went {
            Ok(files) => copied += files,
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
    }
    Ok(copied)
}

fn unfinished(to: &Path) -> PathBuf {
    let mut name = to.as_os_str().to_owned();
    name.push(".unfinished");
    name.into()
}
