//! One text in `yrs`, a CRDT, as the benchmark of merging has it: blocks of text in a list, edited by two
//! replicas.

use yrs::{
    Array, Doc, GetString, Out, ReadTxn, StateVector, Text, TextPrelim, Transact, Update,
    updates::decoder::Decode,
};

/// Where the blocks are.
const BLOCKS: &str = "blocks";

/// Why a replica can not be merged.
pub type Error = Box<dyn std::error::Error>;

/// A replica with these blocks, as bytes.
#[must_use]
pub fn replica(blocks: impl Iterator<Item = String>) -> Vec<u8> {
    let document = Doc::with_client_id(1);
    let list = document.get_or_insert_array(BLOCKS);
    let mut writing = document.transact_mut();
    for block in blocks {
        list.push_back(&mut writing, TextPrelim::new(block));
    }
    writing.encode_state_as_update_v1(&StateVector::default())
}

/// What a replica with a number did: in each of these blocks it replaced a range of letters.
///
/// # Errors
///
/// The base can not be read, or has no such block.
pub fn edited(
    base: &[u8],
    client: u64,
    edits: impl Iterator<Item = (u32, (u32, u32), String)>,
) -> Result<Vec<u8>, Error> {
    let document = Doc::with_client_id(client);
    let list = document.get_or_insert_array(BLOCKS);
    let mut writing = document.transact_mut();
    writing.apply_update(Update::decode_v1(base)?)?;
    let before = writing.state_vector();
    for (block, (start, length), word) in edits {
        let Some(Out::YText(text)) = list.get(&writing, block) else {
            return Err(format!("no block {block}").into());
        };
        text.remove_range(&mut writing, start, length);
        text.insert(&mut writing, start, &word);
    }
    Ok(writing.encode_diff_v1(&before))
}

/// The blocks' texts after both replicas' edits.
///
/// # Errors
///
/// One of the parts can not be read.
pub fn merged(base: &[u8], mine: &[u8], theirs: &[u8]) -> Result<Vec<String>, Error> {
    let document = Doc::with_client_id(4);
    let list = document.get_or_insert_array(BLOCKS);
    let mut writing = document.transact_mut();
    for part in [base, mine, theirs] {
        writing.apply_update(Update::decode_v1(part)?)?;
    }
    let texts = list.iter(&writing).map(|block| match block {
        Out::YText(text) => text.get_string(&writing),
        _ => String::new(),
    });
    Ok(texts.collect())
}
