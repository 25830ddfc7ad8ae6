//! The desktop program's command line.

use std::{
    ffi::{OsStr, OsString},
    path::{Path, PathBuf},
};

use clap::Parser;
use luotsi_api::session::AtStart;
use luotsi_domain::Id;

/// Quality management that works offline.
#[derive(Clone, Debug, Default, PartialEq, Eq, Parser)]
#[command(name = "luotsi", version)]
pub(crate) struct Arguments {
    /// The workspace to open; otherwise the one that was open last
    #[arg(long, value_name = "DIR", conflicts_with = "demo")]
    workspace: Option<PathBuf>,
    /// Open the demonstration organisation
    #[arg(long)]
    demo: bool,
    /// A link to open, `luotsi://…`
    #[arg(value_name = "LINK")]
    link: Option<String>,
    /// Act as this user, for trying out
    #[cfg(debug_assertions)]
    #[arg(long = "as", value_name = "USER", value_parser = id)]
    act_as: Option<Id>,
}

#[cfg(debug_assertions)]
#[allow(clippy::unnecessary_wraps)] // clap wants a parser that may fail
fn id(text: &str) -> Result<Id, std::convert::Infallible> {
    Ok(Id::from(text))
}

impl Arguments {
    /// What is to be opened.
    pub(crate) fn at_start(&self) -> AtStart {
        match &self.workspace {
            _ if self.demo => AtStart::Demonstration,
            Some(folder) => AtStart::Workspace(folder.clone()),
            None => AtStart::Last,
        }
    }

    /// The user to act as. Only builds for trying out have one.
    pub(crate) fn act_as(&self) -> Option<&Id> {
        #[cfg(debug_assertions)]
        return self.act_as.as_ref();
        #[cfg(not(debug_assertions))]
        return None;
    }

    /// The link to open.
    pub(crate) fn link(&self) -> Option<&str> {
        self.link.as_deref()
    }

    /// What the program was given at its start. Ends it where that is not understood.
    pub(crate) fn of_start() -> Self {
        Self::parse_from(up_to_link(std::env::args_os()))
    }

    /// What another start of the program was given, in the folder where it was started. What is
    /// not understood is as if nothing had been given.
    pub(crate) fn of_second_start(words: &[String], folder: &Path) -> Self {
        let words = up_to_link(words.iter().map(OsString::from));
        let mut arguments = Self::try_parse_from(words).unwrap_or_default();
        if let Some(workspace) = &mut arguments.workspace {
            *workspace = folder.join(&workspace);
        }
        arguments
    }
}

/// The words up to the first link, that one included: a link comes from anybody, and one that breaks
/// out of its quotes on the system's command line must not bring options along.
fn up_to_link(words: impl IntoIterator<Item = OsString>) -> Vec<OsString> {
    let mut taken = Vec::new();
    for word in words {
        let is_link = begins_a_link(&word);
        taken.push(word);
        if is_link {
            break;
        }
    }
    taken
}

fn begins_a_link(word: &OsStr) -> bool {
    const SCHEME: &[u8] = b"luotsi:";
    let word = word.as_encoded_bytes();
    word.get(..SCHEME.len())
        .is_some_and(|beginning| beginning.eq_ignore_ascii_case(SCHEME))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn second(words: &[&str]) -> Arguments {
        let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        Arguments::of_second_start(&words, Path::new("/home/aino"))
    }

    #[test]
    fn a_second_start_means_folders_from_where_it_was_started() {
        let relative = second(&["luotsi", "--workspace", "work"]);
        assert_eq!(
            relative.workspace,
            Some(Path::new("/home/aino").join("work"))
        );
    }

    #[test]
    fn a_link_is_taken_along_and_nothing_that_follows_it() {
        let both = second(&["luotsi", "--demo", "luotsi://object/p"]);
        assert_eq!(both.link(), Some("luotsi://object/p"));
        assert_eq!(both.at_start(), AtStart::Demonstration);
        for beginning in ["luotsi://object/p", "LUOTSI://object/p"] {
            let smuggled = second(&[
                "luotsi",
                beginning,
                "--workspace",
                "elsewhere",
                "--as",
                "boss",
            ]);
            assert_eq!(smuggled.link(), Some(beginning));
            assert_eq!(smuggled.at_start(), AtStart::Last);
        }
    }

    #[test]
    fn a_second_start_with_words_that_are_not_understood_only_shows_the_window() {
        assert_eq!(second(&["luotsi", "--no-such-thing"]), Arguments::default());
    }
}
