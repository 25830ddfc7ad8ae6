//! Files that a system would run instead of showing them.

use crate::objects::ending_of;

/// What Windows, macOS or a Linux desktop runs, installs, mounts or takes settings from.
#[rustfmt::skip]
const RUN: &[&str] = &[
    "action", "ade", "adp", "apk", "app", "appimage", "applescript", "application", "appref-ms",
    "appx", "appxbundle", "bash", "bat", "bin", "cab", "chm", "cmd", "com", "command", "cpl", "crt",
    "csh", "deb", "desktop", "diagcab", "dll", "dmg", "exe", "fileloc", "fish", "flatpakref",
    "ftploc", "gadget", "hta", "img", "inetloc", "inf", "ins", "iso", "isp", "jar", "jnlp", "js",
    "jse", "ksh", "library-ms", "lnk", "mde", "mjs", "mpkg", "msc", "msh", "msh1", "msh2", "msi",
    "msix", "msixbundle", "msp", "mst", "ocx", "osx", "out", "pif", "pkg", "pl", "ppkg", "prg",
    "ps1", "ps1xml", "ps2", "ps2xml", "psc1", "psc2", "psd1", "psm1", "py", "pyc", "pyo", "pyw",
    "pyz", "rb", "rdp", "reg", "rpm", "run", "scf", "scpt", "scptd", "scr", "sct", "search-ms",
    "settingcontent-ms", "sh", "shb", "shs", "snap", "so", "sys", "tcsh", "terminal", "theme",
    "themepack", "tool", "url", "vb", "vbe", "vbs", "vhd", "vhdx", "webloc", "website", "workflow",
    "ws", "wsc", "wsf", "wsh", "xbap", "xll", "zsh",
];

/// What programs begin with, whatever their name is.
const BEGINNINGS: &[&[u8]] = &[
    b"#!",
    b"MZ",
    b"\x7fELF",
    b"\xfe\xed\xfa\xce",
    b"\xfe\xed\xfa\xcf",
    b"\xce\xfa\xed\xfe",
    b"\xcf\xfa\xed\xfe",
    b"\xca\xfe\xba\xbe",
    b"[Desktop Entry]",
];

/// Whether a system would run a file of this name.
pub(super) fn is_run(name: &str) -> bool {
    ending_of(name).is_some_and(|ending| RUN.contains(&&*ending))
}

/// Whether a file whose name says nothing is a program by what it says.
pub(super) fn is_program(name: &str, bytes: &[u8]) -> bool {
    let begins = |beginning: &&[u8]| bytes.starts_with(beginning);
    ending_of(name).is_none_or(|ending| ending.is_empty()) && BEGINNINGS.iter().any(begins)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_system_would_run_is_known_by_its_ending() {
        for name in [
            "a.exe",
            "A.EXE",
            "a.pdf.bat",
            "a.lnk",
            "a.sh",
            "a.desktop",
            "a.jar",
            "a.vbs",
            "a.js",
            "a.msi",
            "a.app",
            "a.ps1",
            "a.cmd",
            "a.exe.",
            "a.exe . ",
        ] {
            assert!(is_run(name), "{name}");
        }
        for name in [
            "a.pdf",
            "a.docx",
            "exe",
            "a.exe.pdf",
            "taulukko.xlsx",
            "kuva.png",
        ] {
            assert!(!is_run(name), "{name}");
        }
    }

    #[test]
    fn the_list_is_in_order_and_names_nothing_twice() {
        assert!(RUN.is_sorted_by(|a, b| a < b));
    }

    #[test]
    fn a_file_without_an_ending_is_known_by_what_it_says() {
        assert!(is_program("asenna", b"#!/bin/sh\n"));
        assert!(is_program("asenna", b"\x7fELF..."));
        assert!(!is_program("LUEMINUT", b"Hei"));
        assert!(!is_program("kuva.png", b"MZ"));
    }
}
