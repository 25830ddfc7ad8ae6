//! What the C library would have asked the kernel.

use std::ffi::CStr;

use libc::{c_char, c_int, c_uint, c_void, mode_t, off_t, size_t, ssize_t};

// SAFETY, for all of this module: the arguments come from a caller of the C library's function of
// the same name and are handed on as they are; `syscall` sets `errno` as that function would.

pub(crate) fn openat(folder: c_int, path: *const c_char, flags: c_int, mode: mode_t) -> c_int {
    // SAFETY: see above.
    unsafe { libc::syscall(libc::SYS_openat, folder, path, flags, c_uint::from(mode)) as c_int }
}

pub(crate) fn exists(folder: c_int, path: *const c_char) -> bool {
    // SAFETY: see above.
    unsafe { libc::syscall(libc::SYS_faccessat, folder, path, libc::F_OK) == 0 }
}

pub(crate) fn close(descriptor: c_int) -> c_int {
    // SAFETY: see above.
    unsafe { libc::syscall(libc::SYS_close, descriptor) as c_int }
}

pub(crate) fn write(descriptor: c_int, bytes: *const c_void, length: size_t) -> ssize_t {
    // SAFETY: see above.
    unsafe { libc::syscall(libc::SYS_write, descriptor, bytes, length) as ssize_t }
}

pub(crate) fn writev(descriptor: c_int, parts: *const libc::iovec, count: c_int) -> ssize_t {
    // SAFETY: see above.
    unsafe { libc::syscall(libc::SYS_writev, descriptor, parts, count) as ssize_t }
}

pub(crate) fn pwrite(
    descriptor: c_int,
    bytes: *const c_void,
    length: size_t,
    offset: off_t,
) -> ssize_t {
    // SAFETY: see above.
    unsafe { libc::syscall(libc::SYS_pwrite64, descriptor, bytes, length, offset) as ssize_t }
}

pub(crate) fn ftruncate(descriptor: c_int, length: off_t) -> c_int {
    // SAFETY: see above.
    unsafe { libc::syscall(libc::SYS_ftruncate, descriptor, length) as c_int }
}

pub(crate) fn fallocate(descriptor: c_int, mode: c_int, offset: off_t, length: off_t) -> c_int {
    // SAFETY: see above.
    unsafe { libc::syscall(libc::SYS_fallocate, descriptor, mode, offset, length) as c_int }
}

pub(crate) fn fsync(descriptor: c_int) -> c_int {
    // SAFETY: see above.
    unsafe { libc::syscall(libc::SYS_fsync, descriptor) as c_int }
}

pub(crate) fn fdatasync(descriptor: c_int) -> c_int {
    // SAFETY: see above.
    unsafe { libc::syscall(libc::SYS_fdatasync, descriptor) as c_int }
}

pub(crate) fn renameat2(
    from_folder: c_int,
    from: *const c_char,
    to_folder: c_int,
    to: *const c_char,
    flags: c_uint,
) -> c_int {
    // SAFETY: see above.
    unsafe { libc::syscall(libc::SYS_renameat2, from_folder, from, to_folder, to, flags) as c_int }
}

pub(crate) fn unlinkat(folder: c_int, path: *const c_char, flags: c_int) -> c_int {
    // SAFETY: see above.
    unsafe { libc::syscall(libc::SYS_unlinkat, folder, path, flags) as c_int }
}

pub(crate) fn mkdirat(folder: c_int, path: *const c_char, mode: mode_t) -> c_int {
    // SAFETY: see above.
    unsafe { libc::syscall(libc::SYS_mkdirat, folder, path, c_uint::from(mode)) as c_int }
}

pub(crate) fn copy_file_range(
    input: c_int,
    input_offset: *mut off_t,
    output: c_int,
    output_offset: *mut off_t,
    length: size_t,
    flags: c_uint,
) -> ssize_t {
    // SAFETY: see above.
    unsafe {
        libc::syscall(
            libc::SYS_copy_file_range,
            input,
            input_offset,
            output,
            output_offset,
            length,
            flags,
        ) as ssize_t
    }
}

pub(crate) fn sendfile(output: c_int, input: c_int, offset: *mut off_t, length: size_t) -> ssize_t {
    // SAFETY: see above.
    unsafe { libc::syscall(libc::SYS_sendfile, output, input, offset, length) as ssize_t }
}

/// Where the next `write` goes.
pub(crate) fn position(descriptor: c_int, appends: bool) -> u64 {
    let whence = if appends {
        libc::SEEK_END
    } else {
        libc::SEEK_CUR
    };
    // SAFETY: `lseek` takes numbers only.
    let position = unsafe { libc::syscall(libc::SYS_lseek, descriptor, 0, whence) };
    u64::try_from(position).unwrap_or_default()
}

pub(crate) fn length(descriptor: c_int) -> u64 {
    // SAFETY: a `stat` of zeros is valid, and `fstat` fills it.
    let length = unsafe {
        let mut stat: libc::stat = std::mem::zeroed();
        libc::fstat(descriptor, &raw mut stat);
        stat.st_size
    };
    u64::try_from(length).unwrap_or_default()
}

pub(crate) fn fail(error: c_int) -> c_int {
    // SAFETY: `errno` is this thread's own.
    unsafe { *libc::__errno_location() = error };
    -1
}

pub(crate) fn die() {
    // SAFETY: a process may end itself.
    unsafe { libc::kill(libc::getpid(), libc::SIGKILL) };
}

/// A path that a caller gave.
pub(crate) fn path_of(path: *const c_char) -> Option<String> {
    if path.is_null() {
        return None;
    }
    // SAFETY: callers of the C library give strings that end with a zero.
    let path = unsafe { CStr::from_ptr(path) };
    path.to_str().ok().map(str::to_owned)
}

/// Bytes that a caller gave.
pub(crate) fn bytes_of(bytes: *const c_void, length: size_t) -> Vec<u8> {
    if bytes.is_null() || length == 0 {
        return Vec::new();
    }
    // SAFETY: callers of `write` and its like give as many readable bytes as they say.
    unsafe { std::slice::from_raw_parts(bytes.cast::<u8>(), length) }.to_vec()
}

/// The parts that a caller of `writev` gave, one after another.
pub(crate) fn parts_of(parts: *const libc::iovec, count: c_int) -> Vec<u8> {
    let count = usize::try_from(count).unwrap_or_default();
    if parts.is_null() || count == 0 {
        return Vec::new();
    }
    // SAFETY: callers of `writev` give as many parts as they say.
    let parts = unsafe { std::slice::from_raw_parts(parts, count) };
    parts
        .iter()
        .flat_map(|part| bytes_of(part.iov_base, part.iov_len))
        .collect()
}
