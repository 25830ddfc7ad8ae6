//! Documents: what one may hold, and the forms in which it comes in and goes out. Pure: bytes in,
//! bytes out.
//!
//! - [`model`] is what a document is. Everything else is made of it or made into it.
//! - [`json`] is the editor's own form. What our editor wrote is refused if a document can not hold it;
//!   of what others wrote as much is taken as there is a place for.
//! - [`markdown`] reads and writes what people write by hand.
//! - [`word`] reads and writes Word documents.
//! - [`html`] writes pages, to be read.
//! - [`comments`] is about what is said in the margin: it comes and goes in JSON and in Word documents.
//! - [`text`] is what a document says, without how it looks.
//!
//! [`read`] and [`write`] choose among them by [`Form`]. Reading gives a document that keeps what
//! [`model::Document`] promises, its pictures, and [`losses`]: what the file held and a document can
//! not. The text of a file's body is kept, whatever becomes of what it stands in.
//!
//! ```
//! use luotsi_document::{Form, losses::LossCode, read, text, write};
//!
//! let file = "# Quality policy\n\n- **Ask** the customer\n- <blink>Listen</blink>\n";
//! let read = read(Form::Markdown, file.as_bytes())?;
//! assert_eq!(read.title.as_deref(), Some("Quality policy"));
//! assert_eq!(text::of(&read.document), "Quality policy\nAsk the customer\nListen");
//! assert_eq!(read.losses[0].code, LossCode::RawHtml);
//! assert_eq!(read.losses[0].place, "line 4");
//!
//! let written = write(Form::Markdown, &read.document, &read.pictures, None)?;
//! assert_eq!(written, b"# Quality policy\n\n- **Ask** the customer\n- Listen\n");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # How it works
//!
//! A reader builds a document as it goes through the file, with what is open in a list of its own, so
//! that nothing overflows however deep it is nested; what is deeper than [`model::MOST_NESTED`] is put
//! where that ends. [`tidy`] then makes it a proper document, and [`ids`] gives ids to what has none.
//! Every writer may trust the document.
//!
//! Pictures are apart from the document, which knows them by hash. What kind one is, its bytes say and
//! not its name. Links lead only to addresses that are [`address::is_safe`].

pub mod address;
pub mod comments;
mod data_uri;
mod footnotes;
mod forms;
pub mod html;
pub mod ids;
pub mod json;
pub mod losses;
pub mod markdown;
pub mod model;
mod nesting;
mod read;
mod references;
pub mod text;
pub mod tidy;
mod title;
pub mod word;

pub use forms::{Form, read, write};
pub use read::{LARGEST, MediaType, Picture, Pictures, Read, Unreadable, keep};
