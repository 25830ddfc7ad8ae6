//! Bytes become text and go back: UTF-8, UTF-16, and whatever else the XML declaration names.

use encoding_rs::{DecoderResult, UTF_8};

use super::{Position, XmlError, XmlErrorCode};

/// How a file's text is kept in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Encoding {
    charset: Charset,
    /// Whether a byte order mark stands before the text.
    mark: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Charset {
    Utf16 { big_endian: bool },
    Other(&'static encoding_rs::Encoding),
}

const MARK: char = '\u{feff}';

impl Encoding {
    /// The text's bytes. A character that the encoding lacks becomes a character reference.
    pub(crate) fn encode(self, text: &str) -> Vec<u8> {
        match self.charset {
            Charset::Utf16 { big_endian } => {
                let mut bytes = Vec::with_capacity(text.len() * 2 + 2);
                let mark = self.mark.then_some(MARK);
                let mut units = [0; 2];
                for sign in mark.into_iter().chain(text.chars()) {
                    for unit in sign.encode_utf16(&mut units) {
                        bytes.extend(if big_endian {
                            unit.to_be_bytes()
                        } else {
                            unit.to_le_bytes()
                        });
                    }
                }
                bytes
            }
            Charset::Other(charset) => {
                let mut bytes = Vec::with_capacity(text.len() + 3);
                if self.mark {
                    bytes.extend("\u{feff}".as_bytes());
                }
                bytes.extend_from_slice(&charset.encode(text).0);
                bytes
            }
        }
    }
}

/// The text of a file.
pub(crate) fn decode(bytes: &[u8]) -> Result<(String, Encoding), XmlError> {
    match bytes {
        [0xef, 0xbb, 0xbf, text @ ..] => other(text, UTF_8, true),
        [0xff, 0xfe, text @ ..] => utf16(text, false, true),
        [0xfe, 0xff, text @ ..] => utf16(text, true, true),
        [b'<', 0, _, 0, ..] => utf16(bytes, false, false),
        [0, b'<', 0, _, ..] => utf16(bytes, true, false),
        _ => other(bytes, declared(bytes)?, false),
    }
}

/// What the XML declaration says of the encoding.
fn declared(bytes: &[u8]) -> Result<&'static encoding_rs::Encoding, XmlError> {
    const LONGEST: usize = 1024;
    let start = bytes.get(..bytes.len().min(LONGEST)).unwrap_or(bytes);
    let Some(name) = start
        .starts_with(b"<?xml")
        .then(|| declared_name(start))
        .flatten()
    else {
        return Ok(UTF_8);
    };
    match encoding_rs::Encoding::for_label_no_replacement(name.as_bytes()) {
        // What could be read this far is no UTF-16. Some programs keep the name of the string that
        // the text was in before it was written.
        Some(charset) => Ok(charset.output_encoding()),
        None => Err(XmlError {
            code: XmlErrorCode::UnknownEncoding,
            position: Position { line: 1, column: 1 },
            reason: format!("the encoding `{name}` is not known"),
        }),
    }
}

fn declared_name(start: &[u8]) -> Option<String> {
    let declaration = start.split(|byte| *byte == b'>').next()?;
    let declaration = String::from_utf8_lossy(declaration);
    let (_, rest) = declaration.split_once("encoding")?;
    let rest = rest.trim_start().strip_prefix('=')?.trim_start();
    let quote = rest.chars().next().filter(|sign| "\"'".contains(*sign))?;
    let name = rest.get(1..)?.split(quote).next()?;
    Some(name.trim().to_owned())
}

fn utf16(bytes: &[u8], big_endian: bool, mark: bool) -> Result<(String, Encoding), XmlError> {
    let mut text = String::with_capacity(bytes.len());
    let units = bytes.chunks(2).map(|pair| match *pair {
        [first, second] if big_endian => u16::from_be_bytes([first, second]),
        [first, second] => u16::from_le_bytes([first, second]),
        // Half a unit: a surrogate alone is as wrong.
        _ => 0xd800,
    });
    for sign in char::decode_utf16(units) {
        match sign {
            Ok(sign) => text.push(sign),
            Err(_) => return Err(malformed(&text, "UTF-16")),
        }
    }
    let charset = Charset::Utf16 { big_endian };
    Ok((text, Encoding { charset, mark }))
}

fn other(
    bytes: &[u8],
    charset: &'static encoding_rs::Encoding,
    mark: bool,
) -> Result<(String, Encoding), XmlError> {
    let mut decoder = charset.new_decoder_without_bom_handling();
    let needed = decoder
        .max_utf8_buffer_length_without_replacement(bytes.len())
        .unwrap_or(bytes.len());
    let mut text = String::with_capacity(needed);
    let (result, _) = decoder.decode_to_string_without_replacement(bytes, &mut text, true);
    match result {
        DecoderResult::InputEmpty => {
            let charset = Charset::Other(charset);
            Ok((text, Encoding { charset, mark }))
        }
        DecoderResult::OutputFull | DecoderResult::Malformed(..) => {
            Err(malformed(&text, charset.name()))
        }
    }
}

fn malformed(read: &str, charset: &str) -> XmlError {
    let reason = format!("these bytes are no text in {charset}");
    XmlError::new(XmlErrorCode::Encoding, read, read.len(), reason)
}
