//! Made-up documents, and what somebody might do to one.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use serde_json::{Value, json};

/// A node. Every word of a document is another one, so that each can be found again.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Node {
    pub(crate) kind: String,
    pub(crate) id: String,
    pub(crate) attributes: BTreeMap<String, Value>,
    pub(crate) words: Vec<Word>,
    pub(crate) children: Vec<Node>,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Word {
    /// A word; `^f` refers to the footnote f.
    pub(crate) text: String,
    /// What it is marked with; of a comment, `comment:` and its id.
    pub(crate) marks: BTreeSet<String>,
}

/// Something that somebody does. Numbers choose among what is there.
#[derive(Clone, Debug)]
pub(crate) enum Edit {
    Write(usize, usize),
    Insert(usize, usize),
    Erase(usize, usize),
    Mark(usize, usize, usize, bool),
    AddBlock(usize),
    Delete(usize),
    Move(usize, usize),
    Retype(usize),
    Split(usize, usize),
    AddItem(usize),
    Check(usize),
    AddRow(usize, usize),
    AddColumn(usize, usize, bool),
    DeleteRow(usize, usize),
    DeleteColumn(usize, usize),
    Footnote(usize),
    DropFootnote(usize),
    Comment(usize, usize, usize),
    Answer(usize),
    Resolve(usize),
    DropComment(usize),
}

const MARKS: [&str; 3] = ["bold", "italic", "code"];

pub(crate) fn document() -> impl Strategy<Value = Node> {
    let block = (0..7_usize, 1..4_usize, 1..6_usize);
    let all = (prop::collection::vec(block, 1..6), any::<[bool; 2]>());
    all.prop_map(|(blocks, [footnote, comment])| {
        let mut maker = Maker { who: "b", made: 0 };
        let mut root = maker.node("doc", Vec::new());
        for (kind, size, words) in blocks {
            let block = maker.block(kind, size, words);
            root.children.push(block);
        }
        if footnote {
            maker.footnote(&mut root, 0);
        }
        if comment {
            maker.comment(&mut root, 1, 1, 2);
        }
        root
    })
}

/// What one person does.
pub(crate) fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let n = || 0..24_usize;
    let edit = prop_oneof![
        4 => (n(), n()).prop_map(|(a, b)| Edit::Write(a, b)),
        3 => (n(), n()).prop_map(|(a, b)| Edit::Insert(a, b)),
        2 => (n(), n()).prop_map(|(a, b)| Edit::Erase(a, b)),
        4 => (n(), n(), n(), any::<bool>()).prop_map(|(a, b, c, d)| Edit::Mark(a, b, c, d)),
        3 => n().prop_map(Edit::AddBlock),
        3 => n().prop_map(Edit::Delete),
        3 => (n(), n()).prop_map(|(a, b)| Edit::Move(a, b)),
        2 => n().prop_map(Edit::Retype),
        2 => (n(), n()).prop_map(|(a, b)| Edit::Split(a, b)),
        1 => n().prop_map(Edit::AddItem),
        1 => n().prop_map(Edit::Check),
        2 => (n(), n()).prop_map(|(a, b)| Edit::AddRow(a, b)),
        2 => (n(), n(), any::<bool>()).prop_map(|(a, b, c)| Edit::AddColumn(a, b, c)),
        1 => (n(), n()).prop_map(|(a, b)| Edit::DeleteRow(a, b)),
        1 => (n(), n()).prop_map(|(a, b)| Edit::DeleteColumn(a, b)),
        2 => n().prop_map(Edit::Footnote),
        1 => n().prop_map(Edit::DropFootnote),
        3 => (n(), n(), n()).prop_map(|(a, b, c)| Edit::Comment(a, b, c)),
        2 => n().prop_map(Edit::Answer),
        1 => n().prop_map(Edit::Resolve),
        1 => n().prop_map(Edit::DropComment),
    ];
    prop::collection::vec(edit, 0..7)
}

/// Makes nodes and words that nobody else makes.
struct Maker {
    who: &'static str,
    made: usize,
}

impl Maker {
    fn name(&mut self) -> String {
        self.made += 1;
        format!("{}{}", self.who, self.made)
    }

