//! What kind of thing an object says.

use luotsi_domain::{Kind, Media, Record, record::Content};

use super::ContentKind;

pub(super) const fn kind_of(content: &Content) -> ContentKind {
    match content {
        Content::Url(_) => ContentKind::Link,
        Content::File(_) => ContentKind::File,
        Content::Body(body) => match body.media {
            Media::Bpmn => ContentKind::Diagram,
            Media::Markdown | Media::Prosemirror | Media::Docx => ContentKind::Text,
            Media::File { .. } => ContentKind::File,
        },
    }
}

/// Whether writing can begin with this content, `None` where there is none yet. A file or a page is not
/// written in: a text in its place would lose it.
pub(crate) fn can_be_written_in(content: Option<&Content>) -> bool {
    content
        .is_none_or(|content| matches!(kind_of(content), ContentKind::Diagram | ContentKind::Text))
}

/// Whether an object can be written in as it is now.
pub(super) fn writable(record: &Record) -> bool {
    matches!(record.kind(), Kind::Process | Kind::Document)
        && record.data.lifecycle().is_some_and(|lifecycle| {
            lifecycle.review.is_none() && can_be_written_in(lifecycle.latest())
        })
}
