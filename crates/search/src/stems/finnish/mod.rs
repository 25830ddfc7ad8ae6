//! Finnish, without a dictionary: every root that a form may come from.
//!
//! A form is taken apart in each way that its endings allow, and each stem is brought back to the strong
//! grade and to the vowel of the word's first form. Two forms of one word meet in a root; two words
//! that only look alike seldom do, or only in roots that are far-fetched.

mod endings;
mod grade;
mod irregular;
mod letters;
mod roots;

use grade::Grade;
pub(super) use irregular::beginnings as irregular_beginnings;
use letters::{is_vowel, letters, without};
use roots::Stem;

/// What a form may come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Root<'w> {
    /// The root, in the strong grade.
    pub(super) letters: &'w [u8],
    /// The vowel after it.
    pub(super) vowel: u8,
    /// How far-fetched it is.
    pub(super) cost: u8,
}

/// The dearest root that is still believed.
const DEAREST: u8 = 9;

/// Calls `each` with the roots of a word in small letters.
pub(super) fn roots(word: &str, mut each: impl FnMut(Root<'_>)) {
    irregular::roots(word, &mut each);
    let Some(letters) = letters(word).filter(|letters| letters.len() > 1) else {
        return;
    };
    let mut each = |root: Root<'_>| {
        if root.cost <= DEAREST {
            each(root);
        }
    };
    for (form, cost) in forms(&letters) {
        for (ending, grade) in endings::ENDINGS {
            let Some(stem) = without(form, ending) else {
                continue;
            };
            stems(stem, ending, *grade, cost, &mut each);
        }
        if let Some(stem) = illative(form) {
            stems(stem, "n", Grade::Strong, cost, &mut each);
        }
    }
}

fn stems(letters: &[u8], ending: &str, grade: Grade, cost: u8, each: &mut impl FnMut(Root<'_>)) {
    if letters.len() < 2 {
        return;
    }
    let stem = Stem {
        letters,
        grade,
        cost,
        first: matches!(ending, "" | "ta"),
        contracted: endings::CONTRACTING.contains(&ending),
    };
    roots::roots(stem, each);
    for (formative, grade) in endings::FORMATIVES {
        if let Some(letters) = without(letters, formative).filter(|letters| letters.len() > 1) {
            let stem = Stem {
                letters,
                grade: *grade,
                cost: cost + 3,
                first: false,
                contracted: endings::CONTRACTING.contains(formative),
            };
            roots::roots(stem, each);
        }
    }
}

/// A word with and without what may be hung on its end.
fn forms(word: &[u8]) -> Vec<(&[u8], u8)> {
    let mut forms = vec![(word, 0)];
    for clitic in endings::CLITICS {
        if let Some(left) = without(word, clitic).filter(|left| left.len() > 2) {
            forms.push((left, 2));
        }
    }
    for at in 0..forms.len() {
        let Some((form, cost)) = forms.get(at).copied() else {
            break;
        };
        for possessive in endings::POSSESSIVES {
            if let Some(left) = without(form, possessive).filter(|left| left.len() > 2) {
                forms.push((left, cost + 2));
            }
        }
        if let [.., before, vowel, b'n'] = form
            && before == vowel
            && is_vowel(*vowel)
            && let Some(left) = form.get(..form.len() - 2)
            && left.len() > 3
        {
            forms.push((left, cost + 2));
        }
    }
    forms
}

/// The stem of *taloon*, *maahan*, *taloihin*.
fn illative(form: &[u8]) -> Option<&[u8]> {
    match form {
        [.., before, vowel, b'n'] if before == vowel && is_vowel(*vowel) => {
            form.get(..form.len() - 2)
        }
        [.., before, b'h', vowel, b'n'] if before == vowel && is_vowel(*vowel) => {
            form.get(..form.len() - 3)
        }
        _ => None,
    }
}
