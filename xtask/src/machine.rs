//! What this machine must have, and how it gets it: Debian's packages where we may, one line of advice where not.

use std::path::{Path, PathBuf};

use crate::command::{Failed, Result, ask, program, run, web};

/// The oldest Node that the web client is built with.
const NODE_MAJOR_MIN: u32 = 20;

/// Makes sure that Debian's packages are there; each comes with a program that shows it.
pub(crate) fn need_packages(packages: &[(&str, &str)]) -> Result<()> {
    let missing: Vec<&str> = packages
        .iter()
        .filter(|(_, shown_by)| find_program(shown_by).is_none())
        .map(|(package, _)| *package)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let advice = format!("install {0} first: apt-get install {0}", missing.join(" "));
    if !is_root() || find_program("apt-get").is_none() {
        return Err(Failed(advice));
    }
    println!("Installing {} ...", missing.join(", "));
    let apt = |arguments: &[&str]| {
        let mut command = program("apt-get", arguments);
        command.env("DEBIAN_FRONTEND", "noninteractive");
        run(&mut command)
    };
    apt(&["update", "-qq"])?;
    let mut arguments = vec!["install", "-y", "-qq", "--no-install-recommends"];
    arguments.extend(&missing);
    apt(&arguments).map_err(|failed| Failed(format!("{failed}; {advice}")))
}

/// Makes sure that the web client's packages are those of its lock file.
pub(crate) fn need_web_packages() -> Result<()> {
    let version = ask(&mut program("node", &["--version"]))
        .map_err(|_| Failed(format!("install Node {NODE_MAJOR_MIN} or newer first")))?;
    let major = version.trim_start_matches('v').split('.').next().and_then(|it| it.parse().ok());
    if major < Some(NODE_MAJOR_MIN) {
        let version = version.trim();
        return Err(Failed(format!("Node {NODE_MAJOR_MIN} or newer is needed, this is {version}")));
    }
    let wanted = std::fs::read(web().join("package-lock.json"))?;
    let mark = web().join("node_modules/.installed-lock.json");
    if std::fs::read(&mark).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    let arguments = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
    run(program("npm", &arguments).current_dir(web()))?;
    std::fs::write(mark, wanted)?;
    Ok(())
}

/// The file that a program's name stands for: on the path, or among PostgreSQL's own.
pub(crate) fn find_program(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let on_path = std::env::split_paths(&path).map(|folder| folder.join(name));
    let mut postgres: Vec<PathBuf> = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
        .map(|version| version.path().join("bin").join(name))
        .collect();
    postgres.sort();
    on_path.chain(postgres.into_iter().rev()).find(|file| file.is_file())
}

/// True when this process may install packages and change users.
pub(crate) fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata(Path::new("/proc/self")).is_ok_and(|it| it.uid() == 0)
}
