//! Answers to "which file?", given beforehand.

use std::{
    collections::VecDeque,
    path::PathBuf,
    sync::{Mutex, MutexGuard, PoisonError},
};

/// The paths that will be chosen, one question after another. Without any, nothing is chosen, as
/// when a person closes the dialog.
#[derive(Debug, Default)]
pub struct Chooser(Mutex<VecDeque<Option<PathBuf>>>);

impl Chooser {
    /// Replaces the answers to come.
    pub fn set(&self, answers: impl IntoIterator<Item = Option<PathBuf>>) {
        *self.answers() = answers.into_iter().collect();
    }

    /// The answer to the next question.
    #[must_use]
    pub fn next(&self) -> Option<PathBuf> {
        self.answers().pop_front().flatten()
    }

    fn answers(&self) -> MutexGuard<'_, VecDeque<Option<PathBuf>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_come_in_order_and_then_nothing_is_chosen() {
        let chooser = Chooser::default();
        chooser.set([Some(PathBuf::from("a")), None, Some(PathBuf::from("b"))]);
        let answers: Vec<_> = (0..4).map(|_| chooser.next()).collect();
        let expected = [Some("a"), None, Some("b"), None];
        assert_eq!(answers, expected.map(|path| path.map(PathBuf::from)));
    }
}
