//! How a tree of JSON is walked, and what is done about what a document can not hold.

use std::fmt::Write as _;

use serde_json::{Map, Value};

use super::{Fault, Refused};
use crate::{
    losses::{LossCode, Losses},
    model::Document,
    read::{Pictures, Read},
    tidy::tidy,
    title::title,
};

/// Who wrote the JSON.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Manner {
    /// Our editor: what a document can not hold is refused.
    Ours,
    /// Some editor: what a document can not hold is left out, and said.
    Foreign,
    /// Some editor, in a file that stands by itself: what it calls a picture by leads nowhere.
    File,
}

/// A step towards a place.
enum Step {
    Name(&'static str),
    Number(usize),
}

pub(super) struct Reader {
    manner: Manner,
    steps: Vec<Step>,
    pub(super) losses: Losses,
    pub(super) pictures: Pictures,
}

impl Reader {
    pub(super) fn new(manner: Manner) -> Self {
        Self {
            manner,
            steps: Vec::new(),
            losses: Losses::default(),
            pictures: Pictures::new(),
        }
    }

    pub(super) fn is_foreign(&self) -> bool {
        self.manner != Manner::Ours
    }

    /// Whether pictures can be named that are kept beside.
    pub(super) fn names_pictures(&self) -> bool {
        self.manner != Manner::File
    }

    pub(super) fn document(&mut self, root: &Value) -> Result<Document, Refused> {
        let node = self.node(root)?;
        if node.name != "doc" {
            return Err(self.refused(Fault::UnknownNode(node.name.to_owned())));
        }
        self.only(&node, &["language"])?;
        let mut document = Document {
            language: self.language(&node)?,
            ..Document::default()
        };
        let children = self.children(&node)?;
        let (children, comments) = with_last(children, "comments");
        let (blocks, footnotes) = with_last(children, "footnotes");
        document.blocks = self.blocks(blocks, 1)?;
        if let Some(footnotes) = footnotes {
            let read = |reader: &mut Self| reader.footnotes(footnotes);
            document.footnotes = self.within(blocks.len(), read)?;
        }
        if let Some(comments) = comments {
            let read = |reader: &mut Self| reader.comments(comments);
            document.comments = self.within(children.len(), read)?;
        }
        Ok(document)
    }

    /// What was read of somebody else's document.
    pub(super) fn finish(self, mut document: Document) -> Read {
        tidy(&mut document);
        Read {
            title: title(&document.blocks),
            document,
            pictures: self.pictures,
            losses: self.losses.told(),
        }
    }

    /// Does something at a step further in.
    pub(super) fn within<T>(
        &mut self,
        number: usize,
        read: impl FnOnce(&mut Self) -> Result<T, Refused>,
    ) -> Result<T, Refused> {
        self.inside("content", number, read)
    }

    pub(super) fn inside<T>(
        &mut self,
        name: &'static str,
        number: usize,
        read: impl FnOnce(&mut Self) -> Result<T, Refused>,
    ) -> Result<T, Refused> {
        self.steps.push(Step::Name(name));
        self.steps.push(Step::Number(number));
        let read = read(self);
        self.steps.pop();
        self.steps.pop();
        read
    }

    pub(super) fn place(&self) -> String {
        let mut place = String::new();
        for step in &self.steps {
            // Writing to a string does not fail.
            let _ = match step {
                Step::Name(name) => write!(place, "/{name}"),
                Step::Number(number) => write!(place, "/{number}"),
            };
        }
        place
    }

    pub(super) fn refused(&self, fault: Fault) -> Refused {
        Refused {
            place: self.place(),
            fault,
        }
    }

    /// Refuses what our editor does not write; what somebody else's does is left out, and said.
    pub(super) fn fault(&mut self, fault: Fault) -> Result<(), Refused> {
        if !self.is_foreign() {
            return Err(self.refused(fault));
        }
        let (code, detail) = match &fault {
            Fault::UnknownNode(name) => (LossCode::UnknownNode, name),
            Fault::UnknownMark(name) => (LossCode::UnknownMark, name),
            Fault::UnknownAttribute(name) | Fault::Value(name) => {
                (LossCode::UnknownAttribute, name)
            }
            Fault::TooDeep => (LossCode::TooDeep, &String::new()),
            // It is put where it may stand, or what is missing is made up.
            Fault::Misplaced(_) | Fault::Missing(_) => return Ok(()),
        };
        let detail = detail.clone();
        self.lose(code, &detail);
        Ok(())
    }

    pub(super) fn lose(&mut self, code: LossCode, detail: &str) {
        let place = self.place();
        self.losses.add(code, place, detail);
    }

    /// The members of a node.
    pub(super) fn node<'a>(&mut self, value: &'a Value) -> Result<Node<'a>, Refused> {
        let members = value.as_object();
        let name = members
            .and_then(|members| members.get("type"))
            .and_then(Value::as_str);
        let (Some(members), Some(name)) = (members, name) else {
            return Err(self.refused(Fault::Missing("type".to_owned())));
        };
        for member in members.keys() {
            if !["type", "attrs", "content", "marks", "text"].contains(&member.as_str()) {
                self.fault(Fault::UnknownAttribute(member.clone()))?;
            }
        }
        let attributes = match members.get("attrs") {
            None | Some(Value::Null) => None,
            Some(Value::Object(attributes)) => Some(attributes),
            Some(_) => {
                self.fault(Fault::Value("attrs".to_owned()))?;
                None
            }
        };
        Ok(Node {
            name: if self.is_foreign() {
                canonical(name)
            } else {
                name
            },
            members,
            attributes,
        })
    }

    pub(super) fn children<'a>(&mut self, node: &Node<'a>) -> Result<&'a [Value], Refused> {
        match node.members.get("content") {
            None | Some(Value::Null) => Ok(&[]),
            Some(Value::Array(children)) => Ok(children),
            Some(_) => {
                self.fault(Fault::Value("content".to_owned()))?;
                Ok(&[])
            }
        }
    }
}

/// A node or a mark.
pub(super) struct Node<'a> {
    pub(super) name: &'a str,
    pub(super) members: &'a Map<String, Value>,
    pub(super) attributes: Option<&'a Map<String, Value>>,
}

impl Node<'_> {
    /// An attribute, unless it has its default.
    pub(super) fn attribute(&self, name: &str) -> Option<&Value> {
        self.attributes?.get(name).filter(|value| !value.is_null())
    }
}

/// The nodes, and apart from them the last where it is of a kind.
fn with_last<'a>(nodes: &'a [Value], kind: &str) -> (&'a [Value], Option<&'a Value>) {
    match nodes.split_last() {
        Some((last, others)) if name(last) == Some(kind) => (others, Some(last)),
        _ => (nodes, None),
    }
}

pub(super) fn name(value: &Value) -> Option<&str> {
    value.get("type").and_then(Value::as_str)
}

/// What our editor calls what others call something else.
pub(super) fn canonical(name: &str) -> &str {
    match name {
        "bullet_list" => "bulletList",
        "ordered_list" => "orderedList",
        "list_item" => "listItem",
        "task_list" => "taskList",
        "task_item" => "taskItem",
        "code_block" => "codeBlock",
        "hard_break" => "hardBreak",
        "horizontal_rule" => "horizontalRule",
        "block_quote" | "blockQuote" => "blockquote",
        "table_row" => "tableRow",
        "table_cell" => "tableCell",
        "table_header" => "tableHeader",
        "strong" => "bold",
        "em" => "italic",
        "strikethrough" | "del" => "strike",
        "sub" => "subscript",
        "sup" => "superscript",
        name => name,
    }
}
