//! What has been measured, as it is told.

use std::{
    hint::black_box,
    io::Write,
    time::{Duration, Instant},
};

use serde_json::{Value, json};

use crate::Outcome;

/// Several runs of the same.
pub(crate) struct Runs {
    sorted: Vec<Duration>,
}

impl Runs {
    /// Runs it so many times. What it needs anew each time comes from `prepare`, outside the time.
    pub(crate) fn with<T, R>(
        times: usize,
        mut prepare: impl FnMut() -> T,
        mut run: impl FnMut(T) -> R,
    ) -> Self {
        let mut sorted: Vec<Duration> = (0..times)
            .map(|_| {
                let input = prepare();
                let start = Instant::now();
                let answer = black_box(run(black_box(input)));
                let took = start.elapsed();
                drop(answer);
                took
            })
            .collect();
        sorted.sort_unstable();
        Self { sorted }
    }

    pub(crate) fn of<R>(times: usize, mut run: impl FnMut() -> R) -> Self {
        Self::with(times, || (), |()| run())
    }

    pub(crate) fn median(&self) -> Duration {
        let middle = self.sorted.get(self.sorted.len() / 2);
        middle.copied().unwrap_or_default()
    }

    pub(crate) fn worst(&self) -> Duration {
        self.sorted.last().copied().unwrap_or_default()
    }

    pub(crate) fn mean(&self) -> Duration {
        let runs = u32::try_from(self.sorted.len()).unwrap_or(u32::MAX);
        self.sorted.iter().sum::<Duration>() / runs.max(1)
    }
}

pub(crate) fn nanoseconds(of: Duration, each: usize) -> f64 {
    of.as_secs_f64() * 1e9 / each.max(1) as f64
}

pub(crate) fn milliseconds(of: Duration) -> f64 {
    of.as_secs_f64() * 1e3
}

/// Tells what has been measured, at once.
pub(crate) struct Figures;

impl Figures {
    /// A figure, with what else is worth knowing about it.
    pub(crate) fn tell(&mut self, name: &str, value: f64, more: Value) -> Outcome {
        let mut figure = json!({ "name": name, "value": value });
        if let (Some(figure), Value::Object(more)) = (figure.as_object_mut(), more) {
            figure.extend(more);
        }
        writeln!(std::io::stdout(), "{figure}")?;
        Ok(())
    }

    /// What goes on, for whoever looks on.
    pub(crate) fn note(&mut self, text: &str) -> Outcome {
        writeln!(std::io::stderr(), "{text}")?;
        Ok(())
    }
}

/// The memory that the program holds, in megabytes; nothing where the system does not say.
pub(crate) fn resident() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kilobytes: f64 = line.trim().trim_end_matches(" kB").parse().ok()?;
    Some(kilobytes / 1024.0)
}
