//! What is watched, and the journal.

use std::{
    collections::HashMap,
    os::unix::ffi::OsStrExt as _,
    sync::{Mutex, MutexGuard, OnceLock, PoisonError},
};

use libc::{c_char, c_int};
use luotsi_power_cut::{is_shared_memory, journal::Operation, variables};

use crate::{fault::Fault, kernel};

/// What is known of the folder that is watched.
pub(crate) struct Watch {
    folder: String,
    journal: Option<c_int>,
    /// Open files and folders in it: their path and whether writes go to the end.
    open: HashMap<c_int, (String, bool)>,
    fault: Option<Fault>,
    until_end: Option<u64>,
}

static WATCH: OnceLock<Option<Mutex<Watch>>> = OnceLock::new();

/// The watch, locked; `None`: nothing is watched in this process.
pub(crate) fn watch() -> Option<MutexGuard<'static, Watch>> {
    let watch = WATCH.get_or_init(|| Watch::of_environment().map(Mutex::new));
    let watch = watch.as_ref()?;
    Some(watch.lock().unwrap_or_else(PoisonError::into_inner))
}

impl Watch {
    fn of_environment() -> Option<Self> {
        let folder = std::env::var(variables::FOLDER).ok()?;
        let journal = std::env::var_os(variables::JOURNAL).and_then(|path| {
            let mut path = path.as_bytes().to_vec();
            path.push(0);
            let flags = libc::O_WRONLY | libc::O_CREAT | libc::O_APPEND | libc::O_CLOEXEC;
            let path = path.as_ptr().cast::<c_char>();
            let journal = kernel::openat(libc::AT_FDCWD, path, flags, 0o600);
            (journal >= 0).then_some(journal)
        });
        let read = |name| std::env::var(name).ok();
        Some(Self {
            folder,
            journal,
            open: HashMap::new(),
            fault: read(variables::FAULT).and_then(|fault| Fault::of(&fault)),
            until_end: read(variables::AFTER).and_then(|count| count.parse().ok()),
        })
    }

    /// The path, relative to the folder, where it is in it.
    pub(crate) fn inside(&self, folder: c_int, path: *const c_char) -> Option<String> {
        let path = kernel::path_of(path)?;
        let whole = if path.starts_with('/') {
            path
        } else if folder == libc::AT_FDCWD {
            let here = std::env::current_dir().ok()?;
            format!("{}/{path}", here.to_str()?)
        } else {
            let (folder, _) = self.open.get(&folder)?;
            return Some(joined(folder, &path));
        };
        let rest = whole.strip_prefix(&self.folder)?;
        match rest.strip_prefix('/') {
            Some(rest) => Some(joined("", rest)),
            None => rest.is_empty().then(String::new),
        }
    }

    /// Notes that a number now means this path, or nothing that is watched.
    pub(crate) fn opened(&mut self, descriptor: c_int, path: Option<String>, appends: bool) {
        match path.filter(|path| !is_shared_memory(path)) {
            Some(path) => self.open.insert(descriptor, (path, appends)),
            None => self.open.remove(&descriptor),
        };
    }

    pub(crate) fn closed(&mut self, descriptor: c_int) {
        self.open.remove(&descriptor);
    }

    /// Whether this is something open that is watched.
    pub(crate) fn has(&self, descriptor: c_int) -> bool {
        self.open.contains_key(&descriptor)
    }

    /// Where the next `write` to it goes.
    pub(crate) fn position(&self, descriptor: c_int) -> u64 {
        let appends = self
            .open
            .get(&descriptor)
            .is_some_and(|(_, appends)| *appends);
        kernel::position(descriptor, appends)
    }

    /// The error of a change here, where there is to be one.
    pub(crate) fn fault(&mut self, more: u64) -> Option<c_int> {
        self.fault.as_mut()?.of_change(more)
    }

    /// Writes an operation down, or ends the process where it is the last that was to be done.
    pub(crate) fn note(&mut self, operation: &Operation) {
        if let Some(left) = &mut self.until_end {
            *left = left.saturating_sub(1);
            if *left == 0 {
                kernel::die();
            }
        }
        let Some(journal) = self.journal else { return };
        let bytes = operation.encode();
        let mut rest = bytes.as_slice();
        while !rest.is_empty() {
            let written = kernel::write(journal, rest.as_ptr().cast(), rest.len());
            match usize::try_from(written).ok().and_then(|at| rest.get(at..)) {
                Some(after) if written > 0 => rest = after,
                _ => kernel::die(),
            }
        }
    }
}

fn joined(folder: &str, path: &str) -> String {
    let parts = path.split('/').filter(|part| !matches!(*part, "" | "."));
    let mut whole = folder.to_owned();
    for part in parts {
        if !whole.is_empty() {
            whole.push('/');
        }
        whole.push_str(part);
    }
    whole
}
