//! Lists as numbered paragraphs.

use super::{
    super::names::LIST_HEADING,
    Writer,
    blocks::Surroundings,
    numbering::{LEVELS, STEP, Sign},
};
use crate::model::{Block, BlockKind};

impl<'d> Writer<'d> {
    /// A list at a level, from 0.
    pub(super) fn list(&mut self, list: &'d BlockKind, level: u32, around: &Surroundings) {
        let sign = match list {
            BlockKind::Numbers { start, .. } => Sign::Number {
                start: *start,
                level,
            },
            BlockKind::Tasks(_) => Sign::Box,
            _ => Sign::Bullet,
        };
        let number = self.numbering.list(sign);
        match list {
            BlockKind::Bullets(items) | BlockKind::Numbers { items, .. } => {
                for item in items {
                    self.item("", &item.blocks, number, level, around);
                }
            }
            BlockKind::Tasks(items) => {
                for item in items {
                    self.item(check_box(item.done), &item.blocks, number, level, around);
                }
            }
            _ => {}
        }
    }

    fn item(
        &mut self,
        before: &str,
        blocks: &'d [Block],
        number: usize,
        level: u32,
        around: &Surroundings,
    ) {
        let numbers =
            format!("<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{number}\"/></w:numPr>");
        let indent = around.indent + STEP * (i64::from(level) + 1);
        let within = Surroundings { indent, ..*around };
        let rest = match blocks {
            [first, rest @ ..] => {
                // The level itself says how far it is from the margin.
                let own = if around.indent == 0 { around } else { &within };
                match &first.kind {
                    BlockKind::Paragraph(text) => {
                        self.paragraph(around.style, &numbers, before, text, own);
                        rest
                    }
                    BlockKind::Heading { level, text } => {
                        let style = format!("{LIST_HEADING}{level}");
                        self.paragraph(Some(&style), &numbers, before, text, own);
                        rest
                    }
                    _ => {
                        self.paragraph(around.style, &numbers, before, &[], own);
                        blocks
                    }
                }
            }
            [] => return,
        };
        let mut held = false;
        for (at, block) in rest.iter().enumerate() {
            let is_plain = match &block.kind {
                BlockKind::Paragraph(_) => true,
                kind => is_list(kind) && level + 1 < LEVELS,
            };
            if held && is_plain {
                self.end_control();
                held = false;
            }
            match &block.kind {
                BlockKind::Paragraph(text) => self.paragraph(around.style, "", "", text, &within),
                kind if is_plain => self.list(kind, level + 1, around),
                _ => {
                    if !held {
                        self.begin_control(&format!("item:{level}"));
                        held = true;
                        let end = rest.iter().skip(at).position(|block| {
                            matches!(block.kind, BlockKind::Paragraph(_))
                                || (is_list(&block.kind) && level + 1 < LEVELS)
                        });
                        let end = end.map_or(rest.len(), |end| at + end);
                        let within = Surroundings {
                            ends_with_paragraph: true,
                            ..within
                        };
                        self.blocks(rest.get(at..end).unwrap_or_default(), &within);
                    }
                }
            }
        }
        if held {
            self.end_control();
        }
    }
}

const fn is_list(kind: &BlockKind) -> bool {
    matches!(
        kind,
        BlockKind::Bullets(_) | BlockKind::Numbers { .. } | BlockKind::Tasks(_)
    )
}

/// A box to check, and the space behind it.
const fn check_box(done: bool) -> &'static str {
    if done {
        "<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val=\"1\"/></w14:checkbox></w:sdtPr><w:sdtContent>\
         <w:r><w:t>\u{2612}</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t xml:space=\"preserve\"> </w:t></w:r>"
    } else {
        "<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val=\"0\"/></w14:checkbox></w:sdtPr><w:sdtContent>\
         <w:r><w:t>\u{2610}</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t xml:space=\"preserve\"> </w:t></w:r>"
    }
}
