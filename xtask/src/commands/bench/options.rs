//! What `cargo xtask bench` is asked for.

use crate::Outcome;

/// A part that can be asked for alone.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Store,
    Window,
    Rights,
    Diagrams,
    Documents,
}

const PARTS: [(&str, Part); 5] = [
    ("store", Part::Store),
    ("window", Part::Window),
    ("rights", Part::Rights),
    ("diagrams", Part::Diagrams),
    ("documents", Part::Documents),
];

pub(super) struct Options {
    only: Option<Part>,
    pub(super) objects: u32,
}

impl Options {
    /// Whether a part was asked for, and can be measured here: windows are driven on Linux only.
    pub(super) fn measure(&self, part: Part) -> bool {
        self.asks_for(part) && (part == Part::Store || cfg!(target_os = "linux"))
    }

    /// Whether something was asked for that can not be measured here.
    pub(super) fn ask_for_more(&self) -> bool {
        let mut parts = PARTS.iter().map(|(_, part)| *part);
        parts.any(|part| self.asks_for(part) && !self.measure(part))
    }

    fn asks_for(&self, part: Part) -> bool {
        self.only.is_none_or(|only| only == part)
    }
}

pub(super) fn options(arguments: &[String]) -> Outcome<Options> {
    let mut options = Options {
        only: None,
        objects: 100_000,
    };
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        let value = rest.next().map(String::as_str);
        let part = PARTS.iter().find(|(name, _)| value == Some(*name));
        match (argument.as_str(), value, part) {
            ("--only", _, Some((_, part))) => options.only = Some(*part),
            ("--objects", Some(number), _) => {
                options.objects = number
                    .parse()
                    .map_err(|_| format!("`{number}` is not a number of objects."))?;
            }
            _ => {
                return Err(format!(
                    "`{argument}` is not understood here. `cargo xtask help` shows what is."
                ));
            }
        }
    }
    Ok(options)
}
