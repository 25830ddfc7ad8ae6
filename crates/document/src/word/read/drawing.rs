//! Pictures, boxes of text, and drawings that documents do not have.

use super::{
    super::{
        measure::{EMU_PER_PIXEL, PAGE_WIDTH, pixels, twips},
        picture,
        relations::Target,
        xml::{Element, Space},
    },
    builder::{Builder, block},
    line::Line,
    story::{Story, chosen},
};
use crate::{
    address,
    losses::LossCode,
    model::{BlockKind, Image, InlineKind, Mark},
    read::{self, Unreadable},
};

/// What a drawing holds.
#[derive(Default)]
struct Found<'s> {
    /// References to pictures, with their own descriptions.
    pictures: Vec<(Reference, Option<String>)>,
    boxes: Vec<Element<'s>>,
    words: Vec<String>,
    chart: bool,
    diagram: bool,
    rule: bool,
    /// The names of programs whose objects it holds.
    objects: Vec<String>,
}

enum Reference {
    Part(String),
    Address(String),
}

/// What a drawing says of itself.
#[derive(Default)]
struct Says {
    description: String,
    title: String,
    name: String,
    width: Option<u32>,
}

impl<'s> Story<'s, '_, '_> {
    pub(super) fn drawing(
        &mut self,
        element: Element<'s>,
        line: &mut Line,
    ) -> Result<(), Unreadable> {
        let mut found = Found::default();
        collect(element, &mut found);
        let says = says(element);
        for (reference, own) in &found.pictures {
            let description = match own {
                Some(own) if found.pictures.len() > 1 => own,
                _ => &says.description,
            };
            self.picture(reference, description, &says, line)?;
        }
        let name = [&says.description, &says.title, &says.name]
            .into_iter()
            .find(|name| !name.is_empty())
            .cloned()
            .unwrap_or_default();
        if found.chart {
            self.lose(LossCode::Chart, &name);
        }
        if found.diagram {
            self.lose(LossCode::Drawing, &name);
        }
        for object in &found.objects {
            self.lose(LossCode::EmbeddedObject, object);
        }
        for words in &found.words {
            self.lose(LossCode::Drawing, words);
            line.text(words, &[]);
        }
        for held in &found.boxes {
            self.lose(LossCode::TextBox, &super::notes::plain_text(*held));
            let mut builder = Builder::default();
            let fields = std::mem::take(&mut self.fields);
            self.blocks(*held, &mut builder)?;
            self.fields = fields;
            line.after.extend(builder.finish());
        }
        line.rule |= found.rule;
        let holds_nothing = found.pictures.is_empty()
            && found.boxes.is_empty()
            && found.words.is_empty()
            && found.objects.is_empty()
            && !(found.chart || found.diagram || found.rule);
        if holds_nothing {
            self.lose(LossCode::Drawing, &name);
        }
        Ok(())
    }

    fn picture(
        &mut self,
        reference: &Reference,
        description: &str,
        says: &Says,
        line: &mut Line,
    ) -> Result<(), Unreadable> {
        let id = match reference {
            Reference::Part(id) | Reference::Address(id) => id,
        };
        let part = match self.relations.get(id).map(|relation| &relation.target) {
            Some(Target::Part(part)) => part.clone(),
            Some(Target::Address(address)) => {
                let address = address.clone();
                self.remote_picture(&address, description, line);
                return Ok(());
            }
            None => {
                self.lose(LossCode::UnreadablePicture, description);
                line.text(description, &[]);
                return Ok(());
            }
        };
        let body = match self.book.kept.get(&part) {
            Some(body) => body.clone(),
            None => {
                let bytes = self.book.package.bytes(&part)?;
                let body = bytes.and_then(|bytes| read::keep(&mut self.book.pictures, bytes));
                self.book.kept.insert(part.clone(), body.clone());
                body
            }
        };
        let Some(body) = body else {
            self.lose(LossCode::UnreadablePicture, &part);
            line.text(description, &[]);
            return Ok(());
        };
        let natural = self
            .book
            .pictures
            .get(&body)
            .and_then(|picture| picture::size(&picture.bytes));
        let width = says
            .width
            .filter(|width| natural.is_none_or(|(natural, _)| natural.min(PAGE_WIDTH) != *width));
        line.image(block(BlockKind::Image(Image {
            body,
            description: description.to_owned(),
            title: says.title.clone(),
            width,
        })));
        Ok(())
    }

