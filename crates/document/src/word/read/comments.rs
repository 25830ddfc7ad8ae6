//! What is said in the margin: a part of its own, what answers what in another, and where in the text it is.

use std::collections::{BTreeMap, HashMap, HashSet};

use jiff::{Timestamp, civil};

use super::{
    super::xml::{Element, Space, Tree},
    symbols,
};
use crate::model::{Comment, Mark, Remark, Turn};

/// How many letters and digits a comment's id has.
const LENGTH: usize = 16;
/// How many comments may be about one run.
const MOST_AT_ONCE: usize = 32;
/// How long a row of answers to answers is followed.
const MOST_ANSWERS: usize = 64;

/// The comments of a file.
#[derive(Debug, Default)]
pub(super) struct Comments {
    /// By the ids that the text refers to: each answer has its own.
    by_id: HashMap<String, usize>,
    threads: Vec<Thread>,
}

/// A comment with its answers.
#[derive(Debug)]
struct Thread {
    comment: Comment,
    /// Those in which there is more than a remark can hold.
    rich: Vec<String>,
}

/// A comment or an answer, as the file has it.
struct Written<'s> {
    id: String,
    /// The id of its last paragraph, by which the other part knows it.
    paragraph: Option<String>,
    element: Element<'s>,
}

/// What the other part says of a comment.
struct More {
    answers: Option<String>,
    is_done: bool,
}

impl Comments {
    pub(super) fn read(comments: &Tree<'_>, extended: Option<&Tree<'_>>) -> Self {
        let all: Vec<Written<'_>> = comments
            .root()
            .children()
            .filter(|element| element.is("comment"))
            .map(|element| Written {
                id: element.attribute("id").unwrap_or_default(),
                paragraph: element
                    .descendants()
                    .filter(|inner| inner.is("p"))
                    .last()
                    .and_then(|paragraph| paragraph.attribute("paraId")),
                element,
            })
            .collect();
        let more = extended.map(more).unwrap_or_default();
        let of_paragraph: HashMap<&str, usize> = all
            .iter()
            .enumerate()
            .filter_map(|(number, written)| Some((written.paragraph.as_deref()?, number)))
            .collect();
        let said_of = |number: usize| more.get(all.get(number)?.paragraph.as_deref()?);
        let answered = |number: usize| {
            let answers = said_of(number)?.answers.as_deref()?;
            of_paragraph.get(answers).copied()
        };
        let mut read = Self::default();
        let mut threads: BTreeMap<usize, usize> = BTreeMap::new();
        let mut said: HashMap<blake3::Hash, u32> = HashMap::new();
        let first = |number: usize| {
            let mut first = number;
            for _ in 0..MOST_ANSWERS {
                match answered(first) {
                    Some(before) if before != number => first = before,
                    _ => break,
                }
            }
            first
        };
        // What is answered may stand behind its answer.
        for number in (0..all.len()).filter(|number| first(*number) == *number) {
            let Some(written) = all.get(number) else {
                continue;
            };
            let mut hasher = blake3::Hasher::new();
            let opening = remark(written.element);
            hasher.update(opening.name.as_bytes());
            hasher.update(opening.text.as_bytes());
            let count = said.entry(hasher.finalize()).or_default();
            hasher.update(&count.to_le_bytes());
            *count += 1;
            let mut id = hasher.finalize().to_hex().to_string();
            id.truncate(LENGTH);
            threads.insert(number, read.threads.len());
            read.threads.push(Thread {
                comment: Comment {
                    id,
                    remarks: Vec::new(),
                },
                rich: Vec::new(),
            });
        }
        for (number, written) in all.iter().enumerate() {
            let Some(place) = threads.get(&first(number)).copied() else {
                continue;
            };
            let Some(thread) = read.threads.get_mut(place) else {
                continue;
            };
            let remark = remark(written.element);
            if is_rich(written.element) {
                thread
                    .rich
                    .push(format!("{}: {}", remark.name, remark.text));
            }
            thread.comment.remarks.push(remark);
            read.by_id.insert(written.id.clone(), place);
        }
        for (number, place) in threads {
            let is_done = said_of(number).is_some_and(|more| more.is_done);
            if let Some(thread) = read.threads.get_mut(place).filter(|_| is_done) {
                thread.comment.remarks.push(Remark {
                    id: String::new(),
                    author: None,
                    name: String::new(),
                    at: None,
                    turn: Some(Turn::Resolved),
                    text: String::new(),
                });
            }
        }
        read
    }

    /// The comments that the text refers to, in that order, and what could not be carried over of them.
    pub(super) fn met(self, met: &[usize]) -> (Vec<Comment>, Vec<String>) {
        let mut threads: Vec<Option<Thread>> = self.threads.into_iter().map(Some).collect();
        let mut comments = Vec::with_capacity(met.len());
        let mut rich = Vec::new();
        for place in met {
            if let Some(thread) = threads.get_mut(*place).and_then(Option::take) {
                rich.extend(thread.rich);
                comments.push(thread.comment);
            }
        }
        (comments, rich)
    }
}

