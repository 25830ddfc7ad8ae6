//! The command line.

use std::{path::PathBuf, str::FromStr};

use clap::{Args, Parser, Subcommand, ValueEnum};
use luotsi_domain::{Id, Kind, access::Action};

/// Use a Luotsi workspace without a window
///
/// Exit codes: 0 done or allowed; 1 refused, denied or in conflict; 2 usage; 3 input that can not be
/// read; 4 storage or network.
///
/// The workspace's key comes from the system's keyring, else from LUOTSI_PASSPHRASE, else it is asked
/// for. With LUOTSI_KEYRING=none the keyring is left alone.
#[derive(Debug, Parser)]
#[command(name = "luotsi-cli", version)]
pub(crate) struct Arguments {
    /// The workspace's folder
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) workspace: Option<PathBuf>,
    /// Act as this user; otherwise as the workspace's first administrator
    #[arg(long = "as", global = true, value_name = "USER", value_parser = id)]
    pub(crate) act_as: Option<Id>,
    /// Print one JSON value and nothing else
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// How long to wait for another program that has the workspace open
    #[arg(long, global = true, value_name = "SECONDS", default_value_t = 5)]
    pub(crate) wait: u64,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// What is to be done.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Make a workspace from an organisation bundle, or add one to it
    Import {
        /// The bundle's folder or .zip
        bundle: PathBuf,
    },
    /// Write the organisation out as a bundle
    Export {
        /// The folder or .zip to write
        bundle: PathBuf,
    },
    /// Write a bundle of a plausible organisation; the same for the same seed
    Generate(Generate),
    /// Who may do what, and why
    Access {
        #[command(subcommand)]
        question: Question,
    },
    /// Processes' diagrams as files
    Process {
        #[command(subcommand)]
        action: ProcessAction,
    },
    /// Documents as files
    Document {
        #[command(subcommand)]
        action: DocumentAction,
    },
    /// What differs between two files; needs no workspace
    Diff {
        /// What they are
        #[arg(long, value_enum)]
        kind: FileKind,
        /// The one
        before: PathBuf,
        /// The other
        after: PathBuf,
    },
    /// Merge what two people made of one file; needs no workspace
    Merge(Merge),
    /// Find objects by words of their names and texts, in any form of the word
    Search {
        /// The words
        query: String,
        /// How many objects at most
        #[arg(long, default_value_t = 20)]
        limit: u32,
    },
    /// Carry out commands
    Run {
        /// A JSON array of commands
        file: PathBuf,
    },
    /// Check the audit chain, and that everything is as it says
    Verify,
    /// Write a consistent copy of the workspace, also while it is in use
    Backup {
        /// The file to write
        file: PathBuf,
    },
    /// Make a workspace from a backup
    Restore {
        /// The backup
        file: PathBuf,
    },
}

/// What organisation to generate.
#[derive(Debug, Args)]
pub(crate) struct Generate {
    /// Any number
    #[arg(long)]
    pub(crate) seed: u64,
    /// How many users
    #[arg(long)]
    pub(crate) users: usize,
    /// How many objects
    #[arg(long)]
    pub(crate) objects: usize,
    /// The folder or .zip to write
    pub(crate) bundle: PathBuf,
}

/// A question about rights.
#[derive(Debug, Subcommand)]
pub(crate) enum Question {
    /// May this user do this, through what, or what would it take?
    Check {
        /// The user
        #[arg(long, value_parser = id)]
        user: Id,
        /// The action
        #[arg(long, value_parser = name::<Action>)]
        action: Action,
        /// The object
        #[arg(long, value_parser = id)]
        object: Id,
    },
    /// What may this user do?
    List {
        /// The user
        #[arg(long, value_parser = id)]
        user: Id,
        /// Only objects of this kind
        #[arg(long, value_parser = name::<Kind>)]
        kind: Option<Kind>,
        /// Only this action
        #[arg(long, value_parser = name::<Action>)]
        action: Option<Action>,
    },
    /// Who may do something with this object?
    Who {
        /// The object
        #[arg(long, value_parser = id)]
        object: Id,
        /// Only this action
        #[arg(long, value_parser = name::<Action>)]
        action: Option<Action>,
    },
    /// What may everybody do?
    Matrix(Matrix),
    /// What would these changes change? The workspace stays as it is
    Diff {
        /// A JSON array of changes
        #[arg(long, value_name = "FILE")]
        changes: PathBuf,
    },
}

/// What to do with a diagram.
#[derive(Debug, Subcommand)]
pub(crate) enum ProcessAction {
    /// Make a process of a BPMN file
    Import {
        /// The file
        file: PathBuf,
        /// The process that it is to stand below
        #[arg(long, value_name = "P", value_parser = id)]
        parent: Option<Id>,
    },
    /// Write a process's diagram out, byte for byte
    Export {
        /// The process
        #[arg(value_parser = id)]
        process: Id,
        /// The file to write
        file: PathBuf,
    },
}

/// What to do with a document.
#[derive(Debug, Subcommand)]
pub(crate) enum DocumentAction {
    /// Make documents of .docx, .md and .json files
    Import {
        /// The files; of a folder all that are in it, in folders of the same names
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
        /// The folder that they are to stand in
        #[arg(long, value_name = "F", value_parser = id)]
        folder: Option<Id>,
    },
    /// Write a document to a .docx, .md, .json or .html file
    Export {
        /// The document
        #[arg(value_parser = id)]
        document: Id,
        /// The file to write
        file: PathBuf,
    },
}

/// Which files to merge.
#[derive(Debug, Args)]
pub(crate) struct Merge {
    /// What they are
    #[arg(long, value_enum)]
    pub(crate) kind: FileKind,
    /// What both began with
    pub(crate) base: PathBuf,
    /// What the one made of it
    pub(crate) mine: PathBuf,
    /// What the other made of it; in a conflict the merged file holds this
    pub(crate) theirs: PathBuf,
    /// The file to write; otherwise standard output, unless that is JSON
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
}

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum FileKind {
    /// A BPMN 2.0 diagram
    Bpmn,
    /// A document: .docx, .md, or the JSON that it is stored as
    Document,
}

/// Which part of the matrix, and how.
#[derive(Debug, Args)]
pub(crate) struct Matrix {
    /// Only objects of this kind
    #[arg(long, value_parser = name::<Kind>)]
    pub(crate) kind: Option<Kind>,
    /// Only this user; may be given several times
    #[arg(long = "user", value_name = "USER", value_parser = id)]
    pub(crate) users: Vec<Id>,
    /// What to write
    #[arg(long, value_enum, default_value_t = Format::Json)]
    pub(crate) format: Format,
    /// The file to write; otherwise standard output
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
}

/// A form of the matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// An array of the cells in which something is allowed
    Json,
    /// A table, users × objects
    Csv,
    /// A workbook with that table; up to 16,383 objects
    Xlsx,
}

#[allow(clippy::unnecessary_wraps)] // clap wants a parser that may fail
fn id(text: &str) -> Result<Id, std::convert::Infallible> {
    Ok(Id::from(text))
}

fn name<T: FromStr>(text: &str) -> Result<T, String> {
    text.parse()
        .map_err(|_| "there is no such name in the access rules".to_owned())
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    #[test]
    fn the_command_line_is_consistent() {
        Arguments::command().debug_assert();
    }
}
