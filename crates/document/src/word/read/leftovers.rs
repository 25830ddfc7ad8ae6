//! What stands around the text: headers, footers, pages, macros.

use super::{
    super::{
        relations::Target,
        xml::{self, Element},
    },
    notes::plain_text,
    story::{Book, Story},
};
use crate::{losses::LossCode, read::Unreadable};

impl Story<'_, '_, '_> {
    /// Tells of how a section's pages are laid out, and what stands above and below them.
    pub(super) fn section(&mut self, section: Element<'_>) -> Result<(), Unreadable> {
        for property in section.children() {
            match property.name().1 {
                "headerReference" | "footerReference" => {
                    let part = property
                        .relation("id")
                        .and_then(|id| self.relations.get(&id))
                        .and_then(|relation| match &relation.target {
                            Target::Part(part) => Some(part.clone()),
                            Target::Address(_) => None,
                        });
                    if let Some(part) = part {
                        self.book.lose_page_part(&part)?;
                    }
                }
                "cols" => {
                    let columns = property.attribute("num");
                    let columns = columns.and_then(|columns| columns.parse().ok());
                    if columns.unwrap_or(1) > 1 {
                        self.lose(LossCode::PageLayout, "columns");
                    }
                }
                "pgSz" if property.attribute("orient").as_deref() == Some("landscape") => {
                    self.lose(LossCode::PageLayout, "landscape");
                }
                "pgBorders" => self.lose(LossCode::PageLayout, "page borders"),
                "lnNumType" => self.lose(LossCode::PageLayout, "line numbers"),
                "sectPrChange" => self.lose(LossCode::TrackedChange, "sectPrChange"),
                _ => {}
            }
        }
        Ok(())
    }
}

impl Book<'_> {
    /// Tells of a header or footer, where it says something, once.
    fn lose_page_part(&mut self, part: &str) -> Result<(), Unreadable> {
        if !self.page_parts.insert(part.to_owned()) {
            return Ok(());
        }
        let Some(source) = self.package.text(part)? else {
            return Ok(());
        };
        let tree = xml::parse(part, &source)?;
        let text = plain_text(tree.root());
        let holds_more = tree.root().descendants().any(|element| {
            matches!(
                element.name().1,
                "drawing" | "pict" | "fldSimple" | "instrText"
            )
        });
        if !text.is_empty() || holds_more {
            self.losses.add(LossCode::HeaderFooter, part, &text);
        }
        Ok(())
    }
}
