//! Any bytes are a document or refused; and a document that something happened to is merged into one that
//! can be read again.
//!
//! Three versions are in one input, with the sign U+001E between them; what is missing is as the first.

#![no_main]

use libfuzzer_sys::fuzz_target;
use luotsi_merge::document;

fuzz_target!(|bytes: &[u8]| {
    let mut versions = bytes.split(|byte| *byte == 0x1e);
    let base = versions.next().unwrap_or_default();
    let mine = versions.next().unwrap_or(base);
    let theirs = versions.next().unwrap_or(base);
    let _ = document::diff(base, mine);
    for (mine, theirs) in [(mine, theirs), (theirs, mine)] {
        let Ok(merged) = document::merge(base, mine, theirs) else {
            return;
        };
        let differences = document::diff(theirs, &merged.bytes);
        assert!(differences.is_ok(), "{differences:?}");
    }
});
