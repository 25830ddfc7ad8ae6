//! What a content item says: its approved version and its working copy.

use super::{
    super::{
        BundleError, BundleErrorCode as Code,
        format::{ContentMembers, InReview, Version, WorkingCopy},
        path,
    },
    NamedFile, Reader, Slot,
    expect::Expected,
    place::At,
};
use crate::{
    BodyRef, Hash, Kind, Media, PictureFormat, PictureRef,
    record::{self, Content, Lifecycle, Working},
};

/// The members that make up a [`Lifecycle`].
pub(super) struct Stages {
    pub(super) published: bool,
    pub(super) approved: ContentMembers,
    pub(super) working: ContentMembers,
    pub(super) version: Option<Version>,
    pub(super) working_copy: Option<WorkingCopy>,
    pub(super) in_review: Option<InReview>,
}

/// The names of the members that say what is approved, and of those of the working copy.
const APPROVED: [&str; 5] = ["diagram", "body", "file", "url", "pictures"];
const WORKING: [&str; 5] = [
    "workingDiagram",
    "working",
    "workingFile",
    "workingUrl",
    "workingPictures",
];

/// The body of one of the two stages.
pub(super) fn slot(lifecycle: &mut Lifecycle, approved: bool) -> Option<&mut BodyRef> {
    let content = if approved {
        lifecycle.approved.as_mut()?.content.as_mut()
    } else {
        lifecycle.working.as_mut()?.content.as_mut()
    };
    match content? {
        Content::Body(body) | Content::File(body) => Some(body),
        Content::Url(_) => None,
    }
}

impl Reader {
    /// The lifecycle of the record that is pushed next.
    pub(super) fn lifecycle(
        &mut self,
        at: &At<'_>,
        stages: Stages,
    ) -> Result<Lifecycle, BundleError> {
        let user = Expected::Kind(Kind::User);
        let working_copy = stages.working_copy;
        let mut lifecycle = Lifecycle::default();
        let first = self.content_of(at, &stages.approved, APPROVED, stages.published)?;
        let second = self.content_of(at, &stages.working, WORKING, false)?;
        if stages.published {
            let version = stages.version;
            if version.as_ref().and_then(|version| version.number) == Some(0) {
                return Err(at.error(
                    Code::InvalidValue,
                    "version.number",
                    "0: versions are numbered from 1",
                ));
            }
            let mut approved = record::Version {
                number: 1,
                content: first,
                author: None,
                approver: None,
                at: None,
                note: String::new(),
            };
            if let Some(version) = version {
                approved.number = version.number.unwrap_or(1);
                approved.author =
                    self.index
                        .optional(at, "version.author", version.author.as_ref(), &user)?;
                approved.approver = self.index.optional(
                    at,
                    "version.approver",
                    version.approver.as_ref(),
                    &user,
                )?;
                approved.at = version.at;
                approved.note = version.note;
            }
            lifecycle.approved = Some(approved);
            if second.is_some() || working_copy.is_some() {
                lifecycle.working = Some(Box::new(self.working(at, second, working_copy)?));
            }
        } else {
            if stages.version.is_some() {
                return Err(at.error(
                    Code::InvalidValue,
                    "version",
                    "only what is published has a version",
                ));
            }
            if first.is_some() && second.is_some() {
                let detail = "what is not published has one copy, and here are two";
                return Err(at.error(Code::InvalidValue, "published", detail));
            }
            let content = first.or(second);
            if content.is_some() || working_copy.is_some() {
                lifecycle.working = Some(Box::new(self.working(at, content, working_copy)?));
            }
        }
        if let Some(review) = stages.in_review {
            lifecycle.review = Some(record::InReview {
                by: self.index.expect(at, "inReview.by", &review.by, &user)?,
                at: review.at,
            });
        }
        Ok(lifecycle)
    }

    fn working(
        &self,
        at: &At<'_>,
        content: Option<Content>,
        copy: Option<WorkingCopy>,
    ) -> Result<Working, BundleError> {
        let user = Expected::Kind(Kind::User);
        let Some(copy) = copy else {
            return Ok(Working {
                content,
                ..Working::default()
            });
        };
        let returned = copy.returned.map(|returned| {
            Ok(record::Returned {
                by: self
                    .index
                    .expect(at, "workingCopy.returned.by", &returned.by, &user)?,
                at: returned.at,
                comment: returned.comment,
            })
        });
        Ok(Working {
            content,
            author: self
                .index
                .optional(at, "workingCopy.author", copy.author.as_ref(), &user)?,
            at: copy.at,
            returned: returned.transpose()?,
        })
    }

