//! A backup taken while the server runs is whole, and holds no pepper.

use crate::{Program, run};

#[tokio::test]
async fn a_backup_is_taken_while_the_server_runs_and_holds_no_pepper() {
    let program = Program::start(&[]).await;
    let to = program.place.folder.path().join("monday");
    let attachment = program.place.data().join("attachments/ab");
    std::fs::create_dir_all(attachment.parent().expect("a folder")).expect("it can be made");
    std::fs::write(&attachment, b"sealed").expect("it can be written");

    let (code, said) = run(program.place.command("backup").arg(&to));

    if program.place.database.is_postgres() {
        assert_eq!(code, Some(2));
        assert!(said.contains("pg_dump"), "{said}");
        return;
    }
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("with 1 sealed attachments") && said.contains("pepper.key"), "{said}");
    assert_eq!(std::fs::read(to.join("attachments/ab")).expect("it was copied"), b"sealed");
    let copy = std::fs::read(to.join("holdfast.sqlite")).expect("it was copied");
    assert!(copy.starts_with(b"SQLite format 3\0"));
    assert!(!to.join("pepper.key").exists());
}

#[tokio::test]
async fn a_backup_never_takes_the_place_of_an_older_one() {
    let program = Program::start(&[]).await;
    let to = program.place.folder.path().join("monday");
    std::fs::create_dir(&to).expect("it can be made");

    let (code, said) = run(program.place.command("backup").arg(&to));

    assert_eq!(code, Some(1));
    assert!(said.contains("is there already"), "{said}");
}

#[tokio::test]
async fn a_backup_says_what_to_do_with_one_that_broke_off() {
    let program = Program::start(&[]).await;
    let to = program.place.folder.path().join("monday");
    std::fs::create_dir(program.place.folder.path().join("monday.unfinished"))
        .expect("it can be made");

    let (code, said) = run(program.place.command("backup").arg(&to));

    if program.place.database.is_postgres() {
        assert_eq!(code, Some(2));
        return;
    }
    assert_eq!(code, Some(1));
    assert!(said.contains("remove this folder"), "{said}");
}
