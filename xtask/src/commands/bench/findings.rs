//! What was measured so far, and what could not be: one part that fails takes no other's figures with it.

use crate::{Outcome, process, steps};
use serde_json::Value;
use std::process::Command;

/// Figures, and why others are missing.
#[derive(Default)]
pub(super) struct Findings {
    heard: Vec<Value>,
    failures: Vec<String>,
}

impl Findings {
    pub(super) fn heard(&self) -> &[Value] {
        &self.heard
    }

    /// Runs what measures, and takes the lines that are JSON objects; anything else that a program prints is for the
    /// person who looks on. What it had measured before it failed counts.
    pub(super) fn hear(&mut self, command: &mut Command) {
        let shown = process::show(command);
        match process::run_and_hear(command) {
            Ok(heard) => {
                let values = heard
                    .text
                    .lines()
                    .filter_map(|line| serde_json::from_str::<Value>(line).ok());
                self.heard.extend(values.filter(Value::is_object));
                if !heard.success {
                    self.fail(format!("`{shown}` failed."));
                }
            }
            Err(failure) => self.fail(failure),
        }
    }

    /// Takes figures that were measured in another way.
    pub(super) fn take(&mut self, figures: Outcome<Vec<Value>>) {
        match figures {
            Ok(figures) => self.heard.extend(figures),
            Err(failure) => self.fail(failure),
        }
    }

    /// Says at once that something could not be measured, and goes on.
    pub(super) fn fail(&mut self, failure: String) {
        steps::note(&failure);
        self.failures.push(failure);
    }

    /// What the report says, unless something could not be measured at all.
    pub(super) fn judge(&self, reported: Outcome) -> Outcome {
        if self.failures.is_empty() {
            reported
        } else {
            Err(self.failures.join("\n"))
        }
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn what_was_measured_before_a_failure_counts_and_the_failure_is_told() {
        let mut findings = Findings::default();
        findings.hear(
            Command::new("sh").args(["-c", "echo '{\"name\":\"import\",\"value\":6}'; exit 1"]),
        );
        findings.take(Ok(vec![serde_json::json!({ "name": "open" })]));
        let names: Vec<_> = findings
            .heard()
            .iter()
            .map(|figure| figure["name"].as_str())
            .collect();
        assert_eq!(names, [Some("import"), Some("open")]);
        assert!(
            findings
                .judge(Ok(()))
                .is_err_and(|told| told.contains("failed"))
        );
    }
}
