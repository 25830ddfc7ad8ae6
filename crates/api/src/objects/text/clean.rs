//! What the HTML of a text may hold: what `luotsi_document` writes for the window, and nothing that
//! runs or loads. It is the second wall: the first is that the text is a document before it is HTML.

use std::{
    borrow::Cow,
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

use ammonia::{Builder, UrlRelative};
use luotsi_domain::Hash;

/// What the ids of footnotes begin with; no other ids are let through.
const FOOTNOTE: &str = "footnote-";

const TAGS: &[&str] = &[
    "a",
    "aside",
    "blockquote",
    "br",
    "code",
    "div",
    "em",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "img",
    "input",
    "li",
    "mark",
    "ol",
    "p",
    "pre",
    "s",
    "section",
    "span",
    "strong",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "tr",
    "u",
    "ul",
];

/// Where links may lead: the web, mail, and into the program.
const SCHEMES: &[&str] = &["http", "https", "luotsi", "mailto"];

const TONES: [&str; 5] = ["note", "tip", "important", "warning", "caution"];
const SIDES: [&str; 3] = ["left", "center", "right"];

static BUILDER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut builder = Builder::empty();
    builder
        .tags(TAGS.iter().copied().collect())
        .clean_content_tags(HashSet::from(["script", "style", "title", "template"]))
        .tag_attributes(HashMap::from([
            ("a", HashSet::from(["data-object", "href", "title"])),
            // No source: the window fetches what the text names by its hash.
            ("img", HashSet::from(["alt", "data-body", "title", "width"])),
            ("input", HashSet::from(["checked"])),
            ("li", HashSet::from(["id"])),
            ("ol", HashSet::from(["start"])),
            ("section", HashSet::from(["data-footnotes"])),
            ("span", HashSet::from(["data-comment"])),
            ("sup", HashSet::from(["data-number", "data-refers"])),
            ("td", HashSet::from(["colspan", "rowspan", "width"])),
            ("th", HashSet::from(["colspan", "rowspan", "width"])),
        ]))
        .tag_attribute_values(HashMap::from([
            ("a", only("role", &["doc-noteref"])),
            (
                "aside",
                HashMap::from([
                    ("data-tone", HashSet::from(TONES)),
                    ("role", HashSet::from(["note"])),
                ]),
            ),
            ("section", only("role", &["doc-endnotes"])),
            ("td", only("data-align", &SIDES)),
            (
                "th",
                HashMap::from([
                    ("data-align", HashSet::from(SIDES)),
                    ("scope", HashSet::from(["col", "row"])),
                ]),
            ),
            ("ul", only("data-type", &["taskList"])),
        ]))
        // Nothing can be filled in.
        .set_tag_attribute_values(HashMap::from([(
            "input",
            HashMap::from([("type", "checkbox"), ("disabled", "")]),
        )]))
        .attribute_filter(|_, attribute, value| {
            let is_kept = match attribute {
                "id" => value.starts_with(FOOTNOTE),
                "data-body" => value.parse::<Hash>().is_ok(),
                "colspan" | "data-number" | "rowspan" | "start" | "width" => {
                    value.parse::<u32>().is_ok()
                }
                _ => true,
            };
            is_kept.then_some(Cow::Borrowed(value))
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

fn only(
    attribute: &'static str,
    values: &[&'static str],
) -> HashMap<&'static str, HashSet<&'static str>> {
    HashMap::from([(attribute, values.iter().copied().collect())])
}

fn only_footnotes(address: &str) -> Option<Cow<'_, str>> {
    address
        .strip_prefix('#')
        .is_some_and(|id| id.starts_with(FOOTNOTE))
        .then_some(Cow::Borrowed(address))
}
