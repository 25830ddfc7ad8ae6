//! Errors as the interface gets them.

use luotsi_domain::{Id, Refusal, access::Role};
use serde::Serialize;

/// Why a use case did not do what was asked.
#[derive(Clone, Debug, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ApiError {
    /// A stable code in kebab-case; the interface has a message for each.
    pub code: String,
    /// What happened, in English, for the log and for codes that are new to the interface.
    pub message: String,
    /// Where, where that says more than the code: a file, a place in it, a program's name.
    pub place: Option<String>,
    /// What exactly, in English, with the ids, values and files that are meant: where a file is wrong, and more is known of
    /// it than the code says.
    pub detail: Option<String>,
    /// For the code `refused`: the rule's reason.
    pub refusal: Option<Box<Refused>>,
}

/// A refusal with the names that a person needs to act on it.
#[derive(Clone, Debug, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Refused {
    /// The reason.
    pub reason: Refusal,
    /// The name of the object that stands in the way.
    pub object_name: Option<String>,
    /// The roles that would allow it.
    pub roles: Vec<Role>,
    /// Who could help.
    pub helpers: Vec<Helper>,
}

/// Somebody who could help.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct Helper {
    /// The user.
    pub id: Id,
    /// Their name.
    pub name: String,
}

impl ApiError {
    /// An error with a code of its own.
    #[must_use]
    pub fn new(code: &str, message: impl ToString) -> Self {
        Self {
            code: code.to_owned(),
            message: message.to_string(),
            place: None,
            detail: None,
            refusal: None,
        }
    }

    /// The error with the place that is meant.
    #[must_use]
    pub fn at(self, place: impl ToString) -> Self {
        Self {
            place: Some(place.to_string()),
            ..self
        }
    }

    /// There is no open workspace.
    #[must_use]
    pub fn no_workspace() -> Self {
        Self::new("no-workspace", "no workspace is open")
    }

    /// There is no such object, or the user may not know of it.
    #[must_use]
    pub fn not_found(id: &Id) -> Self {
        // An id says nothing to a person: it stands in the message, for the log, and is no place.
        Self::new("not-found", format!("there is no such object: {id}"))
    }
}

impl std::fmt::Display for ApiError {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.message)?;
        match &self.place {
            Some(place) => write!(formatter, " ({place})"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for ApiError {}

impl From<luotsi_store::StoreError> for ApiError {
    fn from(error: luotsi_store::StoreError) -> Self {
        let place = error.path().map(|path| path.display().to_string());
        Self {
            place,
            ..Self::new(error.code(), &error)
        }
    }
}

impl From<crate::bundle_files::BundleFileError> for ApiError {
    fn from(error: crate::bundle_files::BundleFileError) -> Self {
        Self {
            place: error.place(),
            detail: error.detail(),
            ..Self::new(error.code(), &error)
        }
    }
}
