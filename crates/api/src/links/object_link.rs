//! The links that every object has. They come from anywhere: web pages, mails, the command line.

use luotsi_domain::{Id, id::LONGEST_ID};

use crate::ApiError;

/// What the links begin with.
const BEGINNING: &str = "luotsi://object/";

/// The longest id, of a membership: `TEAM/USER`.
const LONGEST: usize = 2 * LONGEST_ID + 1;

/// So much of a link is shown to somebody who is told that it is not one.
const SHOWN: usize = 120;

/// The address that other programs can open an object by.
pub(crate) fn link_to(object: &Id) -> String {
    let mut link = String::from(BEGINNING);
    for byte in object.as_str().bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            link.push(char::from(byte));
        } else {
            link.push_str(&format!("%{byte:02X}"));
        }
    }
    link
}

/// The object that a link names; `None` where it is not such a link. Browsers and systems may have
/// changed the case of its beginning, and put a slash at its end.
pub(super) fn object_of(link: &str) -> Option<Id> {
    let (beginning, rest) = link.split_at_checked(BEGINNING.len())?;
    if !beginning.eq_ignore_ascii_case(BEGINNING) {
        return None;
    }
    let encoded = rest.strip_suffix('/').unwrap_or(rest);
    // Each byte takes at most three letters.
    if encoded.is_empty() || encoded.len() > 3 * LONGEST {
        return None;
    }
    let id = decoded(encoded)?;
    (id.len() <= LONGEST).then(|| Id::from(id))
}

/// Percent-decoding, of nothing but one segment of a path.
fn decoded(encoded: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(encoded.len());
    let mut letters = encoded.bytes();
    while let Some(letter) = letters.next() {
        match letter {
            b'%' => bytes.push(16 * hex(letters.next()?)? + hex(letters.next()?)?),
            b'/' | b'\\' | b'?' | b'#' | b'"' | b'<' | b'>' => return None,
            0..=b' ' | 0x7f => return None,
            other => bytes.push(other),
        }
    }
    String::from_utf8(bytes).ok()
}

fn hex(letter: u8) -> Option<u8> {
    let digit = char::from(letter).to_digit(16)?;
    u8::try_from(digit).ok()
}

/// What is said of a link that is not one of the program's own.
pub(super) fn none_of_ours(link: &str) -> ApiError {
    ApiError::new("invalid-link", "the link is not one of this program's").at(shown(link))
}

/// Somebody else's words as they can be shown without disguising anything.
pub(super) fn shown(words: &str) -> String {
    let plain = |letter: char| {
        let turns = matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        if letter.is_control() || turns {
            '·'
        } else {
            letter
        }
    };
    let mut shown: String = words.chars().take(SHOWN).map(plain).collect();
    if words.chars().nth(SHOWN).is_some() {
        shown.push('…');
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_leads_to_the_object_it_was_made_for() {
        let longest = "x".repeat(LONGEST);
        let ids = [
            "p",
            "section:documents",
            "team/user",
            "Ääkköset & 100 % / ?#\\\"",
            "a\nb",
            "%41",
            "..",
            "/",
            longest.as_str(),
        ];
        for id in ids {
            let id = Id::from(id);
            assert_eq!(object_of(&link_to(&id)), Some(id));
        }
    }

    #[test]
    fn a_link_may_have_been_touched_on_its_way() {
        let id = Some(Id::from("p-Äiti"));
        for link in [
            "LUOTSI://Object/p-%C3%84iti",
            "luotsi://object/p-%c3%84iti/",
            "luotsi://object/p-Äiti",
        ] {
            assert_eq!(object_of(link), id, "{link}");
        }
    }

    #[test]
    fn what_is_no_such_link_leads_nowhere() {
        let long = format!("luotsi://object/{}", "a".repeat(LONGEST + 1));
        let huge = format!("luotsi://object/{}", "%41".repeat(1_000_000));
        let others = [
            "",
            "luotsi:",
            "luotsi://object",
            "luotsi://object/",
            "luotsi://object//",
            "luotsi://object/a/b",
            "luotsi://object/a?as=boss",
            "luotsi://object/a#b",
            "luotsi://object/../settings",
            "luotsi://object/a b",
            "luotsi://object/a\" --as boss",
            "luotsi://object/a\n",
            "luotsi://object/%",
            "luotsi://object/%4",
            "luotsi://object/%zz",
            "luotsi://object/%+1",
            "luotsi://object/%ff%fe",
            "luotsi://user@object/a",
            "luotsi://object:1/a",
            "luotsi://settings/a",
            " luotsi://object/a",
            "https://object/a",
            "file:///etc/passwd",
            "javascript:alert(1)",
            "luotsi://objec\u{e4}/a",
            long.as_str(),
            huge.as_str(),
        ];
        for link in others {
            assert_eq!(object_of(link), None, "{}", shown(link));
        }
    }

    #[test]
    fn what_is_shown_of_a_link_disguises_nothing() {
        let link = format!("luotsi://\u{202e}txt.exe\u{7}{}", "a".repeat(500));
        let shown = shown(&link);
        assert!(shown.starts_with("luotsi://·txt.exe·aaa"));
        assert!(shown.ends_with("a…"));
        assert!(shown.chars().count() <= SHOWN + 1);
    }
}