    fn node(&mut self, kind: &str, children: Vec<Node>) -> Node {
        Node {
            kind: kind.to_owned(),
            id: self.name(),
            attributes: BTreeMap::new(),
            words: Vec::new(),
            children,
        }
    }

    fn word(&mut self) -> Word {
        Word {
            text: format!("w{}", self.name()),
            marks: BTreeSet::new(),
        }
    }

    fn paragraph(&mut self, words: usize) -> Node {
        let mut paragraph = self.node("paragraph", Vec::new());
        paragraph.words = (0..words).map(|_| self.word()).collect();
        paragraph
    }

    fn row(&mut self, cells: usize) -> Node {
        let cells = (0..cells).map(|_| self.cell(true)).collect();
        self.node("tableRow", cells)
    }

    fn cell(&mut self, written: bool) -> Node {
        let paragraph = self.paragraph(usize::from(written));
        self.node("tableCell", vec![paragraph])
    }

    fn item(&mut self, kind: &str) -> Node {
        let paragraph = self.paragraph(3);
        let mut item = self.node(kind, vec![paragraph]);
        if kind == "taskItem" {
            item.attributes.insert("checked".to_owned(), json!(false));
        }
        item
    }

    fn block(&mut self, kind: usize, size: usize, words: usize) -> Node {
        match kind {
            0 | 1 => self.paragraph(words),
            2 => {
                let mut heading = self.paragraph(words);
                heading.kind = "heading".to_owned();
                heading.attributes.insert("level".to_owned(), json!(2));
                heading
            }
            3 => {
                let items = (0..size).map(|_| self.item("listItem")).collect();
                self.node("bulletList", items)
            }
            4 => {
                let items = (0..size).map(|_| self.item("taskItem")).collect();
                self.node("taskList", items)
            }
            5 => {
                let inner = (0..size).map(|_| self.paragraph(words)).collect();
                self.node("blockquote", inner)
            }
            _ => {
                let rows = (0..size).map(|_| self.row(words.min(3))).collect();
                self.node("table", rows)
            }
        }
    }

    /// Puts a footnote to the nth text.
    fn footnote(&mut self, root: &mut Node, at: usize) {
        let paragraph = self.paragraph(2);
        let note = self.node("footnote", vec![paragraph]);
        let reference = Word {
            text: format!("^{}", note.id),
            marks: BTreeSet::new(),
        };
        let mut given = Some(reference);
        root.texts(at, |text| text.words.extend(given.take()));
        if given.is_some() {
            return;
        }
        self.put_at_end(root, "footnotes", note);
    }

    fn put_at_end(&mut self, root: &mut Node, kind: &str, node: Node) {
        if root.children.iter().all(|child| child.kind != kind) {
            let mut end = self.node(kind, Vec::new());
            end.id = String::new();
            root.children.push(end);
        }
        let mut ends = root.children.iter_mut();
        let end = ends.find(|child| child.kind == kind).unwrap();
        end.children.push(node);
    }

    /// Says something about words of the nth text.
    fn comment(&mut self, root: &mut Node, at: usize, from: usize, count: usize) {
        let remark = self.remark(2);
        let comment = self.node("comment", vec![remark]);
        root.texts(at, |text| {
            let from = from % text.words.len().max(1);
            for word in text.words.iter_mut().skip(from).take(count % 4 + 1) {
                word.marks.insert(format!("comment:{}", comment.id));
            }
        });
        self.put_at_end(root, "comments", comment);
    }

    fn remark(&mut self, words: usize) -> Node {
        let mut remark = self.node("remark", Vec::new());
        remark
            .attributes
            .insert("author".to_owned(), json!(self.who));
        remark.words = (0..words).map(|_| self.word()).collect();
        remark
    }
}

impl Node {
    /// The document after somebody's edits.
    pub(crate) fn edited(&self, edits: &[Edit], who: &'static str) -> Self {
        let mut root = self.clone();
        let mut maker = Maker { who, made: 0 };
        for edit in edits {
            root.edit(edit, &mut maker);
            root.tidy(&mut maker);
        }
        root
    }

