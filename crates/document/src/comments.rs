//! What is said about a document in the margin.

use std::collections::{HashMap, HashSet};

use crate::{
    model::{Comment, Document, Remark},
    tidy::{self, clean},
};

/// How long the name of who said something may be, in characters.
const LONGEST_NAME: usize = 200;

/// The document without what is said about it in the margin: as it is for its readers.
#[must_use]
pub fn without(mut document: Document) -> Document {
    document.comments.clear();
    tidy::tidy(&mut document);
    document
}

/// The document with the comments alone that are not done with.
#[must_use]
pub fn open_ones(mut document: Document) -> Document {
    document.comments.retain(|comment| !comment.is_resolved());
    tidy::tidy(&mut document);
    document
}

/// Somebody said something in another's name, or changed what another said.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{remark}: what is said in the margin is changed by who said it alone")]
pub struct NotTheirs {
    /// The remark.
    pub remark: String,
}

/// Checks that what somebody made of a document has nothing new in it that others are to have said, and
/// that what others said says the same. Taking comments away is as editing the text.
///
/// # Errors
///
/// The first remark that is new and not theirs, or another's and changed.
pub fn check(before: &Document, after: &Document, actor: &str) -> Result<(), NotTheirs> {
    let remarks = |document: &Document| -> HashMap<String, Remark> {
        let all = document
            .comments
            .iter()
            .flat_map(|comment| &comment.remarks);
        all.map(|remark| (remark.id.clone(), remark.clone()))
            .collect()
    };
    let known = remarks(before);
    for remark in after.comments.iter().flat_map(|comment| &comment.remarks) {
        let is_theirs = |remark: &Remark| remark.author.as_deref() == Some(actor);
        let may = match known.get(&remark.id) {
            Some(was) => was == remark || is_theirs(was) && is_theirs(remark),
            None => is_theirs(remark),
        };
        if !may {
            return Err(NotTheirs {
                remark: remark.id.clone(),
            });
        }
    }
    Ok(())
}

/// Puts what was said in order, and takes out what says nothing. Of two comments with one id the first
/// has both's remarks.
pub(crate) fn tidy(comments: &mut Vec<Comment>) {
    join(comments);
    for comment in &mut *comments {
        for remark in &mut comment.remarks {
            clean(&mut remark.text);
            clean(&mut remark.name);
            remark.text = remark.text.trim().to_owned();
            let name = remark.name.split_whitespace().collect::<Vec<_>>().join(" ");
            remark.name = name.chars().take(LONGEST_NAME).collect();
        }
        comment
            .remarks
            .retain(|remark| remark.turn.is_some() || !remark.text.is_empty());
        // Of what came in by a file it may not be known when: that keeps its order, at the end.
        comment
            .remarks
            .sort_by_key(|remark| (remark.at.is_none(), remark.at));
    }
    comments.retain(|comment| comment.remarks.iter().any(|said| !said.text.is_empty()));
}

fn join(comments: &mut Vec<Comment>) {
    let mut seen = HashSet::new();
    let is_alone = comments
        .iter()
        .all(|comment| comment.id.is_empty() || seen.insert(comment.id.clone()));
    if is_alone {
        return;
    }
    let mut joined: Vec<Comment> = Vec::with_capacity(comments.len());
    let mut places: HashMap<String, usize> = HashMap::new();
    for comment in comments.drain(..) {
        let known = places.get(&comment.id).filter(|_| !comment.id.is_empty());
        match known.and_then(|place| joined.get_mut(*place)) {
            Some(first) => first.remarks.extend(comment.remarks),
            None => {
                places.insert(comment.id.clone(), joined.len());
                joined.push(comment);
            }
        }
    }
    *comments = joined;
}
