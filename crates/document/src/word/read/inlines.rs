//! What stands in a line, element by element.

use super::{
    super::{
        names::OBJECT,
        relations::decoded,
        xml::{Element, Space},
    },
    fields::{Asks, Field, Leads, asks},
    formula,
    line::{Line, Link},
    story::{Story, chosen},
};
use crate::{address, losses::LossCode, model::Mark, read::Unreadable};

impl<'s> Story<'s, '_, '_> {
    /// Reads what stands in `container`, a paragraph or a part of one.
    pub(super) fn inlines(
        &mut self,
        container: Element<'s>,
        line: &mut Line,
    ) -> Result<(), Unreadable> {
        for child in container.children() {
            self.inline(child, line)?;
        }
        Ok(())
    }

    pub(super) fn inline(
        &mut self,
        element: Element<'s>,
        line: &mut Line,
    ) -> Result<(), Unreadable> {
        match element.name() {
            (Space::Word, "r") => self.run(element, line)?,
            (Space::Word, "hyperlink") => self.hyperlink(element, line)?,
            (Space::Word, "fldSimple") => {
                let instruction = element.attribute("instr").unwrap_or_default();
                let mut field = Field {
                    instruction,
                    ..Field::default()
                };
                self.begin_result(&mut field);
                self.fields.push(field);
                self.inlines(element, line)?;
                self.fields.pop();
            }
            (Space::Word, "ins" | "moveTo") => {
                self.lose_change(element);
                self.inlines(element, line)?;
            }
            (Space::Word, "del" | "moveFrom") => self.lose_change(element),
            (Space::Word, "sdt") => self.inline_control(element, line)?,
            (Space::Word, "smartTag" | "customXml" | "dir" | "bdo" | "sdtContent" | "rubyBase") => {
                self.inlines(element, line)?;
            }
            (Space::Word, "subDoc") => self.lose(LossCode::EmbeddedObject, "subdocument"),
            (Space::Compatibility, "AlternateContent") => {
                if let Some(form) = chosen(element) {
                    self.inlines(form, line)?;
                }
            }
            (Space::Math, "oMath" | "oMathPara") => {
                formula::read(element, &mut |text, vertical| {
                    line.text(text, vertical.as_slice());
                });
                self.lose(LossCode::Formula, "");
            }
            // What is not known, but no properties, may hold text.
            (_, name) if !name.ends_with("Pr") => self.inlines(element, line)?,
            _ => {}
        }
        Ok(())
    }

    fn hyperlink(&mut self, element: Element<'s>, line: &mut Line) -> Result<(), Unreadable> {
        let place = element.attribute("anchor");
        let address = element
            .relation("id")
            .and_then(|id| self.relations.address(&id))
            .map(|address| match &place {
                Some(place) => format!("{address}#{place}"),
                None => address.to_owned(),
            });
        let from = line.inlines.len();
        let outer = line.link.take();
        let object = address
            .as_deref()
            .and_then(|address| address.strip_prefix(OBJECT));
        let object = object.filter(|object| !object.is_empty()).map(decoded);
        line.link = match (&object, address) {
            (Some(_), _) => Some(Link::Object),
            (None, Some(address)) => {
                let title = element.attribute("tooltip").unwrap_or_default();
                Some(self.checked(Leads { address, title }))
            }
            (None, None) => {
                if let Some(place) = place {
                    self.lose_place(&place);
                }
                Some(Link::Nothing)
            }
        };
        self.inlines(element, line)?;
        line.link = outer;
        if let Some(object) = object {
            line.join_object(from, &object);
        }
        Ok(())
    }

    /// The link, where it may be followed.
    pub(super) fn checked(&mut self, leads: Leads) -> Link {
        if address::is_safe(&leads.address) {
            return Link::Leads(leads);
        }
        self.lose(LossCode::UnsafeAddress, &leads.address);
        Link::Nothing
    }

    fn lose_place(&mut self, place: &str) {
        // A table of contents is told of as a whole.
        if !place.starts_with("_Toc") {
            self.lose(LossCode::CrossReference, place);
        }
    }

    /// Reads a sign that begins, divides or ends a field.
    pub(super) fn field_sign(&mut self, sign: Element<'s>, line: &mut Line) {
        if self.idle_signs.contains(&sign.index()) {
            return;
        }
        match sign.attribute("fldCharType").as_deref() {
            Some("begin") => {
                let mut field = Field::default();
                field.form(sign);
                self.fields.push(field);
            }
            Some("separate") => {
                if let Some(mut field) = self.fields.pop() {
                    self.begin_result(&mut field);
                    self.fields.push(field);
                }
            }
            Some("end") => {
                let Some(mut field) = self.fields.pop() else {
                    return;
                };
                if !field.shows {
                    self.begin_result(&mut field);
                }
                let shown = match (field.checked, field.choice) {
                    (Some(true), _) => "\u{2612}".to_owned(),
                    (Some(false), _) => "\u{2610}".to_owned(),
                    (None, choice) => choice.unwrap_or_default(),
                };
                if self.is_shown() {
                    line.text(&shown, &[]);
                }
            }
            _ => {}
        }
    }

    /// A field's instruction is complete.
    fn begin_result(&mut self, field: &mut Field) {
        field.shows = true;
        match asks(&field.instruction) {
            Asks::Link(leads) if leads.address.is_empty() => {}
            Asks::Link(leads) => {
                if let Link::Leads(leads) = self.checked(leads) {
                    field.link = Some(leads);
                }
            }
            Asks::Place(place) => self.lose_place(&place),
            Asks::Other(name) => {
                let name = if name.is_empty() { "?" } else { &name };
                self.lose(LossCode::Field, name);
            }
        }
    }

    /// Whether what is read is shown, and no field's instruction.
    pub(super) fn is_shown(&self) -> bool {
        self.fields.iter().all(|field| field.shows)
    }

    /// The mark of the link that text is in.
    pub(super) fn link_mark(&self, line: &Line) -> Option<Mark> {
        let leads = match &line.link {
            Some(Link::Leads(leads)) => Some(leads),
            Some(Link::Object) => None,
            Some(Link::Nothing) | None => self
                .fields
                .iter()
                .rev()
                .find_map(|field| field.link.as_ref()),
        }?;
        Some(Mark::Link {
            address: leads.address.clone(),
            title: leads.title.clone(),
        })
    }
}
