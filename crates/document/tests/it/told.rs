//! Documents in a few words, so that a test can say what it expects.

use luotsi_document::model::{Block, BlockKind, Inline, InlineKind, Mark};

/// What blocks are and say, in a notation of brackets: `p(text)`, `h1(…)`, `ul(li(…))`.
pub(crate) fn told(blocks: &[Block]) -> String {
    let parts: Vec<String> = blocks.iter().map(block).collect();
    parts.join(" ")
}

fn block(block: &Block) -> String {
    let items = |name: &str, items: Vec<String>| format!("{name}({})", items.join(" "));
    match &block.kind {
        BlockKind::Paragraph(text) => format!("p({})", line(text)),
        BlockKind::Heading { level, text } => format!("h{level}({})", line(text)),
        BlockKind::Quote(held) => format!("quote({})", told(held)),
        BlockKind::Callout(callout) => {
            format!("{:?}({})", callout.tone, told(&callout.blocks))
        }
        BlockKind::Code { language, text } => {
            format!("code[{}]({text})", language.as_deref().unwrap_or_default())
        }
        BlockKind::Rule => "rule".to_owned(),
        BlockKind::Bullets(held) => items(
            "ul",
            held.iter()
                .map(|item| format!("li({})", told(&item.blocks)))
                .collect(),
        ),
        BlockKind::Numbers { start, items: held } => items(
            &format!("ol{start}"),
            held.iter()
                .map(|item| format!("li({})", told(&item.blocks)))
                .collect(),
        ),
        BlockKind::Tasks(held) => items(
            "tasks",
            held.iter()
                .map(|item| {
                    let sign = if item.done { "done" } else { "open" };
                    format!("{sign}({})", told(&item.blocks))
                })
                .collect(),
        ),
        BlockKind::Table(rows) => items(
            "table",
            rows.iter()
                .map(|row| {
                    let cells = row.cells.iter().map(|cell| {
                        let name = if cell.header { "th" } else { "td" };
                        let span = if (cell.columns, cell.rows) == (1, 1) {
                            String::new()
                        } else {
                            format!("{}x{}", cell.columns, cell.rows)
                        };
                        let side = cell.align.map(|side| format!(":{side:?}"));
                        format!(
                            "{name}{span}{}({})",
                            side.unwrap_or_default(),
                            told(&cell.blocks)
                        )
                    });
                    items("tr", cells.collect())
                })
                .collect(),
        ),
        BlockKind::Image(image) => format!(
            "image({} {} {:?})",
            image.description, image.title, image.width
        ),
    }
}

fn line(line: &[Inline]) -> String {
    line.iter().map(inline).collect()
}

fn inline(inline: &Inline) -> String {
    let said = match &inline.kind {
        InlineKind::Text(text) => text.clone(),
        InlineKind::Break => "↵".to_owned(),
        InlineKind::ObjectLink { object, label } => format!("object[{object}]({label})"),
        InlineKind::FootnoteReference { footnote } => format!("[^{footnote}]"),
    };
    inline
        .marks
        .iter()
        .rev()
        .fold(said, |said, mark| match mark {
            Mark::Link { address, title } if title.is_empty() => format!("link[{address}]({said})"),
            Mark::Link { address, title } => format!("link[{address} {title}]({said})"),
            Mark::Comment { id } => format!("comment[{id}]({said})"),
            mark => format!("{mark:?}({said})"),
        })
}
