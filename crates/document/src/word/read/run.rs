//! Runs: text that looks alike.

use super::{
    super::xml::{Element, Space},
    line::{Line, Link},
    run_format::{RunFormat, Vertical},
    story::{Story, chosen},
    symbols,
};
use crate::{
    losses::LossCode,
    model::{InlineKind, Mark},
    read::Unreadable,
};

/// How a run looks.
struct Looks {
    /// By its own properties.
    own: RunFormat,
    /// By those and its style's.
    format: RunFormat,
    has_style: bool,
}

impl<'s> Story<'s, '_, '_> {
    pub(super) fn run(&mut self, run: Element<'s>, line: &mut Line) -> Result<(), Unreadable> {
        let properties = run.child("rPr");
        let own = properties.map(RunFormat::read).unwrap_or_default();
        let style = properties.and_then(|properties| properties.child_value("rStyle"));
        let format = match &style {
            Some(style) => own.clone().over(&self.book.styles.get(style).run),
            None => own.clone(),
        };
        if properties.is_some_and(|properties| properties.child("rPrChange").is_some()) {
            self.lose(LossCode::TrackedChange, "rPrChange");
        }
        if format.hidden == Some(true) {
            return self.hidden_run(run, line);
        }
        let in_link = self.link_mark(line).is_some() || line.link.is_some();
        if own.coloured == Some(true) && !in_link {
            self.lose(LossCode::Style, "colour");
        }
        if format.capitals == Some(true) {
            self.lose(LossCode::Style, "capitals");
        }
        let looks = Looks {
            own,
            format,
            has_style: style.is_some(),
        };
        self.run_content(run, line, &looks)
    }

    /// Hidden text is left out, but fields begin and end in it.
    fn hidden_run(&mut self, run: Element<'s>, line: &mut Line) -> Result<(), Unreadable> {
        let mut text = String::new();
        for child in run.children().filter(|child| child.name().0 == Space::Word) {
            match child.name().1 {
                "t" => text.push_str(&child.text()),
                "fldChar" => self.field_sign(child, line),
                "instrText" => self.instruction(child),
                _ => {}
            }
        }
        if !text.is_empty() && self.is_shown() {
            self.lose(LossCode::HiddenText, &text);
        }
        Ok(())
    }

    fn marks(&self, looks: &Looks, line: &Line) -> Vec<Mark> {
        let Looks {
            own,
            format,
            has_style,
        } = looks;
        let mut marks = Vec::new();
        let link = self.link_mark(line);
        // The line below a link is how links look, whether a style or the run says it.
        let is_underlined = if link.is_some() || line.link == Some(Link::Object) {
            own.underline == Some(true) && *has_style
        } else {
            format.underline == Some(true)
        };
        let is_code = !line.is_code && format.is_code();
        let highlight = if is_code {
            own.highlight
        } else {
            format.highlight
        };
        marks.extend(link);
        let mut add = |is_on: bool, mark: Mark| {
            if is_on {
                marks.push(mark);
            }
        };
        add(format.bold == Some(true), Mark::Bold);
        add(format.italic == Some(true), Mark::Italic);
        add(is_underlined, Mark::Underline);
        add(format.strike == Some(true), Mark::Strike);
        add(format.vertical == Some(Vertical::Lower), Mark::Subscript);
        add(format.vertical == Some(Vertical::Higher), Mark::Superscript);
        add(highlight == Some(true), Mark::Highlight);
        add(is_code, Mark::Code);
        marks
    }

    fn instruction(&mut self, element: Element<'s>) {
        if let Some(field) = self.fields.last_mut().filter(|field| !field.shows) {
            field.instruction.push_str(&element.text());
        }
    }

