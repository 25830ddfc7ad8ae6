//! What has to be on the machine: tools, and on Linux system packages.

use crate::desktop::Desktop;
use crate::{Outcome, process, project, steps};
use std::fs;
use std::io::IsTerminal;
use std::process::Command;

/// The oldest Node.js that the interface's tools run on.
const NODE: (u32, u32) = (20, 19);

/// What the packages are for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    /// To compile the program.
    Build,
    /// To show a window where there is no screen.
    Desktop,
    /// To drive the window, a browser and a database server in tests.
    Tests,
}

impl Need {
    fn debian(self) -> &'static [&'static str] {
        match self {
            Need::Build => &[
                "build-essential",
                "pkg-config",
                "libwebkit2gtk-4.1-dev",
                "libssl-dev",
            ],
            Need::Desktop => &["xvfb", "dbus", "gnome-keyring"],
            Need::Tests => &["webkit2gtk-driver"],
        }
    }
}

/// Checks Rust and Node.js, which nobody wants installed behind their back.
pub(crate) fn tools() -> Outcome {
    let rust = process::ask("rustc", &["--version"])
        .ok_or("Rust is missing. Install it from https://rustup.rs.")?;
    steps::note(&rust);
    let advice = format!(
        "Install Node.js {}.{} or newer from https://nodejs.org.",
        NODE.0, NODE.1
    );
    let node =
        process::ask("node", &["--version"]).ok_or(format!("Node.js is missing. {advice}"))?;
    let version = version(&node).ok_or(format!("`node --version` says `{node}`. {advice}"))?;
    if version < NODE {
        return Err(format!("Node.js {node} is too old. {advice}"));
    }
    steps::note(&format!("Node.js {node}"));
    if !process::exists(if cfg!(windows) { "npm.cmd" } else { "npm" }) {
        return Err(
            "npm is missing; it comes with Node.js, on Debian in the package `npm`.".to_owned(),
        );
    }
    Ok(())
}

fn version(text: &str) -> Option<(u32, u32)> {
    let mut numbers = text
        .trim_start_matches('v')
        .split('.')
        .map(str::parse::<u32>);
    match (numbers.next(), numbers.next()) {
        (Some(Ok(major)), Some(Ok(minor))) => Some((major, minor)),
        _ => None,
    }
}

/// Installs what is missing for `needs` where that may be done, or says exactly how to.
pub(crate) fn packages(needs: &[Need]) -> Outcome {
    match std::env::consts::OS {
        "linux" if process::exists("apt-get") && process::exists("dpkg-query") => debian(needs),
        "linux" => other_linux(needs),
        "macos" => macos(),
        "windows" => windows(),
        other => {
            steps::note(&format!("On {other} nobody has tried this. Going on."));
            Ok(())
        }
    }
}

fn debian(needs: &[Need]) -> Outcome {
    let mut wanted: Vec<&str> = needs
        .iter()
        .flat_map(|need| need.debian())
        .copied()
        .collect();
    if needs.contains(&Need::Tests) && browser().is_none() {
        wanted.push("chromium");
    }
    let missing: Vec<&str> = wanted
        .into_iter()
        .filter(|package| !is_installed(package))
        .collect();
    if missing.is_empty() {
        steps::note("The system packages are there.");
        return Ok(());
    }
    steps::note(&format!("Missing: {}", missing.join(" ")));
    let by_hand = format!(
        "sudo apt-get update && sudo apt-get install {}",
        missing.join(" ")
    );
    let root = process::ask("id", &["-u"]).is_some_and(|id| id == "0");
    let asks_for_password = std::io::stdin().is_terminal() && !project::in_ci();
    let sudo = process::exists("sudo")
        && (asks_for_password || process::ask("sudo", &["-n", "true"]).is_some());
    if !root && !sudo {
        return Err(format!(
            "Some system packages are missing. Install them with:\n\n    {by_hand}\n"
        ));
    }
    steps::note("Installing them with apt-get. This needs a minute or two.");
    let apt = |arguments: &[&str]| {
        let mut command = Command::new(if root { "apt-get" } else { "sudo" });
        if !root {
            command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        }
        command
            .env("DEBIAN_FRONTEND", "noninteractive")
            .args(arguments);
        let heard = if asks_for_password && !root {
            process::run_and_hear(&mut command)
        } else {
            process::run_aside(&mut command)
        }?;
        if heard.success {
            Ok(())
        } else {
            Err(format!(
                "{}\n`{}` failed.",
                heard.text,
                process::show(&command)
            ))
        }
    };
    let mut install = vec![
        "install",
        "--yes",
        "--no-install-recommends",
        "-o",
        "DPkg::Lock::Timeout=300",
    ];
    install.extend(&missing);
    // A list that can not be refreshed (somebody's third repository is down, say) may still be good enough.
    if let Err(error) = apt(&["update", "--quiet"]) {
        steps::note(&error);
    }
    apt(&install).map_err(|error| {
        format!("{error}\nThe packages can be installed by hand:\n\n    {by_hand}\n")
    })
}

