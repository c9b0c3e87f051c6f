//! A group with somebody in every standing, for tests that ask what each of them may do.

use protocol::{
    link::Link,
    log::{Body, Mode, Role},
};

use crate::{person::Person, server::TestServer};

/// The people.
pub struct Cast {
    /// Founded the group.
    pub facilitator: Person,
    /// Came by a link.
    pub member: Person,
    /// Is in the waiting room.
    pub guest: Person,
    /// Was a member and was removed.
    pub removed: Person,
    /// Has an account, and knows the group's log from somewhere.
    pub stranger: Person,
    /// A link that works.
    pub door: Link,
}

impl Cast {
    /// Brings them together. One post was made while `removed` was there, one after.
    pub async fn assemble(server: &TestServer) -> Self {
        let now = server.now();
        let mut facilitator = Person::walk_in(server).await;
        facilitator.found_group(now).await;
        let first_door = facilitator.make_link(now, Mode::Auto, Role::Member, 9).await;
        let waiting_room = facilitator.make_link(now, Mode::Ask, Role::Member, 9).await;
        let mut removed = Person::walk_in(server).await;
        assert_eq!(removed.join(now, &first_door).await.outcome(), "200");
        let mut member = Person::walk_in(server).await;
        assert_eq!(member.join(now, &first_door).await.outcome(), "200");
        facilitator.catch_up().await;
        facilitator.post(now, "while you were here").await;
        facilitator.read_stream().await;
        removed.catch_up().await;
        facilitator.remove(now, removed.id()).await;
        // Whoever is removed may hold the first one, so it ended with them.
        let door = facilitator.make_link(now, Mode::Auto, Role::Member, 9).await;
        member.catch_up().await;
        member.post(now, "after you were gone").await;
        let mut guest = Person::walk_in(server).await;
        assert_eq!(guest.join(now, &waiting_room).await.outcome(), "200");
        facilitator.catch_up().await;
        member.catch_up().await;
        let mut stranger = Person::walk_in(server).await;
        let (place, _) = stranger.joining(now, &door).await;
        stranger.pretend(place);
        Self { facilitator, member, guest, removed, stranger, door }
    }

    /// One more facilitator, who has read everything.
    pub async fn second_facilitator(&mut self, server: &TestServer) -> Person {
        let now = server.now();
        let mut second = Person::walk_in(server).await;
        assert_eq!(second.join(now, &self.door).await.outcome(), "200");
        self.facilitator.catch_up().await;
        let role = Body::Role(second.id(), Role::Facilitator);
        self.facilitator.write_log(now, vec![role], None).await;
        for it in [&mut second, &mut self.facilitator, &mut self.member] {
            it.catch_up().await;
        }
        second
    }
}
