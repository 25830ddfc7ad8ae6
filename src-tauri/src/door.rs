//! The one command that the interface can call.

use std::sync::Arc;

use luotsi_api::{Answer, ApiError, App};
use serde_json::Value;
use tauri::{State, ipc};

use crate::desktop::Desktop;

/// Calls a use case by its name. Bytes reach the interface as they are.
#[tauri::command]
pub(crate) async fn call(
    app: State<'_, Arc<App<Desktop>>>,
    name: String,
    args: Value,
) -> Result<ipc::Response, ApiError> {
    Ok(match app.call(&name, args).await? {
        Answer::Json(value) => ipc::Response::new(value.to_string()),
        Answer::Bytes(bytes) => ipc::Response::new(bytes),
    })
}
