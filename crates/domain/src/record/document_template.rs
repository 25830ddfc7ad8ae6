//! What documents are begun with, how they are numbered, and what they are translations of.

use serde::{Deserialize, Serialize};

use crate::Id;

/// The longest number of a document, in characters.
const LONGEST_NUMBER: usize = 64;
/// The longest pattern of numbers, in characters: what it makes of a large number still fits.
const LONGEST_NUMBERING: usize = 40;
/// The most zeros that a pattern has.
const MOST_ZEROS: usize = 9;
/// The longest count that is gone on from, in digits.
const MOST_DIGITS: usize = 18;
/// The longest required heading, in characters.
const LONGEST_HEADING: usize = 200;
/// The most headings that a template requires.
const MOST_HEADINGS: usize = 50;

/// That a document is offered to those who make new documents, and what becomes of theirs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct DocumentTemplate {
    /// The pattern of their numbers, as [`Numbering`] reads it; empty: they get none.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub numbering: String,
    /// The headings that their texts must have, in order, in the language of the template.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub required_headings: Vec<String>,
}

impl DocumentTemplate {
    /// What of it can not stand there, if anything.
    #[must_use]
    pub fn unfit(&self) -> Option<&str> {
        if !self.numbering.is_empty() && Numbering::read(&self.numbering).is_none() {
            return Some(&self.numbering);
        }
        let too_many = self.required_headings.get(MOST_HEADINGS);
        let unfit = |heading: &&String| {
            same_heading_as(heading).is_empty()
                || heading.chars().count() > LONGEST_HEADING
                || heading.contains(char::is_control)
        };
        too_many
            .or_else(|| self.required_headings.iter().find(unfit))
            .map(String::as_str)
    }

    /// The required headings that are none of `headings`, in order.
    pub fn missing_of<'a>(&'a self, headings: &[String]) -> Vec<&'a str> {
        let there: Vec<String> = headings
            .iter()
            .map(|heading| same_heading_as(heading))
            .collect();
        let required = self.required_headings.iter().map(String::as_str);
        required
            .filter(|heading| !there.contains(&same_heading_as(heading)))
            .collect()
    }
}

/// The heading without what headings may differ in and still be the same: case and spaces.
fn same_heading_as(heading: &str) -> String {
    let words: Vec<_> = heading.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

/// How the documents made from a template are numbered: a text with a run of zeros in braces, in whose
/// place the count stands. `TO-{000}` makes `TO-001`, `TO-002`, and in the end `TO-1000`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Numbering<'a> {
    before: &'a str,
    zeros: usize,
    after: &'a str,
}

impl<'a> Numbering<'a> {
    /// The pattern; `None` where it is none.
    #[must_use]
    pub fn read(pattern: &'a str) -> Option<Self> {
        let (before, rest) = pattern.split_once('{')?;
        let (zeros, after) = rest.split_once('}')?;
        let is_count = (1..=MOST_ZEROS).contains(&zeros.len()) && zeros.bytes().all(|b| b == b'0');
        let is_plain = !after.contains(['{', '}']) && !before.contains('}');
        let fits = pattern.chars().count() <= LONGEST_NUMBERING && is_document_number(pattern);
        (is_count && is_plain && fits).then_some(Self {
            before,
            zeros: zeros.len(),
            after,
        })
    }

    /// The number of this count.
    #[must_use]
    pub fn nth(&self, count: u64) -> String {
        let (before, zeros, after) = (self.before, self.zeros, self.after);
        format!("{before}{count:0zeros$}{after}")
    }

    /// The count that stands in a number of this pattern.
    #[must_use]
    pub fn count_in(&self, number: &str) -> Option<u64> {
        let number = same_number_as(number);
        let count = number
            .strip_prefix(&same_number_as(self.before))?
            .strip_suffix(&same_number_as(self.after))?;
        let is_count = (1..=MOST_DIGITS).contains(&count.len())
            && count.bytes().all(|byte| byte.is_ascii_digit());
        is_count.then(|| count.parse().ok()).flatten()
    }

    /// The number after the highest of those that are used.
    #[must_use]
    pub fn next<'n>(&self, used: impl IntoIterator<Item = &'n str>) -> String {
        let counts = used.into_iter().filter_map(|number| self.count_in(number));
        self.nth(counts.max().unwrap_or(0).saturating_add(1))
    }
}