    /// A picture that is somewhere else: its description is kept, as a link to there.
    fn remote_picture(&mut self, address: &str, description: &str, line: &mut Line) {
        self.lose(LossCode::RemotePicture, address);
        let text = if description.is_empty() {
            address
        } else {
            description
        };
        if address::is_safe(address) {
            let link = Mark::Link {
                address: address.to_owned(),
                title: String::new(),
            };
            line.push(InlineKind::Text(text.to_owned()), vec![link]);
        } else {
            line.text(description, &[]);
        }
    }
}

/// Finds what a drawing holds.
fn collect<'s>(element: Element<'s>, found: &mut Found<'s>) {
    for child in element.children() {
        match child.name() {
            (Space::Word, "txbxContent") => found.boxes.push(child),
            (Space::Picture, "pic") => {
                if let Some(blip) = child.find(Space::Drawing, "blip") {
                    let reference = blip
                        .relation("embed")
                        .map(Reference::Part)
                        .or_else(|| blip.relation("link").map(Reference::Address));
                    let own = child
                        .find(Space::Picture, "cNvPr")
                        .and_then(|own| own.attribute("descr"));
                    found
                        .pictures
                        .extend(reference.map(|reference| (reference, own)));
                }
            }
            (Space::Vml, "imagedata") => {
                let reference = child
                    .relation("id")
                    .or_else(|| child.relation("pict"))
                    .map(Reference::Part)
                    .or_else(|| child.relation("href").map(Reference::Address));
                let title = child.attribute("title");
                found
                    .pictures
                    .extend(reference.map(|reference| (reference, title)));
            }
            (Space::Vml, "textpath") => found.words.extend(child.attribute("string")),
            (Space::Vml, "rect") if child.attribute("hr").is_some() => found.rule = true,
            (Space::Chart, "chart") => found.chart = true,
            (Space::Diagram, "relIds") => found.diagram = true,
            (Space::Office, "OLEObject") => {
                let program = child.attribute("ProgID").unwrap_or_default();
                found.objects.push(program);
            }
            (Space::Word, "control") => {
                found
                    .objects
                    .push(child.attribute("name").unwrap_or_default());
            }
            (Space::Compatibility, "AlternateContent") => {
                if let Some(form) = chosen(child) {
                    collect(form, found);
                }
            }
            _ => collect(child, found),
        }
    }
}

/// What a drawing says of itself.
fn says(element: Element<'_>) -> Says {
    if let Some(own) = element.find(Space::Anchor, "docPr") {
        let width = element
            .find(Space::Anchor, "extent")
            .and_then(|extent| extent.attribute("cx")?.parse::<i64>().ok())
            .and_then(|width| u32::try_from((width + EMU_PER_PIXEL / 2) / EMU_PER_PIXEL).ok())
            .filter(|width| *width > 0);
        return Says {
            description: own.attribute("descr").unwrap_or_default(),
            title: own.attribute("title").unwrap_or_default(),
            name: own.attribute("name").unwrap_or_default(),
            width,
        };
    }
    let shape = element.descendants().find(|shape| {
        let (space, name) = shape.name();
        space == Space::Vml && matches!(name, "shape" | "rect" | "oval" | "roundrect" | "group")
    });
    let Some(shape) = shape else {
        return Says::default();
    };
    let style = shape.attribute("style").unwrap_or_default();
    let width = style.split(';').find_map(|rule| {
        let (name, value) = rule.split_once(':')?;
        let width = (name.trim() == "width").then(|| twips(value)).flatten()?;
        pixels(width)
    });
    let title = element
        .find(Space::Vml, "imagedata")
        .and_then(|picture| picture.attribute("title"));
    Says {
        description: shape.attribute("alt").or(title).unwrap_or_default(),
        title: String::new(),
        name: String::new(),
        width,
    }
}