fn is_installed(package: &str) -> bool {
    process::ask("dpkg-query", &["-W", "-f=${db:Status-Status} ", package])
        .is_some_and(|status| status.split(' ').any(|word| word == "installed"))
}

/// The Chromium (or a browser that is one) for the browser tests.
pub(crate) fn browser() -> Option<String> {
    [
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
    ]
    .into_iter()
    .find_map(|name| process::ask("sh", &["-c", &format!("command -v {name}")]))
}

fn other_linux(needs: &[Need]) -> Outcome {
    let mut missing = Vec::new();
    if needs.contains(&Need::Build) {
        for module in ["webkit2gtk-4.1", "openssl"] {
            if process::ask("pkg-config", &["--exists", module]).is_none() {
                missing.push(module);
            }
        }
    }
    let mut programs = Vec::new();
    if needs.contains(&Need::Desktop) {
        programs.extend(Desktop::PROGRAMS);
    }
    if needs.contains(&Need::Tests) {
        programs.push("WebKitWebDriver");
        if browser().is_none() {
            missing.push("chromium");
        }
    }
    missing.extend(
        programs
            .into_iter()
            .filter(|program| !process::exists(program)),
    );
    if missing.is_empty() {
        steps::note("The system packages are there.");
        return Ok(());
    }
    let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
    let is = |name: &str| {
        release
            .lines()
            .any(|line| line.starts_with("ID") && line.contains(name))
    };
    let command = if is("fedora") || is("rhel") {
        "sudo dnf install gcc gcc-c++ make perl pkgconf webkit2gtk4.1-devel openssl-devel xorg-x11-server-Xvfb dbus-daemon gnome-keyring chromium"
    } else if is("arch") {
        "sudo pacman -S --needed base-devel webkit2gtk-4.1 openssl xorg-server-xvfb gnome-keyring chromium"
    } else if is("suse") {
        "sudo zypper install -t pattern devel_basis && sudo zypper install webkit2gtk3-devel libopenssl-devel xorg-x11-server-Xvfb dbus-1-daemon gnome-keyring chromium"
    } else {
        "(your system's names for) a C compiler, pkg-config, webkit2gtk 4.1 and OpenSSL with headers, Xvfb, dbus-daemon, gnome-keyring, chromium"
    };
    Err(format!(
        "Missing: {}. Install:\n\n    {command}\n",
        missing.join(", ")
    ))
}

fn macos() -> Outcome {
    if process::ask("xcode-select", &["--print-path"]).is_none() {
        return Err("Apple's command line tools are missing. Install them with:\n\n    xcode-select --install\n".to_owned());
    }
    steps::note("Apple's command line tools are there; macOS has the rest.");
    Ok(())
}

fn windows() -> Outcome {
    let mut missing = Vec::new();
    // OpenSSL, for the encrypted database, is compiled from its source, which needs Perl.
    if process::ask("perl", &["--version"]).is_none() {
        missing.push("winget install StrawberryPerl.StrawberryPerl");
    }
    let installer = std::env::var("ProgramFiles(x86)").unwrap_or_default();
    let finder = format!("{installer}\\Microsoft Visual Studio\\Installer\\vswhere.exe");
    let tools = [
        "-products",
        "*",
        "-latest",
        "-requires",
        "Microsoft.VisualStudio.Component.VC.Tools.x86.x64",
        "-property",
        "installationPath",
    ];
    if process::ask(&finder, &tools).is_none_or(|path| path.is_empty()) {
        missing.push(
            "winget install Microsoft.VisualStudio.2022.BuildTools --override \"--wait --passive --add Microsoft.VisualStudio.Workload.VCTools --includeRecommended\"",
        );
    }
    let webview = [
        r"HKLM\SOFTWARE\WOW6432Node\Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}",
        r"HKCU\Software\Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}",
    ];
    if !webview
        .iter()
        .any(|key| process::ask("reg", &["query", key, "/v", "pv"]).is_some())
    {
        missing.push("winget install Microsoft.EdgeWebView2Runtime");
    }
    if missing.is_empty() {
        steps::note("Build tools, Perl and WebView2 are there.");
        return Ok(());
    }
    Err(format!(
        "Something is missing. In a new terminal, run:\n\n    {}\n",
        missing.join("\n    ")
    ))
}

/// Whether this machine has a screen of its own to show a window on.
pub(crate) fn has_display() -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}
