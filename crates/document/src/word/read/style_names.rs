//! What styles are by their names.
//!
//! Word stores its own styles under their English names, whatever language it speaks; other programs
//! store them as they show them.

use crate::model::Tone;

/// What paragraphs in a style are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Role {
    #[default]
    Body,
    /// From 1.
    Heading(u8),
    /// A heading that is what an item of a list says.
    ListHeading(u8),
    Quote,
    Callout(Tone),
    Code,
}

/// How headings are called in the languages in which documents are met, in small letters.
const HEADINGS: &[&str] = &[
    "heading",
    "otsikko",
    "rubrik",
    "überschrift",
    "berschrift",
    "overskrift",
    "titre",
    "titolo",
    "título",
    "ttulo",
    "kop",
    "nagłówek",
    "nadpis",
    "címsor",
    "pealkiri",
    "virsraksts",
    "antraštė",
    "заголовок",
    "見出し",
    "标题",
    "標題",
    "제목",
];

pub(super) fn role(name: &str) -> Role {
    let name = name.trim().to_lowercase();
    if let Some(level) = heading(&name) {
        return Role::Heading(level);
    }
    match name.as_str() {
        "title" | "otsikko" | "pääotsikko" | "rubrik" => Role::Heading(1),
        "quote" | "intense quote" | "quotations" | "block text" | "lainaus"
        | "erottuva lainaus" | "citat" | "starkt citat" => Role::Quote,
        "code" | "source code" | "code block" | "html preformatted" | "preformatted text"
        | "verbatim" => Role::Code,
        _ => Role::Body,
    }
}

/// The level in a name that is a word for headings and a number.
fn heading(name: &str) -> Option<u8> {
    let word = name.trim_end_matches(|sign: char| sign.is_ascii_digit());
    let level: u8 = name.get(word.len()..)?.parse().ok()?;
    let word = word.trim_end_matches([' ', '-', '_']);
    (HEADINGS.contains(&word) && (1..=9).contains(&level)).then(|| level.min(6))
}
