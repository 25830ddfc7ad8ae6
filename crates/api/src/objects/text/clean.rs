//! What HTML may hold: structure and words. No scripts, styles, pictures or frames.

use std::{
    borrow::Cow,
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

use ammonia::{Builder, UrlRelative};

/// What the ids of footnotes begin with; no other ids are let through.
pub(super) const FOOTNOTE: &str = "footnote-";

const TAGS: &[&str] = &[
    "a",
    "abbr",
    "b",
    "blockquote",
    "br",
    "code",
    "dd",
    "del",
    "div",
    "dl",
    "dt",
    "em",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "ins",
    "kbd",
    "li",
    "mark",
    "ol",
    "p",
    "pre",
    "s",
    "samp",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "u",
    "ul",
    "var",
];

/// Where links may lead: the web, mail, and into the program.
const SCHEMES: &[&str] = &["http", "https", "luotsi", "mailto"];

static BUILDER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut builder = Builder::empty();
    builder
        .tags(TAGS.iter().copied().collect())
        .clean_content_tags(HashSet::from(["script", "style", "title", "template"]))
        .tag_attributes(HashMap::from([
            ("a", HashSet::from(["href"])),
            ("div", HashSet::from(["id"])),
            ("li", HashSet::from(["value"])),
            ("ol", HashSet::from(["start"])),
            ("td", HashSet::from(["align", "colspan", "rowspan"])),
            ("th", HashSet::from(["align", "colspan", "rowspan"])),
        ]))
        .attribute_filter(|_, attribute, value| match attribute {
            "id" => value.starts_with(FOOTNOTE).then_some(Cow::Borrowed(value)),
            _ => Some(Cow::Borrowed(value)),
        })
        .url_schemes(SCHEMES.iter().copied().collect())
        .url_relative(UrlRelative::Custom(Box::new(only_footnotes)))
        .link_rel(Some("noopener noreferrer"));
    builder
});

/// The HTML without everything that could run, load or disguise something.
pub(super) fn clean(html: &str) -> String {
    BUILDER.clean(html).to_string()
}

fn only_footnotes(address: &str) -> Option<Cow<'_, str>> {
    address
        .strip_prefix('#')
        .is_some_and(|id| id.starts_with(FOOTNOTE))
        .then_some(Cow::Borrowed(address))
}
