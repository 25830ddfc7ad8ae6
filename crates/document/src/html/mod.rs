//! Documents as HTML, to be read. Nothing in it runs, and it loads nothing.

mod blocks;
mod escape;
mod line;

use std::collections::HashMap;

use self::{blocks::Writer, escape::escaped};
use crate::{model::Document, read::Pictures, text, title::title};

/// How a page looks that is read or printed by itself.
const STYLE: &str = "body{font-family:sans-serif;line-height:1.5;max-width:48rem;margin:2rem auto;padding:0 1rem}\
table{border-collapse:collapse}td,th{border:1px solid #888;padding:.25rem .5rem;vertical-align:top}th{background:#eee}\
img{max-width:100%;height:auto}pre{overflow:auto;padding:.5rem;background:#f4f4f4}\
blockquote{margin-left:0;padding-left:1rem;border-left:.25rem solid #bbb}\
aside{margin:1rem 0;padding:.25rem 1rem;border-left:.25rem solid #36c}aside.tip{border-color:#287}\
aside.important{border-color:#83b}aside.warning{border-color:#b70}aside.caution{border-color:#c22}\
ul.tasks{list-style:none;padding-left:1rem}";

/// The document as a part of a page. Pictures that are at hand are written into it; of others there is
/// the description. It has no style of its own.
#[must_use]
pub fn fragment(document: &Document, pictures: &Pictures) -> String {
    let labels: HashMap<&str, usize> = document
        .footnotes
        .iter()
        .map(|footnote| footnote.id.as_str())
        .zip(1..)
        .collect();
    let mut writer = Writer::new(&labels, pictures);
    writer.document(document);
    writer.html
}

/// The document as a page that stands by itself.
#[must_use]
pub fn page(document: &Document, pictures: &Pictures, name: Option<&str>) -> String {
    let language = document
        .language
        .as_ref()
        .map(|language| format!(" lang=\"{}\"", escaped(language)))
        .unwrap_or_default();
    let name = name.map(str::to_owned).or_else(|| title(&document.blocks));
    let name = name.unwrap_or_else(|| {
        let said = text::of(document);
        said.lines().next().unwrap_or_default().to_owned()
    });
    format!(
        "<!DOCTYPE html>\n<html{language}>\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; \
         style-src 'unsafe-inline'\">\n<meta name=\"viewport\" content=\"width=device-width\">\n\
         <title>{}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n{}</body>\n</html>\n",
        escaped(&name),
        fragment(document, pictures),
    )
}
