//! Proofs that hold, and proofs of another, of elsewhere, or of nobody.

use protocol::{
    Log, MemberId, SpaceId,
    pair::{PairMember, PairProof},
};
use serde_json::{Value, json};

use crate::{
    epochs::log_of,
    hex,
    world::pairs::{Talk, a_pair},
};

pub(crate) fn vectors() -> Value {
    let mut talk = Talk::set("proofs");
    let group = talk.server.log.clone();
    let (good, hostile) = cases(&mut talk, &group);
    json!({
        "about": "annex F: `log` is the group's. Each case is somebody in a pair (its id, their member_id and sign key there) \
                  and the proof of their profile. `to_sign` is what it is over. The code is of this type; a device shows all of \
                  them as `server_untrue`.",
        "log": log_of(&talk.server),
        "good": good,
        "hostile": hostile,
    })
}

fn case(name: &str, of: &PairMember, proof: &PairProof, expect: &Value) -> Value {
    json!({
        "name": name,
        "pair": hex(of.pair.0),
        "pair_member_id": hex(of.member.0),
        "pair_sign_key": hex(of.sign_key.as_bytes()),
        "group": hex(proof.group.0),
        "member_id": hex(proof.member.0),
        "signature": hex(proof.signature),
        "to_sign": hex(of.to_sign(&proof.group, &proof.member)),
        "expect": expect,
    })
}

fn cases(talk: &mut Talk, group: &Log) -> (Vec<Value>, Vec<Value>) {
    let (opener, invited) = (talk.opener.space.me(), talk.invited.space.me());
    let brook = PairMember::of(&talk.pair.log, opener).unwrap();
    let stone = PairMember::of(&talk.pair.log, invited).unwrap();
    let by_brook = talk.brook.space.proof_for(&talk.opener.space).unwrap();
    let by_stone = talk.stone.space.proof_for(&talk.invited.space).unwrap();
    let good = [("who asked", &brook, &by_brook), ("who was asked", &stone, &by_stone)].map(
        |(name, of, proof)| {
            assert_eq!(proof.check(group, of), Ok(()));
            case(name, of, proof, &json!({ "member_id": hex(proof.member.0) }))
        },
    );
    let (_, elsewhere, _) = a_pair(&talk.brook.seed, &mut talk.dice);
    let other_pair = talk.brook.space.proof_for(&elsewhere.space).unwrap();
    let mut bent = by_brook;
    bent.signature[40] ^= 1;
    let by_another = PairProof { signature: by_stone.signature, ..by_brook };
    let hostile = [
        ("of the other's place in the pair", stone, by_brook, "bad_signature"),
        ("of another pair", brook, other_pair, "bad_signature"),
        ("with another's signature", brook, by_another, "bad_signature"),
        ("bent", brook, bent, "bad_signature"),
        (
            "under another's name",
            brook,
            PairProof { member: talk.stone.space.me(), ..by_brook },
            "bad_signature",
        ),
        (
            "with another key in the pair",
            PairMember { sign_key: stone.sign_key, ..brook },
            by_brook,
            "bad_signature",
        ),
        (
            "under the name of nobody here",
            brook,
            PairProof { member: MemberId([7; 16]), ..by_brook },
            "not_a_member",
        ),
        (
            "of another group",
            brook,
            PairProof { group: SpaceId([9; 32]), ..by_brook },
            "wrong_space",
        ),
    ]
    .map(|(name, of, proof, code)| {
        let said = proof.check(group, &of);
        case(name, &of, &proof, &crate::refused(name, said, code))
    });
    (good.to_vec(), hostile.to_vec())
}
