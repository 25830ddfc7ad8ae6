//! Lengths.

/// Twips (twentieths of a point) in a CSS pixel.
pub(super) const TWIPS_PER_PIXEL: i64 = 15;
/// English metric units in a CSS pixel.
pub(super) const EMU_PER_PIXEL: i64 = 9525;
/// How wide text is on a page, in CSS pixels, where files are written.
pub(super) const PAGE_WIDTH: u32 = 605;

/// A length in twips: a number of them or, in the strict form, a number with its unit. Shares of
/// the page are no lengths.
pub(super) fn twips(value: &str) -> Option<i64> {
    let value = value.trim();
    let number = value.trim_end_matches(|sign: char| sign.is_ascii_alphabetic());
    let unit = value.get(number.len()..)?;
    let number: f64 = number.parse().ok()?;
    let factor = match unit {
        "" => 1.0,
        "pt" => 20.0,
        "pc" | "pi" => 240.0,
        "in" => 1440.0,
        "cm" => 1440.0 / 2.54,
        "mm" => 144.0 / 2.54,
        "px" => 15.0,
        _ => return None,
    };
    whole(number * factor)
}

/// The nearest whole number; `None`: no length is as large as that.
#[expect(
    clippy::cast_possible_truncation,
    reason = "its size is looked at before"
)]
fn whole(number: f64) -> Option<i64> {
    (number.abs() < 1e9).then(|| number.round() as i64)
}

/// Twips as CSS pixels; `None`: nothing, or less.
pub(super) fn pixels(twips: i64) -> Option<u32> {
    let pixels = (twips + TWIPS_PER_PIXEL / 2) / TWIPS_PER_PIXEL;
    u32::try_from(pixels).ok().filter(|pixels| *pixels > 0)
}
