//! Reading Word documents.

mod builder;
mod cell;
mod comments;
mod control;
mod depth;
mod drawing;
mod fields;
mod formula;
mod inlines;
mod leftovers;
mod line;
mod notes;
mod numbering;
mod paragraph;
mod run;
mod run_format;
mod story;
mod style_names;
mod styles;
mod symbols;
mod table;

use std::collections::{HashMap, HashSet};

use super::{
    error::WordFault,
    package::Package,
    relations::{Relations, Target},
    xml::{self, Element, Space, Tree},
};
use crate::{
    losses::{LossCode, Losses},
    model::Document,
    read::{Read, Unreadable},
    tidy::tidy,
};
use builder::Builder;
use comments::{Comments, Met};
use notes::Notes;
use numbering::Numbering;
use story::{Book, Sources, Story};
use styles::Styles;

/// Reads a Word document (`.docx`), in the transitional or the strict form of the format.
///
/// # Errors
///
/// It is no such file, damaged, protected with a password or out of proportion.
pub fn read(bytes: &[u8]) -> Result<Read, Unreadable> {
    let mut package = Package::open(bytes)?;
    let part = main_part(&mut package)?;
    let relations = package.relations(&part)?;
    let source = package
        .text(&part)?
        .ok_or_else(|| WordFault::MissingPart.of(&part))?;
    let tree = xml::parse(&part, &source)?;
    let body = tree
        .root()
        .child("body")
        .filter(|_| tree.root().is("document"))
        .ok_or_else(|| not_word(tree.root()).of(&part))?;

    let mut losses = Losses::default();
    lose_macros(&package, &relations, &part, &mut losses);
    let styles = text_of(&mut package, &relations, "styles")?;
    let styles = match &styles {
        Some(styles) => Styles::read(&xml::parse(&styles.part, &styles.source)?),
        None => Styles::default(),
    };
    let numbering = text_of(&mut package, &relations, "numbering")?;
    let numbering = match &numbering {
        Some(numbering) => Numbering::read(&xml::parse(&numbering.part, &numbering.source)?),
        None => Numbering::default(),
    };
    let title = title(&mut package)?;

    let footnotes = text_of(&mut package, &relations, "footnotes")?;
    let endnotes = text_of(&mut package, &relations, "endnotes")?;
    let comments = text_of(&mut package, &relations, "comments")?;
    let extended = text_of(&mut package, &relations, "commentsExtended")?;
    let (footnotes_tree, endnotes_tree) = (parsed(&footnotes)?, parsed(&endnotes)?);
    let sources = Sources {
        footnotes: notes(&footnotes, &footnotes_tree),
        endnotes: notes(&endnotes, &endnotes_tree),
        comments: match parsed(&comments)? {
            Some(tree) => Comments::read(&tree, parsed(&extended)?.as_ref()),
            None => Comments::default(),
        },
    };

    let mut book = Book {
        package,
        styles,
        numbering,
        losses,
        pictures: crate::Pictures::new(),
        kept: HashMap::new(),
        footnotes: Vec::new(),
        notes_read: HashMap::new(),
        said_in_notes: HashMap::new(),
        page_parts: HashSet::new(),
        met: Met::default(),
        languages: HashMap::new(),
    };
    let mut builder = Builder::default();
    let mut story = Story::new(&mut book, &sources, &relations, None, body);
    story.blocks(body, &mut builder)?;
    story.finish(&mut builder);

    let mut document = Document {
        language: language(&book),
        blocks: builder.finish(),
        footnotes: book.footnotes,
        comments: Vec::new(),
    };
    let mut losses = book.losses;
    let (said, rich) = sources.comments.met(&book.met.order);
    document.comments = said;
    for one in rich {
        losses.add(LossCode::Comment, "comments", &one);
    }
    depth::limit(&mut document, &mut losses);
    tidy(&mut document);
    Ok(Read {
        document,
        pictures: book.pictures,
        losses: losses.told(),
        title,
    })
}

/// A part's name, text and references.
struct Found {
    part: String,
    source: String,
    relations: Relations,
}

fn text_of(
    package: &mut Package<'_>,
    relations: &Relations,
    kind: &str,
) -> Result<Option<Found>, Unreadable> {
    let Some(part) = relations.part(kind) else {
        return Ok(None);
    };
    let Some(source) = package.text(part)? else {
        return Ok(None);
    };
    Ok(Some(Found {
        part: part.to_owned(),
        source,
        relations: package.relations(part)?,
    }))
}

fn parsed(found: &Option<Found>) -> Result<Option<Tree<'_>>, Unreadable> {
    match found {
        Some(found) => Ok(Some(xml::parse(&found.part, &found.source)?)),
        None => Ok(None),
    }
}

fn notes<'s>(found: &'s Option<Found>, tree: &'s Option<Tree<'s>>) -> Option<Notes<'s>> {
    let (found, tree) = (found.as_ref()?, tree.as_ref()?);
    Some(Notes::of(&found.part, tree, &found.relations))
}

/// The name of the part with the text.
fn main_part(package: &mut Package<'_>) -> Result<String, Unreadable> {
    let relations = package.relations("")?;
    if let Some(part) = relations.part("officeDocument") {
        return Ok(part.to_owned());
    }
    let usual = "word/document.xml";
    if package.has(usual) {
        return Ok(usual.to_owned());
    }
    Err(match package.text("mimetype") {
        Ok(Some(kind)) => WordFault::OtherKind(kind.trim().chars().take(80).collect()).of(""),
        _ => WordFault::MissingPart.of(usual),
    }
    .into())
}

/// What a package is whose main part is no Word document.
fn not_word(root: Element<'_>) -> WordFault {
    match root.name() {
        (Space::Word, "document") => WordFault::NotWellFormed("it has no body".to_owned()),
        (_, "workbook") => WordFault::OtherKind("a workbook of a spreadsheet".to_owned()),
        (_, "presentation") => WordFault::OtherKind("a presentation".to_owned()),
        (_, name) => WordFault::OtherKind(name.chars().take(80).collect()),
    }
}

fn lose_macros(package: &Package<'_>, relations: &Relations, part: &str, losses: &mut Losses) {
    for relation in relations.all() {
        match (relation.kind.as_str(), &relation.target) {
            ("vbaProject", Target::Part(part)) if package.has(part) => {
                losses.add(LossCode::Macro, part, "");
            }
            ("aFChunk", Target::Part(chunk)) => {
                losses.add(LossCode::EmbeddedObject, part, chunk);
            }
            _ => {}
        }
    }
}

/// How the document calls itself.
fn title(package: &mut Package<'_>) -> Result<Option<String>, Unreadable> {
    let relations = package.relations("")?;
    let Some(part) = relations.part("core-properties") else {
        return Ok(None);
    };
    let Some(source) = package.text(part)? else {
        return Ok(None);
    };
    let tree = xml::parse(part, &source)?;
    let title = tree.root().find(Space::DublinCore, "title");
    Ok(title
        .map(|title| title.text().trim().to_owned())
        .filter(|title| !title.is_empty()))
}

/// The language that most letters are in.
fn language(book: &Book<'_>) -> Option<String> {
    let counted = book
        .languages
        .iter()
        .max_by_key(|(tag, count)| (**count, *tag));
    let tag = match counted {
        Some((tag, _)) => tag,
        None => book.styles.language.as_ref()?,
    };
    let is_tag = tag.len() <= 35
        && tag != "x-none"
        && tag.split('-').all(|part| {
            (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
        && tag
            .split('-')
            .next()
            .is_some_and(|first| (2..=3).contains(&first.len()));
    is_tag.then(|| tag.clone())
}
