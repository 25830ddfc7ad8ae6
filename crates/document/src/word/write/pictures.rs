//! Pictures.

use std::collections::BTreeSet;

use super::{
    super::{
        measure::{EMU_PER_PIXEL, PAGE_WIDTH},
        picture,
    },
    Writer,
    markup::value,
    parts::Parts,
};
use crate::{
    model::{Block, BlockKind, Callout, Document, Image},
    read::Picture,
};

impl Writer<'_> {
    /// A picture in a line; its description, where it is missing.
    pub(super) fn image(&mut self, image: &Image) {
        let Some(picture) = self.pictures.get(&image.body) else {
            self.letters(&image.description, "");
            return;
        };
        let id = self.references.part("image", &target(&image.body, picture));
        self.drawings += 1;
        let number = self.drawings;
        let natural = picture::size(&picture.bytes);
        let width = image
            .width
            .or(natural.map(|(width, _)| width.min(PAGE_WIDTH)))
            .unwrap_or(PAGE_WIDTH / 2);
        let height = match natural {
            Some((across, down)) => i64::from(down) * i64::from(width) / i64::from(across),
            None => i64::from(width) * 2 / 3,
        };
        let (across, down) = (
            i64::from(width) * EMU_PER_PIXEL,
            height.max(1) * EMU_PER_PIXEL,
        );
        let description = value(&image.description);
        let title = if image.title.is_empty() {
            String::new()
        } else {
            format!(" title=\"{}\"", value(&image.title))
        };
        self.xml.push_str(&format!(
            "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">\
             <wp:extent cx=\"{across}\" cy=\"{down}\"/>\
             <wp:docPr id=\"{number}\" name=\"Picture {number}\" descr=\"{description}\"{title}/>\
             <wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect=\"1\"/></wp:cNvGraphicFramePr>\
             <a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">\
             <pic:pic><pic:nvPicPr><pic:cNvPr id=\"{number}\" name=\"Picture {number}\"/><pic:cNvPicPr/></pic:nvPicPr>\
             <pic:blipFill><a:blip r:embed=\"{id}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
             <pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{across}\" cy=\"{down}\"/></a:xfrm>\
             <a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>\
             </a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
        ));
    }

    /// Adds the pictures that the document shows.
    pub(super) fn add_pictures(&self, document: &Document, parts: &mut Parts) {
        let mut shown = BTreeSet::new();
        find(&document.blocks, &mut shown);
        for footnote in &self.footnotes {
            find(&footnote.1.blocks, &mut shown);
        }
        for body in shown {
            if let Some(picture) = self.pictures.get(body) {
                let kind = picture.media_type;
                let name = format!("word/{}", target(body, picture));
                parts.picture(&name, kind.extension(), kind.name(), &picture.bytes);
            }
        }
    }
}

fn target(body: &str, picture: &Picture) -> String {
    format!("media/{body}.{}", picture.media_type.extension())
}

fn find<'d>(blocks: &'d [Block], shown: &mut BTreeSet<&'d str>) {
    for block in blocks {
        match &block.kind {
            BlockKind::Image(image) => {
                shown.insert(&image.body);
            }
            BlockKind::Quote(blocks) | BlockKind::Callout(Callout { blocks, .. }) => {
                find(blocks, shown);
            }
            BlockKind::Bullets(items) | BlockKind::Numbers { items, .. } => {
                items.iter().for_each(|item| find(&item.blocks, shown));
            }
            BlockKind::Tasks(items) => items.iter().for_each(|item| find(&item.blocks, shown)),
            BlockKind::Table(rows) => {
                let cells = rows.iter().flat_map(|row| &row.cells);
                cells.for_each(|cell| find(&cell.blocks, shown));
            }
            BlockKind::Paragraph(_)
            | BlockKind::Heading { .. }
            | BlockKind::Code { .. }
            | BlockKind::Rule => {}
        }
    }
}
