//! Broken and hostile bundles: each is refused with the code and the place of what is wrong.

mod references;
mod texts;
mod values;

use super::Any;
use crate::bundle::{self, BundleErrorCode as Code};

/// Members of a bundle that is in order; cases add to it.
const SOUND: &str = r#""format": "luotsi-organisation/1",
    "users": [{"id": "u1", "name": "A"}, {"id": "u2", "name": "B"}], "groups": [{"id": "g1", "name": "G"}],
    "folders": [{"id": "f1", "section": "documents", "name": "F"}, {"id": "fr", "section": "risks", "name": "R"}],
    "areas": [{"id": "a1", "name": "A"}]"#;

fn refusal(members: &str) -> (Code, String, String) {
    let json = format!("{{{SOUND}, {members}}}");
    let error = bundle::parse(json.as_bytes(), &mut Any).expect_err(members);
    (error.code, error.place, error.detail)
}

#[track_caller]
fn refused(members: &str, code: Code, place: &str) {
    let (found_code, found_place, detail) = refusal(members);
    assert_eq!(
        (found_code, found_place.as_str()),
        (code, place),
        "{members}: {detail}"
    );
    assert!(!detail.is_empty());
}

#[test]
fn the_bundle_that_the_cases_are_made_of_is_sound() {
    bundle::parse(format!("{{{SOUND}}}").as_bytes(), &mut Any).unwrap();
}