    /// What the members of one stage say. `approved` is where the content will stand.
    fn content_of(
        &mut self,
        at: &At<'_>,
        members: &ContentMembers,
        names: [&'static str; 5],
        approved: bool,
    ) -> Result<Option<Content>, BundleError> {
        let given = [&members.diagram, &members.body, &members.file, &members.url];
        let mut given = names
            .into_iter()
            .zip(given)
            .filter_map(|(name, value)| Some((name, value.as_deref()?)));
        let Some((name, value)) = given.next() else {
            if members.file_name.is_some() {
                let detail = format!("there is no {:?} to have this name", names[2]);
                return Err(at.error(Code::InvalidValue, &format!("{}Name", names[2]), detail));
            }
            return Ok(None);
        };
        if let Some((second, _)) = given.next() {
            let detail =
                format!("there is {name:?} already; only one of them can be what the item says");
            return Err(at.error(Code::InvalidValue, second, detail));
        }
        if name == names[3] {
            return Ok(Some(Content::Url(value.to_owned())));
        }
        let path = inside(at, name, value)?;
        let is_file = name == names[2];
        if is_file && !members.pictures.is_empty() {
            let detail = "only a text shows pictures";
            return Err(at.error(Code::InvalidValue, names[4], detail));
        }
        let media = if is_file {
            let file_name = members
                .file_name
                .as_deref()
                .unwrap_or(path::file_name(&path));
            if file_name.is_empty() || file_name.contains(['/', '\\']) {
                let detail = format!("{file_name:?} is not the name of a file");
                return Err(at.error(Code::InvalidValue, &format!("{name}Name"), detail));
            }
            Media::File {
                name: file_name.into(),
            }
        } else {
            body_media(&path, name == names[0]).ok_or_else(|| {
                let endings = if name == names[0] {
                    ".bpmn, .xml"
                } else {
                    ".md, .docx, .json, .bpmn"
                };
                at.error(
                    Code::InvalidValue,
                    name,
                    format!("{value:?} has none of the endings {endings}"),
                )
            })?
        };
        let body = BodyRef {
            hash: Hash::from([0; 32]),
            size: 0,
            media,
            pictures: None,
        };
        let file = self.file(path, || at.member(name));
        self.slots.push(Slot {
            record: self.records.len(),
            approved,
            picture: None,
            file,
        });
        let pictures = if is_file {
            Vec::new()
        } else {
            self.pictures(at, &members.pictures, names[4], approved)?
        };
        let body = body.showing(pictures);
        Ok(Some(if is_file {
            Content::File(body)
        } else {
            Content::Body(body)
        }))
    }

    /// The pictures that a body shows, which are still to be read.
    fn pictures(
        &mut self,
        at: &At<'_>,
        paths: &[String],
        member: &'static str,
        approved: bool,
    ) -> Result<Vec<PictureRef>, BundleError> {
        let mut pictures = Vec::with_capacity(paths.len());
        for (number, value) in paths.iter().enumerate() {
            let member = format!("{member}[{number}]");
            let path = inside(at, &member, value)?;
            let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
            let format = PictureFormat::with_ending(ending).ok_or_else(|| {
                let detail =
                    format!("{value:?} has none of the endings .png, .jpg, .gif, .webp, .bmp");
                at.error(Code::InvalidValue, &member, detail)
            })?;
            let file = self.file(path, || at.member(&member));
            self.slots.push(Slot {
                record: self.records.len(),
                approved,
                picture: Some(number),
                file,
            });
            pictures.push(PictureRef {
                hash: Hash::from([0; 32]),
                size: 0,
                format,
            });
        }
        Ok(pictures)
    }

    fn file(&mut self, path: String, place: impl FnOnce() -> String) -> usize {
        match self.file_index.entry(path) {
            std::collections::hash_map::Entry::Occupied(known) => *known.get(),
            std::collections::hash_map::Entry::Vacant(new) => {
                let path = new.key().clone();
                self.files.push(NamedFile {
                    path,
                    place: place(),
                });
                *new.insert(self.files.len() - 1)
            }
        }
    }
}

/// The path of a file in the bundle's folder.
fn inside(at: &At<'_>, member: &str, value: &str) -> Result<String, BundleError> {
    path::inside(value).map_err(|why| match why {
        path::NotInside::Leaves => {
            let detail = format!("{value:?} leaves the folder; paths are relative and use \"/\"");
            at.error(Code::PathLeavesFolder, member, detail)
        }
        path::NotInside::NoFile => at.error(
            Code::InvalidValue,
            member,
            format!("{value:?} is not the path of a file"),
        ),
    })
}

fn body_media(path: &str, diagram: bool) -> Option<Media> {
    let ending = path::file_name(path)
        .rsplit_once('.')?
        .1
        .to_ascii_lowercase();
    match ending.as_str() {
        "bpmn" => Some(Media::Bpmn),
        "xml" if diagram => Some(Media::Bpmn),
        _ if diagram => None,
        "md" => Some(Media::Markdown),
        "docx" => Some(Media::Docx),
        "json" => Some(Media::Prosemirror),
        _ => None,
    }
}
