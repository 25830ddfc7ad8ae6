//! How a run looks: by its own properties, and by its style's.

use super::super::xml::Element;

/// What is said of a run; `None`: nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct RunFormat {
    pub(super) bold: Option<bool>,
    pub(super) italic: Option<bool>,
    pub(super) underline: Option<bool>,
    pub(super) strike: Option<bool>,
    pub(super) vertical: Option<Vertical>,
    pub(super) highlight: Option<bool>,
    /// The font's name.
    pub(super) font: Option<String>,
    pub(super) hidden: Option<bool>,
    pub(super) language: Option<String>,
    pub(super) coloured: Option<bool>,
    pub(super) capitals: Option<bool>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Vertical {
    Line,
    Lower,
    Higher,
}

impl RunFormat {
    /// Reads an element `rPr`.
    pub(super) fn read(properties: Element<'_>) -> Self {
        let mut read = Self::default();
        for property in properties.children() {
            let (_, name) = property.name();
            let on = || Some(property.is_on());
            match name {
                "b" => read.bold = on(),
                "i" => read.italic = on(),
                "u" => read.underline = Some(property.is_on() && property.value().is_some()),
                "strike" | "dstrike" => {
                    read.strike = Some(read.strike == Some(true) || property.is_on());
                }
                "vertAlign" => {
                    read.vertical = Some(match property.value().as_deref() {
                        Some("subscript") => Vertical::Lower,
                        Some("superscript") => Vertical::Higher,
                        _ => Vertical::Line,
                    });
                }
                "highlight" => read.highlight = on(),
                "shd" => {
                    let fill = property.attribute("fill").unwrap_or_default();
                    let shows = !matches!(
                        fill.to_ascii_lowercase().as_str(),
                        "" | "auto" | "ffffff" | "white"
                    );
                    read.highlight = read.highlight.or(Some(shows));
                }
                "rFonts" => {
                    read.font = property
                        .attribute("ascii")
                        .or_else(|| property.attribute("hAnsi"))
                        .or_else(|| property.attribute("cs"));
                }
                "vanish" => read.hidden = on(),
                "lang" => read.language = property.value(),
                "color" => {
                    let colour = property.value().unwrap_or_default();
                    let is_black = matches!(colour.as_str(), "" | "auto" | "000000");
                    read.coloured = Some(!is_black);
                }
                "caps" | "smallCaps" => read.capitals = on(),
                _ => {}
            }
        }
        read
    }

    /// This, and what `base` says where this says nothing.
    #[must_use]
    pub(super) fn over(self, base: &Self) -> Self {
        Self {
            bold: self.bold.or(base.bold),
            italic: self.italic.or(base.italic),
            underline: self.underline.or(base.underline),
            strike: self.strike.or(base.strike),
            vertical: self.vertical.or(base.vertical),
            highlight: self.highlight.or(base.highlight),
            font: self.font.or_else(|| base.font.clone()),
            hidden: self.hidden.or(base.hidden),
            language: self.language.or_else(|| base.language.clone()),
            coloured: self.coloured.or(base.coloured),
            capitals: self.capitals.or(base.capitals),
        }
    }

    /// Whether all its letters are of the same width.
    pub(super) fn is_code(&self) -> bool {
        self.font.as_deref().is_some_and(is_monospaced)
    }
}

fn is_monospaced(font: &str) -> bool {
    let font = font.to_lowercase();
    let known = [
        "courier",
        "consolas",
        "menlo",
        "monaco",
        "lucida console",
        "andale mono",
        "source code",
        "cascadia",
        "fira code",
        "jetbrains",
        "inconsolata",
        "letter gothic",
        "monospace",
    ];
    known.iter().any(|known| font.starts_with(known))
        || font.ends_with(" mono")
        || font.contains(" mono ")
}
