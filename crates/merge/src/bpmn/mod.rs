//! BPMN: differences, three-way merge, and an editor's changes put into the original file.

mod apply;
mod identity;
mod links;
mod names;
mod report;
mod summary;
mod version;
mod vocabulary;

pub use links::links;
pub use report::{Change, ChangeKind, Conflict, Content, ElementContent, PlaceContent};
pub use summary::{Summary, summary};

use self::{
    report::Reporter,
    version::{Session, Version},
};
use crate::{
    tree::{Policy, differences, plan},
    xml::XmlError,
};

/// Which of several files can not be read, and why.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{error}")]
pub struct Unreadable {
    /// Its number among the arguments, from 0.
    pub argument: usize,
    /// Why.
    #[source]
    pub error: XmlError,
}

/// What became of two versions of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// The file. Where the sides collide it holds *theirs*; what one side took away and the other needs
    /// is there.
    pub bytes: Vec<u8>,
    /// Where the sides collide.
    pub conflicts: Vec<Conflict>,
}

/// What differs between two files: nothing but what they mean counts, neither white space between
/// elements nor prefixes nor the order of attributes.
///
/// # Errors
///
/// Which file is no BPMN that can be read, and where.
pub fn diff(before: &[u8], after: &[u8]) -> Result<Vec<Change>, Unreadable> {
    if before == after {
        read(&mut Session::new(), 0, before, None)?;
        return Ok(Vec::new());
    }
    let mut session = Session::new();
    let mut a = read(&mut session, 0, before, None)?;
    let mut b = read(&mut session, 1, after, Some(&a))?;
    Version::grow(&mut [&mut a, &mut b], &mut session);
    let found = differences(&a.tree, &b.tree);
    Ok(Reporter { session: &session }.changes(&found, &a, &b))
}

/// Merges what two sides made of one file.
///
/// What one side changed is taken, what both changed alike is taken once, words of names and texts are
/// merged where the edits do not touch. Everything else that both changed is a [`Conflict`], so that the
/// file and the conflicts together hold all that either side did.
///
/// # Errors
///
/// Which file is no BPMN that can be read, and where.
pub fn merge(base: &[u8], mine: &[u8], theirs: &[u8]) -> Result<Merged, Unreadable> {
    let mut session = Session::new();
    let mut versions = read_three(&mut session, [base, mine, theirs])?;
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
    let [b, m, t] = &mut versions;
    Version::grow(&mut [b, m, t], &mut session);
    let [base, mine, theirs] = &versions;
    let plan = plan(&base.tree, &mine.tree, &theirs.tree, Policy::Conflict);
    let reporter = Reporter { session: &session };
    let conflicts = plan
        .clashes
        .iter()
        .map(|clash| reporter.conflict(*clash, base, mine, theirs));
    let conflicts = conflicts.collect();
    let document = apply::apply(&plan, &session.names, (base, mine), theirs);
    Ok(Merged {
        bytes: document.to_bytes(),
        conflicts,
    })
}

/// Puts what an editor changed into the file that it opened.
///
/// `before` is the file as the editor writes it without a change, `after` with the change. What the
/// editor does not know and so drops or writes otherwise is in neither, and stays as it is in the
/// original, unless it stands in what was removed.
///
/// # Errors
///
/// Which file is no BPMN that can be read, and where: 0 is the original.
pub fn apply_edit(original: &[u8], before: &[u8], after: &[u8]) -> Result<Vec<u8>, Unreadable> {
    if before == after {
        read(&mut Session::new(), 0, original, None)?;
        return Ok(original.to_vec());
    }
    let mut session = Session::new();
    let read = read_three(&mut session, [before, after, original]);
    let mut versions = read.map_err(|unreadable| Unreadable {
        argument: (unreadable.argument + 1) % 3,
        ..unreadable
    })?;
    let [b, m, t] = &mut versions;
    Version::grow(&mut [b, m, t], &mut session);
    let [before, after, file] = &versions;
    let plan = plan(&before.tree, &after.tree, &file.tree, Policy::Mine);
    if plan.edits.is_empty() {
        return Ok(original.to_vec());
    }
    let document = apply::apply(&plan, &session.names, (before, after), file);
    Ok(document.to_bytes())
}

fn read_three(session: &mut Session, files: [&[u8]; 3]) -> Result<[Version; 3], Unreadable> {
    let base = read(session, 0, files[0], None)?;
    let mine = read(session, 1, files[1], Some(&base))?;
    let theirs = read(session, 2, files[2], Some(&base))?;
    Ok([base, mine, theirs])
}

fn read(
    session: &mut Session,
    argument: usize,
    bytes: &[u8],
    base: Option<&Version>,
) -> Result<Version, Unreadable> {
    Version::read(bytes, session, base).map_err(|error| Unreadable { argument, error })
}
