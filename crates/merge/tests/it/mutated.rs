//! Some seconds of what `fuzz/` does for as long as one likes: files with accidents in them are read or
//! refused, never worse.

use luotsi_merge::{Document, bpmn};
use proptest::prelude::*;

use crate::files::{process, reference_models};

/// What happens to a file, at some part of its length.
#[derive(Clone, Debug)]
enum Accident {
    Cut(f64, usize),
    Insert(f64, Vec<u8>),
    Double(f64, usize),
    Swap(f64, f64),
}

fn accident() -> impl Strategy<Value = Accident> {
    let place = || 0.0..1.0_f64;
    let pieces: Vec<Vec<u8>> = [
        "<",
        ">",
        "&",
        "\"",
        "'",
        "/>",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<?",
        "<!DOCTYPE a [",
        "&#0;",
        "&x;",
        "xmlns=\"\"",
        " id=\"T\"",
        "<a>",
        "</a>",
        "\u{feff}",
        "\0",
        " ",
    ]
    .into_iter()
    .map(|piece| piece.as_bytes().to_vec())
    .chain([vec![0xff], vec![0xfe, 0xff], vec![0xc3]])
    .collect();
    prop_oneof![
        (place(), 1..40_usize).prop_map(|(at, length)| Accident::Cut(at, length)),
        (place(), prop::sample::select(pieces)).prop_map(|(at, piece)| Accident::Insert(at, piece)),
        (place(), 1..200_usize).prop_map(|(at, length)| Accident::Double(at, length)),
        (place(), place()).prop_map(|(a, b)| Accident::Swap(a, b)),
    ]
}

fn happen(bytes: &mut Vec<u8>, accident: &Accident) {
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss
    )]
    let at = |bytes: &Vec<u8>, part: f64| (part * bytes.len() as f64) as usize;
    match accident {
        Accident::Cut(part, length) => {
            let start = at(bytes, *part);
            bytes.drain(start..(start + length).min(bytes.len()));
        }
        Accident::Insert(part, piece) => {
            let start = at(bytes, *part);
            bytes.splice(start..start, piece.iter().copied());
        }
        Accident::Double(part, length) => {
            let start = at(bytes, *part);
            let piece = bytes[start..(start + length).min(bytes.len())].to_vec();
            bytes.splice(start..start, piece);
        }
        Accident::Swap(a, b) => {
            let (a, b) = (at(bytes, *a), at(bytes, *b));
            if a < bytes.len() && b < bytes.len() {
                bytes.swap(a, b);
            }
        }
    }
}

#[test]
fn files_with_accidents_are_read_or_refused() {
    let mut files: Vec<Vec<u8>> = reference_models()
        .into_iter()
        .map(|(_, bytes)| bytes)
        .filter(|bytes| bytes.len() < 30_000)
        .collect();
    files.push(process("<bpmn:task id=\"T\"><!-- a --><bpmn:documentation>a &lt; <b/></bpmn:documentation></bpmn:task>", "").into_bytes());
    let files = prop::sample::select(files);
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig::with_cases(200));
    let cases = (files, prop::collection::vec(accident(), 1..4));
    let tried = runner.run(&cases, |(original, accidents)| {
        let mut bytes = original.clone();
        for accident in &accidents {
            happen(&mut bytes, accident);
        }
        if let Ok(document) = Document::parse(&bytes) {
            let written = document.to_bytes();
            prop_assert!(std::str::from_utf8(&bytes).is_err() || written == bytes);
        }
        if let Ok(merged) = bpmn::merge(&original, &bytes, &original) {
            prop_assert!(merged.bytes == bytes);
            bpmn::diff(&original, &bytes).unwrap();
            Document::parse(&bpmn::apply_edit(&original, &original, &bytes).unwrap()).unwrap();
        }
        Ok(())
    });
    tried.unwrap();
}
