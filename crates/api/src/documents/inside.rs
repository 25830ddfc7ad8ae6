//! Pictures inside files that are read as texts: they are no bodies of their own.

use std::sync::{Arc, Mutex};

use luotsi_document::Pictures;
use luotsi_domain::{Hash, Media, access::Action, record::Content};

use super::{
    PictureArgs,
    form::{form_of_body, read},
};
use crate::{
    ApiError,
    app::{Open, Snapshot, lock},
    objects::{Which, found, load_body, may, text_of_file, visible_content},
};

/// The most bytes of pictures that are kept at hand.
const MOST_KEPT: usize = 128 << 20;

/// The pictures inside the file that was read last: whoever reads it asks for one after another.
#[derive(Default)]
pub(crate) struct PicturesInside(Mutex<Option<(Hash, Arc<Pictures>)>>);

impl PicturesInside {
    /// Keeps the pictures of a body, unless there are none or too much of them.
    pub(crate) fn keep(&self, body: Hash, pictures: Arc<Pictures>) {
        let bytes: usize = pictures.values().map(|picture| picture.bytes.len()).sum();
        if bytes > 0 && bytes <= MOST_KEPT {
            *lock(&self.0) = Some((body, pictures));
        }
    }

    fn of(&self, body: Hash) -> Option<Arc<Pictures>> {
        let kept = lock(&self.0);
        let (of, pictures) = kept.as_ref()?;
        (*of == body).then(|| pictures.clone())
    }
}

/// A picture inside the file that an object says, of the version in force or the working copy, where the
/// user may see that.
pub(super) async fn inside(
    open: &Open,
    snapshot: &Snapshot,
    args: &PictureArgs,
) -> Result<Option<Vec<u8>>, ApiError> {
    let Ok(record) = found(snapshot, &args.object) else {
        return Ok(None);
    };
    let named = args.hash.to_string();
    let of_each = [
        (Which::Approved, Action::View),
        (Which::Working, Action::ViewDraft),
    ];
    for (which, action) in of_each {
        if !may(snapshot, action, &record.id) {
            continue;
        }
        let content = visible_content(snapshot, record, which)?;
        let Some(body) = content.and_then(Content::body) else {
            continue;
        };
        let form = match text_of_file(body) {
            Some(media @ (Media::Docx | Media::Markdown)) => form_of_body(&media),
            _ => None,
        };
        let Some(form) = form else { continue };
        let pictures = match open.pictures_inside.of(body.hash) {
            Some(pictures) => pictures,
            None => {
                let bytes = load_body(open, body.hash).await?;
                let read = tokio::task::spawn_blocking(move || read(form, &bytes)).await;
                let read = read.map_err(|error| ApiError::new("internal", error))?;
                // One that can not be read shows no pictures.
                let pictures =
                    Arc::new(read.map_or_else(|_| Pictures::new(), |read| read.pictures));
                open.pictures_inside.keep(body.hash, pictures.clone());
                pictures
            }
        };
        if let Some(picture) = pictures.get(&named) {
            return Ok(Some(picture.bytes.clone()));
        }
    }
    Ok(None)
}
