//! Single decisions: ours, Cedar's, casbin's, and those read from a table.

use std::hint::black_box;

use luotsi_domain::access::Action;
use serde_json::json;

use crate::{
    Outcome,
    figures::{Figures, Runs, nanoseconds},
    peers::Peers,
    subject::{Question, Subject},
};

const RUNS: usize = 9;
const QUESTIONS: usize = 1_000_000;
/// Cedar takes a thousand times as long.
const FOR_CEDAR: usize = 5_000;
#[cfg(feature = "casbin")]
const FOR_CASBIN: usize = 2;

pub(crate) fn measure(subject: &Subject<'_>, peers: &Peers<'_>, figures: &mut Figures) -> Outcome {
    figures.note("Measuring decisions")?;
    let questions = subject.any_questions(QUESTIONS);
    let index = &subject.index;
    let ask = |(user, action, object): &Question| index.may(*user, *action, *object);

    let ours = Runs::of(RUNS, || {
        questions.iter().filter(|question| ask(question)).count()
    });
    let ours = nanoseconds(ours.median(), QUESTIONS);

    let dependent = Runs::of(RUNS, || in_turn(&questions, ask));
    let dependent = nanoseconds(dependent.median(), QUESTIONS);

    let telling = subject.telling_questions(QUESTIONS / 4);
    let half = Runs::of(RUNS, || {
        telling.iter().filter(|question| ask(question)).count()
    });
    let half = nanoseconds(half.median(), telling.len());

    let table = table(subject, peers);
    let [cedar, cedar_by_action] = cedar(subject, peers)?;
    let more = json!({ "peer": cedar, "peerByAction": cedar_by_action, "table": table });
    figures.tell("access-check", ours, more.clone())?;
    figures.tell("access-check-beside-cedar", ours, more)?;
    figures.tell("access-check-dependent", dependent, json!({}))?;
    figures.tell("access-check-half-allowed", half, json!({}))?;
    figures.tell("access-check-cedar", cedar, json!({}))?;
    figures.tell("access-check-cedar-by-action", cedar_by_action, json!({}))?;
    let more = json!({ "users": peers.table.users() });
    figures.tell("access-check-table", table, more)?;
    #[cfg(feature = "casbin")]
    casbin(subject, peers, figures)?;
    Ok(())
}

/// Each question waits for the answer to the one before: which comes next depends on it.
fn in_turn(questions: &[Question], ask: impl Fn(&Question) -> bool) -> usize {
    let mut at = 0_usize;
    for _ in 0..questions.len() {
        let answer = questions.get(at).is_some_and(&ask);
        // An odd step goes round through all that there are before it comes back.
        at = (at + 7919 + 2 * usize::from(answer)) % questions.len().max(1);
    }
    at
}

fn table(subject: &Subject<'_>, peers: &Peers<'_>) -> f64 {
    let table = &peers.table;
    let places: Vec<(usize, Action)> = subject
        .any_places(QUESTIONS, table.cells())
        .into_iter()
        .zip(Action::ALL.iter().copied().cycle())
        .collect();
    let runs = Runs::of(RUNS, || {
        let read = places
            .iter()
            .filter(|(cell, action)| table.read(*cell, *action));
        read.count()
    });
    nanoseconds(runs.median(), places.len())
}

/// By all policies, and by those of the action alone. The questions are put beforehand.
fn cedar(subject: &Subject<'_>, peers: &Peers<'_>) -> Outcome<[f64; 2]> {
    let mut questions = Vec::with_capacity(FOR_CEDAR);
    for (user, action, object) in subject.any_questions(FOR_CEDAR * 2) {
        if action != Action::Traverse && questions.len() < FOR_CEDAR {
            let ids = (subject.user_id(user)?, subject.object_id(object)?);
            questions.push((action, peers.cedar.question(ids.0, action, ids.1)?));
        }
    }
    let all = Runs::of(3, || {
        for (_, question) in &questions {
            let _ = black_box(peers.cedar.decide(question));
        }
    });
    let by_action = Runs::of(3, || {
        for (action, question) in &questions {
            let _ = black_box(peers.cedar.decide_by_action(*action, question));
        }
    });
    Ok([all, by_action].map(|runs| nanoseconds(runs.median(), questions.len())))
}

#[cfg(feature = "casbin")]
fn casbin(subject: &Subject<'_>, peers: &Peers<'_>, figures: &mut Figures) -> Outcome {
    let questions = peers.for_casbin(subject, FOR_CASBIN)?;
    let runs = Runs::of(1, || {
        for (question, _) in &questions {
            let _ = black_box(peers.casbin.decide(question));
        }
    });
    let value = nanoseconds(runs.median(), questions.len());
    let more = json!({ "lines": peers.casbin.lines(), "questions": questions.len() });
    figures.tell("access-check-casbin", value, more)
}
