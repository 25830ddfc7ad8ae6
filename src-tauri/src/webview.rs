//! What the system's webview needs before it is made.

/// `NVIDIA`'s own driver and WebKitGTK's way of sharing pictures between processes do not go
/// together: the window stays blank. There, and only there, the older way is chosen; a person's own
/// choice stands. The variable has to be there before the first thread, so the program starts itself
/// again with it.
#[cfg(target_os = "linux")]
pub(crate) fn prepare() {
    use std::{env, os::unix::process::CommandExt as _, path::Path, process::Command};

    const VARIABLE: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    if env::var_os(VARIABLE).is_some() || !Path::new("/proc/driver/nvidia/version").exists() {
        return;
    }
    if let Ok(program) = env::current_exe() {
        let error = Command::new(program)
            .args(env::args_os().skip(1))
            .env(VARIABLE, "1")
            .exec();
        eprintln!("luotsi: starting with {VARIABLE}=1: {error}");
    }
}

/// Nothing: the webviews of Windows and macOS need no help.
#[cfg(not(target_os = "linux"))]
pub(crate) const fn prepare() {}
