//! Consonant gradation: *tyttö* and *tytön*, *laatu* and *laadun* have the same stem.

use super::letters::{harmony, is_vowel};

/// The grade that a stem has where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Grade {
    /// As in the word's first form, for most words.
    Strong,
    /// Before an ending that closes the syllable.
    Weak,
    /// The one or the other, by the word's type.
    Either,
}

/// Weak ends of roots and what they are in the strong grade, with what it costs to believe it.
const WEAK: &[(&[u8], &[u8], u8)] = &[
    (b"d", b"t", 1),
    (b"ng", b"nk", 1),
    (b"nn", b"nt", 1),
    (b"ll", b"lt", 2),
    (b"rr", b"rt", 1),
    (b"mm", b"mp", 1),
    (b"lj", b"lk", 2),
    (b"rj", b"rk", 2),
    (b"hj", b"hk", 2),
    (b"v", b"p", 2),
    (b"uv", b"uk", 2),
    (b"yv", b"yk", 2),
];

/// Weak ends in which nothing is left of a *k*.
const INSERTED: &[(&[u8], &[u8], u8)] = &[
    (b"j", b"ik", 3),
    (b"l", b"lk", 4),
    (b"r", b"rk", 4),
    (b"h", b"hk", 4),
];

/// Calls `each` with every root in the strong grade that a root may stand for, and what it costs.
pub(super) fn strong(root: &[u8], grade: Grade, mut each: impl FnMut(&[u8], u8)) {
    // *ajatella, ajattelen*; *tytär, tyttären*: the grade changes before the last syllable.
    if let [start @ .., vowel, b'l' | b'r'] = root
        && is_vowel(*vowel)
        && start.iter().copied().any(is_vowel)
        && let Some(end) = root.get(start.len()..)
    {
        let mut whole = Vec::with_capacity(root.len() + 2);
        strong_end(start, Grade::Either, &[], |start, cost| {
            whole.clear();
            whole.extend_from_slice(start);
            whole.extend_from_slice(end);
            each(&whole, cost);
        });
    }
    strong_end(root, grade, INSERTED, each);
}

fn strong_end(
    root: &[u8],
    grade: Grade,
    inserted: &[(&[u8], &[u8], u8)],
    mut each: impl FnMut(&[u8], u8),
) {
    let root = short(root);
    each(root, 0);
    let doubt = match grade {
        Grade::Weak => 0,
        Grade::Either => 2,
        Grade::Strong => return,
    };
    let mut made = Vec::with_capacity(root.len() + 2);
    for (weak, strong, cost) in WEAK.iter().chain(inserted) {
        if let Some(left) = root.strip_suffix(*weak)
            && left.iter().copied().any(is_vowel)
        {
            made.clear();
            made.extend_from_slice(left);
            made.extend_from_slice(strong);
            each(&made, cost + doubt);
        }
    }
    if !inserted.is_empty() && root.last().copied().is_some_and(is_vowel) {
        made.clear();
        made.extend_from_slice(root);
        made.push(b'k');
        each(&made, 3 + doubt);
    }
}

/// A root without the length of its last consonant.
fn short(root: &[u8]) -> &[u8] {
    match root {
        [.., before, last] if before == last && matches!(harmony(*last), b'k' | b'p' | b't') => {
            root.split_last().map_or(root, |(_, left)| left)
        }
        _ => root,
    }
}
