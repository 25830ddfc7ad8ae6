//! Measuring time.

use std::time::{Duration, Instant};

/// A clock that may leave out when others had the processor.
pub(crate) struct Clock(Option<Duration>, Instant);

impl Clock {
    pub(crate) fn start() -> Self {
        Self(on_processor(), Instant::now())
    }

    pub(crate) fn elapsed(&self) -> Duration {
        match (self.0, on_processor()) {
            (Some(start), Some(now)) => now.saturating_sub(start),
            _ => self.1.elapsed(),
        }
    }
}

fn on_processor() -> Option<Duration> {
    std::env::var_os("LUOTSI_BENCH_CPU")?;
    // Brought up to date when the thread is descheduled.
    std::thread::yield_now();
    let times = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    let nanos = times.split_whitespace().next()?.parse().ok()?;
    Some(Duration::from_nanos(nanos))
}

/// What `measured` gives, and the shortest time it took.
pub(crate) fn best<T>(times: usize, mut measured: impl FnMut() -> T) -> (T, Duration) {
    let mut shortest = Duration::MAX;
    let mut last = None;
    for _ in 0..times {
        drop(last.take());
        let start = Clock::start();
        let value = measured();
        shortest = shortest.min(start.elapsed());
        last = Some(value);
    }
    match last {
        Some(value) => (value, shortest),
        None => (measured(), shortest),
    }
}

pub(crate) fn ms(time: Duration) -> f64 {
    (time.as_secs_f64() * 1e6).round() / 1e3
}

pub(crate) fn per(time: Duration, count: usize) -> f64 {
    (time.as_secs_f64() * 1e10 / count as f64).round() / 10.0
}
