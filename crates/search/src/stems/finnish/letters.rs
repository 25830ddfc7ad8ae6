//! Finnish letters, one byte each.

/// The letters of a word, `ä` as `{`, `ö` as `|` and `å` as `}`; `None` for a word with others.
pub(super) fn letters(word: &str) -> Option<Vec<u8>> {
    word.chars()
        .map(|c| match c {
            'a'..='z' => u8::try_from(c).ok(),
            'ä' => Some(b'{'),
            'ö' => Some(b'|'),
            'å' => Some(b'}'),
            'š' => Some(b's'),
            'ž' => Some(b'z'),
            'é' | 'è' => Some(b'e'),
            _ => None,
        })
        .collect()
}

/// A letter without vowel harmony: endings are written with back vowels only.
pub(super) const fn harmony(letter: u8) -> u8 {
    match letter {
        b'{' => b'a',
        b'|' => b'o',
        b'y' => b'u',
        other => other,
    }
}

pub(super) const fn is_vowel(letter: u8) -> bool {
    matches!(
        letter,
        b'a' | b'e' | b'i' | b'o' | b'u' | b'y' | b'{' | b'|' | b'}'
    )
}

/// Whether a word ends so, whatever its vowel harmony.
pub(super) fn ends(word: &[u8], ending: &str) -> bool {
    word.len() >= ending.len()
        && word
            .iter()
            .rev()
            .zip(ending.bytes().rev())
            .all(|(letter, wanted)| harmony(*letter) == wanted)
}

/// What is left of a word without its ending, where it has it and something is left that can be said.
pub(super) fn without<'w>(word: &'w [u8], ending: &str) -> Option<&'w [u8]> {
    if !ends(word, ending) {
        return None;
    }
    let left = word.get(..word.len() - ending.len())?;
    left.iter().copied().any(is_vowel).then_some(left)
}
