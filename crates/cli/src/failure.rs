//! Why a command was not carried out, and what that means for the exit code.

use std::{fmt, process::ExitCode};

use luotsi_api::ApiError;
use luotsi_domain::bundle::BundleErrorCode;
use luotsi_merge::Position;
use serde_json::{Value, json};

/// How the program ends (formats.md §2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Exit {
    /// Done or allowed.
    Done,
    /// Refused, denied or in conflict.
    Refused,
    /// The command line makes no sense.
    Usage,
    /// Input that can not be read.
    Input,
    /// Storage or network.
    Storage,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(match exit {
            Exit::Done => 0,
            Exit::Refused => 1,
            Exit::Usage => 2,
            Exit::Input => 3,
            Exit::Storage => 4,
        })
    }
}

/// Why a command was not carried out.
#[derive(Debug)]
pub(crate) struct Failure {
    pub(crate) exit: Exit,
    error: ApiError,
    /// Whether standard output has its JSON value already.
    pub(crate) answered: bool,
}

impl Failure {
    pub(crate) fn usage(message: &str) -> Self {
        Self {
            exit: Exit::Usage,
            error: ApiError::new("usage", message),
            answered: false,
        }
    }

    /// Input that can not be read: the file, and the place in it.
    pub(crate) fn input(file: &std::path::Path, place: &str, reason: impl fmt::Display) -> Self {
        let file = file.display();
        let place = if place.is_empty() {
            file.to_string()
        } else {
            format!("{file}: {place}")
        };
        Self {
            exit: Exit::Input,
            error: ApiError::new("unreadable", format!("{place}: {reason}")).at(place),
            answered: false,
        }
    }

    /// An answer that can not be written to a file.
    pub(crate) fn output(file: &std::path::Path, reason: impl fmt::Display) -> Self {
        let message = format!("{}: {reason}", file.display());
        Self::from(ApiError::new("io", message).at(file.display()))
    }

    /// A failure of reading a bundle: nearly everything then is about the input.
    pub(crate) fn of_reading(error: ApiError) -> Self {
        let exit = match error.code.as_str() {
            "not-found" | "io" => Exit::Input,
            _ => exit_of(&error),
        };
        Self {
            exit,
            error,
            answered: false,
        }
    }

    /// A failure of bringing one file in: that it can not be read is about the input, too.
    pub(crate) fn of_bringing_in(error: ApiError) -> Self {
        let exit = match error.code.as_str() {
            "unreadable-file" | "too-large" | "unknown-form" | "file-changed"
            | "too-many-files" => Exit::Input,
            _ => exit_of(&error),
        };
        Self {
            exit,
            error,
            answered: false,
        }
    }

    /// A failure of reading a file, before anything is done with it.
    pub(crate) fn of_input(error: ApiError) -> Self {
        Self {
            exit: Exit::Input,
            error,
            answered: false,
        }
    }

    /// A failure of taking one file out: a name that says no form is a question put wrong.
    pub(crate) fn of_taking_out(error: ApiError) -> Self {
        let exit = match error.code.as_str() {
            "unknown-form" => Exit::Usage,
            _ => exit_of(&error),
        };
        Self {
            exit,
            error,
            answered: false,
        }
    }

    /// A file that can not be read: with which code, and where.
    pub(crate) fn unreadable(
        file: &std::path::Path,
        code: &'static str,
        position: Position,
        reason: &str,
    ) -> Self {
        let place = format!("{}: {position}", file.display());
        let message = format!("{place}: {reason}");
        Self::from(ApiError::new(code, message).at(place))
    }

    /// A failure at a place of the input, after a part of the answer has been given.
    pub(crate) fn after_answer(mut self, place: &str) -> Self {
        self.error.message = format!("{place}: {}", self.error.message);
        self.answered = true;
        self
    }

    pub(crate) fn to_json(&self) -> Value {
        let ApiError {
            code,
            message,
            place,
            refusal,
            // It stands in the message.
            detail: _,
        } = &self.error;
        let mut error = json!({"code": code, "message": message, "place": place});
        if let (Some(refusal), Value::Object(members)) = (refusal, &mut error) {
            members.insert("refusal".to_owned(), json!(refusal.reason));
        }
        json!({ "error": error })
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ApiError { message, place, .. } = &self.error;
        formatter.write_str(message)?;
        match place {
            // Most messages name their place already.
            Some(place) if !message.contains(place.as_str()) => write!(formatter, " ({place})"),
            _ => Ok(()),
        }
    }
}

impl From<ApiError> for Failure {
    fn from(error: ApiError) -> Self {
        Self {
            exit: exit_of(&error),
            error,
            answered: false,
        }
    }
}

fn exit_of(error: &ApiError) -> Exit {
    match error.code.as_str() {
        "refused" | "not-found" | "id-taken" | "number-taken" | "not-empty" | "cancelled"
        | "does-not-fit" | "nothing-to-save" => Exit::Refused,
        "not-a-bundle" | "invalid-backup" | "not-bpmn" | "not-a-document" => Exit::Input,
        code if code.starts_with("document-") => Exit::Input,
        code if code.starts_with("xml-") || code.starts_with("json-") => Exit::Input,
        code if code.parse::<BundleErrorCode>().is_ok() => Exit::Input,
        _ => Exit::Storage,
    }
}
