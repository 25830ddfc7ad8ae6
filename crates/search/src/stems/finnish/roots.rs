//! From a stem to its root: what all forms of a word share, and the vowel that follows it.

use super::{
    Root,
    grade::{Grade, strong},
    letters::{ends, harmony, is_vowel, without},
};

/// A stem: what is left of a word without its endings.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stem<'w> {
    pub(super) letters: &'w [u8],
    pub(super) grade: Grade,
    /// How much has been believed so far.
    pub(super) cost: u8,
    /// Whether it may be the word's first form: there is no ending after it, or that of the partitive.
    pub(super) first: bool,
    /// Whether it may lack the *a* of a contracted verb.
    pub(super) contracted: bool,
}

/// Calls `each` with the roots that a stem may have.
pub(super) fn roots(stem: Stem<'_>, each: &mut impl FnMut(Root<'_>)) {
    vowel_stems(stem, each);
    consonant_stems(stem, each);
    if stem.first {
        first_forms(stem, each);
    }
}

fn give(letters: &[u8], vowel: u8, grade: Grade, cost: u8, each: &mut impl FnMut(Root<'_>)) {
    strong(letters, grade, |letters, more| {
        each(Root {
            letters,
            vowel,
            cost: cost + more,
        });
    });
}

fn vowel_stems(stem: Stem<'_>, each: &mut impl FnMut(Root<'_>)) {
    let Stem {
        letters,
        grade,
        cost,
        ..
    } = stem;
    let Some((last, left)) = letters.split_last() else {
        return;
    };
    let before = left.last().copied().filter(|letter| is_vowel(*letter));
    let shorter = left.split_last().map_or(left, |(_, shorter)| shorter);
    match (harmony(*last), before.map(harmony)) {
        // *koirii(n)* is *koiri* made longer.
        (b'i', Some(b'i')) => {
            for vowel in *b"iea" {
                give(shorter, vowel, grade, cost, each);
            }
        }
        (last, Some(before)) if last == before => give(shorter, last, grade, cost, each),
        (b'i' | b'j', Some(before)) => {
            match before {
                b'o' => {
                    give(shorter, b'o', grade, cost, each);
                    give(shorter, b'a', grade, cost, each);
                }
                b'e' => {
                    give(shorter, b'i', grade, cost, each);
                    give(shorter, b'e', grade, cost, each);
                }
                vowel => give(shorter, vowel, grade, cost, each),
            }
            give(left, b'a', grade, cost + 1, each);
            diphthong(left, cost, each);
        }
        (b'i', None) => {
            give(left, b'i', grade, cost, each);
            give(left, b'e', grade, cost, each);
            give(left, b'a', grade, cost + 1, each);
        }
        (b'e', _) => {
            give(left, b'e', grade, cost, each);
            give(left, b'a', grade, cost + 3, each);
        }
        (vowel @ (b'a' | b'o' | b'u'), _) => give(left, vowel, grade, cost, each),
        _ => {}
    }
    if stem.contracted && is_vowel(*last) {
        give(letters, b'a', Grade::Weak, cost + 1, each);
    }
    // *vesi, veden, vettä*; *vastaus, vastauksen*; *kansi, kannen*.
    let sibilant: &[(&str, u8, u8)] = &[
        ("kse", 2, 1),
        ("ksi", 2, 1),
        ("de", 2, 1),
        ("te", 2, 1),
        ("hde", 3, 1),
        ("hte", 3, 1),
        ("nne", 2, 2),
        ("nte", 2, 2),
        ("rre", 2, 2),
        ("rte", 2, 2),
        ("lle", 2, 2),
        ("lte", 2, 2),
    ];
    for (ending, cut, more) in sibilant {
        if ends(letters, ending) {
            with_s(
                letters,
                usize::from(*cut) + usize::from(*ending == "kse" || *ending == "ksi"),
                cost + more,
                each,
            );
        }
    }
}

/// The root that has an *s* for the last letters of a stem.
fn with_s(letters: &[u8], cut: usize, cost: u8, each: &mut impl FnMut(Root<'_>)) {
    let kept = letters.len().saturating_sub(cut);
    let Some(left) = letters.get(..kept).filter(|left| !left.is_empty()) else {
        return;
    };
    let mut root = Vec::with_capacity(kept + 1);
    root.extend_from_slice(left);
    root.push(b's');
    each(Root {
        letters: &root,
        vowel: b'e',
        cost,
    });
}

/// *työ, töissä*; *viedä, vei*; *suo, soita*: the first vowel is lost before *i*.
fn diphthong(left: &[u8], cost: u8, each: &mut impl FnMut(Root<'_>)) {
    let Some((vowel, start)) = left.split_last() else {
        return;
    };
    let lost = match vowel {
        b'o' => b'u',
        b'|' => b'y',
        b'e' => b'i',
        _ => return,
    };
    if !start.iter().copied().any(is_vowel) {
        let mut root = start.to_vec();
        root.push(lost);
        each(Root {
            letters: &root,
            vowel: harmony(*vowel),
            cost,
        });
    }
}

fn consonant_stems(stem: Stem<'_>, each: &mut impl FnMut(Root<'_>)) {
    let Stem {
        letters,
        grade,
        cost,
        ..
    } = stem;
    let Some((last, left)) = letters.split_last() else {
        return;
    };
    if is_vowel(*last) || *last == b'j' {
        return;
    }
    give(letters, b'e', grade, cost, each);
    give(letters, b'i', grade, cost + 1, each);
    match (left.last().copied(), last) {
        (Some(b'k'), b's') => with_s(letters, 2, cost + 1, each),
        (Some(b'h'), b't') => with_s(letters, 2, cost + 1, each),
        (Some(before), b't') if is_vowel(before) || matches!(before, b'n' | b'r' | b'l') => {
            with_s(letters, 1, cost + 1, each);
        }
        _ => {}
    }
}

/// Words whose first form is shorter than their stem.
fn first_forms(stem: Stem<'_>, each: &mut impl FnMut(Root<'_>)) {
    let Stem { letters, cost, .. } = stem;
    // *ihminen, ihmisen*.
    if let Some(left) = without(letters, "nen") {
        with_s(&[left, b"_"].concat(), 1, cost, each);
    }
    // *avain, avaimen*; *suurin, suurimman*.
    if let Some(left) = without(letters, "n").filter(|left| ends(left, "i")) {
        give(&[left, b"m"].concat(), b'e', Grade::Either, cost + 1, each);
    }
    // *onneton, onnettoman*.
    if let Some(left) = without(letters, "ton").filter(|left| left.len() > 2) {
        let vowel = if ends(letters, "ton") && letters.ends_with(b"t|n") {
            b"tt|m"
        } else {
            b"ttom"
        };
        give(&[left, vowel].concat(), b'a', Grade::Strong, cost, each);
    }
    // *rikas, rikkaan*; *kaunis, kauniin*; *kevät, kevään*.
    for ending in ["s", "t"] {
        if let Some(left) = without(letters, ending)
            && let Some((vowel, root)) = left.split_last()
            && is_vowel(*vowel)
        {
            give(root, harmony(*vowel), Grade::Weak, cost + 1, each);
            // *lyhyt, lyhyen*.
            if harmony(*vowel) == b'u' && ending == "t" {
                give(left, b'e', Grade::Weak, cost + 1, each);
            }
        }
    }
}
