//! A second, simple reading of BPMN, to check the first against: what a file says, as a list of facts.

use std::collections::BTreeMap;

use quick_xml::{
    NsReader,
    events::Event,
    name::{Namespace, ResolveResult},
};

/// How often a file says each thing.
pub(crate) type Facts = BTreeMap<Fact, usize>;

/// One thing that a file says: of which element, what, and the value.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Fact {
    pub(crate) of: String,
    pub(crate) what: String,
    pub(crate) value: String,
}

/// What a file says. Elements with an id are spoken of by it, others by those that they stand in.
pub(crate) fn facts(text: &str) -> Facts {
    let mut reader = NsReader::from_str(text);
    let mut facts = Facts::new();
    // Who is spoken of, and the way from there.
    let mut open: Vec<(String, String)> = Vec::new();
    loop {
        let (namespace, event) = reader.read_resolved_event().unwrap();
        let namespace = match namespace {
            ResolveResult::Bound(Namespace(namespace)) => namespace.to_owned(),
            _ => String::new(),
        };
        let (around, way) = open.last().cloned().unwrap_or_default();
        let mut add = |of: &str, what: &str, value: &str| {
            let fact = Fact {
                of: of.to_owned(),
                what: what.to_owned(),
                value: value.to_owned(),
            };
            *facts.entry(fact).or_default() += 1;
        };
        match event {
            Event::Start(ref tag) | Event::Empty(ref tag) => {
                let kind = format!("{{{namespace}}}{}", tag.local_name().as_ref());
                let mut attributes = Vec::new();
                for attribute in tag.attributes() {
                    let attribute = attribute.unwrap();
                    let (bound, local) = reader.resolver().resolve_attribute(attribute.key);
                    let bound = match bound {
                        ResolveResult::Bound(Namespace(namespace)) => format!("{{{namespace}}}"),
                        _ => String::new(),
                    };
                    if attribute.key.as_namespace_binding().is_some() {
                        continue;
                    }
                    let value = quick_xml::escape::unescape(&attribute.value)
                        .unwrap()
                        .into_owned();
                    // Prefixes may differ.
                    let value = if local.as_ref() == "type" && bound.contains("XMLSchema-instance")
                    {
                        value.rsplit(':').next().unwrap_or_default().to_owned()
                    } else {
                        value
                    };
                    attributes.push((format!("@{bound}{}", local.as_ref()), value));
                }
                let id = attributes.iter().find(|(name, _)| name == "@id");
                let (of, way) = match id {
                    Some((_, id)) => (id.clone(), String::new()),
                    None => (around.clone(), format!("{way}/{kind}")),
                };
                add(&of, &way, &kind);
                add(&of, &format!("{way}/.."), &around);
                for (name, value) in attributes {
                    add(&of, &format!("{way}/{name}"), &value);
                }
                if matches!(event, Event::Start(_)) {
                    open.push((of, way));
                }
            }
            Event::End(_) => drop(open.pop()),
            Event::Text(text) => {
                let value = text.into_inner();
                if !value.trim().is_empty() {
                    add(&around, &format!("{way}/text"), value.trim());
                }
            }
            Event::CData(text) => add(&around, &format!("{way}/text"), text.as_ref().trim()),
            Event::Comment(comment) => add(&around, "comment", comment.as_ref()),
            Event::GeneralRef(reference) => add(&around, &format!("{way}/ref"), reference.as_ref()),
            Event::PI(instruction) => add("", "instruction", instruction.as_ref()),
            Event::Decl(_) | Event::DocType(_) => {}
            Event::Eof => return facts,
        }
    }
}

/// What the second file says and the first does not.
pub(crate) fn beyond(first: &Facts, second: &Facts) -> Facts {
    let more = second.iter().filter_map(|(fact, count)| {
        let known = first.get(fact).copied().unwrap_or_default();
        (*count > known).then(|| (fact.clone(), count - known))
    });
    more.collect()
}
