//! Functions of the C library that change files.
//!
//! `open` and its like take their last argument only where a file is made. Here they always take
//! it: how arguments are handed over on the processors that Linux desktops have, one too many is
//! not noticed.

use libc::{c_char, c_int, c_void, mode_t, off_t, size_t, ssize_t};
use luotsi_power_cut::journal::Operation;

use crate::{
    kernel,
    watch::{Watch, watch},
};

fn open_at(folder: c_int, path: *const c_char, flags: c_int, mode: mode_t) -> c_int {
    let Some(mut watch) = watch() else {
        return kernel::openat(folder, path, flags, mode);
    };
    let inside = watch.inside(folder, path);
    let writes = flags & (libc::O_WRONLY | libc::O_RDWR | libc::O_CREAT | libc::O_TRUNC) != 0;
    let created = flags & libc::O_CREAT != 0 && inside.is_some() && !kernel::exists(folder, path);
    if inside.is_some()
        && writes
        && let Some(error) = watch.fault(0)
    {
        return kernel::fail(error);
    }
    let descriptor = kernel::openat(folder, path, flags, mode);
    if descriptor < 0 {
        return descriptor;
    }
    watch.opened(descriptor, inside.clone(), flags & libc::O_APPEND != 0);
    if let Some(path) = inside
        && watch.has(descriptor)
    {
        watch.note(&Operation::Open {
            descriptor,
            path,
            created,
            emptied: flags & libc::O_TRUNC != 0,
        });
    }
    descriptor
}

#[unsafe(no_mangle)]
extern "C" fn open(path: *const c_char, flags: c_int, mode: mode_t) -> c_int {
    open_at(libc::AT_FDCWD, path, flags, mode)
}

#[unsafe(no_mangle)]
extern "C" fn open64(path: *const c_char, flags: c_int, mode: mode_t) -> c_int {
    open_at(libc::AT_FDCWD, path, flags | libc::O_LARGEFILE, mode)
}

#[unsafe(no_mangle)]
extern "C" fn openat(folder: c_int, path: *const c_char, flags: c_int, mode: mode_t) -> c_int {
    open_at(folder, path, flags, mode)
}

#[unsafe(no_mangle)]
extern "C" fn openat64(folder: c_int, path: *const c_char, flags: c_int, mode: mode_t) -> c_int {
    open_at(folder, path, flags | libc::O_LARGEFILE, mode)
}

#[unsafe(no_mangle)]
extern "C" fn creat(path: *const c_char, mode: mode_t) -> c_int {
    let flags = libc::O_CREAT | libc::O_WRONLY | libc::O_TRUNC;
    open_at(libc::AT_FDCWD, path, flags, mode)
}

#[unsafe(no_mangle)]
extern "C" fn close(descriptor: c_int) -> c_int {
    // Closed under the lock: the number may mean something else at once.
    let mut watch = watch();
    if let Some(watch) = &mut watch {
        watch.closed(descriptor);
    }
    kernel::close(descriptor)
}

/// Writes bytes down and lets them be written, where the file is watched.
fn written(
    descriptor: c_int,
    offset: Option<off_t>,
    bytes: impl FnOnce() -> Vec<u8>,
    write: impl FnOnce() -> ssize_t,
) -> ssize_t {
    let Some(mut watch) = watch() else {
        return write();
    };
    if !watch.has(descriptor) {
        // Not under the lock: a pipe may make its writer wait.
        drop(watch);
        return write();
    }
    let offset = match offset {
        Some(offset) => u64::try_from(offset).unwrap_or_default(),
        None => watch.position(descriptor),
    };
    let bytes = bytes();
    if let Some(error) = fault_of_length(&mut watch, descriptor, offset + bytes.len() as u64) {
        return kernel::fail(error) as ssize_t;
    }
    watch.note(&Operation::Write {
        descriptor,
        offset,
        bytes,
    });
    write()
}

fn fault_of_length(watch: &mut Watch, descriptor: c_int, length: u64) -> Option<c_int> {
    watch.fault(length.saturating_sub(kernel::length(descriptor)))
}

#[unsafe(no_mangle)]
extern "C" fn write(descriptor: c_int, bytes: *const c_void, length: size_t) -> ssize_t {
    let copy = || kernel::bytes_of(bytes, length);
    written(descriptor, None, copy, || {
        kernel::write(descriptor, bytes, length)
    })
}

