//! The forms that are written: how their bodies are read, merged and looked into.

mod diagram;

use luotsi_domain::{Hash, Id, Media, command::Intent};

pub(super) use diagram::apply_edit;

use super::{Collision, Side};
use crate::{
    ApiError,
    app::{Open, Snapshot},
    diagrams::relinked,
    objects::load_body,
};

/// What is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// The diagram of a process.
    Diagram,
}

/// What became of two sides.
pub(super) struct Both {
    /// The body.
    pub(super) bytes: Vec<u8>,
    /// Where the sides collide. There, the body holds the side that was preferred, else theirs.
    pub(super) conflicts: Vec<Collision>,
}

impl Form {
    pub(super) const fn media(self) -> Media {
        match self {
            Self::Diagram => Media::Bpmn,
        }
    }

    /// A body in this form.
    pub(super) async fn load(self, open: &Open, hash: Hash) -> Result<Vec<u8>, ApiError> {
        match self {
            Self::Diagram => load_body(open, hash).await,
        }
    }

    /// What both sides made of one body.
    pub(super) fn merge(
        self,
        base: &[u8],
        mine: &[u8],
        theirs: &[u8],
        prefer: Option<Side>,
    ) -> Result<Both, ApiError> {
        // Where the sides collide, a merge holds its second: turned round, that is mine.
        let [first, second] = match prefer {
            Some(Side::Mine) => [theirs, mine],
            Some(Side::Theirs) | None => [mine, theirs],
        };
        match self {
            Self::Diagram => diagram::merge(base, first, second),
        }
    }

    /// What is to be changed beside the body.
    pub(super) fn besides(
        self,
        snapshot: &Snapshot,
        object: &Id,
        before: &[u8],
        after: &[u8],
    ) -> Vec<Intent> {
        match self {
            Self::Diagram => relinked(snapshot, object, before, after),
        }
    }
}
