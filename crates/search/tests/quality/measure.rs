//! Recall and precision of what is found.

use std::fmt;

use crate::corpus::Question;

const AT: usize = 10;

#[derive(Default)]
pub(crate) struct Quality {
    questions: usize,
    recall: f64,
    precision: f64,
    answered: usize,
    pub(crate) missed: Vec<String>,
}

impl Quality {
    pub(crate) const HEAD: &str = "recall@10  precision@10  found anything";

    pub(crate) fn recall(&self) -> f64 {
        self.recall / self.questions as f64
    }

    pub(crate) fn precision(&self) -> f64 {
        self.precision / self.answered.max(1) as f64
    }
}

impl fmt::Display for Quality {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let answered = self.answered as f64 / self.questions as f64;
        write!(
            f,
            "{:>9.3} {:>13.3} {:>15.3}",
            self.recall(),
            self.precision(),
            answered
        )
    }
}

/// Asks all questions. `find` gives sentences, the best first.
pub(crate) async fn measure(
    questions: &[Question],
    find: impl AsyncFn(&str) -> Vec<usize>,
) -> Quality {
    let mut quality = Quality::default();
    for question in questions {
        let found = find(&question.query).await;
        let counted = found.into_iter().filter(|at| !question.same.contains(at));
        let counted: Vec<usize> = counted.take(AT).collect();
        let right = counted
            .iter()
            .filter(|at| question.relevant.contains(at))
            .count();
        let recall = right as f64 / question.relevant.len().min(AT) as f64;
        quality.questions += 1;
        quality.recall += recall;
        if !counted.is_empty() {
            quality.answered += 1;
            quality.precision += right as f64 / counted.len() as f64;
        }
        if recall < 1.0 {
            let forms = question.other_forms.join(" ");
            quality.missed.push(format!(
                "{recall:.2} {} ({}): {forms}",
                question.query, question.base
            ));
        }
    }
    quality
}