    fn run_content(
        &mut self,
        run: Element<'s>,
        line: &mut Line,
        looks: &Looks,
    ) -> Result<(), Unreadable> {
        let commented = self.commented.at(run.index(), &self.sources.comments);
        let all = |story: &Self, line: &Line| {
            let mut marks = story.marks(looks, line);
            marks.extend_from_slice(&commented);
            marks
        };
        let mut marks = all(self, line);
        for child in run.children() {
            match child.name() {
                (Space::Word, "fldChar") => {
                    self.field_sign(child, line);
                    // A link may begin or end in the middle of a run.
                    marks = all(self, line);
                }
                (Space::Word, "instrText") => self.instruction(child),
                (Space::Word, "footnoteRef" | "endnoteRef") => line.skips_space = true,
                (Space::Compatibility, "AlternateContent") => {
                    if let Some(form) = chosen(child) {
                        self.run_content(form, line, looks)?;
                    }
                }
                _ if !self.is_shown() => {}
                (Space::Word, "t") => self.letters(child, line, &looks.format, &marks),
                (Space::Word, "tab" | "ptab") => line.text("\t", &marks),
                (Space::Word, "noBreakHyphen") => line.text("\u{2011}", &marks),
                (Space::Word, "softHyphen") => line.text("\u{ad}", &marks),
                (Space::Word, "sym") => {
                    let code = child.attribute("char").unwrap_or_default();
                    let font = child.attribute("font").unwrap_or_default();
                    match symbols::symbol(&font, &code) {
                        Some(sign) => line.text(sign.encode_utf8(&mut [0; 4]), &marks),
                        None => self.lose(LossCode::Style, &format!("{font} {code}")),
                    }
                }
                (Space::Word, "cr") => line.push(InlineKind::Break, without_code(&marks)),
                (Space::Word, "br") => match child.attribute("type").as_deref() {
                    Some("page" | "column") => {
                        self.lose(LossCode::PageLayout, "page break");
                        line.new_page();
                    }
                    _ => line.push(InlineKind::Break, without_code(&marks)),
                },
                (Space::Word, "footnoteReference" | "endnoteReference") => {
                    let mut marks = without_code(&marks);
                    marks.retain(|mark| *mark != Mark::Superscript);
                    if let Some(mark) = self.note(child, marks)? {
                        line.push(mark.kind, mark.marks);
                    }
                }
                (Space::Word, "r") => self.run(child, line)?,
                (Space::Word, "ruby") => self.ruby(child, line, &marks)?,
                (Space::Word, "drawing" | "pict" | "object") => self.drawing(child, line)?,
                _ => {}
            }
        }
        Ok(())
    }

    fn letters(
        &mut self,
        element: Element<'s>,
        line: &mut Line,
        format: &RunFormat,
        marks: &[Mark],
    ) {
        let text = element.text();
        let keeps_space = element.attribute("space").as_deref() == Some("preserve");
        let mut text: &str = &text;
        if !keeps_space {
            // Lines of a file that was laid out for reading are none of the text.
            let is_layout = |side: &str| side.contains('\n');
            let trimmed = text.trim_ascii_start();
            if is_layout(text.get(..text.len() - trimmed.len()).unwrap_or_default()) {
                text = trimmed;
            }
            let trimmed = text.trim_ascii_end();
            if is_layout(text.get(trimmed.len()..).unwrap_or_default()) {
                text = trimmed;
            }
        }
        let count = text.chars().filter(|sign| sign.is_alphabetic()).count();
        if count > 0 {
            self.count_language(count, format, line);
        }
        match symbols::letters(format.font.as_deref(), text) {
            Some(text) => line.text(&text, marks),
            None => line.text(text, marks),
        }
    }

    fn count_language(&mut self, count: usize, format: &RunFormat, line: &Line) {
        let styles = &self.book.styles;
        let language = format
            .language
            .as_ref()
            .or_else(|| styles.get(&line.style).run.language.as_ref())
            .or(styles.language.as_ref());
        if let Some(language) = language {
            match self.book.languages.get_mut(language) {
                Some(counted) => *counted += count,
                None => drop(self.book.languages.insert(language.clone(), count)),
            }
        }
    }

    /// Letters with how they are pronounced above them.
    fn ruby(
        &mut self,
        ruby: Element<'s>,
        line: &mut Line,
        marks: &[Mark],
    ) -> Result<(), Unreadable> {
        if let Some(base) = ruby.child("rubyBase") {
            self.inlines(base, line)?;
        }
        if let Some(above) = ruby.child("rt") {
            line.text("(", marks);
            self.inlines(above, line)?;
            line.text(")", marks);
        }
        Ok(())
    }
}

fn without_code(marks: &[Mark]) -> Vec<Mark> {
    let mut marks = marks.to_vec();
    marks.retain(|mark| *mark != Mark::Code);
    marks
}
