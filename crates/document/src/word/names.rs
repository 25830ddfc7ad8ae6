//! Names by which a written file tells what Word has no word for. Word keeps them.

/// The style of a paragraph that only stands where Word needs one.
pub(super) const GAP: &str = "LuotsiGap";
/// The style of a line across.
pub(super) const RULE: &str = "LuotsiRule";
/// The style of lines that are shown sign by sign.
pub(super) const CODE: &str = "LuotsiCode";
/// What the styles of headings in lists begin with; the level follows.
pub(super) const LIST_HEADING: &str = "LuotsiListHeading";
/// The style of words of somebody else; Word has it.
pub(super) const QUOTE: &str = "Quote";
/// What the tags of content controls begin with that hold what belongs together.
pub(super) const TAG: &str = "luotsi:";
/// What the addresses of links to objects begin with.
pub(super) const OBJECT: &str = "luotsi:object/";

use crate::model::Tone;

/// The tones, with the names of their callouts' styles and tags.
pub(super) const TONES: [(Tone, &str, &str); 5] = [
    (Tone::Note, "LuotsiNote", "note"),
    (Tone::Tip, "LuotsiTip", "tip"),
    (Tone::Important, "LuotsiImportant", "important"),
    (Tone::Warning, "LuotsiWarning", "warning"),
    (Tone::Caution, "LuotsiCaution", "caution"),
];
