//! How fast the rights of a large organisation answer, beside Cedar, casbin and a table of
//! precomputed answers: `cargo run --release -p luotsi-access-peers --features casbin --example
//! peers_bench [SEED]`.
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
use luotsi_domain::generate::benchmark;

use figures::Figures;
use subject::Subject;

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

fn main() -> Outcome {
    let seed = match std::env::args().nth(1) {
        Some(seed) => seed.parse()?,
        None => 1,
    };
    let mut figures = Figures;
    let benchmark = benchmark(seed).ok_or("this seed makes no organisation to measure")?;
    let subject = Subject::of(&benchmark.organisation, &mut figures)?;
    let policies = Policies::generated()?;
    let peers = peers::Peers::of(&subject, &policies, &mut figures)?;
    peers.agree(&subject)?;
    answers::agree(&subject)?;
    let changes = changes::made(&subject, &benchmark)?;
    decisions::measure(&subject, &peers, &mut figures)?;
    drop(peers);
    answers::measure(&subject, &mut figures)?;
    changes::measure(&subject, &changes, &mut figures)
}
