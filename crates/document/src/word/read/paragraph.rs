//! Paragraphs.

use super::{
    super::{
        names::{GAP, RULE},
        xml::{Element, Space},
    },
    builder::{Begin, Builder, block},
    line::Line,
    numbering::{Place, Sign},
    story::Story,
    style_names::Role,
    styles::{has_line, indent},
};
use crate::{losses::LossCode, model::BlockKind, read::Unreadable};

impl<'s> Story<'s, '_, '_> {
    /// Reads a paragraph.
    pub(super) fn paragraph(
        &mut self,
        paragraph: Element<'s>,
        builder: &mut Builder,
    ) -> Result<(), Unreadable> {
        self.paragraphs = self.paragraphs.saturating_add(1);
        let properties = paragraph.child("pPr");
        let style = properties
            .and_then(|properties| properties.child_value("pStyle"))
            .unwrap_or_default();
        let role = self.role(&style, properties);
        let mut line = Line {
            inlines: std::mem::take(&mut self.carried),
            is_code: role == Role::Code,
            style,
            ..Line::default()
        };
        self.inlines(paragraph, &mut line)?;
        if let Some(properties) = properties {
            self.lose_properties(properties)?;
            let mark = properties.child("rPr");
            if mark.is_some_and(|mark| mark.child("del").is_some()) && !line.inlines.is_empty() {
                self.carried = line.inlines;
                return Ok(());
            }
        }
        if line.style == GAP && line.is_blank() && line.before.is_empty() && line.after.is_empty() {
            return Ok(());
        }
        self.put_down(line, role, properties, builder);
        Ok(())
    }

    /// Reads what stands outside of any paragraph, though it should not.
    pub(super) fn loose_line(
        &mut self,
        inline: Element<'s>,
        builder: &mut Builder,
    ) -> Result<(), Unreadable> {
        let mut line = Line::default();
        self.inline(inline, &mut line)?;
        self.put_down(line, Role::Body, None, builder);
        Ok(())
    }

    /// Puts down what is left at the end.
    pub(super) fn finish(&mut self, builder: &mut Builder) {
        if !self.carried.is_empty() {
            let text = std::mem::take(&mut self.carried);
            builder.push(vec![block(BlockKind::Paragraph(text))]);
        }
    }

    fn role(&self, style: &str, properties: Option<Element<'s>>) -> Role {
        let own = properties
            .and_then(|properties| properties.child_value("outlineLvl"))
            .and_then(|level| level.parse::<u8>().ok());
        match (own, self.book.styles.role(style)) {
            (_, role @ Role::ListHeading(_)) => role,
            (Some(level @ 0..=8), _) => Role::Heading((level + 1).min(6)),
            (Some(_), Role::Heading(_)) => Role::Body,
            (_, role) => role,
        }
    }

    fn put_down(
        &mut self,
        line: Line,
        role: Role,
        properties: Option<Element<'s>>,
        builder: &mut Builder,
    ) {
        let place = self.counted(&line.style, properties);
        if let Some(looks) = place.as_ref().and_then(|place| place.looks.as_deref()) {
            self.lose(LossCode::Numbering, looks);
        }
        let indent = properties.and_then(indent).or_else(|| {
            let of_place = place.as_ref().and_then(|place| place.indent);
            of_place.or(self.book.styles.get(&line.style).indent)
        });
        if line.checked.is_some() {
            let begin = Begin::Task {
                done: line.checked == Some(true),
                place,
            };
            let kind = match role {
                Role::ListHeading(level) | Role::Heading(level) => Some(level),
                _ => None,
            };
            builder.item(begin, indent, line.into_blocks(true, text_kind(kind)));
            return;
        }
        match (role, place) {
            (Role::Heading(level), place) => {
                if place.is_some_and(|place| place.sign == Sign::Number && place.looks.is_none()) {
                    self.lose(LossCode::Numbering, "1.");
                }
                builder.push(line.into_blocks(false, text_kind(Some(level))));
            }
            (Role::ListHeading(level), Some(place)) => {
                let blocks = line.into_blocks(true, text_kind(Some(level)));
                builder.item(Begin::Listed(place), indent, blocks);
            }
            (Role::ListHeading(level), None) => {
                builder.push_at(indent, line.into_blocks(false, text_kind(Some(level))));
            }
            (_, Some(place)) if place.sign != Sign::Nothing => {
                let blocks = line.into_blocks(true, text_kind(None));
                builder.item(Begin::Listed(place), indent, blocks);
            }
            (_, Some(place)) => {
                let blocks = line.into_blocks(false, text_kind(None));
                if !builder.push_at_level(place.level, blocks.clone()) {
                    builder.push(blocks);
                }
            }
            (role, None) => self.put_down_plain(line, role, indent, properties, builder),
        }
    }

