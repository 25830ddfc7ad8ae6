//! What a content item says: its approved version and its working copy.

use super::{Writer, WrittenFile, format, names::FileName};
use crate::{
    BodyRef, Kind, Media, PictureRef, Record,
    record::{Content, Lifecycle},
};

impl Writer<'_> {
    pub(super) fn lifecycle(
        &mut self,
        record: &Record,
        lifecycle: &Lifecycle,
        common: &mut format::Common,
    ) {
        common.published = lifecycle.approved.is_some();
        if let Some(version) = &lifecycle.approved {
            common.approved = self.content(record, version.content.as_ref(), false);
            let (author, approver) = (version.author.as_ref(), version.approver.as_ref());
            let written = format::Version {
                number: (version.number != 1).then_some(version.number),
                author: self.living(author, Kind::User),
                approver: self.living(approver, Kind::User),
                at: version.at,
                note: version.note.clone(),
            };
            let says_something = written.number.is_some()
                || written.author.is_some()
                || written.approver.is_some()
                || written.at.is_some()
                || !written.note.is_empty();
            common.version = says_something.then_some(written);
        }
        if let Some(working) = &lifecycle.working {
            let content = working.content.as_ref();
            // What is not published has one copy only, under the plain members.
            if common.published {
                common.working = self.content(record, content, true);
            } else {
                common.approved = self.content(record, content, false);
            }
            let copy = format::WorkingCopy {
                author: self.living(working.author.as_ref(), Kind::User),
                at: working.at,
                returned: working.returned.as_ref().and_then(|returned| {
                    Some(format::Returned {
                        by: self.living(Some(&returned.by), Kind::User)?,
                        at: returned.at,
                        comment: returned.comment.clone(),
                    })
                }),
            };
            let says_something =
                copy.author.is_some() || copy.at.is_some() || copy.returned.is_some();
            // Without content, it is this member alone that says that there is a working copy.
            common.working_copy = (says_something || content.is_none()).then_some(copy);
        }
        if let Some(review) = &lifecycle.review
            && let Some(by) = self.living(Some(&review.by), Kind::User)
        {
            common.in_review = Some(format::InReview { by, at: review.at });
        }
    }

    fn content(
        &mut self,
        record: &Record,
        content: Option<&Content>,
        draft: bool,
    ) -> format::ContentMembers {
        let mut members = format::ContentMembers::default();
        match content {
            None => {}
            Some(Content::Url(url)) => members.url = Some(url.clone()),
            Some(Content::Body(body) | Content::File(body)) => {
                self.body(record, content, body, draft, &mut members)
            }
        }
        members
    }

    fn body(
        &mut self,
        record: &Record,
        content: Option<&Content>,
        body: &BodyRef,
        draft: bool,
        members: &mut format::ContentMembers,
    ) {
        let is_file = matches!(content, Some(Content::File(_)));
        let folder = if body.media == Media::Bpmn {
            "diagrams"
        } else {
            "documents"
        };
        let name = match &body.media {
            Media::File { name } => FileName::Attached(name),
            media if is_file => FileName::Attached(ending(media)),
            media => FileName::Body {
                folder,
                ending: ending(media),
            },
        };
        let path = self.names.path(&record.id, draft, &name);
        self.files.push(WrittenFile {
            path: path.clone(),
            hash: body.hash,
            size: body.size,
        });
        let pictures = body.pictures().iter();
        members.pictures = pictures.map(|picture| self.picture(picture)).collect();
        match name {
            FileName::Attached(name) => {
                let kept = super::super::path::file_name(&path) == name;
                members.file_name = (!kept).then(|| name.to_owned());
                members.file = Some(path);
            }
            FileName::Body { .. }
                if body.media == Media::Bpmn && record.kind() == Kind::Process =>
            {
                members.diagram = Some(path);
            }
            FileName::Body { .. } => members.body = Some(path),
        }
    }

    /// The path of a picture, which is one file however many texts show it.
    fn picture(&mut self, picture: &PictureRef) -> String {
        let path = format!("pictures/{}.{}", picture.hash, picture.format.ending());
        if self.pictures.insert(picture.hash) {
            self.files.push(WrittenFile {
                path: path.clone(),
                hash: picture.hash,
                size: picture.size,
            });
        }
        path
    }
}

const fn ending(media: &Media) -> &'static str {
    match media {
        Media::Markdown => "md",
        Media::Prosemirror => "json",
        Media::Docx => "docx",
        Media::Bpmn => "bpmn",
        Media::File { .. } => "bin",
    }
}
