//! What stands in lines, as Markdown.

use std::collections::HashMap;

use super::escape::{Surroundings, code_span, destination, escaped, html};
use crate::{
    address::is_safe,
    model::{Inline, InlineKind, Mark},
    nesting::{Part, nested},
    references,
};

/// How often it is looked again which marks can be written with signs, before all become HTML.
const MOST_ROUNDS: usize = 8;

/// Where a line stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LineKind {
    Paragraph,
    Heading,
    Cell,
}

/// How a mark is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Style {
    Signs,
    Html,
}

/// A line as Markdown; `labels` are those of footnotes by their ids. Only a paragraph can have several
/// lines.
pub(super) fn line(text: &[Inline], kind: LineKind, labels: &HashMap<&str, usize>) -> String {
    let parts = nested(&fit(text));
    let mut styles: Vec<Style> = parts.iter().map(style).collect();
    let mut rounds = 0;
    loop {
        let written = written(&parts, &styles, kind, labels);
        rounds += 1;
        let changed = restyle(&parts, &mut styles, &written, rounds > MOST_ROUNDS);
        if !changed {
            return written.concat();
        }
    }
}

/// What Markdown can say of a line, with neighbours joined that it says alike.
fn fit(text: &[Inline]) -> Vec<Inline> {
    let mut fit: Vec<Inline> = Vec::with_capacity(text.len());
    for inline in text {
        let mut inline = inline.clone();
        inline.marks.retain(|mark| match mark {
            Mark::Comment { .. } => false,
            Mark::Link { address, .. } => is_safe(address),
            _ => true,
        });
        if let InlineKind::Text(letters) = &mut inline.kind
            && let Some(Inline {
                kind: InlineKind::Text(before),
                marks,
            }) = fit.last_mut()
            && *marks == inline.marks
        {
            before.push_str(letters);
            continue;
        }
        fit.push(inline);
    }
    fit
}

fn style(part: &Part) -> Style {
    match part {
        Part::Open(Mark::Bold | Mark::Italic | Mark::Strike | Mark::Link { .. }, _)
        | Part::Close(Mark::Bold | Mark::Italic | Mark::Strike | Mark::Link { .. }, _) => {
            Style::Signs
        }
        _ => Style::Html,
    }
}

/// Each part as Markdown.
fn written(
    parts: &[Part],
    styles: &[Style],
    kind: LineKind,
    labels: &HashMap<&str, usize>,
) -> Vec<String> {
    let mut written: Vec<String> = Vec::with_capacity(parts.len());
    let in_cell = kind == LineKind::Cell;
    let mut brackets = 0_usize;
    // Nothing stands yet on this line.
    let mut begins_line = true;
    let mut was_break = true;
    for (number, (part, style)) in parts.iter().zip(styles).enumerate() {
        let next = parts.get(number + 1);
        let ends_line = matches!(next, None | Some(Part::Leaf(InlineKind::Break, _)));
        let surroundings = Surroundings {
            begins_line,
            ends_line,
            in_cell,
            in_brackets: brackets > 0,
            in_heading: kind == LineKind::Heading,
        };
        let is_break = matches!(part, Part::Leaf(InlineKind::Break, _));
        let said = match part {
            Part::Leaf(InlineKind::Text(text), true) => code_span(text, in_cell)
                .unwrap_or_else(|| format!("<code>{}</code>", escaped(text, surroundings))),
            Part::Leaf(InlineKind::Text(text), false) => escaped(text, surroundings),
            Part::Leaf(InlineKind::Break, _) => {
                let is_sayable = kind == LineKind::Paragraph && !was_break && next.is_some();
                if is_sayable { "\\\n" } else { "<br>" }.to_owned()
            }
            Part::Leaf(InlineKind::ObjectLink { object, label }, _) => {
                let label = escaped(
                    label,
                    Surroundings {
                        begins_line: true,
                        ends_line: true,
                        in_brackets: true,
                        ..surroundings
                    },
                );
                format!("[{label}]({})", references::object(object))
            }
            Part::Leaf(InlineKind::FootnoteReference { footnote }, _) => labels
                .get(footnote.as_str())
                .map(|label| format!("[^{label}]"))
                .unwrap_or_default(),
            Part::Open(mark, _) => {
                if *style == Style::Signs && matches!(mark, Mark::Link { .. }) {
                    brackets += 1;
                }
                opening(mark, *style)
            }
            Part::Close(mark, _) => {
                if *style == Style::Signs && matches!(mark, Mark::Link { .. }) {
                    brackets -= 1;
                }
                closing(mark, *style, in_cell)
            }
        };
        if !said.is_empty() {
            begins_line = said.ends_with('\n');
            was_break = is_break;
        }
        written.push(said);
    }
    written
}

