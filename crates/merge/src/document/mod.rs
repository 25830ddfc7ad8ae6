//! Documents: differences and three-way merge of `ProseMirror` JSON.
//!
//! Any node with an `id` among its attributes is known by that, wherever it stands and however it was
//! changed; what stands in a line is one text, whose words and marks are merged. What kinds of nodes
//! there are matters only where a merged document has to be one: a list holds items, a table is a grid.
//!
//! ```
//! use luotsi_merge::document;
//!
//! let file = |text: &str| {
//!     format!(
//!         r#"{{"type":"doc","content":[{{"type":"paragraph","attrs":{{"id":"p1"}},"content":[{text}]}}]}}"#
//!     )
//! };
//! let base = file(r#"{"type":"text","text":"Check the order"}"#);
//! let mine = file(r#"{"type":"text","text":"Check each order"}"#);
//! let theirs = file(
//!     r#"{"type":"text","text":"Check the "},{"type":"text","marks":[{"type":"bold"}],"text":"order"}"#,
//! );
//! let merged = document::merge(base.as_bytes(), mine.as_bytes(), theirs.as_bytes())?;
//! assert!(merged.conflicts.is_empty());
//! let both = file(
//!     r#"{"type":"text","text":"Check each "},{"type":"text","marks":[{"type":"bold"}],"text":"order"}"#,
//! );
//! assert_eq!(merged.bytes, both.into_bytes());
//! # Ok::<(), document::Unreadable>(())
//! ```

mod block;
mod canonical;
mod columns;
mod error;
mod grid;
mod identity;
mod layout;
mod prune;
mod read;
mod repair;
mod report;
mod result;
mod session;
mod split;
mod table;
mod told;
mod version;
mod vocabulary;

pub use error::{JsonError, JsonErrorCode, Unreadable};
pub use told::{Change, ChangeKind, Conflict, Content, NodeContent, PlaceContent, TextContent};

use self::{report::Reporter, result::Merging, session::Session, version::Version};
use crate::tree::{Policy, differences, plan};

/// How deep JSON may be nested: what is deeper is not read.
const DEEPEST: usize = 127;

/// What became of two versions of a document.
#[derive(Clone, Debug, PartialEq)]
pub struct Merged {
    /// The document, as JSON without white space and with its members in a fixed order. Where the sides
    /// collide it holds *theirs*; what one side took away and the other needs is there. Where one side
    /// did nothing it is the other's file as it is.
    pub bytes: Vec<u8>,
    /// Where the sides collide.
    pub conflicts: Vec<Conflict>,
}

/// What differs between two documents: nothing but what they mean counts, neither white space nor the
/// order of attributes nor how a text is cut into nodes.
///
/// # Errors
///
/// Which file is no document that can be read, and where.
pub fn diff(before: &[u8], after: &[u8]) -> Result<Vec<Change>, Unreadable> {
    let mut session = Session::new();
    let a = read(&mut session, 0, before, None)?;
    if before == after {
        return Ok(Vec::new());
    }
    let b = read(&mut session, 1, after, Some(&a))?;
    let found = differences(&a.tree, &b.tree);
    Ok(Reporter::new(&session).changes(&found, &a, &b))
}

/// Merges what two sides made of one document.
///
/// What one side changed is taken, what both changed alike is taken once, words and marks of a text are
/// merged where the edits do not touch. Everything else that both changed is a [`Conflict`], so that the
/// document and the conflicts together hold all that either side did.
///
/// # Errors
///
/// Which file is no document that can be read, and where; or that the two together are nested too deep
/// to be read again, which is told of mine.
pub fn merge(base: &[u8], mine: &[u8], theirs: &[u8]) -> Result<Merged, Unreadable> {
    let mut session = Session::new();
    let b = read(&mut session, 0, base, None)?;
    let mut m = read(&mut session, 1, mine, Some(&b))?;
    let mut t = read(&mut session, 2, theirs, Some(&b))?;
    let same = if theirs == base {
        Some(mine)
    } else if mine == base || mine == theirs {
        Some(theirs)
    } else {
        None
    };
    if let Some(bytes) = same {
        return Ok(Merged {
            bytes: bytes.to_vec(),
            conflicts: Vec::new(),
        });
    }
    prune::prune(&b, &mut m, &t, &session);
    prune::prune(&b, &mut t, &m, &session);
    let first = plan(&b.tree, &m.tree, &t.tree, Policy::Ordered);
    let again;
    let mut clashes = first.clashes.clone();
    let mut merging = Merging::new(&session, [&b, &m, &t], &first);
    let texts = split::settle(&mut merging, &mut clashes);
    if split::touch_footnotes(&merging, &texts) {
        // What was kept for a text that collided may now be needed by nobody.
        let ours = split::with_texts(&m, &texts, &session);
        let others = split::with_texts(&t, &texts, &session);
        again = plan(&b.tree, &ours, &others, Policy::Ordered);
        clashes.clone_from(&again.clashes);
        merging.plan = &again;
    }
    let document = match t.root() {
        // A node is a level, and its content is one.
        Some(root) if !merging.is_deeper_than(DEEPEST.div_ceil(2)) => merging.blocks(root),
        _ => None,
    };
    let mut document = document.ok_or_else(too_deep)?;
    repair::repair(&merging, &mut document, &mut clashes);
    let mut written = String::with_capacity(mine.len().max(theirs.len()));
    document.write(&session, &mut written);
    if canonical::depth(&written) > DEEPEST {
        return Err(too_deep());
    }
    Ok(Merged {
        bytes: written.into_bytes(),
        conflicts: Reporter::new(&session).conflicts(&clashes, [&b, &m, &t]),
    })
}

fn too_deep() -> Unreadable {
    let reason = "what the two sides put into each other is nested too deep";
    Unreadable {
        argument: 1,
        error: JsonError::new(JsonErrorCode::TooDeep, "", 0, reason),
    }
}

fn read(
    session: &mut Session,
    argument: usize,
    bytes: &[u8],
    base: Option<&Version>,
) -> Result<Version, Unreadable> {
    Version::read(bytes, session, base).map_err(|error| Unreadable { argument, error })
}
