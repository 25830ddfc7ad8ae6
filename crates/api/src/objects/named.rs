//! Objects by name, for texts and diagrams that mention them by id.

use super::{ObjectNames, seen::names_of};
use crate::{ApiError, App, Host, view::ObjectName};

/// The objects among these that the user may know of, by name, in the same order.
///
/// # Errors
///
/// `no-workspace`.
pub async fn object_names<H: Host>(
    app: &App<H>,
    args: ObjectNames,
) -> Result<Vec<ObjectName>, ApiError> {
    Ok(names_of(&app.snapshot()?, &args.ids))
}