    /// Visits the nth of the nodes that are chosen, in order, if there is any.
    fn nth(&mut self, at: usize, chosen: &dyn Fn(&Self) -> bool, visit: &mut dyn FnMut(&mut Self)) {
        let count = self.count(chosen);
        if count > 0 {
            self.visit(&mut (at % count), chosen, visit);
        }
    }

    fn count(&self, chosen: &dyn Fn(&Self) -> bool) -> usize {
        usize::from(chosen(self))
            + self
                .children
                .iter()
                .map(|child| child.count(chosen))
                .sum::<usize>()
    }

    fn visit(
        &mut self,
        left: &mut usize,
        chosen: &dyn Fn(&Self) -> bool,
        visit: &mut dyn FnMut(&mut Self),
    ) -> bool {
        if chosen(self) {
            if *left == 0 {
                visit(self);
                return true;
            }
            *left -= 1;
        }
        self.children
            .iter_mut()
            .any(|child| child.visit(left, chosen, visit))
    }

    fn texts(&mut self, at: usize, mut visit: impl FnMut(&mut Self)) {
        self.nth(at, &|node| node.holds_text(), &mut visit);
    }

    pub(crate) fn holds_text(&self) -> bool {
        matches!(self.kind.as_str(), "paragraph" | "heading")
    }

    fn holds_blocks(&self) -> bool {
        matches!(
            self.kind.as_str(),
            "doc" | "blockquote" | "callout" | "listItem" | "taskItem" | "tableCell" | "footnote"
        )
    }

    fn edit(&mut self, edit: &Edit, maker: &mut Maker) {
        match edit {
            Edit::Write(text, word) => self.texts(*text, |text| {
                let count = text.words.len();
                if let Some(word) = text
                    .words
                    .get_mut(word % count.max(1))
                    .filter(|word| !word.text.starts_with('^'))
                {
                    word.text = maker.word().text;
                }
            }),
            Edit::Insert(text, word) => self.texts(*text, |text| {
                let at = word % (text.words.len() + 1);
                text.words.insert(at, maker.word());
            }),
            Edit::Erase(text, word) => self.texts(*text, |text| {
                if !text.words.is_empty() {
                    text.words.remove(word % text.words.len());
                }
            }),
            Edit::Mark(text, from, count, on) => self.texts(*text, |text| {
                let from = from % text.words.len().max(1);
                for word in text.words.iter_mut().skip(from).take(count % 4 + 1) {
                    let mark = MARKS[count % 3];
                    if *on {
                        word.marks.insert(mark.to_owned());
                    } else {
                        word.marks.remove(mark);
                    }
                }
            }),
            Edit::AddBlock(at) => self.nth(*at, &Self::holds_blocks, &mut |node| {
                let at = at % (node.children.len() + 1);
                let at = if node.kind == "doc" { at } else { at.max(1) };
                let block = maker.block(at % 7, 2, 2);
                node.children.insert(at.min(node.children.len()), block);
            }),
            Edit::Delete(at) => drop(self.take(*at)),
            Edit::Move(from, to) => {
                let Some(block) = self.take(*from) else {
                    return;
                };
                let mut block = Some(block);
                self.nth(*to, &Self::holds_blocks, &mut |node| {
                    let at = to % (node.children.len() + 1);
                    let at = if node.kind == "doc" { at } else { at.max(1) };
                    node.children
                        .insert(at.min(node.children.len()), block.take().unwrap());
                });
            }
            Edit::Retype(at) => self.nth(*at, &Self::can_be_retyped, &mut Self::retype),
            Edit::Split(text, word) => {
                let mut rest = None;
                let mut id = String::new();
                self.texts(*text, |text| {
                    let at = word % (text.words.len() + 1);
                    let mut piece = maker.paragraph(0);
                    piece.words = text.words.split_off(at);
                    rest = Some(piece);
                    id.clone_from(&text.id);
                });
                let holds = |node: &Self| node.children.iter().any(|child| child.id == id);
                self.nth(0, &|node| !id.is_empty() && holds(node), &mut |node| {
                    let at = node
                        .children
                        .iter()
                        .position(|child| child.id == id)
                        .unwrap();
                    node.children.insert(at + 1, rest.take().unwrap());
                });
            }
            Edit::AddItem(at) => self.nth(*at, &|node| node.kind.ends_with("List"), &mut |list| {
                let kind = if list.kind == "taskList" {
                    "taskItem"
                } else {
                    "listItem"
                };
                list.children
                    .insert(at % (list.children.len() + 1), maker.item(kind));
            }),
            Edit::Check(at) => self.nth(*at, &|node| node.kind == "taskItem", &mut |item| {
                item.attributes.insert("checked".to_owned(), json!(true));
            }),
            Edit::AddRow(at, row) => self.nth(*at, &Self::is_table, &mut |table| {
                let new = maker.row(table.children[0].children.len());
                table.children.insert(row % (table.children.len() + 1), new);
            }),
            Edit::AddColumn(at, column, written) => self.nth(*at, &Self::is_table, &mut |table| {
                let column = column % (table.children[0].children.len() + 1);
                for row in &mut table.children {
                    row.children.insert(column, maker.cell(*written));
                }
            }),
            Edit::DeleteRow(at, row) => self.nth(*at, &Self::is_table, &mut |table| {
                table.children.remove(row % table.children.len());
            }),
            Edit::DeleteColumn(at, column) => self.nth(*at, &Self::is_table, &mut |table| {
                let column = column % table.children[0].children.len();
                for row in &mut table.children {
                    row.children.remove(column);
                }
            }),
            Edit::Footnote(at) => maker.footnote(self, *at),
            Edit::DropFootnote(at) => {
                let mut id = None;
                self.nth(*at, &|node| node.kind == "footnote", &mut |note| {
                    id = Some(format!("^{}", note.id))
                });
                self.each(&mut |node| node.words.retain(|word| Some(&word.text) != id.as_ref()));
            }
            Edit::Comment(at, from, count) => maker.comment(self, *at, *from, *count),
            Edit::Answer(at) => self.nth(*at, &Self::is_comment, &mut |comment| {
                comment.children.push(maker.remark(2));
            }),
            Edit::Resolve(at) => self.nth(*at, &Self::is_comment, &mut |comment| {
                let mut remark = maker.remark(0);
                remark
                    .attributes
                    .insert("turn".to_owned(), json!("resolved"));
                comment.children.push(remark);
            }),
            Edit::DropComment(at) => {
                let mut id = String::new();
                self.nth(*at, &Self::is_comment, &mut |comment| {
                    id.clone_from(&comment.id);
                });
                self.each(&mut |node| {
                    node.children
                        .retain(|child| child.id != id || id.is_empty())
                });
            }
        }
    }

