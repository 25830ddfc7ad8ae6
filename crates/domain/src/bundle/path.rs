//! The paths of files in a bundle: relative, with `/`, inside the bundle's folder on every system.

/// Why a path is none of a file in the folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NotInside {
    /// It is absolute, climbs up, or would do so on some system.
    Leaves,
    /// It names no file.
    NoFile,
}

/// The path without steps that lead nowhere (`.`), where it is one of a file inside a bundle's folder
/// on every system.
///
/// ```
/// use luotsi_domain::bundle::path_inside;
///
/// assert_eq!(path_inside("./documents/d1.md").as_deref(), Some("documents/d1.md"));
/// assert_eq!(path_inside("../d1.md"), None);
/// assert_eq!(path_inside("C:\\d1.md"), None);
/// ```
#[must_use]
pub fn path_inside(path: &str) -> Option<String> {
    inside(path).ok()
}

/// The path without steps that lead nowhere (`.`).
pub(super) fn inside(path: &str) -> Result<String, NotInside> {
    // A backslash or a drive letter is harmless on some systems and leaves the folder on Windows.
    let drive = path.as_bytes().get(1) == Some(&b':');
    if path.starts_with('/') || drive || path.contains(['\\', '\0']) {
        return Err(NotInside::Leaves);
    }
    let mut steps = Vec::new();
    for step in path.split('/') {
        match step {
            ".." => return Err(NotInside::Leaves),
            "." => {}
            "" => return Err(NotInside::NoFile),
            step => steps.push(step),
        }
    }
    match steps.last() {
        Some(_) if !path.ends_with("/.") => Ok(steps.join("/")),
        _ => Err(NotInside::NoFile),
    }
}

/// The last step of a path.
pub(super) fn file_name(path: &str) -> &str {
    path.rsplit_once('/').map_or(path, |(_, name)| name)
}
