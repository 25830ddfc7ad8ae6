//! How fast the rights of a large organisation answer, beside Cedar, casbin and a table of
//! precomputed answers: `cargo run --release -p luotsi-access-peers --features casbin --example
//! access_bench -- --users 10000 --objects 100000`.
//!
//! What is measured goes to standard output, one JSON object a line; `cargo xtask bench access` sets
//! it beside its targets. Nothing is measured before all have decided alike.

mod answers;
mod changes;
mod decisions;
mod figures;
mod peers;
mod subject;

use std::error::Error;

use luotsi_access_peers::cedar::Policies;

use figures::Figures;
use subject::Subject;

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

fn main() -> Outcome {
    let mut figures = Figures;
    let [users, objects] = sizes()?;
    let organisation = subject::organisation(users, objects);
    let subject = Subject::of(&organisation, &mut figures)?;
    let policies = Policies::generated()?;
    let peers = peers::Peers::of(&subject, &policies, &mut figures)?;
    peers.agree(&subject)?;
    answers::agree(&subject)?;
    decisions::measure(&subject, &peers, &mut figures)?;
    drop(peers);
    answers::measure(&subject, &mut figures)?;
    changes::measure(&subject, &mut figures)
}

/// How many users and objects: `--users N --objects N`.
fn sizes() -> Outcome<[usize; 2]> {
    let mut sizes = [10_000, 100_000];
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let number = arguments.next().ok_or("a number is missing")?.parse()?;
        match argument.as_str() {
            "--users" => sizes[0] = number,
            "--objects" => sizes[1] = number,
            _ => return Err(format!("`{argument}` is not understood").into()),
        }
    }
    Ok(sizes)
}