#[unsafe(no_mangle)]
extern "C" fn writev(descriptor: c_int, parts: *const libc::iovec, count: c_int) -> ssize_t {
    let copy = || kernel::parts_of(parts, count);
    written(descriptor, None, copy, || {
        kernel::writev(descriptor, parts, count)
    })
}

#[unsafe(no_mangle)]
extern "C" fn pwrite(
    descriptor: c_int,
    bytes: *const c_void,
    length: size_t,
    offset: off_t,
) -> ssize_t {
    let copy = || kernel::bytes_of(bytes, length);
    written(descriptor, Some(offset), copy, || {
        kernel::pwrite(descriptor, bytes, length, offset)
    })
}

#[unsafe(no_mangle)]
extern "C" fn pwrite64(
    descriptor: c_int,
    bytes: *const c_void,
    length: size_t,
    offset: off_t,
) -> ssize_t {
    pwrite(descriptor, bytes, length, offset)
}

/// Notes a new length and lets it be set, where the file is watched.
fn resized(descriptor: c_int, length: off_t, resize: impl FnOnce() -> c_int) -> c_int {
    let Some(mut watch) = watch() else {
        return resize();
    };
    if watch.has(descriptor) {
        let length = u64::try_from(length).unwrap_or_default();
        if let Some(error) = fault_of_length(&mut watch, descriptor, length) {
            return kernel::fail(error);
        }
        watch.note(&Operation::Resize { descriptor, length });
    }
    resize()
}

#[unsafe(no_mangle)]
extern "C" fn ftruncate(descriptor: c_int, length: off_t) -> c_int {
    resized(descriptor, length, || kernel::ftruncate(descriptor, length))
}

#[unsafe(no_mangle)]
extern "C" fn ftruncate64(descriptor: c_int, length: off_t) -> c_int {
    ftruncate(descriptor, length)
}

/// Making room beforehand is refused in the folder: callers do without, and the journal needs no
/// word for it.
#[unsafe(no_mangle)]
extern "C" fn fallocate(descriptor: c_int, mode: c_int, offset: off_t, length: off_t) -> c_int {
    if watch().is_some_and(|watch| watch.has(descriptor)) {
        return kernel::fail(libc::EOPNOTSUPP);
    }
    kernel::fallocate(descriptor, mode, offset, length)
}

#[unsafe(no_mangle)]
extern "C" fn fallocate64(descriptor: c_int, mode: c_int, offset: off_t, length: off_t) -> c_int {
    fallocate(descriptor, mode, offset, length)
}

/// Copying inside the kernel is refused into the folder: callers then read and write.
#[unsafe(no_mangle)]
extern "C" fn copy_file_range(
    input: c_int,
    input_offset: *mut off_t,
    output: c_int,
    output_offset: *mut off_t,
    length: size_t,
    flags: libc::c_uint,
) -> ssize_t {
    if watch().is_some_and(|watch| watch.has(output)) {
        return kernel::fail(libc::ENOSYS) as ssize_t;
    }
    kernel::copy_file_range(input, input_offset, output, output_offset, length, flags)
}

/// See [`copy_file_range`].
#[unsafe(no_mangle)]
extern "C" fn sendfile(output: c_int, input: c_int, offset: *mut off_t, length: size_t) -> ssize_t {
    if watch().is_some_and(|watch| watch.has(output)) {
        return kernel::fail(libc::ENOSYS) as ssize_t;
    }
    kernel::sendfile(output, input, offset, length)
}

#[unsafe(no_mangle)]
extern "C" fn sendfile64(
    output: c_int,
    input: c_int,
    offset: *mut off_t,
    length: size_t,
) -> ssize_t {
    sendfile(output, input, offset, length)
}

/// Notes a sync. The disk itself is left alone: the power does not really go, and a sync of a real
/// disk costs more than everything else.
fn synced(descriptor: c_int, sync: impl FnOnce() -> c_int) -> c_int {
    let Some(mut watch) = watch() else {
        return sync();
    };
    if !watch.has(descriptor) {
        drop(watch);
        return sync();
    }
    watch.note(&Operation::Sync { descriptor });
    0
}

#[unsafe(no_mangle)]
extern "C" fn fsync(descriptor: c_int) -> c_int {
    synced(descriptor, || kernel::fsync(descriptor))
}

#[unsafe(no_mangle)]
extern "C" fn fdatasync(descriptor: c_int) -> c_int {
    synced(descriptor, || kernel::fdatasync(descriptor))
}
