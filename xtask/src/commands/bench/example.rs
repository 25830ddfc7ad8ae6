//! Benches of one example of one package, which measures and prints what it measured.

use super::super::{cargo, expect_no_more};
use super::findings::Findings;
use super::report::{Promise, conditions, report};
use crate::steps::Steps;
use crate::system::Need;
use crate::{Outcome, process, project, system};
use serde_json::{Value, json};
use std::process::Command;

/// What measures, and what is promised of it.
pub(super) struct Example<'a> {
    /// Where in the report the results stand.
    pub(super) section: &'static str,
    pub(super) package: &'static str,
    pub(super) name: &'static str,
    /// More for cargo, such as features.
    pub(super) build: &'a [&'a str],
    /// What the example is given.
    pub(super) arguments: &'a [&'a str],
    pub(super) promises: &'a [Promise],
    /// What it is measured on.
    pub(super) conditions: Value,
}

impl Example<'_> {
    pub(super) fn run(self, arguments: &[String]) -> Outcome {
        expect_no_more(arguments)?;
        let mut steps = Steps::new(4);

        steps.next("Checking what is needed");
        system::tools()?;
        system::packages(&[Need::Build])?;

        steps.next("Building with all optimisations (the first time this needs some minutes)");
        let mut build = cargo(&["build", "--release"]);
        build.args(["--package", self.package, "--example", self.name]);
        process::run(build.args(self.build))?;

        steps.next("Measuring");
        let binary = project::binary("release", &format!("examples/{}", self.name));
        let mut measure = Command::new(binary);
        measure.current_dir(project::root()).args(self.arguments);
        let mut findings = Findings::default();
        findings.hear(&mut measure);

        steps.next("Report");
        let conditions = conditions(self.conditions);
        let reported = report(self.promises.iter(), findings.heard(), |results| {
            let results = json!({ "conditions": conditions, "measurements": results });
            [(self.section.to_owned(), results)].into_iter().collect()
        });
        steps.end();
        findings.judge(reported)
    }
}
