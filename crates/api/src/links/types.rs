//! What links take and give.

use luotsi_domain::{Id, SectionName};
use serde::{Deserialize, Serialize};

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "to", rename_all = "kebab-case")]
pub enum Linked {
    /// Nowhere yet: it waits for a workspace to be open.
    Waiting,
    /// To an object.
    Object {
        /// Which.
        object: Id,
        /// The section that it stands in.
        section: SectionName,
    },
}

/// A link of the program's own.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct ObjectLink {
    /// `luotsi://…`
    pub link: String,
}

/// A link out of the program.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct OpenAddress {
    /// `https://…`, `http://…` or `mailto:…`
    pub address: String,
}
