//! What tables and cells say of themselves.

use super::super::{
    measure::{pixels, twips},
    xml::Element,
};
use crate::model::Align;

/// Whether a table's look says something: in words or, as it was first, as a bit.
pub(super) fn says(look: Element<'_>, name: &str, bit: u32) -> bool {
    match look.attribute(name) {
        Some(value) => matches!(value.as_str(), "1" | "true" | "on"),
        None => look
            .value()
            .and_then(|value| u32::from_str_radix(&value, 16).ok())
            .is_some_and(|value| value & bit != 0),
    }
}

/// Whether a cell says of itself that it looks like one of the first row or column, where those look
/// otherwise.
pub(super) fn is_marked(properties: Element<'_>, rows: bool, columns: bool) -> bool {
    let Some(style) = properties.child("cnfStyle") else {
        return false;
    };
    let says = |name| matches!(style.attribute(name).as_deref(), Some("1" | "true" | "on"));
    (rows && says("firstRow")) || (columns && says("firstColumn"))
}

/// The widths of the columns that a cell reaches over; none where its own is not set.
pub(super) fn widths(properties: Option<Element<'_>>, columns: Option<&[i64]>) -> Vec<u32> {
    let own = properties
        .and_then(|properties| properties.child("tcW"))
        .filter(|width| {
            !matches!(
                width.attribute("type").as_deref(),
                Some("auto" | "nil" | "pct")
            )
        })
        .and_then(|width| twips(&width.attribute("w")?))
        .filter(|width| *width > 0);
    let (Some(own), Some(columns)) = (own, columns) else {
        return Vec::new();
    };
    let sum: i64 = columns.iter().sum();
    let widths: Option<Vec<u32>> = match columns {
        [_] => pixels(own).map(|width| vec![width]),
        _ if sum > 0 => columns
            .iter()
            .map(|column| pixels(column.saturating_mul(own) / sum))
            .collect(),
        _ => None,
    };
    widths.unwrap_or_default()
}

/// To which side all of a cell's paragraphs are set.
pub(super) fn align(cell: Element<'_>) -> Option<Align> {
    let mut found = None;
    for paragraph in cell.children().filter(|child| child.is("p")) {
        let side = paragraph
            .child("pPr")
            .and_then(|properties| properties.child_value("jc"));
        let align = match side.as_deref() {
            Some("left" | "start") => Some(Align::Left),
            Some("center") => Some(Align::Center),
            Some("right" | "end") => Some(Align::Right),
            _ => None,
        }?;
        if *found.get_or_insert(align) != align {
            return None;
        }
    }
    found
}
