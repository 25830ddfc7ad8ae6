//! Functions of the C library that change folders.

use libc::{c_char, c_int, c_uint, mode_t};
use luotsi_power_cut::{is_shared_memory, journal::Operation};

use crate::{kernel, watch::watch};

/// Lets a name be changed, and notes it, where that has to do with the folder that is watched.
fn changed(
    places: &[(c_int, *const c_char)],
    operation: impl FnOnce(Vec<String>) -> Operation,
    change: impl FnOnce() -> c_int,
) -> c_int {
    let Some(mut watch) = watch() else {
        return change();
    };
    let paths: Option<Vec<String>> = places
        .iter()
        .map(|(folder, path)| watch.inside(*folder, *path))
        .collect();
    let Some(paths) = paths else {
        drop(watch);
        return change();
    };
    if let Some(error) = watch.fault(0) {
        return kernel::fail(error);
    }
    let seen = !paths.iter().any(|path| is_shared_memory(path));
    let result = change();
    if result == 0 && seen {
        // Done already, as only then it is known whether it can be. A process that ends here
        // leaves the journal without it, as if it had not reached the disk.
        watch.note(&operation(paths));
    }
    result
}

fn renamed(paths: Vec<String>) -> Operation {
    let mut paths = paths.into_iter();
    Operation::Rename {
        from: paths.next().unwrap_or_default(),
        to: paths.next().unwrap_or_default(),
    }
}

fn removed(paths: Vec<String>) -> Operation {
    Operation::Remove {
        path: paths.into_iter().next().unwrap_or_default(),
    }
}

#[unsafe(no_mangle)]
extern "C" fn rename(from: *const c_char, to: *const c_char) -> c_int {
    renameat2(libc::AT_FDCWD, from, libc::AT_FDCWD, to, 0)
}

#[unsafe(no_mangle)]
extern "C" fn renameat(
    from_folder: c_int,
    from: *const c_char,
    to_folder: c_int,
    to: *const c_char,
) -> c_int {
    renameat2(from_folder, from, to_folder, to, 0)
}

#[unsafe(no_mangle)]
extern "C" fn renameat2(
    from_folder: c_int,
    from: *const c_char,
    to_folder: c_int,
    to: *const c_char,
    flags: c_uint,
) -> c_int {
    changed(&[(from_folder, from), (to_folder, to)], renamed, || {
        kernel::renameat2(from_folder, from, to_folder, to, flags)
    })
}

#[unsafe(no_mangle)]
extern "C" fn unlink(path: *const c_char) -> c_int {
    unlinkat(libc::AT_FDCWD, path, 0)
}

#[unsafe(no_mangle)]
extern "C" fn rmdir(path: *const c_char) -> c_int {
    unlinkat(libc::AT_FDCWD, path, libc::AT_REMOVEDIR)
}

#[unsafe(no_mangle)]
extern "C" fn unlinkat(folder: c_int, path: *const c_char, flags: c_int) -> c_int {
    changed(&[(folder, path)], removed, || {
        kernel::unlinkat(folder, path, flags)
    })
}

#[unsafe(no_mangle)]
extern "C" fn mkdir(path: *const c_char, mode: mode_t) -> c_int {
    mkdirat(libc::AT_FDCWD, path, mode)
}

#[unsafe(no_mangle)]
extern "C" fn mkdirat(folder: c_int, path: *const c_char, mode: mode_t) -> c_int {
    let made = |paths: Vec<String>| Operation::MakeFolder {
        path: paths.into_iter().next().unwrap_or_default(),
    };
    changed(&[(folder, path)], made, || {
        kernel::mkdirat(folder, path, mode)
    })
}
