//! The desktop program's command line.

use std::path::{Path, PathBuf};

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

    /// What another start of the program was given, in the folder where it was started. What is
    /// not understood is as if nothing had been given.
    pub(crate) fn of_second_start(words: &[String], folder: &Path) -> Self {
        let mut arguments = Self::try_parse_from(words).unwrap_or_default();
        if let Some(workspace) = &mut arguments.workspace {
            *workspace = folder.join(&workspace);
        }
        arguments
    }
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
    fn a_second_start_with_words_that_are_not_understood_only_shows_the_window() {
        assert_eq!(second(&["luotsi", "--no-such-thing"]), Arguments::default());
    }
}
