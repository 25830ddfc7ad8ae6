//! A document as a Word file can hold it, without ids.

use std::collections::BTreeMap;

use luotsi_document::{
    Pictures, keep,
    model::{Block, BlockKind, Callout, Cell, Document, Inline, InlineKind, Mark, Row},
    tidy::tidy,
};

/// The document with ids that only say where things are.
pub(crate) fn without_ids(document: &Document) -> Document {
    let mut document = document.clone();
    let numbers: BTreeMap<String, String> = document
        .footnotes
        .iter()
        .zip(0..)
        .map(|(footnote, number)| (footnote.id.clone(), format!("note-{number}")))
        .collect();
    let comments: BTreeMap<String, String> = document
        .comments
        .iter()
        .zip(0..)
        .map(|(comment, number)| (comment.id.clone(), format!("comment-{number}")))
        .collect();
    for comment in &mut document.comments {
        comment.id.clone_from(&comments[&comment.id]);
        comment
            .remarks
            .iter_mut()
            .for_each(|remark| remark.id.clear());
    }
    each_block(&mut document, &mut |block| {
        block.id.clear();
        each_line(block, &mut |line| {
            for inline in line {
                if let InlineKind::FootnoteReference { footnote } = &mut inline.kind {
                    footnote.clone_from(&numbers[footnote.as_str()]);
                }
                for mark in &mut inline.marks {
                    if let Mark::Comment { id } = mark {
                        id.clone_from(&comments[id.as_str()]);
                    }
                }
                inline.marks.sort();
            }
        });
        each_part(block, &mut String::clear);
    });
    for footnote in &mut document.footnotes {
        footnote.id.clone_from(&numbers[&footnote.id]);
    }
    document
}

/// What is left of a document in a Word file, and pictures for it.
pub(crate) fn holdable(document: &Document) -> (Document, Pictures) {
    let mut document = document.clone();
    let mut pictures = Pictures::new();
    let picture = keep(&mut pictures, super::file::png()).unwrap();
    each_block(&mut document, &mut |block| {
        each_line(block, &mut |line| line.iter_mut().for_each(marks));
        match &mut block.kind {
            BlockKind::Image(image) => {
                image.body.clone_from(&picture);
                image.width.take_if(|width| *width == 2);
            }
            BlockKind::Table(rows) => grid(rows),
            _ => {}
        }
    });
    super::margin::holdable(&mut document);
    tidy(&mut document);
    (document, pictures)
}

fn marks(inline: &mut Inline) {
    let raised = inline.marks.contains(&Mark::Superscript);
    inline.marks.retain(|mark| match mark {
        Mark::Subscript => !raised,
        _ => true,
    });
    if matches!(&inline.kind, InlineKind::ObjectLink { label, .. } if label.is_empty()) {
        inline.marks.clear();
    }
}

/// A table whose cells do not overlap, leave no holes and say the same of a column's width.
fn grid(rows: &mut [Row]) {
    let mut owner: BTreeMap<(usize, usize), (usize, usize)> = BTreeMap::new();
    let mut widths: BTreeMap<usize, u32> = BTreeMap::new();
    let count = rows.len();
    for at in 0..count {
        let mut placed: Vec<(usize, Cell)> = Vec::new();
        let mut column = 0;
        for cell in std::mem::take(&mut rows[at].cells) {
            while owner.get(&(at, column)).is_some_and(|own| own.0 < at) {
                column += 1;
            }
            let end = column + cell.columns as usize;
            for taken in column..end {
                if let Some(above) = owner.get(&(at, taken)).copied() {
                    let (row, start) = above;
                    owner.retain(|(row, _), own| !(*own == above && *row >= at));
                    let cell = rows[row]
                        .cells
                        .iter_mut()
                        .find(|cell| cell.id == start.to_string());
                    cell.unwrap().rows = u32::try_from(at - row).unwrap();
                }
            }
            for below in at..at + cell.rows as usize {
                for taken in column..end {
                    owner.insert((below, taken), (at, column));
                }
            }
            let mut cell = cell;
            cell.rows = cell.rows.min(u32::try_from(count - at).unwrap());
            for (own, taken) in cell.widths.iter_mut().zip(column..) {
                *own = *widths.entry(taken).or_insert(*own);
            }
            cell.id = column.to_string();
            placed.push((column, cell));
            column = end;
        }
        let last = owner
            .keys()
            .filter(|(row, _)| *row == at)
            .map(|(_, column)| column + 1)
            .max();
        let holes: Vec<usize> = (0..last.unwrap_or(1))
            .filter(|column| !owner.contains_key(&(at, *column)))
            .collect();
        for hole in holes {
            match placed
                .iter_mut()
                .find(|(column, cell)| cell.id == "hole" && column + cell.columns as usize == hole)
            {
                Some((_, cell)) => cell.columns += 1,
                None => placed.push((hole, empty())),
            }
        }
        placed.sort_by_key(|(column, _)| *column);
        rows[at].cells = placed.into_iter().map(|(_, cell)| cell).collect();
    }
    for cell in rows.iter_mut().flat_map(|row| &mut row.cells) {
        cell.id.clear();
    }
}

fn empty() -> Cell {
    Cell {
        id: "hole".to_owned(),
        header: false,
        columns: 1,
        rows: 1,
        align: None,
        widths: Vec::new(),
        blocks: vec![Block {
            id: String::new(),
            kind: BlockKind::Paragraph(Vec::new()),
        }],
    }
}

fn each_block(document: &mut Document, see: &mut dyn FnMut(&mut Block)) {
    each(&mut document.blocks, see);
    for footnote in &mut document.footnotes {
        each(&mut footnote.blocks, see);
    }
}

pub(crate) fn each(blocks: &mut [Block], see: &mut dyn FnMut(&mut Block)) {
    for block in blocks {
        match &mut block.kind {
            BlockKind::Quote(blocks) | BlockKind::Callout(Callout { blocks, .. }) => {
                each(blocks, see);
            }
            BlockKind::Bullets(items) | BlockKind::Numbers { items, .. } => {
                items
                    .iter_mut()
                    .for_each(|item| each(&mut item.blocks, see));
            }
            BlockKind::Tasks(items) => {
                items
                    .iter_mut()
                    .for_each(|item| each(&mut item.blocks, see));
            }
            BlockKind::Table(rows) => {
                let cells = rows.iter_mut().flat_map(|row| &mut row.cells);
                cells.for_each(|cell| each(&mut cell.blocks, see));
            }
            _ => {}
        }
        see(block);
    }
}

pub(crate) fn each_line(block: &mut Block, see: &mut dyn FnMut(&mut Vec<Inline>)) {
    if let BlockKind::Paragraph(line) | BlockKind::Heading { text: line, .. } = &mut block.kind {
        see(line);
    }
}

/// The ids of what a block is made of.
fn each_part(block: &mut Block, see: &mut dyn FnMut(&mut String)) {
    match &mut block.kind {
        BlockKind::Bullets(items) | BlockKind::Numbers { items, .. } => {
            items.iter_mut().for_each(|item| see(&mut item.id));
        }
        BlockKind::Tasks(items) => items.iter_mut().for_each(|item| see(&mut item.id)),
        BlockKind::Table(rows) => {
            for row in rows {
                see(&mut row.id);
                row.cells.iter_mut().for_each(|cell| see(&mut cell.id));
            }
        }
        _ => {}
    }
}
