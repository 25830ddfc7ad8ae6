//! What the program waits for before it ends.

use std::{
    fs, thread,
    time::{Duration, Instant},
};

/// More than a thread needs that has nothing left to do, on a machine that is busy.
const LONGEST: Duration = Duration::from_secs(2);

/// Waits until the thread of each connection is gone. It lives on for a moment after it has said that the connection is
/// closed, and then gives back what the encryption library kept for it. At the end of the process that library gives all
/// back by itself: both at once end in a crash. Known of Linux, and seen there on a machine that was very busy.
pub(crate) fn wait_for_connections() {
    let begun = Instant::now();
    while is_one_left() && begun.elapsed() < LONGEST {
        thread::sleep(Duration::from_millis(1));
    }
}

fn is_one_left() -> bool {
    let Ok(threads) = fs::read_dir("/proc/self/task") else {
        return false;
    };
    threads.flatten().any(|thread| {
        fs::read_to_string(thread.path().join("comm"))
            .is_ok_and(|name| name.starts_with("sqlx-sqlite"))
    })
}
