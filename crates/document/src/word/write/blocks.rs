//! Blocks as paragraphs, content controls and tables.

use super::{
    super::names::{CODE, QUOTE, RULE, TAG, TONES},
    Writer,
    markup::value,
};
use crate::model::{Align, Block, BlockKind, Inline};

/// What blocks stand in.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Surroundings {
    /// The style of their paragraphs.
    pub(super) style: Option<&'static str>,
    /// To which side they are set.
    pub(super) align: Option<Align>,
    /// How far they are from the margin, in twips.
    pub(super) indent: i64,
    /// Whether the last must be a paragraph.
    pub(super) ends_with_paragraph: bool,
}

impl Surroundings {
    pub(super) fn alignment(&self) -> &'static str {
        match self.align {
            None => "",
            Some(Align::Left) => "<w:jc w:val=\"left\"/>",
            Some(Align::Center) => "<w:jc w:val=\"center\"/>",
            Some(Align::Right) => "<w:jc w:val=\"right\"/>",
        }
    }
}

impl<'d> Writer<'d> {
    pub(super) fn blocks(&mut self, blocks: &'d [Block], around: &Surroundings) {
        for (number, block) in blocks.iter().enumerate() {
            self.block(block, around);
            let next = blocks.get(number + 1).map(|next| &next.kind);
            let is_table = matches!(block.kind, BlockKind::Table(_));
            let needs_gap = match next {
                Some(next) => is_table && !begins_with_paragraph(next),
                None => {
                    let must_end = is_table || around.ends_with_paragraph;
                    is_filler(blocks.get(number.wrapping_sub(1)), block)
                        || (must_end && !ends_with_paragraph(&block.kind))
                }
            };
            if needs_gap {
                self.gap(around.alignment(), "");
            }
        }
    }

    pub(super) fn block(&mut self, block: &'d Block, around: &Surroundings) {
        match &block.kind {
            BlockKind::Paragraph(text) => self.paragraph(around.style, "", "", text, around),
            BlockKind::Heading { level, text } => {
                let style = format!("Heading{level}");
                self.paragraph(Some(&style), "", "", text, around);
            }
            BlockKind::Quote(blocks) => self.held("quote", blocks, Some(QUOTE), around),
            BlockKind::Callout(callout) => {
                if let Some((_, style, name)) =
                    TONES.iter().find(|(tone, ..)| *tone == callout.tone)
                {
                    let tag = format!("callout:{name}");
                    self.held(&tag, &callout.blocks, Some(style), around);
                }
            }
            BlockKind::Code { language, text } => {
                let language = language.as_deref().unwrap_or_default();
                self.begin_control(&format!("code:{language}"));
                for line in text.split('\n') {
                    self.begin_paragraph(Some(CODE), "", around);
                    self.letters(line, "");
                    self.xml.push_str("</w:p>");
                }
                self.end_control();
            }
            BlockKind::Rule => self.paragraph(Some(RULE), "", "", &[], around),
            BlockKind::Bullets(_) | BlockKind::Numbers { .. } | BlockKind::Tasks(_) => {
                self.list(&block.kind, 0, around);
            }
            BlockKind::Table(rows) => self.table(rows, around),
            BlockKind::Image(image) => {
                self.begin_paragraph(around.style, "", around);
                self.image(image);
                self.xml.push_str("</w:p>");
            }
        }
    }

    /// Blocks that belong together, in a content control that says so.
    fn held(
        &mut self,
        tag: &str,
        blocks: &'d [Block],
        style: Option<&'static str>,
        around: &Surroundings,
    ) {
        self.begin_control(tag);
        let within = Surroundings {
            style,
            ends_with_paragraph: true,
            ..*around
        };
        self.blocks(blocks, &within);
        self.end_control();
    }

    pub(super) fn begin_control(&mut self, tag: &str) {
        self.xml.push_str(&format!(
            "<w:sdt><w:sdtPr><w:tag w:val=\"{TAG}{}\"/></w:sdtPr><w:sdtContent>",
            value(tag)
        ));
    }

