//! Marks, which lie side by side over a line, as elements that stand in each other.

use crate::model::{Inline, InlineKind, Mark};

/// A part of a line.
#[derive(Clone, Debug)]
pub(crate) enum Part {
    /// Something, and whether it is code.
    Leaf(InlineKind, bool),
    /// The beginning of a mark, and where in the line it ends.
    Open(Mark, usize),
    /// The end of a mark, and where it began.
    Close(Mark, usize),
}

/// The line as marks in marks: the one that reaches furthest is the outermost.
pub(crate) fn nested(line: &[Inline]) -> Vec<Part> {
    let mut parts = Vec::with_capacity(line.len() * 2);
    let mut open: Vec<(&Mark, usize)> = Vec::new();
    for (number, inline) in line.iter().enumerate() {
        let stay = open
            .iter()
            .take_while(|(mark, _)| inline.marks.contains(mark))
            .count();
        close(&mut parts, &mut open, stay);
        let mut new: Vec<(&Mark, usize)> = inline
            .marks
            .iter()
            .filter(|mark| **mark != Mark::Code)
            .filter(|mark| !open.iter().any(|(other, _)| other == mark))
            .map(|mark| (mark, reach(mark, line.get(number..).unwrap_or_default())))
            .collect();
        new.sort_by_key(|(_, reach)| std::cmp::Reverse(*reach));
        for (mark, _) in new {
            open.push((mark, parts.len()));
            parts.push(Part::Open(mark.clone(), 0));
        }
        let is_code = inline.marks.contains(&Mark::Code);
        parts.push(Part::Leaf(inline.kind.clone(), is_code));
    }
    close(&mut parts, &mut open, 0);
    parts
}

fn close(parts: &mut Vec<Part>, open: &mut Vec<(&Mark, usize)>, stay: usize) {
    while open.len() > stay {
        let Some((mark, began)) = open.pop() else {
            return;
        };
        let end = parts.len();
        parts.push(Part::Close(mark.clone(), began));
        if let Some(Part::Open(_, closes)) = parts.get_mut(began) {
            *closes = end;
        }
    }
}

/// Over how many parts of the line the mark reaches.
fn reach(mark: &Mark, line: &[Inline]) -> usize {
    line.iter()
        .take_while(|inline| inline.marks.contains(mark))
        .count()
}
