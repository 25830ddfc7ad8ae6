//! Work that is shared out to threads.

use std::{num::NonZero, thread};

/// How many threads there are to share work out to.
pub(super) fn hands() -> usize {
    thread::available_parallelism()
        .map_or(1, NonZero::get)
        .min(8)
}

/// What `work` makes of each of these, in their order, each on a thread of its own.
pub(super) fn each<T: Send, R: Send>(shares: Vec<T>, work: impl Fn(T) -> R + Sync) -> Vec<R> {
    if shares.len() < 2 {
        return shares.into_iter().map(work).collect();
    }
    let work = &work;
    thread::scope(|scope| {
        let threads: Vec<_> = shares
            .into_iter()
            .map(|share| scope.spawn(move || work(share)))
            .collect();
        let done = threads.into_iter().map(|thread| match thread.join() {
            Ok(done) => done,
            Err(panic) => std::panic::resume_unwind(panic),
        });
        done.collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_done_comes_in_the_order_of_what_was_to_be_done() {
        for count in 0..5_u64 {
            let done = each((0..count).collect(), |number| number * number);
            assert!(
                done.into_iter()
                    .eq((0..count).map(|number| number * number))
            );
        }
    }
}