/// Where in a story something is said in the margin.
#[derive(Debug, Default)]
pub(super) struct Commented {
    /// Where comments begin and end, in the order of the file.
    changes: Vec<(u32, bool, usize)>,
    next: usize,
    behind: u32,
    /// How often each is open.
    open: BTreeMap<usize, u32>,
}

impl Commented {
    /// Where it is in `root`. `met` are those that were referred to, in order.
    pub(super) fn of(root: Element<'_>, comments: &Comments, met: &mut Met) -> Self {
        let mut commented = Self::default();
        if comments.threads.is_empty() {
            return commented;
        }
        for element in root.descendants() {
            let begins = match element.name() {
                (Space::Word, "commentRangeStart") => Some(true),
                (Space::Word, "commentRangeEnd") => Some(false),
                (Space::Word, "commentReference") => None,
                _ => continue,
            };
            let id = element.attribute("id").unwrap_or_default();
            let Some(thread) = comments.by_id.get(&id).copied() else {
                continue;
            };
            met.add(thread);
            if let Some(begins) = begins {
                commented.changes.push((element.index(), begins, thread));
            }
        }
        commented
    }

    /// The marks of what is said about the run at a place.
    pub(super) fn at(&mut self, place: u32, comments: &Comments) -> Vec<Mark> {
        if place < self.behind {
            self.next = 0;
            self.open.clear();
        }
        self.behind = place;
        while let Some((at, begins, thread)) = self.changes.get(self.next).copied()
            && at < place
        {
            self.next += 1;
            if begins {
                *self.open.entry(thread).or_default() += 1;
            } else if let Some(count) = self.open.get_mut(&thread) {
                *count -= 1;
                if *count == 0 {
                    self.open.remove(&thread);
                }
            }
        }
        let threads = self.open.keys().take(MOST_AT_ONCE);
        threads
            .filter_map(|thread| comments.threads.get(*thread))
            .map(|thread| Mark::Comment {
                id: thread.comment.id.clone(),
            })
            .collect()
    }
}

/// The comments that were met, in order.
#[derive(Debug, Default)]
pub(super) struct Met {
    pub(super) order: Vec<usize>,
    known: HashSet<usize>,
}

impl Met {
    fn add(&mut self, thread: usize) {
        if self.known.insert(thread) {
            self.order.push(thread);
        }
    }
}

fn more(extended: &Tree<'_>) -> HashMap<String, More> {
    extended
        .root()
        .children()
        .filter_map(|element| {
            let more = More {
                answers: element.attribute("paraIdParent"),
                is_done: matches!(element.attribute("done").as_deref(), Some("1" | "true")),
            };
            Some((element.attribute("paraId")?, more))
        })
        .collect()
}

fn remark(comment: Element<'_>) -> Remark {
    Remark {
        id: String::new(),
        author: None,
        name: comment.attribute("author").unwrap_or_default(),
        at: comment.attribute("date").and_then(|date| moment(&date)),
        turn: None,
        text: words(comment),
    }
}

/// A time, in UTC where it does not say in which zone it is.
fn moment(date: &str) -> Option<Timestamp> {
    let local = || {
        let date: civil::DateTime = date.parse().ok()?;
        Some(date.to_zoned(jiff::tz::TimeZone::UTC).ok()?.timestamp())
    };
    date.parse().ok().or_else(local)
}

fn words(comment: Element<'_>) -> String {
    let mut words = String::new();
    let mut is_first = true;
    for part in comment.descendants() {
        match part.name() {
            (Space::Word, "p") if !std::mem::take(&mut is_first) => words.push('\n'),
            (Space::Word, "t") => words.push_str(&part.text()),
            // The stops of a paragraph have the same name.
            (Space::Word, "tab") if part.value().is_none() => words.push('\t'),
            (Space::Word, "br" | "cr") => words.push('\n'),
            (Space::Word, "noBreakHyphen") => words.push('\u{2011}'),
            (Space::Word, "sym") => {
                let value = |name| part.attribute(name).unwrap_or_default();
                words.extend(symbols::symbol(&value("font"), &value("char")));
            }
            _ => {}
        }
    }
    words
}

/// Whether it has pictures, tables, links or marks, which a remark has not.
fn is_rich(comment: Element<'_>) -> bool {
    comment.descendants().any(|part| match part.name() {
        (Space::Word, "drawing" | "pict" | "object" | "tbl" | "hyperlink" | "sdt") => true,
        (Space::Word, "b" | "i" | "strike" | "dstrike" | "highlight") => part.is_on(),
        (Space::Word, "u") => part.is_on(),
        (Space::Math, "oMath") => true,
        _ => false,
    })
}
