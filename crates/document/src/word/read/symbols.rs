//! Signs of fonts that have signs of their own where others have letters.

/// The signs of `Symbol` from 0x21, as Unicode has them; a space: none.
const SYMBOL_LOW: &str = "!∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";
/// Those from 0xa1.
const SYMBOL_HIGH: &str = "ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ 〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭";

/// Those of `Wingdings` that documents use.
const WINGDINGS: &[(u32, char)] = &[
    (0x21, '✏'),
    (0x22, '✂'),
    (0x28, '☎'),
    (0x29, '✆'),
    (0x2a, '✉'),
    (0x36, '⌛'),
    (0x37, '⌨'),
    (0x41, '✌'),
    (0x43, '👍'),
    (0x44, '👎'),
    (0x45, '☜'),
    (0x46, '☞'),
    (0x47, '☝'),
    (0x48, '☟'),
    (0x4a, '☺'),
    (0x4b, '😐'),
    (0x4c, '☹'),
    (0x4d, '💣'),
    (0x4e, '☠'),
    (0x51, '✈'),
    (0x52, '☼'),
    (0x54, '❄'),
    (0x6c, '●'),
    (0x6d, '❍'),
    (0x6e, '■'),
    (0x6f, '□'),
    (0x70, '◻'),
    (0x71, '❑'),
    (0x72, '❒'),
    (0x73, '⬧'),
    (0x74, '⧫'),
    (0x75, '◆'),
    (0x76, '❖'),
    (0x77, '⬥'),
    (0x78, '⌧'),
    (0x7b, '❀'),
    (0x7c, '✿'),
    (0x80, '⓪'),
    (0x81, '①'),
    (0x82, '②'),
    (0x83, '③'),
    (0x84, '④'),
    (0x85, '⑤'),
    (0x86, '⑥'),
    (0x87, '⑦'),
    (0x88, '⑧'),
    (0x89, '⑨'),
    (0x8a, '⑩'),
    (0x8c, '❶'),
    (0x8d, '❷'),
    (0x8e, '❸'),
    (0x8f, '❹'),
    (0x90, '❺'),
    (0x9e, '·'),
    (0x9f, '•'),
    (0xa0, '▪'),
    (0xa1, '○'),
    (0xa7, '▪'),
    (0xa8, '◻'),
    (0xaa, '✦'),
    (0xab, '★'),
    (0xac, '✶'),
    (0xd8, '➢'),
    (0xdf, '←'),
    (0xe0, '→'),
    (0xe1, '↑'),
    (0xe2, '↓'),
    (0xe8, '➔'),
    (0xef, '⇦'),
    (0xf0, '⇨'),
    (0xf1, '⇧'),
    (0xf2, '⇩'),
    (0xf3, '⬄'),
    (0xfb, '✗'),
    (0xfc, '✓'),
    (0xfd, '☒'),
    (0xfe, '☑'),
];

/// Those of `Wingdings 2` that documents use.
const WINGDINGS_2: &[(u32, char)] = &[
    (0x4f, '✗'),
    (0x50, '✓'),
    (0x51, '☒'),
    (0x52, '☑'),
    (0x53, '☒'),
    (0x54, '☒'),
    (0x97, '●'),
    (0xa3, '□'),
    (0xa4, '■'),
];

/// The sign with the hexadecimal `code` in the font; `None`: nobody else has it.
pub(super) fn symbol(font: &str, code: &str) -> Option<char> {
    let code = u32::from_str_radix(code.trim(), 16).ok()?;
    let own = match code {
        0xf000..=0xf0ff => code - 0xf000,
        code => code,
    };
    if let Some(sign) = own_sign(font, own) {
        return Some(sign);
    }
    // Outside of the private area the code is the sign's own.
    char::from_u32(code).filter(|_| !(0xe000..=0xf8ff).contains(&code) && code >= 0x20)
}

/// Text in the font with its own signs as all have them; `None`: it has none.
pub(super) fn letters(font: Option<&str>, text: &str) -> Option<String> {
    let is_own = |sign: char| ('\u{f020}'..='\u{f0ff}').contains(&sign);
    if !text.contains(is_own) {
        return None;
    }
    let font = font?;
    let plain = |sign: char| {
        is_own(sign)
            .then(|| own_sign(font, u32::from(sign) - 0xf000))
            .flatten()
            .unwrap_or(sign)
    };
    Some(text.chars().map(plain).collect())
}

fn own_sign(font: &str, code: u32) -> Option<char> {
    let font = font.to_lowercase();
    let nth = |signs: &str, at: u32| {
        let sign = signs.chars().nth(usize::try_from(at).ok()?)?;
        (sign != ' ').then_some(sign)
    };
    let listed = |signs: &[(u32, char)]| {
        let found = signs.iter().find(|(own, _)| *own == code)?;
        Some(found.1)
    };
    match font.as_str() {
        "symbol" => match code {
            0x20 | 0xa0 => Some(' '),
            0x21..=0x7e => nth(SYMBOL_LOW, code - 0x21),
            0xa1..=0xfe => nth(SYMBOL_HIGH, code - 0xa1),
            _ => None,
        },
        "wingdings" => listed(WINGDINGS),
        "wingdings 2" => listed(WINGDINGS_2),
        _ => None,
    }
}
