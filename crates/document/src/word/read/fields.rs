//! Fields: parts of the text that a program works out.

use std::collections::HashSet;

use super::super::xml::Element;

/// How many fields stand in each other at most.
const MOST_NESTED: usize = 32;

/// A field that is open.
#[derive(Debug, Default)]
pub(super) struct Field {
    pub(super) instruction: String,
    /// Whether its result is being read, and no longer its instruction.
    pub(super) shows: bool,
    pub(super) link: Option<Leads>,
    /// Whether a box to check is checked, where it is one.
    pub(super) checked: Option<bool>,
    /// What was chosen of a list.
    pub(super) choice: Option<String>,
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Leads {
    pub(super) address: String,
    pub(super) title: String,
}

/// What a field's instruction asks for.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Asks {
    /// A link to an address.
    Link(Leads),
    /// A link into the document.
    Place(String),
    /// Something else, by its name.
    Other(String),
}

impl Field {
    /// Takes what it remembers of a form.
    pub(super) fn form(&mut self, begin: Element<'_>) {
        let Some(form) = begin.child("ffData") else {
            return;
        };
        if let Some(check) = form.child("checkBox") {
            self.checked = Some(match check.child("checked") {
                Some(checked) => checked.is_on(),
                None => check.has("default"),
            });
        }
        if let Some(list) = form.child("ddList") {
            let chosen = list
                .child_value("result")
                .or_else(|| list.child_value("default"))
                .and_then(|chosen| chosen.parse().ok())
                .unwrap_or(0);
            self.choice = list
                .children()
                .filter(|entry| entry.is("listEntry"))
                .nth(chosen)
                .and_then(Element::value);
        }
    }
}

/// What an instruction asks for.
pub(super) fn asks(instruction: &str) -> Asks {
    let words = words(instruction);
    let mut words = words.iter().map(String::as_str);
    let name = words.next().unwrap_or_default().to_uppercase();
    if name != "HYPERLINK" {
        return Asks::Other(name);
    }
    let mut leads = Leads {
        address: String::new(),
        title: String::new(),
    };
    let mut place = None;
    while let Some(word) = words.next() {
        match word {
            "\\l" => place = words.next().map(str::to_owned),
            "\\o" => leads.title = words.next().unwrap_or_default().to_owned(),
            "\\t" => drop(words.next()),
            word if word.starts_with('\\') && word.chars().count() == 2 => {}
            word if leads.address.is_empty() => word.clone_into(&mut leads.address),
            _ => {}
        }
    }
    match place {
        Some(place) if leads.address.is_empty() => Asks::Place(place),
        Some(place) => {
            leads.address = format!("{}#{place}", leads.address);
            Asks::Link(leads)
        }
        None => Asks::Link(leads),
    }
}

/// The words of an instruction; what stands in quotes is one.
fn words(instruction: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let (mut is_quoted, mut is_word) = (false, false);
    let mut signs = instruction.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '"' | '\u{201c}' | '\u{201d}' => {
                is_quoted = !is_quoted;
                is_word = true;
            }
            '\\' if is_quoted && matches!(signs.peek(), Some('"' | '\\')) => {
                word.extend(signs.next());
            }
            sign if sign.is_whitespace() && !is_quoted => {
                if std::mem::take(&mut is_word) {
                    words.push(std::mem::take(&mut word));
                }
            }
            sign => {
                is_word = true;
                word.push(sign);
            }
        }
    }
    if is_word {
        words.push(word);
    }
    words
}

/// The signs that begin, divide and end no field: those of fields without an end, since all text
/// after them would be an instruction, and of fields that are nested without measure.
pub(super) fn idle_signs(root: Element<'_>) -> HashSet<u32> {
    let mut open: Vec<u32> = Vec::new();
    let mut idle = HashSet::new();
    for sign in root.descendants().filter(|element| element.is("fldChar")) {
        let at = sign.index();
        let is_deep = open.len() >= MOST_NESTED;
        match sign.attribute("fldCharType").as_deref() {
            Some("begin") => {
                open.push(at);
                idle.extend(is_deep.then_some(at));
            }
            Some("end") => {
                let ends = open.pop().is_some() && open.len() < MOST_NESTED;
                idle.extend((!ends).then_some(at));
            }
            _ => idle.extend((open.len() > MOST_NESTED).then_some(at)),
        }
    }
    idle.extend(open);
    idle
}