    fn put_down_plain(
        &self,
        mut line: Line,
        role: Role,
        indent: Option<i64>,
        properties: Option<Element<'s>>,
        builder: &mut Builder,
    ) {
        let own_border = properties.and_then(|properties| properties.child("pBdr"));
        let has_border = match own_border {
            Some(borders) => has_line(borders),
            None => self.book.styles.get(&line.style).border == Some(true) || line.style == RULE,
        };
        let is_rule = (has_border || line.rule)
            && line.is_blank()
            && line.before.is_empty()
            && line.after.is_empty();
        if is_rule {
            builder.push_at(indent, vec![block(BlockKind::Rule)]);
            return;
        }
        let holds_others = !line.before.is_empty() || !line.after.is_empty();
        let is_in_group = builder.within == Some(role) || holds_others;
        match role {
            Role::Quote | Role::Callout(_) if !is_in_group => {
                builder.push_in_group(role, block(BlockKind::Paragraph(line.inlines)));
            }
            Role::Code if !is_in_group => match line.code() {
                Some(text) => {
                    let language = None;
                    builder.push_in_group(role, block(BlockKind::Code { language, text }));
                }
                None => builder.push_at(indent, line.into_blocks(false, text_kind(None))),
            },
            _ => {
                if line.rule {
                    line.after.push(block(BlockKind::Rule));
                }
                builder.push_at(indent, line.into_blocks(false, text_kind(None)));
            }
        }
    }

    /// The paragraph's place in a list, by its own properties or its style's.
    fn counted(&mut self, style: &str, properties: Option<Element<'s>>) -> Option<Place> {
        let own = properties.and_then(|properties| properties.child("numPr"));
        let own_list = own.and_then(|own| own.child_value("numId"));
        let own_level = own.and_then(|own| own.child_value("ilvl")?.parse::<u32>().ok());
        let book = &mut *self.book;
        let of_style = book.styles.get(style);
        let list = own_list.or_else(|| of_style.list.clone())?;
        if list == "0" {
            return None;
        }
        let level = own_level
            .or(of_style.list_level)
            .or_else(|| book.numbering.level_of_style(&list, style, &book.styles))
            .unwrap_or(0);
        book.numbering.count(&list, level, &book.styles)
    }

    /// Tells of properties that documents do not have.
    fn lose_properties(&mut self, properties: Element<'s>) -> Result<(), Unreadable> {
        for property in properties.children() {
            match property.name() {
                (Space::Word, "sectPr") => {
                    self.lose(LossCode::PageLayout, "section");
                    self.section(property)?;
                }
                (Space::Word, "pageBreakBefore") if property.is_on() => {
                    self.lose(LossCode::PageLayout, "page break");
                }
                (Space::Word, "framePr") => self.lose(LossCode::PageLayout, "frame"),
                (Space::Word, "jc") => {
                    let side = property.value().unwrap_or_default();
                    let is_told = matches!(side.as_str(), "center" | "right" | "end");
                    if is_told && !self.in_cell {
                        self.lose(LossCode::Style, "alignment");
                    }
                }
                (Space::Word, "pPrChange") => self.lose_change(property),
                (Space::Word, "rPr") => {
                    for change in property.children() {
                        if matches!(change.name().1, "ins" | "del") {
                            self.lose_change(change);
                        }
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }
}

/// A heading of the level, or a paragraph.
fn text_kind(level: Option<u8>) -> impl FnOnce(Vec<crate::model::Inline>) -> BlockKind {
    move |text| match level {
        Some(level) => BlockKind::Heading { level, text },
        None => BlockKind::Paragraph(text),
    }
}
