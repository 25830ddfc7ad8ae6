//! What is shown of a file that was attached as it is.

use luotsi_document::Pictures;
use luotsi_domain::{BodyRef, Media};

use super::{FilePreview, Which, text::readable};

/// The largest text or diagram that is made ready for reading, in bytes: a book has some million.
const LARGEST_TEXT: u64 = 8 << 20;
/// The same of a Word document, which holds its pictures.
const LARGEST_WORD: u64 = luotsi_document::LARGEST as u64;
/// The largest plain text that is shown, in bytes.
const LARGEST_PLAIN: u64 = 512 << 10;
/// The largest picture that is shown, in bytes.
const LARGEST_PICTURE: u64 = 32 << 20;
/// The largest PDF file that is shown, in bytes: of what the window asks for as it is, the largest.
pub(super) const LARGEST_PDF: u64 = 128 << 20;
/// How far behind the beginning of a file the mark of PDF may stand, in bytes.
const PDF_WITHIN: usize = 1024;

/// The largest body of a text or diagram that is made ready for reading, in bytes.
pub(crate) const fn largest(media: &Media) -> u64 {
    match media {
        Media::Docx => LARGEST_WORD,
        _ => LARGEST_TEXT,
    }
}

/// As what a body is read as a text, where it is not too large; `None` where it is no text.
pub(crate) fn text_of_file(body: &BodyRef) -> Option<Media> {
    let media = match &body.media {
        Media::File { name } => match Form::of(name)? {
            Form::Text(media) => media,
            Form::Plain | Form::Picture | Form::Pdf => return None,
        },
        Media::Bpmn => return None,
        media => media.clone(),
    };
    (body.size <= largest(&media)).then_some(media)
}

/// What a file is taken for, by the ending of its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Plain,
    /// A text that bodies can be, too.
    Text(Media),
    Picture,
    Pdf,
}

impl Form {
    /// `None` where nothing of it can be shown.
    pub(super) fn of(name: &str) -> Option<Self> {
        let (_, ending) = name.rsplit_once('.')?;
        Some(match ending.to_lowercase().as_str() {
            "csv" | "json" | "log" | "tsv" | "txt" | "xml" | "yaml" | "yml" => Self::Plain,
            "md" | "markdown" => Self::Text(Media::Markdown),
            "docx" => Self::Text(Media::Docx),
            "gif" | "jpeg" | "jpg" | "png" | "webp" => Self::Picture,
            "pdf" => Self::Pdf,
            _ => return None,
        })
    }

    /// The largest file of this form that is shown, in bytes.
    pub(super) const fn largest(&self) -> u64 {
        match self {
            Self::Plain => LARGEST_PLAIN,
            Self::Text(media) => largest(media),
            Self::Picture => LARGEST_PICTURE,
            Self::Pdf => LARGEST_PDF,
        }
    }

    /// What is shown of the file, and the pictures inside it; `None` where it is not what its name says.
    pub(super) fn preview(&self, bytes: Vec<u8>) -> Option<(FilePreview, Pictures)> {
        match self {
            Self::Plain => {
                let text = String::from_utf8(bytes).ok()?;
                Some((FilePreview::Plain { text }, Pictures::new()))
            }
            Self::Text(media) => {
                let text = readable(media, &bytes, Which::Approved)?.ok()?;
                let preview = FilePreview::Text {
                    html: text.html,
                    language: text.language,
                    left_out: text.left_out,
                };
                Some((preview, text.pictures))
            }
            Self::Picture => {
                let media_type = picture(&bytes)?.to_owned();
                Some((FilePreview::Picture { media_type }, Pictures::new()))
            }
            Self::Pdf => {
                let begin = bytes.get(..PDF_WITHIN).unwrap_or(&bytes);
                let marked = begin.windows(5).any(|window| window == b"%PDF-");
                marked.then(|| (FilePreview::Pdf, Pictures::new()))
            }
        }
    }
}

/// The type of a picture, by what its bytes begin with: a name says whatever somebody wrote.
fn picture(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => Some("image/png"),
        [0xff, 0xd8, 0xff, ..] => Some("image/jpeg"),
        [b'G', b'I', b'F', b'8', ..] => Some("image/gif"),
        [
            b'R',
            b'I',
            b'F',
            b'F',
            _,
            _,
            _,
            _,
            b'W',
            b'E',
            b'B',
            b'P',
            ..,
        ] => Some("image/webp"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn preview(name: &str, bytes: &[u8]) -> Option<FilePreview> {
        let (preview, _) = Form::of(name)?.preview(bytes.to_vec())?;
        Some(preview)
    }

    #[test]
    fn markdown_is_shown_as_a_text_and_nothing_in_it_runs() {
        let shown = preview("Ohje.MD", b"# Ohje\n\n<script>alert(1)</script>\n");
        let Some(FilePreview::Text { html, .. }) = shown else {
            panic!("{shown:?}")
        };
        assert!(html.contains("<h1>Ohje</h1>"), "{html}");
        assert!(!html.contains("<script"), "{html}");
    }

    #[test]
    fn a_picture_is_known_by_its_bytes() {
        let shown = preview("kuva.jpg", b"\x89PNG\r\n\x1a\n");
        assert!(
            matches!(&shown, Some(FilePreview::Picture { media_type }) if media_type == "image/png"),
            "{shown:?}"
        );
        assert!(preview("kuva.png", b"<svg onload='alert(1)'/>").is_none());
    }

    #[test]
    fn a_pdf_file_is_known_by_its_bytes_too() {
        let shown = preview("Ohje.PDF", b"\n%PDF-1.7\n");
        assert!(matches!(&shown, Some(FilePreview::Pdf)), "{shown:?}");
        assert!(preview("ohje.pdf", b"<html>").is_none());
        assert!(preview("ohje.pdf", b"").is_none());
    }

    #[test]
    fn what_is_not_what_its_name_says_is_not_shown() {
        assert!(preview("a.txt", b"\xff\xfe\x00").is_none());
        assert!(preview("a.md", b"\xff\xfe\x00").is_none());
        assert!(preview("a.docx", b"no archive").is_none());
        assert!(preview("a.exe", b"text").is_none());
        assert!(preview("README", b"text").is_none());
    }
}
