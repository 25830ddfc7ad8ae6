//! From bytes to the members of `organisation.json`, with the place of what is wrong.

mod seek;

use serde_path_to_error::Segment;

use super::{BundleError, BundleErrorCode as Code, FORMAT, format::Bundle};

/// The largest `organisation.json` that is read, in bytes.
pub const LARGEST: u64 = 512 << 20;

/// The deepest nesting that is read. The format itself needs 9 levels; trees do not nest, their
/// entries name their parents.
pub const DEEPEST: usize = 64;

pub(super) fn parse(json: &[u8]) -> Result<Bundle, BundleError> {
    if json.len() as u64 > LARGEST {
        let detail = format!("{} bytes; at most {LARGEST} are read", json.len());
        return Err(BundleError::new(Code::TooLarge, super::FILE, detail));
    }
    // Editors on Windows put a byte order mark in front of UTF-8.
    let json = json.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(json);
    check_depth(json)?;
    match serde_json::from_slice::<Bundle>(json) {
        Ok(bundle) if bundle.format == FORMAT => Ok(bundle),
        Ok(bundle) => Err(other_format(&bundle.format)),
        Err(error) => Err(explain(json, &error)),
    }
}

fn other_format(format: &str) -> BundleError {
    let detail = format!("{format:?} is not a format that this program reads ({FORMAT:?} is)");
    BundleError::new(Code::InvalidValue, "format", detail)
}

/// Looks at brackets only, so that hostile nesting costs neither stack nor memory.
fn check_depth(json: &[u8]) -> Result<(), BundleError> {
    let (mut depth, mut line, mut line_start) = (0_usize, 1, 0);
    let mut in_string = false;
    let mut bytes = json.iter().enumerate();
    while let Some((at, byte)) = bytes.next() {
        match byte {
            b'\\' if in_string => {
                bytes.next();
            }
            b'"' => in_string = !in_string,
            b'\n' => (line, line_start) = (line + 1, at + 1),
            b'[' | b'{' if !in_string => {
                depth += 1;
                if depth > DEEPEST {
                    let place = format!("line {line}, column {}", at - line_start + 1);
                    let detail = format!("nested deeper than {DEEPEST} levels");
                    return Err(BundleError::new(Code::TooDeep, place, detail));
                }
            }
            b']' | b'}' if !in_string => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    Ok(())
}

/// Reads again, slower, to find out where the error is.
fn explain(json: &[u8], error: &serde_json::Error) -> BundleError {
    let line_and_column = format!("line {}, column {}", error.line(), error.column());
    let message = error.to_string();
    let message = message
        .rsplit_once(" at line ")
        .map_or(message.as_str(), |(message, _)| message);
    if error.classify() != serde_json::error::Category::Data {
        return BundleError::new(Code::Unreadable, line_and_column, message);
    }
    // A later format may have members of its own; that it is another says more than they do.
    let format = seek::root(json).and_then(|root| seek::text(root, "format"));
    if let Some(format) = format.filter(|format| format != FORMAT) {
        return other_format(&format);
    }
    let mut deserializer = serde_json::Deserializer::from_slice(json);
    let segments: Vec<Segment> =
        match serde_path_to_error::deserialize::<_, Bundle>(&mut deserializer) {
            Ok(_) => Vec::new(),
            Err(error) => error.path().iter().cloned().collect(),
        };
    // serde offers no other way to tell this error than its text.
    let unknown = message
        .strip_prefix("unknown field `")
        .and_then(|rest| rest.split_once('`'))
        .map(|(member, _)| member);
    let place = place(json, &segments, unknown);
    match unknown {
        Some(member) => {
            let detail = format!("the format has no member {member:?} here ({line_and_column})");
            BundleError::new(Code::UnknownMember, place, detail)
        }
        None => BundleError::new(
            Code::InvalidValue,
            place,
            format!("{message} ({line_and_column})"),
        ),
    }
}

/// The path as text, with the ids of the entries that it goes through.
fn place(json: &[u8], segments: &[Segment], unknown: Option<&str>) -> String {
    let mut text = String::new();
    let mut here = seek::root(json);
    let mut last = None;
    for segment in segments {
        match segment {
            Segment::Seq { index } => {
                text.push_str(&format!("[{index}]"));
                here = here.and_then(|list| seek::element(list, *index));
                if let Some(id) = here.and_then(|entry| seek::text(entry, "id")) {
                    text.push_str(&format!(" ({id})"));
                }
            }
            Segment::Map { key } => {
                push_member(&mut text, key);
                here = here.and_then(|entry| seek::member(entry, key));
                last = Some(key.as_str());
            }
            Segment::Enum { .. } | Segment::Unknown => break,
        }
    }
    // The path may end with the unknown member or with the entry that has it.
    if let Some(member) = unknown.filter(|member| last != Some(member)) {
        push_member(&mut text, member);
    }
    if text.is_empty() {
        return super::FILE.to_owned();
    }
    text
}

fn push_member(text: &mut String, member: &str) {
    if !text.is_empty() {
        text.push('.');
    }
    text.push_str(member);
}
