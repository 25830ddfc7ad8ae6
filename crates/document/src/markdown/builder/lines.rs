//! Lines, and what stands in them.

use super::{Builder, Capture, Line, MOST_OPEN, Opener, numbered};
use crate::{
    losses::LossCode,
    model::{Block, BlockKind, Inline, InlineKind, Mark},
};

impl Builder {
    pub(in crate::markdown) fn block(&mut self, kind: BlockKind) {
        self.end_line();
        self.begin_blocks();
        if let Some(frame) = self.frames.last_mut() {
            frame.blocks.push(Block {
                id: String::new(),
                kind,
            });
        }
    }

    /// Begins a paragraph or, with a level, a heading.
    pub(in crate::markdown) fn begin_line(&mut self, level: Option<u8>) {
        self.end_line();
        self.begin_blocks();
        self.line = Some(Line {
            level,
            // A paragraph in which there is nothing but HTML that says nothing is none.
            is_implied: level.is_none(),
            ..Line::default()
        });
    }

    pub(in crate::markdown) fn end_line(&mut self) {
        if matches!(self.captures.last(), Some(Capture::Object { .. })) {
            self.end_capture();
        }
        self.close_marks_of_html();
        self.links.retain(|(opener, _)| *opener == Opener::Markdown);
        let Some(mut line) = self.line.take() else {
            return;
        };
        if line.is_trimmed {
            trim_end(&mut line.text);
        }
        if line.is_implied && line.text.is_empty() {
            return;
        }
        let kind = match line.level {
            Some(level) => BlockKind::Heading {
                level,
                text: line.text,
            },
            None => BlockKind::Paragraph(line.text),
        };
        if let Some(frame) = self.frames.last_mut() {
            frame.blocks.push(Block {
                id: String::new(),
                kind,
            });
        }
    }

    /// Ends the line for something that stands between lines; what comes then is a line like it.
    pub(super) fn interrupt(&mut self, kind: BlockKind) {
        let level = match &mut self.line {
            Some(line) => {
                line.is_implied = true;
                line.is_trimmed = true;
                line.level
            }
            None => None,
        };
        let had_line = self.line.is_some();
        let (opened, marks) = (self.opened.clone(), self.marks.clone());
        self.block(kind);
        if had_line {
            (self.opened, self.marks) = (opened, marks);
            self.line = Some(Line {
                level,
                is_implied: true,
                is_trimmed: true,
                ..Line::default()
            });
        }
    }

    /// Whether space that comes now would stand at the edge of a line.
    fn is_at_edge(&self) -> bool {
        match &self.line {
            None => true,
            Some(line) => match line.text.last().map(|inline| &inline.kind) {
                None => line.is_trimmed,
                Some(InlineKind::Break) => true,
                Some(_) => false,
            },
        }
    }

    fn inline(&mut self, kind: InlineKind) {
        let marks = self.marks.keys().cloned().collect();
        self.marked(kind, marks);
    }

    pub(super) fn marked(&mut self, kind: InlineKind, marks: Vec<Mark>) {
        if self.line.is_none() {
            self.begin_blocks();
        }
        let is_trimmed = self.is_in_html;
        let line = self.line.get_or_insert_with(|| Line {
            is_implied: true,
            is_trimmed,
            ..Line::default()
        });
        if let Some(marks) = line.space.take()
            && kind != InlineKind::Break
        {
            let kind = InlineKind::Text(" ".to_owned());
            line.text.push(Inline { kind, marks });
        }
        line.text.push(Inline { kind, marks });
    }

    pub(in crate::markdown) fn text(&mut self, text: &str) {
        let is_trimmed =
            self.line.as_ref().is_some_and(|line| line.is_trimmed) && self.is_at_edge();
        match self.captures.last_mut() {
            Some(Capture::Object { label: held, .. })
            | Some(Capture::Image {
                description: held, ..
            })
            | Some(Capture::Code { text: held, .. }) => held.push_str(text),
            None if is_trimmed => {
                let text = text.trim_start_matches(' ');
                if !text.is_empty() {
                    self.inline(InlineKind::Text(text.to_owned()));
                }
            }
            None => self.inline(InlineKind::Text(text.to_owned())),
        }
    }

