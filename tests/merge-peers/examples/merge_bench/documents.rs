//! A document of 5,000 blocks, with 500 edits of words on each side, and the same texts and edits in
//! `yrs`.

use std::{error::Error, fmt::Write as _};

use luotsi_merge::document;
use luotsi_merge_peers as peer;

use crate::measure;

pub(crate) const BLOCKS: usize = 5_000;
pub(crate) const EDITS: usize = 500;

/// The words of a block, and which of them each side replaces.
const WORDS: usize = 40;
const MINE: usize = 5;
const THEIRS: usize = 30;

pub(crate) fn measure_all() -> Result<(), Box<dyn Error>> {
    // Every other edit is of a block that the other side edits, too.
    let step = BLOCKS / EDITS;
    let by_mine = |block: usize| block.is_multiple_of(step);
    let by_theirs = |block: usize| {
        let pair = block / step;
        if pair.is_multiple_of(2) {
            block.is_multiple_of(step)
        } else {
            block % step == 1
        }
    };
    let text = |block: usize, mine: bool, theirs: bool| {
        let word = |at: usize| match at {
            MINE if mine => format!("mine{block}"),
            THEIRS if theirs => format!("theirs{block}"),
            at => original(block, at),
        };
        (0..WORDS).map(word).collect::<Vec<_>>().join(" ")
    };
    let [base, mine, theirs, both] = [(false, false), (true, false), (false, true), (true, true)]
        .map(|(mine, theirs)| {
            json(|block| text(block, mine && by_mine(block), theirs && by_theirs(block)))
        });
    measure("merge-document", || {
        let merged = document::merge(base.as_bytes(), mine.as_bytes(), theirs.as_bytes())?;
        if merged.conflicts.is_empty() && merged.bytes == both.as_bytes() {
            Ok(())
        } else {
            Err("the merge is not what it should be".into())
        }
    })?;
    measure("diff-document", || {
        let changes = document::diff(base.as_bytes(), mine.as_bytes())?;
        if changes.len() == EDITS {
            Ok(())
        } else {
            Err("the differences are not what they should be".into())
        }
    })?;
    let replica = peer::replica((0..BLOCKS).map(|block| text(block, false, false)));
    let edits = |chosen: &dyn Fn(usize) -> bool, at: usize, name: &str| {
        let edit = |block: usize| {
            let before: usize = (0..at).map(|word| original(block, word).len() + 1).sum();
            let range = (
                u32::try_from(before)?,
                u32::try_from(original(block, at).len())?,
            );
            Ok::<_, Box<dyn Error>>((u32::try_from(block)?, range, format!("{name}{block}")))
        };
        (0..BLOCKS)
            .filter(|block| chosen(*block))
            .map(edit)
            .collect::<Result<Vec<_>, _>>()
    };
    let mine = peer::edited(&replica, 2, edits(&by_mine, MINE, "mine")?.into_iter())?;
    let theirs = peer::edited(
        &replica,
        3,
        edits(&by_theirs, THEIRS, "theirs")?.into_iter(),
    )?;
    measure("merge-document-yrs", || {
        let merged = peer::merged(&replica, &mine, &theirs)?;
        let expected = (0..BLOCKS).map(|block| text(block, by_mine(block), by_theirs(block)));
        if merged.len() == BLOCKS
            && merged
                .iter()
                .zip(expected)
                .take(2 * step)
                .all(|(is, said)| *is == said)
        {
            Ok(())
        } else {
            Err("the peer's merge is not what it should be".into())
        }
    })
}

fn original(block: usize, word: usize) -> String {
    format!("word{}", (block * 7 + word * 13) % 997)
}

/// Paragraphs, as they are written in the one way.
fn json(text: impl Fn(usize) -> String) -> String {
    let mut written = "{\"type\":\"doc\",\"content\":[".to_owned();
    for block in 0..BLOCKS {
        let comma = if block > 0 { "," } else { "" };
        // Writing to a text does not fail.
        let _ = write!(
            written,
            "{comma}{{\"type\":\"paragraph\",\"attrs\":{{\"id\":\"b{block}\"}},\"content\":[{{\"type\":\"text\",\"text\":\"{}\"}}]}}",
            text(block)
        );
    }
    written.push_str("]}");
    written
}
