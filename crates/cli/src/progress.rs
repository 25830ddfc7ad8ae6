//! How far a long task is, on standard error.

use std::{
    io::{self, IsTerminal as _, Write as _},
    sync::atomic::{AtomicU32, Ordering},
};

/// Shows percents: on a terminal in place, else a line for every tenth.
#[derive(Debug, Default)]
pub(crate) struct Progress {
    /// What was shown last, and one; 0 before anything was.
    shown: AtomicU32,
}

impl Progress {
    /// Shows how far it is; what is done in one step is not worth a word.
    pub(crate) fn show(&self, done: u32, total: u32) {
        if total <= 1 {
            return;
        }
        let Some(percent) = (u64::from(done) * 100).checked_div(u64::from(total)) else {
            return;
        };
        let mut output = io::stderr().lock();
        let in_place = output.is_terminal();
        let step = if in_place { 1 } else { 10 };
        let percent = u32::try_from(percent / step * step).unwrap_or(100);
        if self.shown.swap(percent + 1, Ordering::Relaxed) == percent + 1 {
            return;
        }
        // Whoever closed standard error does not want to know.
        let _ = match (in_place, percent) {
            (true, 100) => writeln!(output, "\r{percent} %"),
            (true, _) => write!(output, "\r{percent} %"),
            (false, _) => writeln!(output, "{percent} %"),
        };
    }
}
