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
    documents::{LossView, pictures_of, read_body, unreadable},
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
        Ok(self.load_telling(open, hash).await?.0)
    }

    /// A body in this form, and what of it this form does not hold.
    async fn load_telling(
        self,
        open: &Open,
        hash: Hash,
    ) -> Result<(Vec<u8>, Vec<LossView>), ApiError> {
        let bytes = load_body(open, hash).await?;
        match self {
            Self::Diagram => Ok((bytes, Vec::new())),
            Self::Document => {
                let read = read_body(&bytes).map_err(|error| unreadable(&error))?;
                let losses = read.losses.into_iter().map(LossView::from).collect();
                // Pictures inside a file become bodies of their own before a text shows them.
                let pictures: Vec<Vec<u8>> =
                    read.pictures.into_values().map(|one| one.bytes).collect();
                if !pictures.is_empty() {
                    open.workspace.put_bodies(pictures).await?;
                }
                Ok((luotsi_document::json::write(&read.document), losses))
            }
        }
    }

    /// A body as its editor takes it, and what of it the editor does not show.
    pub(super) async fn text(
        self,
        open: &Open,
        hash: Hash,
    ) -> Result<(BodyText, Vec<LossView>), ApiError> {
        let (bytes, losses) = self.load_telling(open, hash).await?;
        if bytes.len() > LARGEST {
            let detail = "the text is too large to be edited";
            return Err(ApiError::new("too-large", detail));
        }
        let text = text(&bytes)?;
        Ok((BodyText { hash, text }, losses))
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
