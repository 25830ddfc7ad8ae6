//! The forms that are written: how their bodies are read, merged and looked into.

mod diagram;
mod document;

use luotsi_domain::{BodyRef, Hash, Id, Kind, Media, command::Intent};

pub(super) use diagram::apply_edit;

use super::{
    BodyText, Collision, Side,
    editing::{LARGEST, text},
};
use crate::{
    ApiError,
    app::{Open, Snapshot},
    diagrams::relinked,
    documents::{pictures_of, read_body, unreadable},
    objects::{found, load_body},
};

/// What is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// The diagram of a process.
    Diagram,
    /// The text of a document.
    Document,
}

/// What became of two sides.
pub(super) struct Both {
    /// The body.
    pub(super) bytes: Vec<u8>,
    /// Where the sides collide. There, the body holds the side that was preferred, else theirs.
    pub(super) conflicts: Vec<Collision>,
}

impl Form {
    /// What is written in an object.
    pub(super) fn of(snapshot: &Snapshot, object: &Id) -> Result<Self, ApiError> {
        match found(snapshot, object)?.kind() {
            Kind::Process => Ok(Self::Diagram),
            Kind::Document => Ok(Self::Document),
            _ => Err(ApiError::new("wrong-kind", "nothing is written here").at(object)),
        }
    }

    pub(super) const fn media(self) -> Media {
        match self {
            Self::Diagram => Media::Bpmn,
            Self::Document => Media::Prosemirror,
        }
    }

    /// The reference to a body. `known` is the one before.
    pub(super) async fn body(
        self,
        open: &Open,
        bytes: &[u8],
        known: Option<&BodyRef>,
    ) -> Result<BodyRef, ApiError> {
        let body = BodyRef::to(bytes, self.media());
        match self {
            Self::Diagram => Ok(body),
            Self::Document => {
                let document = read_body(bytes)
                    .map_err(|error| unreadable(&error))?
                    .document;
                let known = known.map_or(&[][..], BodyRef::pictures);
                Ok(body.showing(pictures_of(open, &document, known).await?))
            }
        }
    }

    /// A body in this form.
    pub(super) async fn load(self, open: &Open, hash: Hash) -> Result<Vec<u8>, ApiError> {
        match self {
            Self::Diagram => load_body(open, hash).await,
            Self::Document => {
                let read = read_body(&load_body(open, hash).await?);
                let read = read.map_err(|error| unreadable(&error))?;
                Ok(luotsi_document::json::write(&read.document))
            }
        }
    }

    /// A body as its editor takes it.
    pub(super) async fn text(self, open: &Open, hash: Hash) -> Result<BodyText, ApiError> {
        let bytes = self.load(open, hash).await?;
        if bytes.len() > LARGEST {
            let detail = "the text is too large to be edited";
            return Err(ApiError::new("too-large", detail));
        }
        Ok(BodyText {
            hash,
            text: text(&bytes)?,
        })
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
            Self::Document => document::merge(base, first, second),
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
            Self::Document => Vec::new(),
        }
    }
}
