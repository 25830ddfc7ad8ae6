//! Links: the program's own, which other programs may ask it to open, and those into the web, which
//! it asks the system to open.

mod handlers;
mod object_link;
mod types;
mod web_address;

pub use handlers::{open_address, resolve_link, take_link};
pub(crate) use object_link::link_to;
pub use types::*;
pub use web_address::WebAddress;

use luotsi_domain::Id;

use crate::{ApiError, App, Event, Host, app::lock};

/// A link that somebody asked to open, until it is opened: the object that it names, or why it is
/// none of ours.
pub(crate) type Asked = Result<Id, ApiError>;

impl<H: Host> App<H> {
    /// Asks for a link to be opened: now where a workspace is open, else once one is. The latest
    /// counts. The interface fetches it with `take_link`, and tells the person of one that is not
    /// the program's own.
    pub fn open_link(&self, link: &str) {
        let asked = object_link::object_of(link).ok_or_else(|| object_link::none_of_ours(link));
        *lock(&self.link) = Some(asked);
        self.host.send(Event::Link);
    }
}