    fn is_comment(&self) -> bool {
        self.kind == "comment"
    }

    /// Where it stands behind the blocks.
    fn place_at_end(&self) -> usize {
        match self.kind.as_str() {
            "footnotes" => 1,
            "comments" => 2,
            _ => 0,
        }
    }

    fn is_table(&self) -> bool {
        self.kind == "table"
    }

    /// Takes the nth block out of the document.
    fn take(&mut self, at: usize) -> Option<Self> {
        let mut taken = None;
        let holds = |node: &Self| {
            node.holds_blocks() && node.children.iter().any(|child| child.place_at_end() == 0)
        };
        self.nth(at, &holds, &mut |node| {
            let at = at % node.children.len();
            if node.children[at].place_at_end() == 0 {
                taken = Some(node.children.remove(at));
            }
        });
        taken
    }

    fn can_be_retyped(&self) -> bool {
        self.holds_text()
            || matches!(
                self.kind.as_str(),
                "bulletList" | "taskList" | "blockquote" | "callout"
            )
    }

    fn retype(&mut self) {
        let kind = match self.kind.as_str() {
            "paragraph" => "heading",
            "heading" => "paragraph",
            "bulletList" => "taskList",
            "taskList" => "bulletList",
            "blockquote" => "callout",
            _ => "blockquote",
        };
        kind.clone_into(&mut self.kind);
        self.attributes.clear();
        match kind {
            "heading" => drop(self.attributes.insert("level".to_owned(), json!(1))),
            "callout" => drop(self.attributes.insert("tone".to_owned(), json!("tip"))),
            "taskList" | "bulletList" => {
                for item in &mut self.children {
                    item.attributes.clear();
                    item.kind = if kind == "taskList" {
                        "taskItem"
                    } else {
                        "listItem"
                    }
                    .to_owned();
                }
            }
            _ => {}
        }
    }

