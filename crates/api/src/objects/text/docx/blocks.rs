//! Paragraphs, lists and tables, put down one after the other as HTML.

use super::{
    super::MOST_NESTED,
    styles::{InList, Styles},
};

/// How many tables inside each other are shown: each is three elements.
const MOST_TABLES: usize = MOST_NESTED / 3;

/// A paragraph that is being read.
#[derive(Default)]
pub(super) struct Paragraph {
    pub(super) html: String,
    pub(super) heading: Option<u8>,
    pub(super) style: String,
    pub(super) list: Option<InList>,
}

/// A table cell of which nothing is put down yet.
struct NewCell {
    tag: &'static str,
    columns: u32,
}

/// What is put down so far.
#[derive(Default)]
pub(super) struct Blocks {
    html: String,
    /// The lists that are open, each with its last item.
    lists: Vec<&'static str>,
    /// The lists that were open outside of each table that is open.
    outer_lists: Vec<Vec<&'static str>>,
    is_header_row: bool,
    new_cell: Option<NewCell>,
    cells: Vec<&'static str>,
}

impl Blocks {
    pub(super) fn finish(mut self) -> String {
        self.close_lists(0);
        self.html
    }

    pub(super) fn paragraph(&mut self, paragraph: &Paragraph, styles: &Styles) {
        self.begin_cell();
        if paragraph.html.trim().is_empty() {
            return;
        }
        let heading = paragraph
            .heading
            .or_else(|| styles.heading(&paragraph.style));
        if let Some(level) = heading {
            self.close_lists(0);
            self.element(&format!("h{level}"), &paragraph.html);
            return;
        }
        let list = paragraph
            .list
            .clone()
            .or_else(|| styles.list(&paragraph.style));
        match list.filter(|list| !list.list.is_empty() && list.list != "0") {
            Some(list) => {
                let tag = if styles.is_numbered(&list.list, list.level) {
                    "ol"
                } else {
                    "ul"
                };
                self.item(tag, list.level + 1, &paragraph.html);
            }
            None => {
                self.close_lists(0);
                self.element("p", &paragraph.html);
            }
        }
    }

    pub(super) fn begin_table(&mut self) {
        self.begin_cell();
        self.close_lists(0);
        self.outer_lists.push(std::mem::take(&mut self.lists));
        self.table_tag("<table>");
    }

    pub(super) fn end_table(&mut self) {
        self.table_tag("</table>");
        self.lists = self.outer_lists.pop().unwrap_or_default();
    }

    pub(super) fn begin_row(&mut self) {
        self.is_header_row = false;
        self.table_tag("<tr>");
    }

    pub(super) const fn header_row(&mut self, value: bool) {
        self.is_header_row = value;
    }

    pub(super) fn end_row(&mut self) {
        self.table_tag("</tr>");
    }

    pub(super) fn new_cell(&mut self) {
        let tag = if self.is_header_row { "th" } else { "td" };
        self.new_cell = Some(NewCell { tag, columns: 1 });
    }

    pub(super) const fn cell_columns(&mut self, columns: u32) {
        if let Some(cell) = &mut self.new_cell {
            cell.columns = columns;
        }
    }

    pub(super) fn end_cell(&mut self) {
        self.begin_cell();
        self.close_lists(0);
        if let Some(tag) = self.cells.pop() {
            self.table_tag(&format!("</{tag}>"));
        }
    }

    /// A cell is put down when its properties are known: with the first of what is in it.
    fn begin_cell(&mut self) {
        let Some(NewCell { tag, columns }) = self.new_cell.take() else {
            return;
        };
        let span = match columns {
            2.. => format!(" colspan=\"{columns}\""),
            _ => String::new(),
        };
        self.table_tag(&format!("<{tag}{span}>"));
        self.cells.push(tag);
    }

    /// Of tables inside each other beyond measure only the words are shown.
    fn table_tag(&mut self, tag: &str) {
        if self.outer_lists.len() <= MOST_TABLES {
            self.html.push_str(tag);
        }
    }

    fn element(&mut self, tag: &str, inside: &str) {
        self.html.push_str(&format!("<{tag}>{inside}</{tag}>\n"));
    }

    fn item(&mut self, tag: &'static str, depth: usize, inside: &str) {
        self.close_lists(depth);
        if self.lists.len() == depth && self.lists.last() != Some(&tag) {
            self.close_lists(depth - 1);
        }
        if self.lists.len() == depth {
            self.html.push_str("</li>");
        }
        while self.lists.len() < depth {
            self.html.push_str(&format!("<{tag}>"));
            self.lists.push(tag);
            if self.lists.len() < depth {
                self.html.push_str("<li>");
            }
        }
        self.html.push_str("<li>");
        self.html.push_str(inside);
    }

    fn close_lists(&mut self, depth: usize) {
        while self.lists.len() > depth
            && let Some(tag) = self.lists.pop()
        {
            self.html.push_str(&format!("</li></{tag}>\n"));
        }
    }
}
