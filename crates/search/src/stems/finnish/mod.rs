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
    for Form {
        letters: form,
        cost,
        possessed,
    } in forms(&letters)
    {
        for (ending, grade) in endings::ENDINGS {
            let Some(stem) = without(form, ending) else {
                continue;
            };
            stems(stem, ending, *grade, cost, &mut each);
        }
        if let Some(stem) = illative(form, possessed) {
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

/// The opening diphthongs, and what they are before an *i*: *työ, töitä*.
const DIPHTHONGS: &[(&str, &str)] = &[("yö", "öi"), ("uo", "oi"), ("ie", "ei")];

/// What forms of a word begin with that do not begin as the word does.
pub(super) fn other_beginnings(word: &str) -> Vec<String> {
    let mut beginnings = irregular::beginnings(word);
    let consonants: String = word
        .chars()
        .take_while(|c| !"aeiouyäöå".contains(*c))
        .collect();
    let vowels = word.get(consonants.len()..).unwrap_or_default();
    for (opening, before_i) in DIPHTHONGS {
        for (here, there) in [(opening, before_i), (before_i, opening)] {
            if vowels.starts_with(here) {
                beginnings.push(format!("{consonants}{there}"));
            }
        }
    }
    beginnings
}

/// A word without what is hung on its end.
#[derive(Clone, Copy)]
struct Form<'w> {
    letters: &'w [u8],
    cost: u8,
    /// Whether it was said whose it is. An *n* at the end is lost before that.
    possessed: bool,
}

fn forms(word: &[u8]) -> Vec<Form<'_>> {
    let form = |letters, cost, possessed| Form {
        letters,
        cost,
        possessed,
    };
    let mut forms = vec![form(word, 0, false)];
    for clitic in endings::CLITICS {
        if let Some(left) = without(word, clitic).filter(|left| left.len() > 2) {
            forms.push(form(left, 2, false));
        }
    }
    for at in 0..forms.len() {
        let Some(Form { letters, cost, .. }) = forms.get(at).copied() else {
            break;
        };
        for possessive in endings::POSSESSIVES {
            if let Some(left) = without(letters, possessive).filter(|left| left.len() > 2) {
                forms.push(form(left, cost + 2, true));
            }
        }
        if let [left @ .., before, vowel, b'n'] = letters
            && before == vowel
            && is_vowel(*vowel)
            && left.len() > 2
            && let Some(left) = letters.get(..letters.len() - 2)
        {
            forms.push(form(left, cost + 2, true));
        }
    }
    forms
}

/// The stem of *taloon*, *maahan*, *taloihin*; of *taloihi(nsa)*, where the *n* is lost.
fn illative(form: &[u8], possessed: bool) -> Option<&[u8]> {
    let form = match form.split_last() {
        Some((b'n', left)) => left,
        _ if possessed => form,
        _ => return None,
    };
    match form {
        [.., before, b'h', vowel] if before == vowel && is_vowel(*vowel) => {
            form.get(..form.len() - 2)
        }
        [.., before, vowel] if before == vowel && is_vowel(*vowel) => form.get(..form.len() - 1),
        _ => None,
    }
}
