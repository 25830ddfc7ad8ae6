//! Formulas, as text in a line.

use super::super::xml::{Element, Space};
use crate::model::Mark;

/// Gives the text of a formula, piece by piece, with how it is raised or lowered.
pub(super) fn read(element: Element<'_>, put: &mut dyn FnMut(&str, Option<Mark>)) {
    part(element, None, put);
}

fn part(element: Element<'_>, mark: Option<&Mark>, put: &mut dyn FnMut(&str, Option<Mark>)) {
    for child in element.children() {
        let (space, name) = child.name();
        if space == Space::Word {
            // In formulas, too, text may be in a field or a tracked change.
            if name == "t" {
                put(&child.text(), mark.cloned());
            } else if !matches!(name, "del" | "moveFrom") {
                part(child, mark, put);
            }
            continue;
        }
        match name {
            "t" => put(&child.text(), mark.cloned()),
            "f" => {
                held(child, "num", mark, put);
                put("/", mark.cloned());
                held(child, "den", mark, put);
            }
            "sSup" => {
                held(child, "e", mark, put);
                held(child, "sup", Some(&Mark::Superscript), put);
            }
            "sSub" => {
                held(child, "e", mark, put);
                held(child, "sub", Some(&Mark::Subscript), put);
            }
            "sSubSup" => {
                held(child, "e", mark, put);
                held(child, "sub", Some(&Mark::Subscript), put);
                held(child, "sup", Some(&Mark::Superscript), put);
            }
            "rad" => {
                held(child, "deg", Some(&Mark::Superscript), put);
                put("\u{221a}(", mark.cloned());
                held(child, "e", mark, put);
                put(")", mark.cloned());
            }
            "nary" => {
                let sign = property(child, "naryPr", "chr").unwrap_or_else(|| "\u{222b}".into());
                put(&sign, mark.cloned());
                held(child, "sub", Some(&Mark::Subscript), put);
                held(child, "sup", Some(&Mark::Superscript), put);
                held(child, "e", mark, put);
            }
            "d" => {
                let begin = property(child, "dPr", "begChr").unwrap_or_else(|| "(".into());
                let end = property(child, "dPr", "endChr").unwrap_or_else(|| ")".into());
                put(&begin, mark.cloned());
                for (number, inner) in child
                    .children()
                    .filter(|inner| inner.name().1 == "e")
                    .enumerate()
                {
                    if number > 0 {
                        put("|", mark.cloned());
                    }
                    part(inner, mark, put);
                }
                put(&end, mark.cloned());
            }
            _ => part(child, mark, put),
        }
    }
}

fn held(
    element: Element<'_>,
    name: &str,
    mark: Option<&Mark>,
    put: &mut dyn FnMut(&str, Option<Mark>),
) {
    if let Some(inner) = element.children().find(|child| child.name().1 == name) {
        part(inner, mark, put);
    }
}

fn property(element: Element<'_>, properties: &str, name: &str) -> Option<String> {
    let properties = element
        .children()
        .find(|child| child.name().1 == properties)?;
    let property = properties.children().find(|child| child.name().1 == name)?;
    property.value()
}