/// Whether a document may have this number; the empty one is none.
#[must_use]
pub fn is_document_number(number: &str) -> bool {
    number.chars().count() <= LONGEST_NUMBER
        && !number.contains(char::is_control)
        && number.trim() == number
}

/// The number without what numbers may differ in and still be the same: case.
#[must_use]
pub fn same_number_as(number: &str) -> String {
    number.to_lowercase()
}

/// That a document says in another language what another one says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Translation {
    /// The original, which is no translation itself.
    pub of: Id,
    /// The approved version of the original that the translation was brought up to date with;
    /// `None`: none yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<u32>,
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_pattern_is_a_text_with_one_run_of_zeros_in_braces() {
        for (pattern, first) in [
            ("TO-{000}", "TO-001"),
            ("{0}", "1"),
            ("LT {00}/2026", "LT 01/2026"),
        ] {
            assert_eq!(Numbering::read(pattern).unwrap().nth(1), first);
        }
        let long = format!("{}{{0}}", "x".repeat(LONGEST_NUMBERING));
        for pattern in [
            "",
            "TO-000",
            "TO-{}",
            "TO-{#}",
            "{0}{0}",
            "}{0}",
            "{0}}",
            "{{0}",
            " {0}",
            "a\n{0}",
            "{0000000000}",
            &long,
        ] {
            assert_eq!(Numbering::read(pattern), None, "{pattern}");
        }
    }

    #[test]
    fn what_is_used_is_gone_on_from_and_other_numbers_are_not() {
        let numbering = Numbering::read("TO-{000}").unwrap();
        assert_eq!(numbering.next([]), "TO-001");
        let used = [
            "TO-7", "to-012", "TO-9a", "XTO-900", "TO-900b", "TO-", "TO-+99",
        ];
        assert_eq!(numbering.next(used), "TO-013");
        assert_eq!(numbering.next(["TO-999"]), "TO-1000");
        let vast = format!("TO-{}", "9".repeat(60));
        assert_eq!(numbering.next([&*vast]), "TO-001");
    }

    #[test]
    fn headings_are_the_same_whatever_their_case_and_spaces() {
        let template = DocumentTemplate {
            required_headings: ["Tarkoitus", "Vastuut  ja roolit"].map(Into::into).into(),
            ..DocumentTemplate::default()
        };
        let said = [" vastuut ja\tROOLIT ".to_owned(), "Muuta".to_owned()];
        assert_eq!(template.missing_of(&said), ["Tarkoitus"]);
    }

    #[test]
    fn a_template_that_can_not_be_kept_to_is_unfit() {
        let requiring = |headings: Vec<String>| DocumentTemplate {
            required_headings: headings,
            ..DocumentTemplate::default()
        };
        assert_eq!(requiring(vec!["Tarkoitus".into()]).unfit(), None);
        assert_eq!(requiring(vec![" ".into()]).unfit(), Some(" "));
        assert_eq!(requiring(vec!["a\nb".into()]).unfit(), Some("a\nb"));
        assert!(requiring(vec!["x".repeat(201)]).unfit().is_some());
        assert!(requiring(vec!["x".into(); 51]).unfit().is_some());
    }

    proptest! {
        #[test]
        fn a_next_number_is_a_number_and_none_of_those_used(
            before in "[A-Za-zÄÖ0-9{ -]{0,8}", zeros in 1_usize..=9, after in "[a-z0-9/}]{0,8}",
            used in prop::collection::vec((any::<u32>(), 0_usize..12), 0..20)
        ) {
            let pattern = format!("{before}{{{}}}{after}", "0".repeat(zeros));
            let Some(numbering) = Numbering::read(&pattern) else { return Ok(()) };
            let used: Vec<String> = used
                .into_iter()
                .map(|(count, width)| format!("{before}{count:0width$}{after}"))
                .collect();
            let next = numbering.next(used.iter().map(String::as_str));
            prop_assert!(is_document_number(&next));
            prop_assert!(!used.contains(&next));
            let count = numbering.count_in(&next);
            prop_assert!(count.is_some());
            prop_assert!(used.iter().all(|number| numbering.count_in(number) < count));
        }
    }
}
