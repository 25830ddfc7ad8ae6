//! Pictures that are written into an address.

use base64::{
    Engine as _, alphabet,
    engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig},
};

const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// Whether the address holds what it leads to.
pub(crate) fn is_one(address: &str) -> bool {
    address
        .get(..5)
        .is_some_and(|scheme| scheme.eq_ignore_ascii_case("data:"))
}

/// What an address holds in base 64.
pub(crate) fn bytes(address: &str) -> Option<Vec<u8>> {
    if !is_one(address) {
        return None;
    }
    let (head, data) = address.get(5..)?.split_once(',')?;
    let marker = head.rsplit(';').next()?;
    if !marker.trim().eq_ignore_ascii_case("base64") {
        return None;
    }
    let data: String = data.split_ascii_whitespace().collect();
    LENIENT.decode(data).ok()
}

/// An address that holds the bytes.
pub(crate) fn of(media_type: &str, bytes: &[u8]) -> String {
    let data = base64::engine::general_purpose::STANDARD.encode(bytes);
    format!("data:{media_type};base64,{data}")
}