    /// A new line in the source that is none in what is shown.
    pub(in crate::markdown) fn soft_break(&mut self) {
        if !self.captures.is_empty() {
            self.text(" ");
        } else if !self.is_at_edge() {
            let marks = self.marks.keys().cloned().collect();
            if let Some(line) = &mut self.line {
                line.space = Some(marks);
            }
        }
    }

    /// Text of HTML, in which any white space is one space, and none at an edge.
    pub(in crate::markdown) fn loose_text(&mut self, text: &str) {
        if self.is_in_code() {
            self.text(text);
            return;
        }
        let mut tight = String::with_capacity(text.len());
        let before = self.line.as_ref().and_then(|line| line.text.last());
        let mut is_space = match before.map(|inline| &inline.kind) {
            Some(InlineKind::Text(before)) => before.ends_with(' '),
            _ => self.is_at_edge(),
        };
        for sign in text.chars() {
            let is_white = matches!(sign, ' ' | '\t' | '\n' | '\r' | '\u{c}');
            if !is_white {
                tight.push(sign);
            } else if !is_space {
                tight.push(' ');
            }
            is_space = is_white;
        }
        if !tight.is_empty() {
            self.text(&tight);
        }
    }

    pub(in crate::markdown) fn code_span(&mut self, text: &str) {
        if self.captures.is_empty() {
            self.open_mark(Opener::Markdown, Mark::Code);
            self.text(text);
            self.close_mark(Opener::Markdown);
        } else {
            self.text(text);
        }
    }

    pub(in crate::markdown) fn line_break(&mut self) {
        match self.captures.last() {
            Some(Capture::Code { .. }) => self.text("\n"),
            Some(_) => self.text(" "),
            None => self.inline(InlineKind::Break),
        }
    }

    pub(in crate::markdown) fn footnote_reference(&mut self, label: &str) {
        let number = self.number(label);
        self.inline(InlineKind::FootnoteReference {
            footnote: numbered(number),
        });
    }

    /// The number of a footnote's label.
    pub(in crate::markdown) fn number(&mut self, label: &str) -> usize {
        let next = self.labels.len() + 1;
        *self.labels.entry(label.to_lowercase()).or_insert(next)
    }

    /// Whether the mark was opened: of HTML only so many are.
    pub(in crate::markdown) fn open_mark(&mut self, opener: Opener, mark: Mark) -> bool {
        if opener != Opener::Markdown && self.opened.len() > MOST_OPEN {
            return false;
        }
        *self.marks.entry(mark.clone()).or_default() += 1;
        self.opened.push((opener, mark));
        true
    }

    /// Closes the last mark that is open of those that `opener` opened, if there is one.
    pub(in crate::markdown) fn close_mark(&mut self, opener: Opener) -> bool {
        self.close_last(|(other, _)| *other == opener)
    }

    pub(super) fn close_last(&mut self, is_one: impl Fn(&(Opener, Mark)) -> bool) -> bool {
        let Some(at) = self.opened.iter().rposition(is_one) else {
            return false;
        };
        let (_, mark) = self.opened.remove(at);
        if let Some(count) = self.marks.get_mut(&mark) {
            *count -= 1;
            if *count == 0 {
                self.marks.remove(&mark);
            }
        }
        true
    }

    fn close_marks_of_html(&mut self) {
        let is_html = |opener: &Opener| *opener != Opener::Markdown;
        if self.is_in_html {
            // What it is around is more than a line.
            let open = self.opened.iter().filter(|(opener, _)| is_html(opener));
            let names: Vec<String> = open.map(|(opener, _)| opener.tag()).collect();
            for name in names {
                self.lose(LossCode::RawHtml, &name);
            }
        }
        while self.close_last(|(opener, _)| is_html(opener)) {}
    }

    pub(super) fn is_in_link(&self) -> bool {
        matches!(self.marks.keys().next(), Some(Mark::Link { .. }))
    }
}

/// Takes the space away that a line ends with.
fn trim_end(line: &mut Vec<Inline>) {
    while let Some(Inline {
        kind: InlineKind::Text(text),
        ..
    }) = line.last_mut()
    {
        text.truncate(text.trim_end_matches(' ').len());
        if !text.is_empty() {
            return;
        }
        line.pop();
    }
}