    fn each(&mut self, visit: &mut dyn FnMut(&mut Self)) {
        visit(self);
        for child in &mut self.children {
            child.each(visit);
        }
    }

    /// What an editor sees to: nothing is empty, footnotes and their references belong together.
    fn tidy(&mut self, maker: &mut Maker) {
        self.drop_empty(maker);
        let mut referred = BTreeSet::new();
        self.each(&mut |node| {
            referred.extend(
                node.words
                    .iter()
                    .filter_map(|word| Some(word.text.strip_prefix('^')?.to_owned())),
            );
        });
        self.each(&mut |node| {
            node.children
                .retain(|child| child.kind != "footnote" || referred.contains(&child.id))
        });
        let mut there = BTreeSet::new();
        self.each(&mut |node| {
            if node.kind == "footnote" {
                there.insert(node.id.clone());
            }
        });
        self.each(&mut |node| {
            node.words.retain(|word| {
                word.text
                    .strip_prefix('^')
                    .is_none_or(|id| there.contains(id))
            });
        });
        self.drop_empty(maker);
        if self
            .children
            .first()
            .is_none_or(|first| first.place_at_end() > 0)
        {
            self.children.insert(0, maker.paragraph(0));
        }
        self.children.sort_by_key(Self::place_at_end);
        let mut said = BTreeSet::new();
        self.each(&mut |node| {
            if node.is_comment() {
                said.insert(format!("comment:{}", node.id));
            }
        });
        self.each(&mut |node| {
            for word in &mut node.words {
                word.marks
                    .retain(|mark| !mark.starts_with("comment:") || said.contains(mark));
            }
        });
    }

    fn drop_empty(&mut self, maker: &mut Maker) {
        for child in &mut self.children {
            child.drop_empty(maker);
            if child.kind == "tableCell" && child.children.is_empty() {
                child.children.push(maker.paragraph(0));
            }
        }
        self.children.retain(|child| {
            let begins_well = child.children.first().is_some_and(Self::holds_text);
            match child.kind.as_str() {
                "listItem" | "taskItem" => begins_well,
                "paragraph" | "heading" | "remark" => true,
                _ => !child.children.is_empty(),
            }
        });
    }

    /// The document as JSON.
    pub(crate) fn json(&self) -> Value {
        let mut attributes: serde_json::Map<String, Value> =
            self.attributes.clone().into_iter().collect();
        if !self.id.is_empty() && self.kind != "doc" {
            attributes.insert("id".to_owned(), json!(self.id));
        }
        let mut content: Vec<Value> = self.children.iter().map(Self::json).collect();
        let mut stretches: Vec<(Vec<Value>, String)> = Vec::new();
        for (at, word) in self.words.iter().enumerate() {
            let marks: Vec<Value> = word
                .marks
                .iter()
                .map(|mark| match mark.split_once(':') {
                    Some((kind, id)) => json!({"type": kind, "attrs": {"id": id}}),
                    None => json!({"type": mark}),
                })
                .collect();
            let space = (at > 0).then(|| (Vec::new(), " ".to_owned()));
            for (marks, text) in space.into_iter().chain([(marks, word.text.clone())]) {
                match stretches.last_mut() {
                    Some(last)
                        if last.0 == marks
                            && !last.1.starts_with('^')
                            && !text.starts_with('^') =>
                    {
                        last.1.push_str(&text)
                    }
                    _ => stretches.push((marks, text)),
                }
            }
        }
        for (marks, text) in stretches {
            let mut node = match text.strip_prefix('^') {
                Some(id) => json!({"type": "footnoteReference", "attrs": {"footnote": id}}),
                None => json!({"type": "text", "text": text}),
            };
            if !marks.is_empty() {
                node["marks"] = json!(marks);
            }
            content.push(node);
        }
        let mut node = json!({"type": self.kind, "content": content});
        if !attributes.is_empty() {
            node["attrs"] = Value::Object(attributes);
        }
        node
    }
}
