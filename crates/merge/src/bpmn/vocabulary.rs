//! What BPMN's own elements are to a merge. Everything else is merged by what it looks like.

use crate::tree::{Interner, Name};

/// The namespaces of BPMN 2.0 and the prefixes that they are shown with.
const NAMESPACES: [(&str, &str); 5] = [
    (MODEL, ""),
    ("http://www.omg.org/spec/BPMN/20100524/DI", "bpmndi"),
    ("http://www.omg.org/spec/DD/20100524/DI", "di"),
    ("http://www.omg.org/spec/DD/20100524/DC", "dc"),
    (SCHEMA_INSTANCE, "xsi"),
];
const MODEL: &str = "http://www.omg.org/spec/BPMN/20100524/MODEL";
const SCHEMA_INSTANCE: &str = "http://www.w3.org/2001/XMLSchema-instance";

/// The program's own extension elements, whose texts people write.
const OWN: &str = "https://luotsi.fi/schema/bpmn/1";

/// Whether the text of an element is for people, so that it can be merged by words. What other vendors
/// write may be anything, such as code or encoded bytes.
pub(super) fn is_prose(name: &str) -> bool {
    let (namespace, local) = parts(name);
    let standard = NAMESPACES.iter().any(|(known, _)| *known == namespace);
    (standard || namespace == OWN) && !local.ends_with("Ref")
}

/// Whether an element links the one that it stands in to an object.
pub(super) fn is_link(namespace: Option<&str>, local: &str) -> bool {
    namespace == Some(OWN) && local == "link"
}

/// What an element is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// The outermost element.
    Definitions,
    /// A `BPMNShape` or `BPMNEdge`: it draws an element.
    Drawn,
    /// A point of an edge. All of an edge's are one value.
    Waypoint,
    /// A lane's `flowNodeRef`: an element stands in one lane of a set.
    LaneMember,
    /// The `incoming` or `outgoing` of an element: a flow has one of each.
    Incoming,
    Outgoing,
    /// Any other element that is one of several references.
    Link,
    /// An element of BPMN.
    Standard,
    /// An element of another vendor.
    Foreign,
}

impl Role {
    /// Of an element by its name with namespace, as [`qualified`] writes it.
    pub(super) fn of(name: &str) -> Self {
        let Some((namespace, local)) = name.strip_prefix('{').and_then(|name| name.split_once('}'))
        else {
            return Self::Foreign;
        };
        let standard = NAMESPACES.iter().any(|(known, _)| *known == namespace);
        match (namespace, local) {
            _ if !standard => Self::Foreign,
            (MODEL, "definitions") => Self::Definitions,
            (MODEL, "flowNodeRef") => Self::LaneMember,
            (MODEL, "incoming") => Self::Incoming,
            (MODEL, "outgoing") => Self::Outgoing,
            (MODEL, local) if LINKS.contains(&local) => Self::Link,
            (MODEL, _) => Self::Standard,
            (_, "BPMNShape" | "BPMNEdge") => Self::Drawn,
            (_, "waypoint") => Self::Waypoint,
            _ => Self::Standard,
        }
    }

    pub(super) const fn is_reference(self) -> bool {
        matches!(
            self,
            Self::LaneMember | Self::Incoming | Self::Outgoing | Self::Link
        )
    }
}

/// Elements that hold nothing but one of several references.
const LINKS: [&str; 16] = [
    "categoryValueRef",
    "dataInputRefs",
    "dataOutputRefs",
    "endPointRef",
    "errorRef",
    "eventDefinitionRef",
    "inputSetRefs",
    "interfaceRef",
    "messageFlowRef",
    "optionalInputRefs",
    "optionalOutputRefs",
    "outputSetRefs",
    "participantRef",
    "supportedInterfaceRef",
    "whileExecutingInputRefs",
    "whileExecutingOutputRefs",
];

/// Whether an attribute of one of BPMN's elements names another element.
pub(super) fn refers(attribute: &str) -> bool {
    attribute.ends_with("Ref")
        || matches!(
            attribute,
            "default"
                | "bpmnElement"
                | "labelStyle"
                | "choreographyActivityShape"
                | "sourceElement"
                | "targetElement"
        )
}

/// A name with its namespace in one word.
pub(super) fn qualified(namespace: &str, local: &str) -> String {
    if namespace.is_empty() {
        local.to_owned()
    } else {
        format!("{{{namespace}}}{local}")
    }
}

/// The namespace and the local part of a [`qualified`] name.
pub(super) fn parts(name: &str) -> (&str, &str) {
    name.strip_prefix('{')
        .and_then(|name| name.split_once('}'))
        .unwrap_or(("", name))
}

/// The prefix that one of BPMN's own namespaces is shown with.
pub(super) fn standard_prefix(namespace: &str) -> Option<&'static str> {
    let found = NAMESPACES.iter().find(|(known, _)| *known == namespace);
    found.map(|(_, prefix)| *prefix)
}

/// The names of fields that are no attributes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fields {
    /// What kind of element it is.
    pub(super) kind: Name,
    /// Its text, where it has no elements.
    pub(super) text: Name,
    /// Everything in it, where text and elements are mixed.
    pub(super) content: Name,
    /// An edge's points.
    pub(super) waypoints: Name,
    /// The type that an element says it has.
    pub(super) schema_type: Name,
}

impl Fields {
    pub(super) fn of(names: &mut Interner<String>) -> Self {
        Self {
            kind: names.name("kind()".to_owned()),
            text: names.name("text()".to_owned()),
            content: names.name("content()".to_owned()),
            waypoints: names.name("waypoints()".to_owned()),
            schema_type: names.name(attribute_field(&qualified(SCHEMA_INSTANCE, "type"))),
        }
    }
}

/// The name of an attribute's field.
pub(super) fn attribute_field(qualified: &str) -> String {
    format!("@{qualified}")
}
