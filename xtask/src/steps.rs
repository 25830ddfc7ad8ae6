//! "[3/9] Compiling the program", with the time that each step took.

use std::time::{Duration, Instant};

pub(crate) struct Steps {
    total: usize,
    at: usize,
    started: Instant,
    step_started: Option<Instant>,
}

impl Steps {
    pub(crate) fn new(total: usize) -> Self {
        Self {
            total,
            at: 0,
            started: Instant::now(),
            step_started: None,
        }
    }

    /// Ends the step before, if there was one, and begins the next.
    pub(crate) fn next(&mut self, what: &str) {
        self.end();
        self.at += 1;
        println!(
            "[{}/{}] {what}   ({} since the start)",
            self.at,
            self.total,
            clock(self.started.elapsed())
        );
        self.step_started = Some(Instant::now());
    }

    /// Says how long the step took, where it was long enough to wonder.
    pub(crate) fn end(&mut self) {
        if let Some(started) = self.step_started.take() {
            let took = started.elapsed();
            if took >= Duration::from_secs(2) {
                println!("      took {}", clock(took));
            }
        }
    }

    pub(crate) fn elapsed(&self) -> Duration {
        self.started.elapsed()
    }
}

/// A remark within a step.
pub(crate) fn note(text: &str) {
    for line in text.lines() {
        println!("      {line}");
    }
}

/// `4:07`, minutes and seconds.
pub(crate) fn clock(time: Duration) -> String {
    let seconds = time.as_secs();
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
