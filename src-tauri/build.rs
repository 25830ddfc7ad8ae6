//! Tells `tauri-build` where this package keeps its capabilities: beside the shell, not at the root.

use std::path::Path;

/// What a window shows that was built before its interface: a fresh clone compiles without Node.js.
const NOT_BUILT: &str = "<!doctype html><meta charset=\"utf-8\"><title>Luotsi</title>\
<p>The interface has not been built. Run <code>cargo xtask run</code>, or <code>npm run build</code> in <code>ui/</code>.</p>";

fn main() {
    println!("cargo:rerun-if-changed=ui/dist/index.html");
    let dist = Path::new("ui/dist");
    if !dist.exists() {
        let written = std::fs::create_dir_all(dist)
            .and_then(|()| std::fs::write(dist.join("index.html"), NOT_BUILT));
        if let Err(error) = written {
            println!("cargo:warning=ui/dist can not be made: {error}");
        }
    }
    let attributes =
        tauri_build::Attributes::new().capabilities_path_pattern("src-tauri/capabilities/**/*");
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo:warning={error:#}");
        std::process::exit(1);
    }
}
