//! Any bytes are read or refused, and what is read is written as it was.

#![no_main]

use libfuzzer_sys::fuzz_target;
use luotsi_merge::{Document, bpmn};

fuzz_target!(|bytes: &[u8]| {
    let Ok(document) = Document::parse(bytes) else {
        return;
    };
    let written = document.to_bytes();
    // Some old encodings write one text in several ways.
    if std::str::from_utf8(bytes).is_ok() {
        assert_eq!(written, bytes);
    }
    let _ = bpmn::diff(bytes, &written);
    let _ = bpmn::apply_edit(bytes, bytes, &written);
});
