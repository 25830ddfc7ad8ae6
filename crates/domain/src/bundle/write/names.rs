//! Names of files that every system can have: Windows reserves some and knows no difference between
//! `A` and `a`, and a path there is short.

use std::collections::HashSet;

use crate::{Hash, Id};

/// The longest part of a path that comes from an id, in bytes.
const LONGEST_STEM: usize = 48;
/// The longest name of an attached file, in bytes.
const LONGEST_NAME: usize = 80;

/// Gives out paths, none twice.
#[derive(Default)]
pub(super) struct FileNames {
    used: HashSet<String>,
}

/// What a path is for.
pub(super) enum FileName<'a> {
    /// A text or a diagram.
    Body {
        folder: &'static str,
        ending: &'static str,
    },
    /// An attached file of this name.
    Attached(&'a str),
}

impl FileNames {
    pub(super) fn path(&mut self, id: &Id, draft: bool, name: &FileName<'_>) -> String {
        let draft = if draft { ".draft" } else { "" };
        let plain = stem(id.as_str());
        let hash = Hash::of(id.as_str().as_bytes()).to_string();
        let mut digits = 8;
        // An id that is no file name, or is another's, is told apart by its hash.
        let mut stem = if plain == id.as_str() {
            plain.clone()
        } else {
            format!("{plain}-{}", &hash[..digits])
        };
        loop {
            let path = match name {
                FileName::Body { folder, ending } => format!("{folder}/{stem}{draft}.{ending}"),
                FileName::Attached(name) => format!("files/{stem}{draft}/{}", attached(name)),
            };
            if self.used.insert(path.to_lowercase()) || digits >= hash.len() {
                return path;
            }
            stem = format!("{plain}-{}", &hash[..digits]);
            digits += 8;
        }
    }
}

/// The id with nothing in it but what every file system takes.
fn stem(id: &str) -> String {
    let fit = |character: char| match character {
        'a'..='z' | 'A'..='Z' | '0'..='9' | '-' | '_' | '.' => character,
        _ => '_',
    };
    let text: String = id.chars().map(fit).take(LONGEST_STEM).collect();
    without_reserved(&text)
}

/// The name of an attached file, as close as every file system takes it.
fn attached(name: &str) -> String {
    let fit = |character: char| match character {
        '<' | '>' | ':' | '"' | '/' | '\\' | '|' | '?' | '*' => '_',
        character if character.is_control() => '_',
        character => character,
    };
    let name: String = name.chars().map(fit).collect();
    let (start, ending) = match name.rsplit_once('.') {
        Some((start, ending)) if ending.len() <= 10 => (start, format!(".{ending}")),
        _ => (name.as_str(), String::new()),
    };
    let cut = (0..=LONGEST_NAME.min(start.len()))
        .rev()
        .find(|at| start.is_char_boundary(*at))
        .unwrap_or(0);
    without_reserved(&format!("{}{ending}", &start[..cut]))
}

fn without_reserved(name: &str) -> String {
    let name = name.trim_end_matches(['.', ' ']);
    let first = name
        .split('.')
        .next()
        .unwrap_or_default()
        .trim_end()
        .to_ascii_uppercase();
    let numbered = |device: &str| {
        first.strip_prefix(device).is_some_and(|rest| {
            matches!(rest.as_bytes(), [b'0'..=b'9']) || matches!(rest, "¹" | "²" | "³")
        })
    };
    let reserved = matches!(
        first.as_str(),
        "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$"
    ) || numbered("COM")
        || numbered("LPT");
    if reserved || name.is_empty() || name.starts_with(['.', ' ']) {
        return format!("_{name}");
    }
    name.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn body(names: &mut FileNames, id: &str) -> String {
        let name = FileName::Body {
            folder: "documents",
            ending: "md",
        };
        names.path(&Id::from(id), false, &name)
    }

    #[test]
    fn a_plain_id_is_the_file_s_name() {
        assert_eq!(body(&mut FileNames::default(), "d1"), "documents/d1.md");
    }

    #[test]
    fn ids_that_differ_in_case_or_in_what_no_file_can_have_get_different_files() {
        let mut names = FileNames::default();
        let ids = [
            "a", "A", "a/b", "a\\b", "a:b", "a b", "a_b", "CON", "con", "aux.1", "..", ".", "ä",
            "å", " ",
        ];
        let long = ["x".repeat(128), format!("{}y", "x".repeat(127))];
        let ids = ids.into_iter().chain(long.iter().map(String::as_str));
        let paths: Vec<String> = ids.map(|id| body(&mut names, id)).collect();
        let lowercase: HashSet<String> = paths.iter().map(|path| path.to_lowercase()).collect();
        assert_eq!(lowercase.len(), paths.len(), "{paths:?}");
        for path in &paths {
            let name = path.strip_prefix("documents/").unwrap();
            assert!(
                name.bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte)),
                "{path}"
            );
            assert!(
                !["con", "aux"].contains(&name.split('.').next().unwrap().to_lowercase().as_str()),
                "{path}"
            );
            assert!(path.len() < 80 && !name.starts_with('.'), "{path}");
        }
    }

    #[test]
    fn a_draft_does_not_take_the_file_of_an_id_that_looks_like_one() {
        let mut names = FileNames::default();
        let kind = FileName::Body {
            folder: "documents",
            ending: "md",
        };
        let draft = names.path(&Id::from("a"), true, &kind);
        let other = names.path(&Id::from("a.draft"), false, &kind);
        assert_eq!(draft, "documents/a.draft.md");
        assert_ne!(other, draft);
    }

    #[test]
    fn attached_files_keep_their_name_where_they_can() {
        let mut names = FileNames::default();
        let mut attach = |name: &str| names.path(&Id::from("d1"), false, &FileName::Attached(name));
        assert_eq!(attach("Ohje äänestys.pdf"), "files/d1/Ohje äänestys.pdf");
        assert_eq!(attach("a?b.pdf"), "files/d1/a_b.pdf");
        assert_eq!(attach("nul.txt"), "files/d1/_nul.txt");
        assert_eq!(attach("../up"), "files/d1/_.._up");
        assert!(attach(&"ö".repeat(200)).len() <= 9 + LONGEST_NAME);
    }
}
