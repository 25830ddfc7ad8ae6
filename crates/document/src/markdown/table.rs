//! Tables as Markdown, and as HTML where it has no signs for them.

use super::{line::LineKind, write::Writer};
use crate::model::{Align, Block, BlockKind, Cell, Inline, Row};

/// The table's lines.
pub(super) fn table(writer: &Writer<'_>, rows: &[Row]) -> Vec<String> {
    match plain(rows) {
        Some(rows) => with_signs(writer, &rows),
        None => as_html(writer, rows),
    }
}

/// The text of a cell, and its column's alignment.
type PlainCell<'a> = (&'a [Inline], Option<Align>);

/// The cells' texts, if that is all there is to say of the table.
fn plain(rows: &[Row]) -> Option<Vec<Vec<PlainCell<'_>>>> {
    let columns = rows.first()?.cells.len();
    let aligns: Vec<Option<Align>> = rows.first()?.cells.iter().map(|cell| cell.align).collect();
    if columns == 0 {
        return None;
    }
    let mut plain = Vec::with_capacity(rows.len());
    for (number, row) in rows.iter().enumerate() {
        if row.cells.len() != columns {
            return None;
        }
        let mut texts = Vec::with_capacity(columns);
        for (cell, align) in row.cells.iter().zip(&aligns) {
            let is_plain = cell.header == (number == 0)
                && cell.columns == 1
                && cell.rows == 1
                && cell.align == *align
                && cell.widths.is_empty();
            let text = only_line(&cell.blocks).filter(|_| is_plain)?;
            texts.push((text, *align));
        }
        plain.push(texts);
    }
    Some(plain)
}

/// The text of a paragraph that is all there is.
fn only_line(blocks: &[Block]) -> Option<&[Inline]> {
    match blocks {
        [
            Block {
                kind: BlockKind::Paragraph(text),
                ..
            },
        ] => Some(text),
        _ => None,
    }
}

fn with_signs(writer: &Writer<'_>, rows: &[Vec<PlainCell<'_>>]) -> Vec<String> {
    let mut lines = Vec::with_capacity(rows.len() + 1);
    for (number, row) in rows.iter().enumerate() {
        let mut line = "|".to_owned();
        for (text, _) in row {
            let text = writer.line(text, LineKind::Cell);
            line.push_str(&format!(" {text} |"));
        }
        lines.push(line);
        if number == 0 {
            let signs = row.iter().map(|(_, align)| match align {
                None => " --- |",
                Some(Align::Left) => " :--- |",
                Some(Align::Center) => " :---: |",
                Some(Align::Right) => " ---: |",
            });
            lines.push(format!("|{}", signs.collect::<String>()));
        }
    }
    lines
}

/// Each tag on a line of its own, and Markdown between empty lines in the cells.
fn as_html(writer: &Writer<'_>, rows: &[Row]) -> Vec<String> {
    let mut lines = vec!["<table>".to_owned()];
    for row in rows {
        lines.push("<tr>".to_owned());
        for cell in &row.cells {
            let name = if cell.header { "th" } else { "td" };
            lines.push(opening(name, cell));
            let held = writer.blocks(&cell.blocks);
            if !held.is_empty() {
                lines.push(String::new());
                lines.extend(held);
                lines.push(String::new());
            }
            lines.push(format!("</{name}>"));
        }
        lines.push("</tr>".to_owned());
    }
    lines.push("</table>".to_owned());
    lines
}

fn opening(name: &str, cell: &Cell) -> String {
    let mut tag = format!("<{name}");
    if cell.columns > 1 {
        tag.push_str(&format!(" colspan=\"{}\"", cell.columns));
    }
    if cell.rows > 1 {
        tag.push_str(&format!(" rowspan=\"{}\"", cell.rows));
    }
    if !cell.widths.is_empty() {
        let widths: Vec<String> = cell.widths.iter().map(u32::to_string).collect();
        tag.push_str(&format!(" data-colwidth=\"{}\"", widths.join(",")));
    }
    match cell.align {
        None => {}
        Some(Align::Left) => tag.push_str(" align=\"left\""),
        Some(Align::Center) => tag.push_str(" align=\"center\""),
        Some(Align::Right) => tag.push_str(" align=\"right\""),
    }
    tag + ">"
}
