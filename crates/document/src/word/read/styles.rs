//! Styles, each with what it takes from those that it is based on.

use std::collections::{HashMap, HashSet};

use super::{
    super::{
        measure::twips,
        names::{CODE, LIST_HEADING, QUOTE, TONES},
        xml::{Element, Tree},
    },
    run_format::RunFormat,
    style_names::{self, Role},
};

/// The level that takes a paragraph out of the outline.
const NO_LEVEL: u8 = 9;

/// What a style says.
#[derive(Clone, Debug, Default)]
pub(super) struct Style {
    pub(super) role: Role,
    /// The level of its heading, from 0; 9: none.
    pub(super) outline: Option<u8>,
    pub(super) list: Option<String>,
    pub(super) list_level: Option<u32>,
    pub(super) run: RunFormat,
    /// How far its paragraphs are from the margin, in twips.
    pub(super) indent: Option<i64>,
    /// Whether its paragraphs have a line above or below.
    pub(super) border: Option<bool>,
    /// Whether the first row, and the first column, of its tables look otherwise.
    pub(super) first_row: bool,
    pub(super) first_column: bool,
    based_on: Option<String>,
}

#[derive(Debug, Default)]
pub(super) struct Styles {
    by_id: HashMap<String, Style>,
    none: Style,
    /// The language of what says nothing of its own.
    pub(super) language: Option<String>,
    /// Whether all text is of letters of the same width.
    is_code_by_default: bool,
}

impl Styles {
    pub(super) fn read(tree: &Tree<'_>) -> Self {
        let mut read = Self::default();
        let mut raw = HashMap::new();
        let mut default = RunFormat::default();
        for element in tree.root().children() {
            match element.name().1 {
                "docDefaults" => {
                    if let Some(run) = element.child("rPrDefault").and_then(|run| run.child("rPr"))
                    {
                        default = RunFormat::read(run);
                    }
                }
                "style" => {
                    let id = element.attribute("styleId").unwrap_or_default();
                    let style = read_style(&id, element);
                    let is_default = element.attribute("type").as_deref() == Some("paragraph")
                        && matches!(element.attribute("default").as_deref(), Some("1" | "true"));
                    if is_default {
                        default = style.run.clone().over(&default);
                    }
                    raw.insert(id, style);
                }
                _ => {}
            }
        }
        for id in raw.keys() {
            read.by_id.insert(id.clone(), resolved(id, &raw));
        }
        read.language = default.language.clone();
        read.is_code_by_default = default.is_code();
        read
    }

    /// The style; one that says nothing where the file does not have it.
    pub(super) fn get(&self, id: &str) -> &Style {
        self.by_id.get(id).unwrap_or(&self.none)
    }

    /// What paragraphs in the style are.
    pub(super) fn role(&self, id: &str) -> Role {
        let style = self.get(id);
        match (style.role, style.outline) {
            (role @ (Role::Heading(_) | Role::ListHeading(_)), None) => role,
            (role @ Role::ListHeading(_), _) => role,
            (_, Some(level)) if level < NO_LEVEL => Role::Heading((level + 1).min(6)),
            (Role::Heading(_), Some(_)) => Role::Body,
            (Role::Body, _) if !self.by_id.contains_key(id) => style_names::role(id),
            (Role::Body, _) if style.run.is_code() && !self.is_code_by_default => Role::Code,
            (role, _) => role,
        }
    }
}

/// The style with what it takes from those that it is based on.
fn resolved(id: &str, raw: &HashMap<String, Style>) -> Style {
    let mut seen = HashSet::from([id]);
    let mut style = raw.get(id).cloned().unwrap_or_default();
    let mut next = style.based_on.clone();
    while let Some(base) = next.as_deref().and_then(|id| raw.get_key_value(id)) {
        let (id, base) = base;
        // Styles that are based on each other in a circle, or in a chain that nobody made by hand.
        if seen.len() > 32 || !seen.insert(id) {
            break;
        }
        let has_outline = style.outline.is_some();
        if style.role == Role::Body && !has_outline {
            style.role = base.role;
        }
        style.outline = style.outline.or(base.outline);
        if style.list.is_none() {
            style.list.clone_from(&base.list);
            style.list_level = style.list_level.or(base.list_level);
        }
        style.run = style.run.over(&base.run);
        style.indent = style.indent.or(base.indent);
        style.border = style.border.or(base.border);
        style.first_row |= base.first_row;
        style.first_column |= base.first_column;
        next.clone_from(&base.based_on);
    }
    style
}

fn read_style(id: &str, element: Element<'_>) -> Style {
    let mut style = Style {
        role: own_role(id),
        ..Style::default()
    };
    for child in element.children() {
        match child.name().1 {
            "name" if style.role == Role::Body => {
                style.role = style_names::role(&child.value().unwrap_or_default());
            }
            "basedOn" => style.based_on = child.value(),
            "rPr" => style.run = RunFormat::read(child),
            "pPr" => read_paragraph(&mut style, child),
            "tblStylePr" => match child.attribute("type").as_deref() {
                Some("firstRow") => style.first_row = true,
                Some("firstCol") => style.first_column = true,
                _ => {}
            },
            _ => {}
        }
    }
    style
}

fn read_paragraph(style: &mut Style, properties: Element<'_>) {
    if let Some(level) = properties.child_value("outlineLvl") {
        style.outline = level.parse().ok();
    }
    if let Some(list) = properties.child("numPr") {
        style.list = list.child_value("numId");
        style.list_level = list
            .child_value("ilvl")
            .and_then(|level| level.parse().ok());
    }
    style.indent = indent(properties);
    style.border = properties.child("pBdr").map(has_line);
}

/// How far from the margin properties set a paragraph, in twips.
pub(super) fn indent(properties: Element<'_>) -> Option<i64> {
    let indent = properties.child("ind")?;
    let start = indent
        .attribute("left")
        .or_else(|| indent.attribute("start"))?;
    twips(&start)
}

/// Whether borders have a line above or below, and none at the sides.
pub(super) fn has_line(borders: Element<'_>) -> bool {
    let shows = |name| borders.child(name).is_some_and(Element::is_on);
    (shows("top") || shows("bottom")) && !shows("left") && !shows("right")
}

/// What the styles are that written files have.
fn own_role(id: &str) -> Role {
    if let Some((tone, ..)) = TONES.iter().find(|(_, style, _)| *style == id) {
        return Role::Callout(*tone);
    }
    if let Some(level) = id.strip_prefix(LIST_HEADING) {
        return Role::ListHeading(level.parse().unwrap_or(1));
    }
    match id {
        CODE => Role::Code,
        QUOTE => Role::Quote,
        _ => Role::Body,
    }
}
