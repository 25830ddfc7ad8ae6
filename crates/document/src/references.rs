//! Addresses that stand, in forms that know no better, for what a document refers to by id.

use crate::json::{is_hash, is_object};

const OBJECT: &str = "luotsi:object/";
const PICTURE: &str = "luotsi:picture/";

/// What such an address stands for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Reference {
    /// The object of that id.
    Object(String),
    /// The picture of that hash.
    Picture(String),
}

/// What an address stands for, if it is such a one.
pub(crate) fn reference(address: &str) -> Option<Reference> {
    if let Some(hash) = address.strip_prefix(PICTURE) {
        return is_hash(hash).then(|| Reference::Picture(hash.to_owned()));
    }
    let mut bytes = Vec::new();
    let mut rest = address.strip_prefix(OBJECT)?.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let mut digit = || char::from(rest.next()?).to_digit(16);
            let value = digit()? * 16 + digit()?;
            bytes.push(u8::try_from(value).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    let object = String::from_utf8(bytes).ok()?;
    is_object(&object).then_some(Reference::Object(object))
}

/// The address of an object.
pub(crate) fn object(id: &str) -> String {
    let mut address = OBJECT.to_owned();
    for byte in id.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b':') {
            address.push(char::from(byte));
        } else {
            address.push_str(&format!("%{byte:02X}"));
        }
    }
    address
}

/// The address of a picture.
pub(crate) fn picture(hash: &str) -> String {
    format!("{PICTURE}{hash}")
}
