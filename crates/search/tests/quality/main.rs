//! How well inflected words are found, beside what others would find: Finnish sentences whose base forms
//! are known. They are not part of the project; the words that are looked for are drawn from them by a
//! seed, and nothing of the rules comes from them.

#![allow(clippy::unwrap_used, clippy::print_stdout, clippy::indexing_slicing)]

mod corpus;
mod measure;
mod ours;
mod peers;

use corpus::Corpus;
use measure::{Quality, measure};

fn corpus() -> Option<Corpus> {
    let path = luotsi_testdata::folder()?.join("text/fi_tdt-ud-dev.conllu");
    Some(Corpus::read(&std::fs::read_to_string(path).unwrap()))
}

#[tokio::test]
async fn inflected_words_are_found() {
    let Some(corpus) = corpus() else { return };
    let ours = ours::Ours::new(&corpus);
    let plain = peers::Fts::new(&corpus, peers::Tokens::Plain).await;
    let snowball = peers::Fts::new(&corpus, peers::Tokens::Snowball).await;
    let verbose = std::env::var_os("QUALITY_MISSES").is_some();
    for seed in [1, 2, 3] {
        let questions = corpus.questions(500, seed);
        assert_eq!(questions.len(), 500);
        let luotsi = measure(&questions, async |query| ours.find(query)).await;
        let plain = measure(&questions, async |query| plain.find(query).await).await;
        let snowball = measure(&questions, async |query| snowball.find(query).await).await;
        println!("seed {seed}    {}", Quality::HEAD);
        println!("luotsi    {luotsi}");
        println!("unicode61 {plain}");
        println!("snowball  {snowball}");
        if verbose && seed == 1 {
            for miss in &luotsi.missed {
                println!(
                    "missed: {miss}\n    {}",
                    ours.expansions(miss.split(' ').nth(1).unwrap())
                );
            }
        }
        assert!(luotsi.recall() >= 0.85, "{luotsi}");
        assert!(luotsi.recall() > snowball.recall());
    }
}
