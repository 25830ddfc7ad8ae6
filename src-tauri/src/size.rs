//! The size that the window had when it was closed last.

use std::sync::Arc;

use luotsi_api::{Answer, App};
use serde::{Deserialize, Serialize};
use serde_json::json;
use tauri::{AppHandle, Manager as _, WebviewWindow};

use crate::desktop::Desktop;

/// The preference that keeps it.
const KEY: &str = "window";

/// The smallest size that has room for the whole frame.
pub(crate) const SMALLEST: (f64, f64) = (900.0, 600.0);

/// A window's size in pixels of an unscaled screen.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Size {
    pub(crate) width: f64,
    pub(crate) height: f64,
    pub(crate) maximized: bool,
}

impl Default for Size {
    fn default() -> Self {
        Self {
            width: 1280.0,
            height: 800.0,
            maximized: false,
        }
    }
}

impl Size {
    fn read(text: &str) -> Self {
        match serde_json::from_str::<Self>(text) {
            Ok(size) if size.width >= SMALLEST.0 && size.height >= SMALLEST.1 => size,
            _ => Self::default(),
        }
    }

    /// The size from last time.
    pub(crate) fn remembered(program: &AppHandle) -> Self {
        let app = program.state::<Arc<App<Desktop>>>();
        let kept = app.call("preference", json!({ "key": KEY }));
        let kept = tauri::async_runtime::block_on(kept)
            .ok()
            .and_then(Answer::json);
        kept.as_ref()
            .and_then(|kept| kept.as_str())
            .map_or_else(Self::default, Self::read)
    }
}

/// Keeps a window's size for the next time.
pub(crate) fn remember(window: &WebviewWindow) {
    let measured = || -> tauri::Result<Size> {
        let size = window.inner_size()?.to_logical(window.scale_factor()?);
        Ok(Size {
            width: size.width,
            height: size.height,
            maximized: window.is_maximized()?,
        })
    };
    let Ok(mut size) = measured() else { return };
    if size.maximized {
        // What it is when it is no longer maximized is what it was before.
        let before = Size::remembered(window.app_handle());
        size = Size {
            maximized: true,
            ..before
        };
    }
    let Ok(value) = serde_json::to_string(&size) else {
        return;
    };
    let app = window.state::<Arc<App<Desktop>>>();
    // A size that can not be kept is no reason to keep the window open.
    let _ = tauri::async_runtime::block_on(
        app.call("set_preference", json!({ "key": KEY, "value": value })),
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_that_nobody_could_work_in_is_forgotten() {
        let size = Size {
            width: 1000.0,
            height: 700.0,
            maximized: true,
        };
        assert_eq!(Size::read(&serde_json::to_string(&size).unwrap()), size);
        for odd in ["", "{}", r#"{"width":10,"height":700,"maximized":false}"#] {
            assert_eq!(Size::read(odd), Size::default(), "{odd}");
        }
    }
}
