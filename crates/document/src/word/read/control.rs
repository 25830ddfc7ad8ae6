//! Content controls: parts that are filled in, and what written files keep together.

use super::{
    super::{
        names::{TAG, TONES},
        xml::{Element, Space},
    },
    builder::{Builder, block},
    fields::Field,
    line::Line,
    story::Story,
    style_names::Role,
};
use crate::{
    losses::LossCode,
    model::{BlockKind, Callout},
    read::Unreadable,
};

impl<'s> Story<'s, '_, '_> {
    /// Reads a content control around blocks.
    pub(super) fn control(
        &mut self,
        control: Element<'s>,
        builder: &mut Builder,
    ) -> Result<(), Unreadable> {
        let Some(content) = control.child("sdtContent") else {
            return Ok(());
        };
        let tag = control
            .child("sdtPr")
            .and_then(|properties| properties.child_value("tag"))
            .unwrap_or_default();
        let Some(own) = tag.strip_prefix(TAG) else {
            self.lose_control(control);
            return self.blocks(content, builder);
        };
        let (kind, detail) = own.split_once(':').unwrap_or((own, ""));
        match kind {
            "quote" => {
                let blocks = self.held(content, Some(Role::Quote))?;
                builder.push(vec![block(BlockKind::Quote(blocks))]);
            }
            "callout" => match TONES.iter().find(|(.., name)| *name == detail) {
                Some((tone, ..)) => {
                    let tone = *tone;
                    let blocks = self.held(content, Some(Role::Callout(tone)))?;
                    builder.push(vec![block(BlockKind::Callout(Callout { tone, blocks }))]);
                }
                None => self.blocks(content, builder)?,
            },
            "code" => {
                let language = (!detail.is_empty()).then(|| detail.to_owned());
                let text = code(content);
                self.paragraphs = self.paragraphs.saturating_add(1);
                builder.push(vec![block(BlockKind::Code { language, text })]);
            }
            "item" => {
                let blocks = self.held(content, builder.within)?;
                let level = detail.parse().unwrap_or(0);
                if !builder.push_at_level(level, blocks.clone()) {
                    builder.push(blocks);
                }
            }
            _ => self.blocks(content, builder)?,
        }
        Ok(())
    }

    fn held(
        &mut self,
        content: Element<'s>,
        within: Option<Role>,
    ) -> Result<Vec<crate::model::Block>, Unreadable> {
        let mut builder = within.map_or_else(Builder::default, Builder::within);
        self.blocks(content, &mut builder)?;
        Ok(builder.finish())
    }

    /// Reads a content control in a line.
    pub(super) fn inline_control(
        &mut self,
        control: Element<'s>,
        line: &mut Line,
    ) -> Result<(), Unreadable> {
        let box_to_check = control
            .child("sdtPr")
            .and_then(|properties| properties.find(Space::Word2010, "checkbox"));
        let shown = self.fields.iter().all(|field: &Field| field.shows);
        if let Some(check) = box_to_check
            && shown
            && line.is_blank()
            && line.checked.is_none()
            && line.before.is_empty()
            && line.link.is_none()
        {
            let checked = check
                .children()
                .find(|child| child.name().1 == "checked")
                .is_some_and(|checked| matches!(checked.value().as_deref(), Some("1" | "true")));
            line.checked = Some(checked);
            line.inlines.clear();
            line.skips_space = true;
            return Ok(());
        }
        self.lose_control(control);
        match control.child("sdtContent") {
            Some(content) => self.inlines(content, line),
            None => Ok(()),
        }
    }

    /// Tells of a content control, by its title, its tag or what it is.
    pub(super) fn lose_control(&mut self, control: Element<'s>) {
        let Some(properties) = control.child("sdtPr") else {
            return;
        };
        let name = properties
            .child_value("alias")
            .or_else(|| properties.child_value("tag"))
            .or_else(|| {
                let part = properties.child("docPartObj")?;
                part.child_value("docPartGallery")
            });
        self.lose(LossCode::ContentControl, &name.unwrap_or_default());
    }
}

/// The lines of a block that is shown sign by sign.
fn code(content: Element<'_>) -> String {
    let mut code = String::new();
    let mut is_first = true;
    for element in content.descendants() {
        match element.name() {
            (Space::Word, "p") if std::mem::take(&mut is_first) => {}
            (Space::Word, "p") => code.push('\n'),
            (Space::Word, "t") => code.push_str(&element.text()),
            (Space::Word, "tab") => code.push('\t'),
            (Space::Word, "br" | "cr") => code.push('\n'),
            _ => {}
        }
    }
    code
}
