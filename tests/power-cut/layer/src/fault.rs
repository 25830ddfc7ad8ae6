//! What goes wrong in the folder that is watched.

use libc::c_int;

/// A disk that does not do as asked.
#[derive(Debug)]
pub(crate) enum Fault {
    /// There is room for so many more bytes.
    Full { left: u64 },
    /// Nothing may be changed, with this error.
    Locked { error: c_int },
}

impl Fault {
    /// The fault that the variable names.
    pub(crate) fn of(text: &str) -> Option<Self> {
        match text {
            "read-only" => Some(Self::Locked { error: libc::EROFS }),
            "denied" => Some(Self::Locked {
                error: libc::EACCES,
            }),
            full => Some(Self::Full {
                left: full.strip_prefix("full:")?.parse().ok()?,
            }),
        }
    }

    /// The error of a change that makes the folder so many bytes longer.
    pub(crate) fn of_change(&mut self, more: u64) -> Option<c_int> {
        match self {
            Self::Locked { error } => Some(*error),
            Self::Full { left } => match left.checked_sub(more) {
                Some(rest) => {
                    *left = rest;
                    None
                }
                None => Some(libc::ENOSPC),
            },
        }
    }
}
