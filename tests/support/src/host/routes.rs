//! What can be asked over HTTP.

use std::{path::Path, path::PathBuf, sync::Arc};

use axum::{
    Json, Router,
    body::Bytes,
    extract::{DefaultBodyLimit, Path as InPath, State},
    http::{
        HeaderValue, StatusCode,
        header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE},
    },
    response::{IntoResponse, Response, Sse, sse::KeepAlive},
    routing::{get, post},
};
use luotsi_api::{Answer, ApiError, App};
use serde_json::Value;
use tower_http::{services::ServeDir, set_header::SetResponseHeaderLayer};

use super::TestHost;

type Program = Arc<App<TestHost>>;

/// The use cases, and the interface built into the folder `interface`. The browser holds the
/// interface to the same content security policy as the window does.
pub fn routes(app: Program, interface: &Path) -> Router {
    let routes = Router::new()
        .route("/api/call/{name}", post(call))
        .route("/api/events", get(events))
        .route("/api/test/paths", post(set_paths))
        .route("/api/test/link", post(open_link))
        .route("/api/test/opened", get(opened))
        .layer(DefaultBodyLimit::disable())
        .fallback_service(ServeDir::new(interface))
        .with_state(app);
    match policy() {
        Some(policy) => routes.layer(SetResponseHeaderLayer::overriding(
            CONTENT_SECURITY_POLICY,
            policy,
        )),
        None => routes,
    }
}

fn policy() -> Option<HeaderValue> {
    let configuration = include_str!("../../../../tauri.conf.json");
    let configuration: Value = serde_json::from_str(configuration).ok()?;
    configuration
        .pointer("/app/security/csp")?
        .as_str()?
        .parse()
        .ok()
}

/// Like the window's door: no arguments are the same as empty ones.
async fn call(State(app): State<Program>, InPath(name): InPath<String>, body: Bytes) -> Response {
    let args = if body.is_empty() {
        Ok(Value::Object(serde_json::Map::new()))
    } else {
        serde_json::from_slice(&body)
            .map_err(|error| ApiError::new("invalid-arguments", error).at(&name))
    };
    let result = match args {
        Ok(args) => app.call(&name, args).await,
        Err(error) => Err(error),
    };
    match result {
        Ok(Answer::Json(value)) => Json(value).into_response(),
        Ok(Answer::Bytes(bytes)) => {
            ([(CONTENT_TYPE, "application/octet-stream")], bytes).into_response()
        }
        Err(error) => (status(&error), Json(error)).into_response(),
    }
}

fn status(error: &ApiError) -> StatusCode {
    match error.code.as_str() {
        "unknown-use-case" | "not-found" => StatusCode::NOT_FOUND,
        "refused" => StatusCode::CONFLICT,
        _ => StatusCode::BAD_REQUEST,
    }
}

/// What the system does when somebody opens a link of the program's.
async fn open_link(State(app): State<Program>, Json(link): Json<String>) {
    app.open_link(&link);
}

/// The addresses that the system was to open so far.
async fn opened(State(app): State<Program>) -> Json<Vec<String>> {
    Json(app.host().opened().clone())
}

async fn events(State(app): State<Program>) -> Response {
    Sse::new(app.host().events.listen())
        .keep_alive(KeepAlive::default())
        .into_response()
}

async fn set_paths(State(app): State<Program>, Json(paths): Json<Vec<Option<PathBuf>>>) {
    app.host().chooser.set(paths);
}
