//! Everybody's rights at once: users × objects × actions (formats §2, `access matrix`).

mod write;

use std::{collections::BTreeSet, io};

use luotsi_domain::{
    Id, Kind, Organisation,
    access::{CELL_BYTES, Index, ObjectNo, Preview, Shown, UserNo},
};

use super::{refused, require_user};
use crate::{ApiError, App, Host};

/// The rights of some users on some objects, worked out user by user as they are written.
#[derive(Debug)]
pub struct Matrix {
    organisation: Organisation,
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

    /// Calls `each` with every user and a cell for each column: bit *i* is the action
    /// `Action::ALL[i]`.
    fn rows(&self, mut each: impl FnMut(&Id, &[u64]) -> io::Result<()>) -> io::Result<()> {
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

    fn column_ids(&self) -> impl Iterator<Item = (&Id, Kind)> {
        self.columns.iter().filter_map(|column| {
            let id = self.index.object_id(column.object)?;
            Some((id, self.index.kind(column.object)?))
        })
    }

    fn user_ids(&self) -> impl Iterator<Item = &Id> {
        self.users
            .iter()
            .filter_map(|user| self.index.user_id(*user))
    }
}
