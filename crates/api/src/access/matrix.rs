//! Everybody's rights at once: users × objects × actions (formats §2, `access matrix`).

use std::{
    collections::{BTreeSet, HashMap},
    io::{self, Write},
};

use luotsi_domain::{
    Id, Kind, Organisation, Text,
    access::{Action, CELL_BYTES, Index, ObjectNo, Preview, Shown, UserNo},
};

use super::{refused, require_user, spreadsheet};
use crate::{ApiError, App, Host};

/// The rights of some users on some objects, worked out user by user as they are written.
#[derive(Debug)]
pub struct Matrix {
    pub(super) organisation: Organisation,
    index: Index,
    asking: Option<UserNo>,
    users: Vec<UserNo>,
    columns: Vec<Column>,
    left_out: usize,
}

/// An object, and whose cells of it are shown.
#[derive(Clone, Copy, Debug)]
struct Column {
    object: ObjectNo,
    /// Those of who is asking.
    own: bool,
    /// Those of everybody else.
    others: bool,
}

impl<H: Host> App<H> {
    /// The rights of these users, or of all, on all objects or those of one kind.
    ///
    /// # Errors
    ///
    /// `no-workspace`; `not-found` where there is no such user; `refused` where `asking` may
    /// preview nothing of one of their access.
    pub fn access_matrix(
        &self,
        asking: Option<&Id>,
        users: &[Id],
        kind: Option<Kind>,
    ) -> Result<Matrix, ApiError> {
        let organisation = self.organisation()?;
        let preview = asking.map(|asking| Preview::of(&organisation, asking));
        let index = Index::of(&organisation);
        for user in users {
            require_user(&organisation, user)?;
        }
        let users = match users {
            [] => index.users(),
            // Numbers are in the order of ids; whoever is named twice is there once.
            users => {
                let numbers: BTreeSet<_> =
                    users.iter().filter_map(|user| index.user(user)).collect();
                numbers.into_iter().collect()
            }
        };
        let mut matrix = Matrix {
            asking: asking.and_then(|asking| index.user(asking)),
            users,
            columns: Vec::new(),
            left_out: 0,
            organisation: organisation.clone(),
            index,
        };
        if let Some(preview) = &preview {
            for user in matrix
                .users
                .iter()
                .filter_map(|user| matrix.index.user_id(*user))
            {
                preview.require(user).map_err(refused)?;
            }
        }
        matrix.choose_columns(kind, preview.as_ref());
        Ok(matrix)
    }
}

impl Matrix {
    fn choose_columns(&mut self, kind: Option<Kind>, preview: Option<&Preview<'_>>) {
        let has_own = self.users.iter().any(|user| Some(*user) == self.asking);
        let has_others = self.users.iter().any(|user| Some(*user) != self.asking);
        for object in self.index.objects() {
            let (Some(id), Some(is)) = (self.index.object_id(object), self.index.kind(object))
            else {
                continue;
            };
            if kind.is_some_and(|kind| kind != is) {
                continue;
            }
            let (own, others) = preview.map_or((Shown::Shown, Shown::Shown), |preview| {
                (preview.shows_own(id), preview.shows_others(id))
            });
            let column = Column {
                object,
                own: own == Shown::Shown && has_own,
                others: others == Shown::Shown && has_others,
            };
            if column.own || column.others {
                self.columns.push(column);
            }
            let is_left_out =
                has_own && own == Shown::LeftOut || has_others && others == Shown::LeftOut;
            self.left_out += usize::from(is_left_out);
        }
    }

    /// How many objects were left out, of all or of some of the users; strategies and their parts
    /// are never counted.
    #[must_use]
    pub const fn left_out(&self) -> usize {
        self.left_out
    }

    /// How many users there are.
    #[must_use]
    pub const fn users(&self) -> usize {
        self.users.len()
    }

    /// How many objects there are.
    #[must_use]
    pub const fn objects(&self) -> usize {
        self.columns.len()
    }

    /// Writes one JSON array of the cells in which something is allowed, user by user:
    /// `{"user", "object", "kind", "actions"}`.
    ///
    /// # Errors
    ///
    /// What `out` says.
    pub fn write_json(&self, out: &mut impl Write) -> io::Result<()> {
        let columns: Vec<(&Id, String)> = self
            .column_ids()
            .map(|(id, kind)| {
                (
                    id,
                    format!(",\"object\":{},\"kind\":\"{kind}\",\"actions\":", json(id)),
                )
            })
            .collect();
        let mut actions = Words::new(|bits| {
            let words: Vec<_> = actions_of(bits)
                .map(|action| format!("\"{action}\""))
                .collect();
            format!("[{}]", words.join(","))
        });
        let mut is_first = true;
        out.write_all(b"[")?;
        self.rows(|user, cells| {
            let user = json(user);
            for ((_, column), bits) in columns.iter().zip(cells) {
                if *bits != 0 {
                    let separator = if is_first { "\n" } else { ",\n" };
                    is_first = false;
                    let actions = actions.of(*bits);
                    write!(out, "{separator}{{\"user\":{user}{column}{actions}}}")?;
                }
            }
            Ok::<(), io::Error>(())
        })?;
        out.write_all(b"\n]\n")
    }

