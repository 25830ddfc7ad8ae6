//! Documents as HTML, to be read. Nothing in it runs, and it loads nothing.

mod blocks;
mod escape;
mod line;

use std::collections::HashMap;

use self::{blocks::Writer, escape::escaped, line::Lines};
use crate::{model::Document, read::Pictures, text, title::title};

/// How a page looks that is read or printed by itself.
const STYLE: &str = "body{font-family:sans-serif;line-height:1.5;max-width:48rem;margin:2rem auto;padding:0 1rem}\
table{border-collapse:collapse}td,th{border:1px solid #888;padding:.25rem .5rem;vertical-align:top}th{background:#eee}\
[data-align=left]{text-align:left}[data-align=center]{text-align:center}[data-align=right]{text-align:right}\
li>p,td>p,th>p{margin:.25rem 0}figure{margin:1rem 0}img{max-width:100%;height:auto}\
pre{overflow:auto;padding:.5rem;background:#f4f4f4}\
blockquote{margin-left:0;padding-left:1rem;border-left:.25rem solid #bbb}\
aside{margin:1rem 0;padding:.25rem 1rem;border-left:.25rem solid #36c}aside[data-tone=tip]{border-color:#287}\
aside[data-tone=important]{border-color:#83b}aside[data-tone=warning]{border-color:#b70}\
aside[data-tone=caution]{border-color:#c22}\
ul[data-type=taskList]{list-style:none;padding-left:1rem}\
ul[data-type=taskList]>li{display:flex;align-items:baseline;gap:.5rem}ul[data-type=taskList]>li>div>p{margin:.25rem 0}\
section[data-footnotes]{margin-top:2rem;border-top:1px solid #888}";

/// Who reads.
#[derive(Clone, Copy)]
enum Reader<'a> {
    /// Who has nothing but what is written: pictures that are at hand are written into it, of others
    /// there is the description.
    File(&'a Pictures),
    /// A window that fetches pictures by their hashes, and in which comments are spoken of.
    Window,
}

/// The document as a part of a page. Pictures that are at hand are written into it; of others there is
/// the description. It has no style of its own.
///
/// Its elements are those that the editor shows: `aside[data-tone]`, `a[data-object]`,
/// `sup[data-refers][data-number]`, `section[data-footnotes]`, `ul[data-type=taskList]`,
/// `[data-align]`.
#[must_use]
pub fn fragment(document: &Document, pictures: &Pictures) -> String {
    written(document, Reader::File(pictures))
}

/// The document as a part of a window, which fetches its pictures by hash: each is an
/// `img[data-body]` without a source. What somebody commented on is a `span[data-comment]`; the rest is as in a
/// [`fragment`].
#[must_use]
pub fn reading(document: &Document) -> String {
    written(document, Reader::Window)
}

/// The same block by block, each with its id: first what stands in the text, then its footnotes.
#[must_use]
pub fn reading_by_block(document: &Document) -> Vec<(String, String)> {
    let labels = labels(document);
    let lines = Lines {
        labels: &labels,
        with_comments: false,
    };
    let html = |write: &dyn Fn(&mut Writer<'_>)| {
        let mut writer = Writer::new(lines, Reader::Window);
        write(&mut writer);
        writer.html
    };
    let blocks = document.blocks.iter();
    let blocks = blocks.map(|block| (block.id.clone(), html(&|writer| writer.only(block))));
    let footnotes = document.footnotes.iter().zip(1..);
    let footnotes = footnotes.map(|(note, label)| {
        (
            note.id.clone(),
            html(&|writer| writer.footnote(note, label)),
        )
    });
    blocks.chain(footnotes).collect()
}

/// The label of each footnote by its id.
fn labels(document: &Document) -> HashMap<&str, usize> {
    let footnotes = document.footnotes.iter();
    footnotes.map(|note| note.id.as_str()).zip(1..).collect()
}

fn written(document: &Document, reader: Reader<'_>) -> String {
    let labels = labels(document);
    let lines = Lines {
        labels: &labels,
        with_comments: matches!(reader, Reader::Window),
    };
    let mut writer = Writer::new(lines, reader);
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
