//! What a Markdown text shows: the HTML that pulldown-cmark makes of it, without what nobody sees.

use std::collections::BTreeSet;

use luotsi_document::markdown;
use pulldown_cmark::{Parser, html};

/// Elements in lines, which may be nested in any order.
const MARKS: &[&str] = &[
    "em", "strong", "del", "a", "code", "sub", "sup", "u", "mark",
];

/// The blocks, and each text in them with its marks, and the footnotes. Where these stand, whether a list has space between its items, how a
/// footnote is labelled, and what is in comments is left out.
pub(crate) fn shown(text: &str) -> Vec<String> {
    let mut written = String::new();
    html::push_html(&mut written, Parser::new_ext(text, markdown::options()));
    let mut shown = Shown::default();
    let mut rest = written.as_str();
    while let Some((before, after)) = rest.split_once('<') {
        shown.text(before);
        if let Some(comment) = after.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        if after.starts_with("sup class=\"footnote-") {
            let is_reference = after.starts_with("sup class=\"footnote-reference");
            shown.text(if is_reference { "↗" } else { "" });
            rest = after.split_once("</sup>").map_or("", |(_, after)| after);
            continue;
        }
        let (tag, after) = after.split_once('>').unwrap_or((after, ""));
        shown.tag(tag);
        rest = after;
    }
    shown.text(rest);
    shown.end_line();
    let mut footnotes = shown.footnotes;
    footnotes.sort();
    shown.parts.extend(footnotes.into_iter().flatten());
    shown.parts
}

#[derive(Default)]
struct Shown {
    parts: Vec<String>,
    marks: Vec<String>,
    line: Vec<(BTreeSet<String>, String)>,
    in_code: bool,
    /// What stood around each footnote that is open, and the footnotes that were.
    around: Vec<Vec<String>>,
    footnotes: Vec<Vec<String>>,
}

impl Shown {
    fn text(&mut self, text: &str) {
        let marks: BTreeSet<String> = self.marks.iter().cloned().collect();
        match self.line.last_mut() {
            Some((before, said)) if *before == marks => said.push_str(text),
            _ if text.is_empty() => {}
            _ => self.line.push((marks, text.to_owned())),
        }
    }

    fn tag(&mut self, tag: &str) {
        let tag = tag.trim_end_matches('/').trim_end();
        let name = tag.trim_start_matches('/');
        let name = name.split_ascii_whitespace().next().unwrap_or_default();
        if MARKS.contains(&name) && !self.in_code && !tag.contains("footnote") {
            if tag.starts_with('/') {
                let at = self.marks.iter().rposition(|mark| mark.starts_with(name));
                at.map(|at| self.marks.remove(at));
            } else {
                self.marks.push(tag.to_owned());
            }
            return;
        }
        if name == "br" {
            self.text(" ↵ ");
            return;
        }
        self.end_line();
        match name {
            "p" | "tbody" => {}
            "div" if tag.contains("footnote") => {
                self.around.push(std::mem::take(&mut self.parts));
                self.parts.push("footnote".to_owned());
            }
            "div" if tag.starts_with('/') && !self.around.is_empty() => {
                let around = self.around.pop().unwrap();
                self.footnotes
                    .push(std::mem::replace(&mut self.parts, around));
            }
            "pre" => {
                self.in_code = !tag.starts_with('/');
                self.parts.push(tag.to_owned());
            }
            _ => self.parts.push(tag.to_owned()),
        }
    }

    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        let mut is_space = true;
        let mut said = Vec::new();
        for (marks, text) in line {
            let mut tight = String::new();
            if self.in_code {
                tight = text;
            } else {
                for sign in text.chars() {
                    let is_white = sign.is_ascii_whitespace();
                    if !is_white {
                        tight.push(sign);
                    } else if !is_space {
                        tight.push(' ');
                    }
                    is_space = is_white;
                }
            }
            if !tight.is_empty() {
                said.push((marks, tight));
            }
        }
        if let Some((_, last)) = said.last_mut() {
            *last = last.trim_end().to_owned();
        }
        for (marks, text) in said {
            // Space looks the same whether it is important or not.
            if text.trim().is_empty() {
                continue;
            }
            self.parts.push(format!("{}{marks:?}", text.trim()));
        }
    }
}
