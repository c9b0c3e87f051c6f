//! Start, set-up, stop; and what is left behind on the disk.

use std::{io::Write, os::unix::fs::PermissionsExt};

use crate::{Place, Program, header, holdfast, read, rest, run};

/// What every changing request carries, with the head of a request before it.
const OWN: &str =
    "host: localhost\r\nx-holdfast: 1\r\ncontent-type: application/json\r\nconnection: close\r\n";

impl Program {
    fn post(&self, path: &str, cookie: &str, body: &str) -> String {
        let length = body.len();
        self.ask(&format!(
            "POST {path} HTTP/1.1\r\n{OWN}cookie: {cookie}\r\ncontent-length: {length}\r\n\r\n{body}"
        ))
    }

    /// Makes an account; its session cookie.
    fn account(&self) -> String {
        let answer = self.post("/api/v1/accounts", "", "{}");
        assert!(answer.starts_with("HTTP/1.1 201"), "{answer}");
        header(&answer, "set-cookie").split(';').next().unwrap_or_default().to_owned()
    }
}

#[tokio::test]
async fn the_set_up_link_is_printed_until_somebody_used_it() {
    let first = Program::start(&[]).await;
    let old = first.setup_link.clone().expect("a first start prints a link");
    let second = first.stop().1.start(&[]);
    let link = second.setup_link.clone().expect("nobody used it");
    let token = |link: &str| link.split_once("#setup=").expect("it holds a token").1.to_owned();
    let body = |link: &str| {
        let token = token(link);
        format!(
            r#"{{"setup_token":"{token}","name":"River House","country":"US","minimum_age":18}}"#
        )
    };
    let cookie = second.account();

    let too_old = second.post("/api/v1/organisation", &cookie, &body(&old));
    let used = second.post("/api/v1/organisation", &cookie, &body(&link));
    let home = second.get("/");
    let third = second.stop().1.start(&[]);

    assert!(too_old.starts_with("HTTP/1.1 403"), "{too_old}");
    assert!(used.starts_with("HTTP/1.1 204"), "{used}");
    assert!(home.contains("River House"), "{home}");
    assert_eq!(third.setup_link, None);
}

#[tokio::test]
async fn told_to_stop_it_answers_what_was_begun() {
    let mut program = Program::start(&[]).await;
    let mut begun = program.connect();
    begun
        .write_all(
            format!("POST /api/v1/accounts HTTP/1.1\r\n{OWN}content-length: 2\r\n\r\n{{")
                .as_bytes(),
        )
        .expect("it takes the half");
    program.get("/healthz");

    program.tell("-TERM");
    wait_for(&mut program, "stopping");
    begun.write_all(b"}").expect("it takes the rest");
    let answer = rest(&mut begun);
    let (status, place) = program.end();

    assert!(answer.starts_with("HTTP/1.1 201"), "{answer}");
    assert!(status.success());
    assert!(read(&place.log()).contains("stopped"));
}

#[tokio::test]
async fn told_to_reload_it_goes_on() {
    let program = Program::start(&[]).await;

    program.tell("-HUP");
    let answer = program.get("/healthz");
    program.tell("-HUP");
    let again = program.get("/healthz");

    assert!(answer.starts_with("HTTP/1.1 2"), "{answer}");
    assert!(again.starts_with("HTTP/1.1 2"), "{again}");
}

#[tokio::test]
async fn a_second_program_on_one_database_is_refused() {
    let program = Program::start(&[]).await;
    if !program.place.database.is_postgres() {
        return;
    }
    let elsewhere = tempfile::tempdir().expect("a temporary folder");
    let pepper = program.place.data().join("pepper.key");
    std::fs::copy(pepper, elsewhere.path().join("pepper.key")).expect("it can be copied");
    let mut second = holdfast(&["serve", "--listen", "127.0.0.1:0"]);
    second.arg("--data").arg(elsewhere.path()).args(["--database", program.place.database.url()]);

    let (code, said) = run(&mut second);

    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("another server already runs on this database"), "{said}");
}

/// Waits until the log says a word; the program says it when it has come so far.
fn wait_for(program: &mut Program, word: &str) {
    while !read(&program.place.log()).contains(word) {
        let ended = program.process.0.try_wait().expect("it can be asked");
        assert_eq!(ended, None, "it ended without saying \"{word}\"");
        std::thread::yield_now();
    }
}

#[tokio::test]
async fn a_second_server_on_the_same_folder_is_refused() {
    let program = Program::start(&[]).await;

    let (code, said) = run(program.place.command("serve").args(["--listen", "127.0.0.1:0"]));

    assert_eq!(code, Some(2));
    assert!(said.contains("another server already runs on this folder"), "{said}");
}

#[tokio::test]
async fn nobody_else_can_look_into_the_data_folder() {
    let place = Place::make().await;
    std::fs::create_dir_all(place.data()).expect("it can be made");
    std::fs::set_permissions(place.data(), PermissionsExt::from_mode(0o755)).expect("it is ours");

    let program = place.start(&[]);

    let mode = std::fs::metadata(program.place.data()).expect("it is there").permissions().mode();
    assert_eq!(mode & 0o777, 0o700);
}

#[tokio::test]
async fn addresses_and_agents_are_never_written() {
    const ADDRESS: &str = "203.0.113.77";
    const AGENT: &str = "Planted-Agent/7.7";
    let flags = ["--trusted-proxy", "127.0.0.0/8", "--origin", "https://a.org", "--log", "debug"];
    let program = Program::start(&flags).await;
    let head = format!(
        "host: a.org\r\nx-forwarded-for: {ADDRESS}\r\nuser-agent: {AGENT}\r\nconnection: close\r\n"
    );
    let requests = [
        format!("GET / HTTP/1.1\r\n{head}\r\n"),
        format!("GET /help-now HTTP/1.1\r\n{head}\r\n"),
        format!("GET /api/v1/account HTTP/1.1\r\n{head}\r\n"),
        format!(
            "POST /api/v1/accounts HTTP/1.1\r\n{head}x-holdfast: 1\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{{}}"
        ),
        format!(
            "POST /api/v1/sessions HTTP/1.1\r\n{head}x-holdfast: 1\r\ncontent-type: application/json\r\ncontent-length: 1\r\n\r\n{{"
        ),
    ];

    let answers = requests.map(|request| program.ask(&request));
    let (_, place) = program.stop();

    assert!(answers.iter().all(|it| it.starts_with("HTTP/1.1 ")), "{answers:?}");
    let log = read(&place.log());
    assert!(log.contains("ready"), "the log is kept: {log}");
    let mut written = vec![log.into_bytes()];
    for file in std::fs::read_dir(place.folder.path()).expect("a folder").flatten() {
        written.extend(std::fs::read(file.path()));
    }
    for table in place.database.everything().await {
        written.extend(table.rows.into_iter().flatten().map(|(_, value)| value));
    }
    for planted in [ADDRESS, AGENT] {
        let found =
            written.iter().any(|it| it.windows(planted.len()).any(|it| it == planted.as_bytes()));
        assert!(!found, "{planted} was written down");
    }
}
