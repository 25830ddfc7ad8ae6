//! The lists of a written document.

use super::markup::{DECLARATION, NAMESPACES};

/// How much further in each level is, in twips.
pub(super) const STEP: i64 = 720;
/// How many levels lists have.
pub(super) const LEVELS: u32 = 9;

/// What stands before an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    Bullet,
    /// From which number, in lists of the level.
    Number {
        start: u32,
        level: u32,
    },
    /// The box is in the text.
    Box,
}

#[derive(Debug, Default)]
pub(super) struct Numbering {
    lists: Vec<Sign>,
}

impl Numbering {
    /// A new list, by its number in the file.
    pub(super) fn list(&mut self, sign: Sign) -> usize {
        self.lists.push(sign);
        self.lists.len()
    }

    /// Patterns come before lists. Bullets need one pattern; whatever counts has its own, since lists
    /// of one pattern go on counting where another has stopped.
    pub(super) fn xml(&self) -> String {
        let mut xml = format!("{DECLARATION}<w:numbering{NAMESPACES}>");
        pattern(&mut xml, 0, Sign::Bullet);
        pattern(&mut xml, 1, Sign::Box);
        for (sign, id) in self.lists.iter().zip(2..) {
            if matches!(sign, Sign::Number { .. }) {
                pattern(&mut xml, id, *sign);
            }
        }
        for (sign, id) in self.lists.iter().zip(1..) {
            let pattern = match sign {
                Sign::Bullet => 0,
                Sign::Box => 1,
                Sign::Number { .. } => id + 1,
            };
            xml.push_str(&format!(
                "<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{pattern}\"/>"
            ));
            if !matches!(sign, Sign::Number { .. }) {
                for level in 0..LEVELS {
                    xml.push_str(&format!(
                        "<w:lvlOverride w:ilvl=\"{level}\"><w:startOverride w:val=\"1\"/></w:lvlOverride>"
                    ));
                }
            }
            xml.push_str("</w:num>");
        }
        xml.push_str("</w:numbering>");
        xml
    }
}

fn pattern(xml: &mut String, id: usize, sign: Sign) {
    xml.push_str(&format!(
        "<w:abstractNum w:abstractNumId=\"{id}\"><w:multiLevelType w:val=\"hybridMultilevel\"/>"
    ));
    for level in 0..LEVELS {
        let (start, format, text) = match sign {
            Sign::Bullet => (
                1,
                "bullet",
                ["•", "◦", "▪"]
                    .get(level as usize % 3)
                    .copied()
                    .unwrap_or("•")
                    .to_owned(),
            ),
            Sign::Number { start, level: own } => {
                let start = if own == level { start } else { 1 };
                (start, "decimal", format!("%{}.", level + 1))
            }
            Sign::Box => (1, "none", String::new()),
        };
        let left = STEP * (i64::from(level) + 1);
        xml.push_str(&format!(
            "<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"{start}\"/><w:numFmt w:val=\"{format}\"/>\
             <w:lvlText w:val=\"{text}\"/><w:lvlJc w:val=\"left\"/>\
             <w:pPr><w:ind w:left=\"{left}\" w:hanging=\"360\"/></w:pPr></w:lvl>"
        ));
    }
    xml.push_str("</w:abstractNum>");
}
