//! Documents as the editor's JSON.

use std::borrow::Cow;

use crate::{
    data_uri,
    model::{
        Align, Block, BlockKind, Cell, Comment, Document, Inline, InlineKind, ListItem, Mark,
        Remark, TaskItem, Tone, Turn,
    },
    read::Pictures,
};

/// The document's JSON, the same bytes for the same document: no white space, members in one order,
/// and no attribute that has its default.
#[must_use]
pub fn write(document: &Document) -> Vec<u8> {
    write_with(document, &Pictures::new())
}

/// The document's JSON with these pictures in it, for a file that stands by itself: what it does not
/// hold, another workspace does not have.
#[must_use]
pub fn write_with(document: &Document, pictures: &Pictures) -> Vec<u8> {
    let mut writer = Writer {
        json: String::new(),
        pictures,
    };
    writer.document(document);
    writer.json.into_bytes()
}

/// The value of an attribute.
enum Value<'a> {
    Text(&'a str),
    Number(u32),
    Truth(bool),
    Numbers(&'a [u32]),
}

type Attributes<'a> = Vec<(&'static str, Value<'a>)>;

struct Writer<'a> {
    json: String,
    /// Those that are written in, in the place of what they are called by.
    pictures: &'a Pictures,
}

impl Writer<'_> {
    fn document(&mut self, document: &Document) {
        let mut attributes = Attributes::new();
        if let Some(language) = &document.language {
            attributes.push(("language", Value::Text(language)));
        }
        self.open("doc", &attributes);
        let has_blocks = !document.blocks.is_empty();
        let has_footnotes = !document.footnotes.is_empty();
        let has_comments = !document.comments.is_empty();
        if has_blocks || has_footnotes || has_comments {
            self.json.push_str(",\"content\":[");
            self.separated(&document.blocks, Self::block);
            if has_footnotes {
                if has_blocks {
                    self.json.push(',');
                }
                self.open("footnotes", &[]);
                self.content(&document.footnotes, |writer, footnote| {
                    writer.open("footnote", &[("id", Value::Text(&footnote.id))]);
                    writer.content(&footnote.blocks, Self::block);
                });
            }
            if has_comments {
                if has_blocks || has_footnotes {
                    self.json.push(',');
                }
                self.comments(&document.comments);
            }
            self.json.push(']');
        }
        self.json.push('}');
    }

    fn comments(&mut self, comments: &[Comment]) {
        self.open("comments", &[]);
        self.content(comments, |writer, comment| {
            writer.open("comment", &[("id", Value::Text(&comment.id))]);
            writer.content(&comment.remarks, Self::remark);
        });
    }

    fn remark(&mut self, remark: &Remark) {
        let at = remark.at.map(|at| at.to_string());
        let mut attributes = vec![("id", Value::Text(&remark.id))];
        if let Some(author) = &remark.author {
            attributes.push(("author", Value::Text(author)));
        }
        if !remark.name.is_empty() {
            attributes.push(("name", Value::Text(&remark.name)));
        }
        if let Some(at) = &at {
            attributes.push(("at", Value::Text(at)));
        }
        match remark.turn {
            Some(Turn::Resolved) => attributes.push(("turn", Value::Text("resolved"))),
            Some(Turn::Reopened) => attributes.push(("turn", Value::Text("reopened"))),
            None => {}
        }
        self.open("remark", &attributes);
        self.plain(&remark.text);
    }

    /// Text without marks, and the end of what it stands in.
    fn plain(&mut self, text: &str) {
        let text: &[&str] = if text.is_empty() { &[] } else { &[text] };
        self.content(text, |writer, text| {
            writer.open("text", &[]);
            writer.text(text);
            writer.json.push('}');
        });
    }

    fn block(&mut self, block: &Block) {
        let id = ("id", Value::Text(&block.id));
        match &block.kind {
            BlockKind::Paragraph(text) => {
                self.open("paragraph", &[id]);
                self.content(text, Self::inline);
            }
            BlockKind::Heading { level, text } => {
                let level = Value::Number(u32::from(*level));
                self.open("heading", &[id, ("level", level)]);
                self.content(text, Self::inline);
            }
            BlockKind::Quote(blocks) => {
                self.open("blockquote", &[id]);
                self.content(blocks, Self::block);
            }
            BlockKind::Callout(callout) => {
                self.open("callout", &[id, ("tone", Value::Text(tone(callout.tone)))]);
                self.content(&callout.blocks, Self::block);
            }
            BlockKind::Code { language, text } => {
                let mut attributes = vec![id];
                if let Some(language) = language {
                    attributes.push(("language", Value::Text(language)));
                }
                self.open("codeBlock", &attributes);
                self.plain(text);
            }
            BlockKind::Rule => {
                self.open("horizontalRule", &[id]);
                self.json.push('}');
            }
            BlockKind::Bullets(items) => {
                self.open("bulletList", &[id]);
                self.content(items, Self::item);
            }
            BlockKind::Numbers { start, items } => {
                let mut attributes = vec![id];
                if *start != 1 {
                    attributes.push(("start", Value::Number(*start)));
                }
                self.open("orderedList", &attributes);
                self.content(items, Self::item);
            }
            BlockKind::Tasks(items) => {
                self.open("taskList", &[id]);
                self.content(items, Self::task);
            }
            BlockKind::Table(rows) => {
                self.open("table", &[id]);
                self.content(rows, |writer, row| {
                    writer.open("tableRow", &[("id", Value::Text(&row.id))]);
                    writer.content(&row.cells, Self::cell);
                });
            }
            BlockKind::Image(image) => {
                let source = match self.pictures.get(&image.body) {
                    Some(picture) => {
                        let address = data_uri::of(picture.media_type.name(), &picture.bytes);
                        ("src", Cow::Owned(address))
                    }
                    None => ("body", Cow::Borrowed(&*image.body)),
                };
                let mut attributes = vec![id, (source.0, Value::Text(&source.1))];
                if !image.description.is_empty() {
                    attributes.push(("alt", Value::Text(&image.description)));
                }
                if !image.title.is_empty() {
                    attributes.push(("title", Value::Text(&image.title)));
                }
                if let Some(width) = image.width {
                    attributes.push(("width", Value::Number(width)));
                }
                self.open("image", &attributes);
                self.json.push('}');
            }
        }
    }

    fn item(&mut self, item: &ListItem) {
        self.open("listItem", &[("id", Value::Text(&item.id))]);
        self.content(&item.blocks, Self::block);
    }

    fn task(&mut self, item: &TaskItem) {
        let mut attributes = vec![("id", Value::Text(&item.id))];
        if item.done {
            attributes.push(("checked", Value::Truth(true)));
        }
        self.open("taskItem", &attributes);
        self.content(&item.blocks, Self::block);
    }

    fn cell(&mut self, cell: &Cell) {
        let mut attributes = vec![("id", Value::Text(&cell.id))];
        if cell.columns != 1 {
            attributes.push(("colspan", Value::Number(cell.columns)));
        }
        if cell.rows != 1 {
            attributes.push(("rowspan", Value::Number(cell.rows)));
        }
        if !cell.widths.is_empty() {
            attributes.push(("colwidth", Value::Numbers(&cell.widths)));
        }
        if let Some(align) = cell.align {
            attributes.push(("align", Value::Text(side(align))));
        }
        let name = if cell.header {
            "tableHeader"
        } else {
            "tableCell"
        };
        self.open(name, &attributes);
        self.content(&cell.blocks, Self::block);
    }

    fn inline(&mut self, inline: &Inline) {
        match &inline.kind {
            InlineKind::Text(text) => {
                self.open("text", &[]);
                self.marks(&inline.marks);
                self.text(text);
            }
            InlineKind::Break => {
                self.open("hardBreak", &[]);
                self.marks(&inline.marks);
            }
            InlineKind::ObjectLink { object, label } => {
                let mut attributes = vec![("object", Value::Text(object))];
                if !label.is_empty() {
                    attributes.push(("label", Value::Text(label)));
                }
                self.open("objectLink", &attributes);
                self.marks(&inline.marks);
            }
            InlineKind::FootnoteReference { footnote } => {
                self.open("footnoteReference", &[("footnote", Value::Text(footnote))]);
                self.marks(&inline.marks);
            }
        }
        self.json.push('}');
    }

    fn marks(&mut self, marks: &[Mark]) {
        if marks.is_empty() {
            return;
        }
        self.json.push_str(",\"marks\":[");
        self.separated(marks, |writer, mark| {
            let (name, attributes) = match mark {
                Mark::Link { address, title } => {
                    let mut attributes = vec![("href", Value::Text(address))];
                    if !title.is_empty() {
                        attributes.push(("title", Value::Text(title)));
                    }
                    ("link", attributes)
                }
                Mark::Bold => ("bold", Vec::new()),
                Mark::Italic => ("italic", Vec::new()),
                Mark::Underline => ("underline", Vec::new()),
                Mark::Strike => ("strike", Vec::new()),
                Mark::Subscript => ("subscript", Vec::new()),
                Mark::Superscript => ("superscript", Vec::new()),
                Mark::Highlight => ("highlight", Vec::new()),
                Mark::Code => ("code", Vec::new()),
                Mark::Comment { id } => ("comment", vec![("id", Value::Text(id))]),
            };
            writer.open(name, &attributes);
            writer.json.push('}');
        });
        self.json.push(']');
    }

    fn text(&mut self, text: &str) {
        self.json.push_str(",\"text\":");
        self.string(text);
    }

    /// The beginning of a node or mark.
    fn open(&mut self, name: &str, attributes: &[(&'static str, Value<'_>)]) {
        self.json.push_str("{\"type\":");
        self.string(name);
        if attributes.is_empty() {
            return;
        }
        self.json.push_str(",\"attrs\":{");
        self.separated(attributes, |writer, (name, value)| {
            writer.string(name);
            writer.json.push(':');
            match value {
                Value::Text(text) => writer.string(text),
                Value::Number(number) => writer.json.push_str(&number.to_string()),
                Value::Truth(truth) => writer.json.push_str(&truth.to_string()),
                Value::Numbers(numbers) => {
                    writer.json.push('[');
                    writer.separated(numbers, |writer, number| {
                        writer.json.push_str(&number.to_string());
                    });
                    writer.json.push(']');
                }
            }
        });
        self.json.push('}');
    }

    /// What a node holds, and its end.
    fn content<T>(&mut self, held: &[T], write: impl FnMut(&mut Self, &T)) {
        if !held.is_empty() {
            self.json.push_str(",\"content\":[");
            self.separated(held, write);
            self.json.push(']');
        }
        self.json.push('}');
    }

    fn separated<T>(&mut self, parts: &[T], mut write: impl FnMut(&mut Self, &T)) {
        for (number, part) in parts.iter().enumerate() {
            if number > 0 {
                self.json.push(',');
            }
            write(self, part);
        }
    }

    fn string(&mut self, text: &str) {
        self.json
            .push_str(&serde_json::Value::from(text).to_string());
    }
}

const fn tone(tone: Tone) -> &'static str {
    match tone {
        Tone::Note => "note",
        Tone::Tip => "tip",
        Tone::Important => "important",
        Tone::Warning => "warning",
        Tone::Caution => "caution",
    }
}

const fn side(align: Align) -> &'static str {
    match align {
        Align::Left => "left",
        Align::Center => "center",
        Align::Right => "right",
    }
}