    /// Writes a table: a row for each user, a column for each object, in a cell the actions with a
    /// space between them. The first row names the objects, the first column the users.
    ///
    /// # Errors
    ///
    /// What `out` says.
    pub fn write_csv(&self, out: &mut impl Write) -> io::Result<()> {
        let mut table = csv::WriterBuilder::new()
            .terminator(csv::Terminator::CRLF)
            .from_writer(out);
        table.write_field("user")?;
        for (object, _) in self.column_ids() {
            table.write_field(object.as_str())?;
        }
        table.write_record(None::<&[u8]>)?;
        let mut words = Words::spaced();
        self.rows(|user, cells| {
            table.write_field(user.as_str())?;
            for bits in cells {
                table.write_field(words.of(*bits))?;
            }
            table.write_record(None::<&[u8]>)?;
            Ok::<(), io::Error>(())
        })?;
        table.flush()
    }

    /// Writes a workbook: the same table, and two sheets that say what the ids stand for.
    ///
    /// # Errors
    ///
    /// `does-not-fit` where there are more users or objects than a sheet has rows or columns, with
    /// the way round; `io`.
    pub fn write_xlsx(&self, out: impl Write + Send) -> Result<(), ApiError> {
        spreadsheet::write(self, out)
    }

    /// Calls `each` with every user and a cell for each column: bit *i* is the action
    /// `Action::ALL[i]`.
    pub(super) fn rows<E>(
        &self,
        mut each: impl FnMut(&Id, &[u64]) -> Result<(), E>,
    ) -> Result<(), E> {
        let objects: Vec<ObjectNo> = self.columns.iter().map(|column| column.object).collect();
        let mut bytes = Vec::new();
        let mut cells = Vec::new();
        for user in &self.users {
            let Some(id) = self.index.user_id(*user) else {
                continue;
            };
            bytes.clear();
            cells.clear();
            self.index.matrix(&[*user], &objects, &mut bytes);
            let is_own = Some(*user) == self.asking;
            let (chunks, _) = bytes.as_chunks::<CELL_BYTES>();
            cells.extend(chunks.iter().zip(&self.columns).map(|(bytes, column)| {
                let is_shown = if is_own { column.own } else { column.others };
                if is_shown {
                    u64::from_le_bytes(*bytes)
                } else {
                    0
                }
            }));
            each(id, &cells)?;
        }
        Ok(())
    }

    pub(super) fn column_ids(&self) -> impl Iterator<Item = (&Id, Kind)> {
        self.columns.iter().filter_map(|column| {
            let id = self.index.object_id(column.object)?;
            Some((id, self.index.kind(column.object)?))
        })
    }

    pub(super) fn user_ids(&self) -> impl Iterator<Item = &Id> {
        self.users
            .iter()
            .filter_map(|user| self.index.user_id(*user))
    }

    /// The name of a user or object, in the organisation's first language.
    pub(super) fn name(&self, id: &Id) -> String {
        let name = self.organisation.get(id).map(|record| &record.name);
        let language = self.organisation.default_language();
        let shown = |name: &Text| {
            Some(
                self.organisation
                    .shown(name, language.as_ref()?)
                    .text
                    .to_owned(),
            )
        };
        name.and_then(shown).unwrap_or_default()
    }
}

fn json(id: &Id) -> String {
    serde_json::Value::from(id.as_str()).to_string()
}

fn actions_of(bits: u64) -> impl Iterator<Item = Action> {
    let numbered = (0_u32..).zip(Action::ALL);
    numbered
        .filter(move |(at, _)| bits >> at & 1 == 1)
        .map(|(_, action)| *action)
}

/// Sets of actions in words, each put together once: there are few different ones.
pub(super) struct Words<F> {
    known: HashMap<u64, String>,
    make: F,
}

impl Words<fn(u64) -> String> {
    /// With a space between them.
    pub(super) fn spaced() -> Self {
        Self::new(|bits| {
            let words: Vec<_> = actions_of(bits).map(Action::as_str).collect();
            words.join(" ")
        })
    }
}

impl<F: Fn(u64) -> String> Words<F> {
    fn new(make: F) -> Self {
        Self {
            known: HashMap::new(),
            make,
        }
    }

    pub(super) fn of(&mut self, bits: u64) -> &str {
        self.known.entry(bits).or_insert_with(|| (self.make)(bits))
    }
}