fn opening(mark: &Mark, style: Style) -> String {
    match (mark, style) {
        (Mark::Bold, Style::Signs) => "**".to_owned(),
        (Mark::Italic, Style::Signs) => "_".to_owned(),
        (Mark::Strike, Style::Signs) => "~~".to_owned(),
        (Mark::Link { .. }, Style::Signs) => "[".to_owned(),
        (Mark::Link { address, title }, Style::Html) => {
            let mut tag = format!("<a href=\"{}\"", html(address));
            if !title.is_empty() {
                tag.push_str(&format!(" title=\"{}\"", html(title)));
            }
            tag + ">"
        }
        (mark, _) => format!("<{}>", element(mark)),
    }
}

fn closing(mark: &Mark, style: Style, in_cell: bool) -> String {
    match (mark, style) {
        (Mark::Link { address, title }, Style::Signs) => {
            format!("]({})", destination(address, title, in_cell))
        }
        (Mark::Bold | Mark::Italic | Mark::Strike, Style::Signs) => opening(mark, style),
        (mark, _) => format!("</{}>", element(mark)),
    }
}

const fn element(mark: &Mark) -> &'static str {
    match mark {
        Mark::Link { .. } => "a",
        Mark::Bold => "strong",
        Mark::Italic => "em",
        Mark::Underline => "u",
        Mark::Strike => "del",
        Mark::Subscript => "sub",
        Mark::Superscript => "sup",
        Mark::Highlight => "mark",
        Mark::Code | Mark::Comment { .. } => "code",
    }
}

/// Makes HTML of the marks whose signs would not be read as such where they stand.
fn restyle(parts: &[Part], styles: &mut [Style], written: &[String], all: bool) -> bool {
    let mut befores = Vec::with_capacity(written.len());
    let mut before = None;
    for said in written {
        befores.push(before);
        before = said.chars().next_back().or(before);
    }
    let mut afters = vec![None; written.len()];
    let mut after = None;
    for (said, slot) in written.iter().zip(&mut afters).rev() {
        *slot = after;
        after = said.chars().next().or(after);
    }
    let mut changed = false;
    for number in 0..parts.len() {
        let (Some(part), Some(style)) = (parts.get(number), styles.get(number)) else {
            break;
        };
        let before = befores.get(number).copied().flatten();
        let after = afters.get(number).copied().flatten();
        let (Part::Open(mark, other) | Part::Close(mark, other)) = part else {
            continue;
        };
        if *style == Style::Html {
            continue;
        }
        let opens = matches!(part, Part::Open(..));
        let is_read = match mark {
            // What stands in square brackets may hold no others.
            Mark::Link { .. } => {
                let inside = parts.get(number..*other).unwrap_or_default();
                !opens || !inside.iter().any(is_reference)
            }
            mark => is_read_as_mark(mark, opens, before, after),
        };
        if all || !is_read {
            for number in [number, *other] {
                if let Some(style) = styles.get_mut(number) {
                    *style = Style::Html;
                }
            }
            changed = true;
        }
    }
    changed
}

fn is_reference(part: &Part) -> bool {
    matches!(part, Part::Leaf(InlineKind::FootnoteReference { .. }, _))
}

/// Whether the signs of a mark open or close it between these two signs: `CommonMark`'s rule of what
/// flanks a run of signs, and no doubt about any sign's kind, which depends on the version of Unicode.
fn is_read_as_mark(mark: &Mark, opens: bool, before: Option<char>, after: Option<char>) -> bool {
    let (outer, inner) = if opens {
        (before, after)
    } else {
        (after, before)
    };
    let is_apart =
        outer.is_none_or(|sign| sign.is_ascii_whitespace() || sign.is_ascii_punctuation());
    let is_word = |sign: Option<char>| sign.is_some_and(char::is_alphanumeric);
    let touches = inner.is_some_and(|sign| !sign.is_whitespace());
    touches && (is_apart || (is_word(inner) && *mark != Mark::Italic))
}
