//! Documents are nested only so deep; what is deeper in a file comes nearer to the surface.

use crate::{
    losses::{LossCode, Losses},
    model::{Block, BlockKind, Callout, Document, MOST_NESTED},
};

/// Takes apart what would be too deep.
pub(super) fn limit(document: &mut Document, losses: &mut Losses) {
    within(&mut document.blocks, 1, losses);
    for footnote in &mut document.footnotes {
        within(&mut footnote.blocks, 2, losses);
    }
}

fn within(blocks: &mut Vec<Block>, depth: usize, losses: &mut Losses) {
    if blocks
        .iter()
        .any(|block| depth + levels(&block.kind) > MOST_NESTED)
    {
        let mut fitting = Vec::new();
        for block in blocks.drain(..) {
            if depth + levels(&block.kind) > MOST_NESTED {
                losses.add(LossCode::TooDeep, "", "");
                leaves(block, &mut fitting);
            } else {
                fitting.push(block);
            }
        }
        *blocks = fitting;
    }
    for block in blocks {
        let inner = depth + levels(&block.kind);
        match &mut block.kind {
            BlockKind::Quote(blocks) | BlockKind::Callout(Callout { blocks, .. }) => {
                within(blocks, inner, losses);
            }
            BlockKind::Bullets(items) | BlockKind::Numbers { items, .. } => {
                for item in items {
                    within(&mut item.blocks, inner, losses);
                }
            }
            BlockKind::Tasks(items) => {
                for item in items {
                    within(&mut item.blocks, inner, losses);
                }
            }
            BlockKind::Table(rows) => {
                for cell in rows.iter_mut().flat_map(|row| &mut row.cells) {
                    within(&mut cell.blocks, inner, losses);
                }
            }
            BlockKind::Paragraph(_)
            | BlockKind::Heading { .. }
            | BlockKind::Code { .. }
            | BlockKind::Rule
            | BlockKind::Image(_) => {}
        }
    }
}

/// How much deeper than a block its own blocks are.
const fn levels(kind: &BlockKind) -> usize {
    match kind {
        BlockKind::Quote(_) | BlockKind::Callout(_) => 1,
        BlockKind::Bullets(_) | BlockKind::Numbers { .. } | BlockKind::Tasks(_) => 2,
        BlockKind::Table(_) => 3,
        BlockKind::Paragraph(_)
        | BlockKind::Heading { .. }
        | BlockKind::Code { .. }
        | BlockKind::Rule
        | BlockKind::Image(_) => 0,
    }
}

/// The blocks in a block that hold no others.
fn leaves(block: Block, found: &mut Vec<Block>) {
    let mut all = |blocks: Vec<Block>| {
        for block in blocks {
            leaves(block, found);
        }
    };
    match block.kind {
        BlockKind::Quote(blocks) | BlockKind::Callout(Callout { blocks, .. }) => all(blocks),
        BlockKind::Bullets(items) | BlockKind::Numbers { items, .. } => {
            items.into_iter().for_each(|item| all(item.blocks));
        }
        BlockKind::Tasks(items) => items.into_iter().for_each(|item| all(item.blocks)),
        BlockKind::Table(rows) => {
            let cells = rows.into_iter().flat_map(|row| row.cells);
            cells.for_each(|cell| all(cell.blocks));
        }
        _ => found.push(block),
    }
}
