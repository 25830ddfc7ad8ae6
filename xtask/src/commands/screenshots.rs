//! Still to come.
use crate::Outcome;
pub(crate) fn run(_arguments: &[String]) -> Outcome {
    Err("not yet".to_owned())
}