    pub(super) fn end_control(&mut self) {
        self.xml.push_str("</w:sdtContent></w:sdt>");
    }

    /// The blocks of a footnote, the first paragraph with its mark.
    pub(super) fn note_blocks(&mut self, blocks: &'d [Block]) {
        const MARK: &str = "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r>\
                            <w:r><w:t xml:space=\"preserve\"> </w:t></w:r>";
        let around = Surroundings {
            style: Some("FootnoteText"),
            ends_with_paragraph: true,
            ..Surroundings::default()
        };
        let rest = match blocks {
            [
                Block {
                    kind: BlockKind::Paragraph(text),
                    ..
                },
                rest @ ..,
            ] => {
                self.paragraph(around.style, "", MARK, text, &around);
                rest
            }
            blocks => {
                self.gap("", MARK);
                blocks
            }
        };
        self.blocks(rest, &around);
    }

    /// A paragraph: `numbers` says in which list it is, `before` is what stands before its text.
    pub(super) fn paragraph(
        &mut self,
        style: Option<&str>,
        numbers: &str,
        before: &str,
        text: &'d [Inline],
        around: &Surroundings,
    ) {
        self.begin_paragraph(style, numbers, around);
        self.xml.push_str(before);
        self.line(text);
        self.xml.push_str("</w:p>");
    }

    pub(super) fn begin_paragraph(
        &mut self,
        style: Option<&str>,
        numbers: &str,
        around: &Surroundings,
    ) {
        self.xml.push_str("<w:p>");
        let style = style.map_or_else(String::new, |style| {
            format!("<w:pStyle w:val=\"{style}\"/>")
        });
        let indent = match (around.indent, numbers) {
            (0, _) => String::new(),
            (indent, "") => format!("<w:ind w:left=\"{indent}\"/>"),
            (indent, _) => format!("<w:ind w:left=\"{indent}\" w:hanging=\"360\"/>"),
        };
        let alignment = around.alignment();
        if !(style.is_empty() && numbers.is_empty() && indent.is_empty() && alignment.is_empty()) {
            self.xml.push_str(&format!(
                "<w:pPr>{style}{numbers}{indent}{alignment}</w:pPr>"
            ));
        }
    }
}

/// Whether what a block is written as begins with a paragraph.
const fn begins_with_paragraph(kind: &BlockKind) -> bool {
    matches!(
        kind,
        BlockKind::Paragraph(_)
            | BlockKind::Heading { .. }
            | BlockKind::Rule
            | BlockKind::Image(_)
            | BlockKind::Bullets(_)
            | BlockKind::Numbers { .. }
            | BlockKind::Tasks(_)
    )
}

/// Whether what a block is written as ends with a paragraph.
fn ends_with_paragraph(kind: &BlockKind) -> bool {
    let of_item = |blocks: Option<&Vec<Block>>| match blocks.map(Vec::as_slice) {
        Some([only]) => {
            matches!(
                only.kind,
                BlockKind::Paragraph(_) | BlockKind::Heading { .. }
            )
        }
        Some([.., last]) => {
            !matches!(
                last.kind,
                BlockKind::Heading { .. } | BlockKind::Rule | BlockKind::Image(_)
            ) && ends_with_paragraph(&last.kind)
        }
        _ => false,
    };
    match kind {
        BlockKind::Paragraph(_)
        | BlockKind::Heading { .. }
        | BlockKind::Rule
        | BlockKind::Image(_) => true,
        BlockKind::Bullets(items) | BlockKind::Numbers { items, .. } => {
            of_item(items.last().map(|item| &item.blocks))
        }
        BlockKind::Tasks(items) => of_item(items.last().map(|item| &item.blocks)),
        _ => false,
    }
}

/// Whether a paragraph at the end would be taken for the one that Word needs behind a table.
fn is_filler(before: Option<&Block>, block: &Block) -> bool {
    before.is_some_and(|before| matches!(before.kind, BlockKind::Table(_)))
        && matches!(&block.kind, BlockKind::Paragraph(text) if text.is_empty())
}
