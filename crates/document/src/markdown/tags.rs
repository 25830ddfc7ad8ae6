//! HTML inside Markdown, taken apart. Anything is HTML of some kind: nothing is refused.

use pulldown_cmark::{Event, Parser};

/// A part of HTML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// What is shown, as it is shown.
    Text(String),
    /// The beginning of an element.
    Open(Tag),
    /// The end of the element of that name.
    Close(String),
    /// What the author hid.
    Comment(String),
    /// A declaration, or what a script or a style holds.
    Other(String),
}

/// The beginning of an element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tag {
    /// In small letters.
    pub(super) name: String,
    attributes: Vec<(String, String)>,
}

impl Tag {
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        let mut attributes = self.attributes.iter();
        let (_, value) = attributes.find(|(other, _)| other == name)?;
        Some(value)
    }
}

/// How often some HTML is looked through for the ends of tags that have none; then all is text.
const MOST_SEARCHES: usize = 8;

/// All parts of some HTML.
pub(super) fn parts(html: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut searched = 0;
    let mut shown = String::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        shown.push_str(rest.get(..at).unwrap_or_default());
        rest = rest.get(at..).unwrap_or_default();
        if searched / MOST_SEARCHES > html.len() {
            break;
        }
        let Some((part, after)) = part(rest) else {
            let begins_tag =
                |sign: char| sign.is_ascii_alphabetic() || matches!(sign, '/' | '!' | '?');
            if rest
                .get(1..)
                .is_some_and(|rest| rest.starts_with(begins_tag))
            {
                searched += rest.len();
            }
            shown.push('<');
            rest = rest.get(1..).unwrap_or_default();
            continue;
        };
        if !shown.is_empty() {
            parts.push(Part::Text(decoded(&std::mem::take(&mut shown))));
        }
        rest = after;
        if let Part::Open(tag) = &part
            && matches!(tag.name.as_str(), "script" | "style")
        {
            let (held, after) = until_end_of(&tag.name, rest);
            rest = after;
            parts.push(Part::Other(format!("<{}>{held}", tag.name)));
            continue;
        }
        parts.push(part);
    }
    shown.push_str(rest);
    if !shown.is_empty() {
        parts.push(Part::Text(decoded(&shown)));
    }
    parts
}

/// What stands before the end of an element in which there are no others, and what after.
fn until_end_of<'a>(name: &str, html: &'a str) -> (&'a str, &'a str) {
    let end = format!("</{name}");
    let at = html.char_indices().find_map(|(at, sign)| {
        let rest = html.get(at..at + end.len())?;
        (sign == '<' && rest.eq_ignore_ascii_case(&end)).then_some(at)
    });
    let Some(at) = at else {
        return (html, "");
    };
    let (held, rest) = html.split_at(at);
    let after = rest.split_once('>').map_or("", |(_, after)| after);
    (held, after)
}

/// The part that begins with the `<` that the HTML begins with, and what comes after.
fn part(html: &str) -> Option<(Part, &str)> {
    if let Some(rest) = html.strip_prefix("<!--") {
        let at_once = rest.strip_prefix('>').or_else(|| rest.strip_prefix("->"));
        if let Some(after) = at_once {
            return Some((Part::Comment(String::new()), after));
        }
        let (comment, after) = rest.split_once("-->")?;
        return Some((Part::Comment(comment.to_owned()), after));
    }
    if let Some(rest) = html.strip_prefix("<![CDATA[") {
        let (text, after) = rest.split_once("]]>")?;
        return Some((Part::Text(text.to_owned()), after));
    }
    if html.starts_with("<!") || html.starts_with("<?") {
        let (declaration, after) = html.split_once('>')?;
        return Some((Part::Other(declaration.to_owned()), after));
    }
    if let Some(rest) = html.strip_prefix("</") {
        let (name, rest) = name(rest)?;
        let (_, after) = rest.split_once('>')?;
        return Some((Part::Close(name), after));
    }
    let (name, mut rest) = name(html.strip_prefix('<')?)?;
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start_matches(|sign: char| sign.is_ascii_whitespace() || sign == '/');
        if let Some(after) = rest.strip_prefix('>') {
            return Some((Part::Open(Tag { name, attributes }), after));
        }
        let (attribute, after) = attribute(rest)?;
        attributes.push(attribute);
        rest = after;
    }
}

/// The name that some HTML begins with, in small letters.
fn name(html: &str) -> Option<(String, &str)> {
    if !html.starts_with(|sign: char| sign.is_ascii_alphabetic()) {
        return None;
    }
    let end = html.find(|sign: char| sign.is_ascii_whitespace() || matches!(sign, '/' | '>'))?;
    let (name, rest) = html.split_at(end);
    // An address in angle brackets is none, though it looks like one to some.
    let is_part =
        |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b':');
    let is_name = name.bytes().all(is_part) && !name.ends_with(':');
    is_name.then(|| (name.to_ascii_lowercase(), rest))
}

/// The attribute that some HTML begins with.
fn attribute(html: &str) -> Option<((String, String), &str)> {
    let end = html
        .char_indices()
        .skip(1)
        .find(|(_, sign)| sign.is_ascii_whitespace() || matches!(sign, '/' | '>' | '='))?
        .0;
    let (name, rest) = html.split_at(end);
    let name = name.to_ascii_lowercase();
    let Some(value) = rest.trim_ascii_start().strip_prefix('=') else {
        return Some(((name, String::new()), rest));
    };
    let value = value.trim_ascii_start();
    for quote in ['"', '\''] {
        if let Some(quoted) = value.strip_prefix(quote) {
            let (value, after) = quoted.split_once(quote)?;
            return Some(((name, decoded(value)), after));
        }
    }
    let end = value.find(|sign: char| sign.is_ascii_whitespace() || sign == '>')?;
    let (value, after) = value.split_at(end);
    Some(((name, decoded(value)), after))
}

/// Text with its character references as what they stand for.
fn decoded(text: &str) -> String {
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        decoded.push_str(rest.get(..at).unwrap_or_default());
        rest = rest.get(at..).unwrap_or_default();
        let end = rest
            .bytes()
            .take(40)
            .position(|byte| byte == b';')
            .map_or(1, |at| at + 1);
        let (written, after) = rest.split_at(end);
        match sign(written) {
            Some(sign) => decoded.push_str(&sign),
            None => decoded.push_str(written),
        }
        rest = after;
    }
    decoded + rest
}

/// What a character reference stands for. Markdown has the same ones.
fn sign(reference: &str) -> Option<String> {
    let inner = reference.strip_prefix('&')?.strip_suffix(';')?;
    let is_one = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'#';
    if !inner.bytes().all(is_one) {
        return None;
    }
    Parser::new(reference).find_map(|event| match event {
        Event::Text(text) => Some(text.into_string()),
        _ => None,
    })
}
