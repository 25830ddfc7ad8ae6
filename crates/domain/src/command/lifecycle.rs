//! Writing, submitting, approving and returning (design §6, in its plainest form).

use std::sync::Arc;

use crate::{
    BodyRef, Hash, Id, Kind, Media, Record, Refusal, RefusalCode,
    access::Action,
    record::{Content, InReview, Lifecycle, Returned, Version, Working},
};

use super::{Margin, Outline, draft::Draft};

/// The longest address of a web page, in bytes.
const LONGEST_URL: usize = 2048;

impl Draft<'_> {
    pub(super) fn edit_body(
        &mut self,
        object: &Id,
        body: &BodyRef,
        base: Option<Hash>,
    ) -> Result<(), Refusal> {
        let record = self.object(object)?;
        let fits = match record.kind() {
            Kind::Process => body.media == Media::Bpmn,
            Kind::Document => {
                matches!(
                    body.media,
                    Media::Markdown | Media::Prosemirror | Media::Docx
                )
            }
            _ => false,
        };
        if !fits {
            return Err(Refusal::of(RefusalCode::WrongKind, object).detail(record.kind()));
        }
        let latest = record
            .data
            .lifecycle()
            .and_then(Lifecycle::latest)
            .and_then(Content::body)
            .map(|body| body.hash);
        if latest != base {
            return Err(Refusal::of(RefusalCode::Conflict, object));
        }
        self.write(&record, Content::Body(body.clone()))
    }

    pub(super) fn attach_file(&mut self, document: &Id, file: &BodyRef) -> Result<(), Refusal> {
        let record = self.object_of(document, |kind| kind == Kind::Document)?;
        if !matches!(file.media, Media::File { .. }) {
            return Err(Refusal::of(RefusalCode::InvalidValue, document));
        }
        self.write(&record, Content::File(file.clone()))
    }

    pub(super) fn link_url(&mut self, document: &Id, url: &str) -> Result<(), Refusal> {
        let record = self.object_of(document, |kind| kind == Kind::Document)?;
        let is_address = (url.starts_with("https://") || url.starts_with("http://"))
            && url.len() <= LONGEST_URL
            && !url.contains(|letter: char| letter.is_whitespace() || letter.is_control());
        if !is_address {
            return Err(Refusal::of(RefusalCode::InvalidValue, document).detail(url));
        }
        self.write(&record, Content::Url(url.to_owned()))
    }

    pub(super) fn submit(&mut self, object: &Id, outline: Option<&Outline>) -> Result<(), Refusal> {
        let record = self.object_of(object, Kind::is_content_item)?;
        self.require(Action::Submit, object)?;
        let review = InReview {
            by: self.actor.clone(),
            at: self.at,
        };
        self.change_lifecycle(&record, |lifecycle| {
            if lifecycle.review.is_some() {
                return Err(Refusal::of(RefusalCode::InReview, object));
            }
            if lifecycle.working.is_none() {
                // A draft that came in by a bundle without a text can be approved as it is.
                if lifecycle.approved.is_some() {
                    return Err(Refusal::of(RefusalCode::NothingToApprove, object));
                }
                lifecycle.working = Some(Box::default());
            }
            if let Some(working) = &mut lifecycle.working {
                working.returned = None;
            }
            lifecycle.review = Some(review);
            Ok(())
        })?;
        self.require_headings(object, outline)
    }

    pub(super) fn approve(
        &mut self,
        object: &Id,
        note: &str,
        margin: Option<&Margin>,
        outline: Option<&Outline>,
    ) -> Result<(), Refusal> {
        let record = self.object_of(object, Kind::is_content_item)?;
        self.require(Action::Approve, object)?;
        let is_own = self.organisation.approves_own(self.actor, object);
        if record
            .data
            .lifecycle()
            .is_some_and(|of| of.review.is_some())
        {
            self.require_headings(object, outline)?;
        }
        let (actor, at) = (self.actor.clone(), self.at);
        self.change_lifecycle(&record, |lifecycle| {
            if lifecycle.review.take().is_none() {
                return Err(Refusal::of(RefusalCode::NotInReview, object));
            }
            let mut working = lifecycle.working.take().unwrap_or_default();
            if is_own {
                return Err(Refusal::of(RefusalCode::SeparationOfDuties, object));
            }
            if let Some(margin) = margin {
                let body = working.content.as_ref().and_then(Content::body);
                if body.map(|body| body.hash) != Some(margin.of) {
                    return Err(Refusal::of(RefusalCode::Conflict, object));
                }
                // What is still to be done with is the beginning of the next version.
                lifecycle.working = margin.open.clone().map(|open| {
                    Box::new(Working {
                        content: Some(Content::Body(open)),
                        ..Working::clone(&working)
                    })
                });
                working.content = Some(Content::Body(margin.text.clone()));
            }
            let number = lifecycle.approved.as_ref().map_or(0, |v| v.number);
            lifecycle.approved = Some(Version {
                number: number.saturating_add(1),
                content: working.content,
                author: working.author,
                approver: Some(actor),
                at: Some(at),
                note: note.to_owned(),
            });
            Ok(())
        })
    }

    pub(super) fn return_to_author(&mut self, object: &Id, comment: &str) -> Result<(), Refusal> {
        let record = self.object_of(object, Kind::is_content_item)?;
        self.require(Action::Approve, object)?;
        if comment.trim().is_empty() {
            return Err(Refusal::of(RefusalCode::InvalidValue, object).detail("comment"));
        }
        let returned = Returned {
            by: self.actor.clone(),
            at: self.at,
            comment: comment.to_owned(),
        };
        self.change_lifecycle(&record, |lifecycle| {
            if lifecycle.review.take().is_none() {
                return Err(Refusal::of(RefusalCode::NotInReview, object));
            }
            lifecycle.working.get_or_insert_default().returned = Some(returned);
            Ok(())
        })
    }

    fn write(&mut self, record: &Arc<Record>, content: Content) -> Result<(), Refusal> {
        self.require(Action::Edit, &record.id)?;
        let (actor, at) = (self.actor.clone(), self.at);
        self.change_lifecycle(record, |lifecycle| {
            if lifecycle.review.is_some() {
                return Err(Refusal::of(RefusalCode::InReview, &record.id));
            }
            if lifecycle.latest() == Some(&content) {
                return Err(Refusal::of(RefusalCode::NoChange, &record.id));
            }
            let approved = lifecycle.approved.as_ref();
            lifecycle.working = if approved.and_then(|v| v.content.as_ref()) == Some(&content) {
                // Written back to what is in force: there is no next version.
                None
            } else {
                Some(Box::new(Working {
                    content: Some(content),
                    author: Some(actor),
                    at: Some(at),
                    returned: lifecycle.working.take().and_then(|w| w.returned),
                }))
            };
            Ok(())
        })
    }

    fn change_lifecycle(
        &mut self,
        record: &Record,
        change: impl FnOnce(&mut Lifecycle) -> Result<(), Refusal>,
    ) -> Result<(), Refusal> {
        let mut lifecycle = record.data.lifecycle().cloned().unwrap_or_default();
        change(&mut lifecycle)?;
        self.change_data(record, |data| {
            if let Some(own) = data.lifecycle_mut() {
                *own = lifecycle;
            }
        });
        Ok(())
    }
}
