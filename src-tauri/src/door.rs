//! The one command that the interface can call.

use std::sync::Arc;

use luotsi_api::{ApiError, App};
use serde_json::Value;
use tauri::State;

use crate::desktop::Desktop;

/// Calls a use case by its name.
#[tauri::command]
pub(crate) async fn call(
    app: State<'_, Arc<App<Desktop>>>,
    name: String,
    args: Value,
) -> Result<Value, ApiError> {
    app.call(&name, args).await
}
