//! A group that talks: posts, answers, reactions, changes, files, live.

use client::{Device, File, News, Said};
use protocol::log::{History, Role};
use vault::kinds::Reaction;

use crate::people::{OPEN_DOOR, Place, me, post, read, say, texts};

#[tokio::test]
async fn a_group_talks_between_devices() {
    let place = Place::start().await;
    let (mut rowan, group) = place.group(History::None).await;
    let link = rowan.make_link(group, OPEN_DOOR).await.unwrap();
    let shown = place.somebody().await.preview_link(&link).await.unwrap();
    let mut wren = place.member(&link, "Wren").await;

    let hello = say(&mut wren, group, "hello from Wren").await;
    rowan.sync_group(group).await.unwrap();
    rowan.reply(group, hello, Said::words("welcome, Wren")).await.unwrap();
    rowan.react(group, hello, Reaction::Hear).await.unwrap();

    assert_eq!(shown.settings.name, "Tuesday evening");
    assert!(shown.settings.medication_welcome);
    assert_eq!(read(&mut wren, group).await, ["hello from Wren", "welcome, Wren"]);
    let hello = post(&wren, group, "hello from Wren");
    assert_eq!(hello.reactions, [(me(&rowan, group), Reaction::Hear)]);
    assert_eq!(post(&wren, group, "welcome, Wren").parent.unwrap().object, hello.object);
    let wall = rowan.group(group).unwrap().wall();
    assert_eq!(wall.names[&me(&wren, group)], ("Wren".to_owned(), true));
    assert_eq!(wall.acceptances[&me(&wren, group)], shown.settings.commit());
}

#[tokio::test]
async fn what_was_changed_taken_back_or_hidden_is_so_for_everybody() {
    let place = Place::start().await;
    let (mut rowan, group) = place.group(History::None).await;
    let link = rowan.make_link(group, OPEN_DOOR).await.unwrap();
    let mut wren = place.member(&link, "Wren").await;
    let changed = say(&mut wren, group, "one wrod").await;
    let regretted = say(&mut wren, group, "said too much").await;
    let rough = say(&mut wren, group, "something rough").await;
    rowan.sync_group(group).await.unwrap();

    wren.edit(group, changed, "one word", Some("spelling")).await.unwrap();
    wren.take_back(group, regretted).await.unwrap();
    rowan.hide(group, rough, Some("please rest")).await.unwrap();

    assert_eq!(read(&mut rowan, group).await, ["one word", "something rough"]);
    let changed = post(&rowan, group, "one word");
    assert!(changed.edited);
    assert_eq!(changed.words.content_note.as_deref(), Some("spelling"));
    wren.sync_group(group).await.unwrap();
    assert!(post(&wren, group, "something rough").hidden);

    rowan.show_again(group, rough).await.unwrap();

    wren.sync_group(group).await.unwrap();
    assert!(!post(&wren, group, "something rough").hidden);
    let newcomer = place.member(&link, "Finch").await;
    assert_eq!(texts(newcomer.group(group).unwrap()), Vec::<String>::new(), "history is for none");
}

#[tokio::test]
async fn a_picture_arrives_whole_and_only_for_who_has_its_key() {
    let place = Place::start().await;
    let (mut rowan, group) = place.group(History::None).await;
    let link = rowan.make_link(group, OPEN_DOOR).await.unwrap();
    let mut wren = place.member(&link, "Wren").await;
    let bytes: Vec<u8> = (0..=255).cycle().take(150_000).collect();
    let picture = File { media_type: "image/png".into(), bytes: bytes.clone() };

    let said = Said { files: vec![picture], ..Said::words("the bridge this morning") };
    let posted = rowan.post(group, said).await.unwrap().object;
    wren.sync_group(group).await.unwrap();

    assert_eq!(*wren.open_attachment(group, posted, 0).await.unwrap(), bytes);
    assert_eq!(post(&wren, group, "the bridge this morning").attachments[0].length, 150_000);
    rowan.take_back(group, posted).await.unwrap();
    let gone = wren.open_attachment(group, posted, 0).await.unwrap_err();
    assert_eq!(gone.code(), Some("no_such_attachment"));
}

#[tokio::test]
async fn a_live_device_hears_a_post_without_asking() {
    let place = Place::start().await;
    let (mut rowan, group) = place.group(History::None).await;
    let link = rowan.make_link(group, OPEN_DOOR).await.unwrap();
    let mut wren = place.member(&link, "Wren").await;
    wren.sync().await.unwrap();
    let mut live = wren.go_live().await.unwrap();
    rowan.sync_group(group).await.unwrap();

    say(&mut rowan, group, "good morning").await;
    let news = live.next().await.unwrap().expect("the line is open");

    assert!(matches!(&news, News::Object(space, _) if *space == group), "{news:?}");
    wren.hear(news).await.unwrap();
    assert_eq!(texts(wren.group(group).unwrap()), ["good morning"]);
}

#[tokio::test]
async fn history_for_all_reaches_who_comes_later() {
    let place = Place::start().await;
    let (mut rowan, group) = place.group(History::All).await;
    let link = rowan.make_link(group, OPEN_DOOR).await.unwrap();
    let mut wren = place.member(&link, "Wren").await;
    say(&mut wren, group, "what helped me in week one").await;
    let mut finch = place.member(&link, "Finch").await;
    finch.keep_identity("finch", "apple pear plum fig date").await.unwrap();

    rowan.sync_group(group).await.unwrap();

    assert_eq!(read(&mut finch, group).await, ["what helped me in week one"]);
    let laptop =
        Device::sign_in(place.line(), place.machine(), "finch", "apple pear plum fig date");
    for device in [finch, laptop.await.unwrap()] {
        let finch = device.group(group).unwrap();
        assert_eq!(texts(finch), ["what helped me in week one"]);
        assert_eq!(finch.space().set_aside().collect::<Vec<_>>(), []);
        assert_eq!(finch.wall().settings.unwrap().name, "Tuesday evening");
    }
}

#[tokio::test]
async fn changed_norms_and_roles_reach_everybody() {
    let place = Place::start().await;
    let (mut rowan, group) = place.group(History::None).await;
    let link = rowan.make_link(group, OPEN_DOOR).await.unwrap();
    let mut wren = place.member(&link, "Wren").await;
    rowan.sync_group(group).await.unwrap();
    let mut settings = rowan.group(group).unwrap().wall().settings.unwrap();
    settings.norms = "We listen. No advice unless asked.".into();

    rowan.change_settings(group, settings, History::None).await.unwrap();
    rowan.set_role(group, me(&wren, group), Role::Facilitator).await.unwrap();
    wren.sync_group(group).await.unwrap();
    wren.accept_norms(group).await.unwrap();

    let wall = wren.group(group).unwrap().wall();
    let settings = wall.settings.unwrap();
    assert_eq!(settings.norms, "We listen. No advice unless asked.");
    assert_eq!(wall.acceptances[&me(&wren, group)], settings.commit());
    assert!(wren.group(group).unwrap().space().is_facilitator());
}
