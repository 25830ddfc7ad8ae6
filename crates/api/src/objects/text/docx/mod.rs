//! Word documents as HTML: headings, paragraphs, lists and tables, for reading.
//!
//! Elements are told by their local names, since the transitional and the strict form of the format
//! have the same in different namespaces.

mod blocks;
mod body;
mod package;
mod styles;

use super::{Readable, Unreadable};

/// A Word document as HTML that is still to be cleaned.
pub(super) fn html(bytes: &[u8]) -> Result<Readable, Unreadable> {
    let mut package = package::Package::open(bytes)?;
    let document = package.document()?;
    let styles = styles::Styles::read(&mut package)?;
    let links = package.links()?;
    body::html(&document, &styles, &links)
}
