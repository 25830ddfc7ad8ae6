//! The matrix on the screen: who may do what with what, by windows of rows, columns and cells.
//!
//! Objects are rows, as a tree that folds; users, groups or roles are columns. What is open and what
//! the filters leave is kept here; only what is in view is worked out and sent.

mod cells;
mod export;
mod forest;
mod groups;
mod handlers;
mod state;
mod subjects;
mod table;
mod types;

pub use export::{MatrixExport, MatrixExported, MatrixWords, TableFormat, export};
pub use handlers::{cells, columns, expand, find_column, matrix, reveal, rows};
pub(crate) use state::Grid;
pub use types::*;
