//! Words of a text.

use std::{borrow::Cow, ops::Range};

use unicode_normalization::{IsNormalized, UnicodeNormalization as _, is_nfkc_quick};

/// Longer runs of letters are no words: of these only the beginning is looked at.
const LONGEST: usize = 96;

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word<'a> {
    /// Where it stands in the text, in bytes.
    pub at: Range<usize>,
    /// The word in small letters, composed as Unicode has it.
    pub folded: Cow<'a, str>,
}

/// The words of a text, in order. An ending after a colon or an apostrophe (*EU:n*, *user's*) is not
/// counted as a word.
pub fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
    let mut from = 0;
    let runs = std::iter::from_fn(move || {
        let rest = text.get(from..)?;
        let start = from + rest.find(is_letter)?;
        let word = text.get(start..)?;
        let length = word.find(|c| !is_letter(c)).unwrap_or(word.len());
        let end = start + length;
        from = end + ending(text.get(end..)?);
        let mut longest = length.min(LONGEST);
        while !word.is_char_boundary(longest) {
            longest -= 1;
        }
        Some(Word {
            at: start..end,
            folded: fold(word.get(..longest)?),
        })
    });
    runs.filter(|word| !word.folded.is_empty())
}

/// Bytes of an ending that follows a word.
fn ending(rest: &str) -> usize {
    let mut letters = rest.chars();
    if !matches!(letters.next(), Some(':' | '\'' | '’')) {
        return 0;
    }
    let mark = rest.len() - letters.as_str().len();
    let letters = letters.as_str();
    let length = letters.find(|c| !is_letter(c)).unwrap_or(letters.len());
    let short = (1..=5).contains(&length);
    if short
        && letters
            .chars()
            .take_while(|c| is_letter(*c))
            .all(char::is_lowercase)
    {
        mark + length
    } else {
        0
    }
}

/// Whether a character is part of a word. A soft hyphen and a combining accent stand inside of one.
fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || c == '\u{ad}' || ('\u{300}'..='\u{36f}').contains(&c)
}

/// A word in the form in which words are compared.
#[must_use]
pub fn fold(word: &str) -> Cow<'_, str> {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    if word.bytes().all(plain) {
        return Cow::Borrowed(word);
    }
    let small = |c: char| c.to_lowercase().filter(|c| is_letter(*c) && *c != '\u{ad}');
    let folded: String = match is_nfkc_quick(word.chars()) {
        IsNormalized::Yes => word.chars().flat_map(small).collect(),
        // What is left out may have stood between two that belong together.
        _ => word.nfkc().flat_map(small).nfkc().collect(),
    };
    Cow::Owned(folded)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> Vec<String> {
        words(text).map(|word| word.folded.into_owned()).collect()
    }

    #[test]
    fn words_are_runs_of_letters_and_digits_in_small_letters() {
        assert_eq!(
            folded("ISO 9001:2015 – Laadun\u{ad}hallinta, ÄÄKKÖSET!"),
            ["iso", "9001", "2015", "laadunhallinta", "ääkköset"]
        );
    }

    #[test]
    fn an_ending_after_a_colon_is_no_word() {
        assert_eq!(
            folded("EU:n ja H&M:ssä user's"),
            ["eu", "ja", "h", "m", "user"]
        );
        assert_eq!(folded("klo 12:30, a:B"), ["klo", "12", "30", "a", "b"]);
    }

    #[test]
    fn accents_that_stand_alone_are_put_together() {
        assert_eq!(folded("pa\u{308}iva\u{308}"), ["päivä"]);
    }
}
