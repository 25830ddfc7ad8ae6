//! The entries of a file of commands, each with its place.

use std::{fs, path::Path};

use luotsi_domain::command::Intent;
use serde::de::IgnoredAny;
use serde_json::Deserializer;

use crate::failure::Failure;

/// What can not be read, and where.
#[derive(Debug, PartialEq, Eq)]
struct Unreadable {
    place: String,
    reason: String,
}

/// Reads a file with an array of commands.
pub(super) fn read_file(file: &Path) -> Result<Vec<Intent>, Failure> {
    let text = fs::read_to_string(file).map_err(|error| Failure::input(file, "", error))?;
    read(&text).map_err(|error| Failure::input(file, &error.place, error.reason))
}

/// Reads an array of commands.
fn read(text: &str) -> Result<Vec<Intent>, Unreadable> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = Reader { text, at: 0 };
    let mut intents = Vec::new();
    if !reader.takes('[') {
        return Err(reader.unreadable(None, "a JSON array of commands is expected"));
    }
    if !reader.takes(']') {
        loop {
            intents.push(reader.entry(intents.len() + 1)?);
            if reader.takes(']') {
                break;
            }
            if !reader.takes(',') {
                return Err(reader.unreadable(None, "a comma or the array's end is expected"));
            }
        }
    }
    if reader.rest().is_empty() {
        Ok(intents)
    } else {
        Err(reader.unreadable(None, "the array has ended"))
    }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl Reader<'_> {
    /// What is left, without the white space before it.
    fn rest(&mut self) -> &str {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let trimmed = rest.trim_start_matches([' ', '\t', '\n', '\r']);
        self.at += rest.len() - trimmed.len();
        trimmed
    }

    fn takes(&mut self, sign: char) -> bool {
        let found = self.rest().starts_with(sign);
        if found {
            self.at += sign.len_utf8();
        }
        found
    }

    fn entry(&mut self, number: usize) -> Result<Intent, Unreadable> {
        let rest = self.rest();
        let mut values = Deserializer::from_str(rest).into_iter::<IgnoredAny>();
        let found = values.next();
        let length = values.byte_offset();
        let json = match found {
            Some(Ok(_)) => rest.get(..length).unwrap_or_default(),
            Some(Err(error)) => {
                let reason = error.to_string();
                return Err(self.unreadable(Some((number, error.line())), &reason));
            }
            None => return Err(self.unreadable(Some((number, 1)), "a command is expected")),
        };
        let read = serde_json::from_str(json).map_err(|error| (error.line(), error.to_string()));
        let intent =
            read.map_err(|(line, reason)| self.unreadable(Some((number, line)), &reason))?;
        self.at += length;
        Ok(intent)
    }

    /// An error here, or so many lines from here, in the entry with this number.
    fn unreadable(&self, entry: Option<(usize, usize)>, reason: &str) -> Unreadable {
        let before = self.text.get(..self.at).unwrap_or_default();
        let here = before.matches('\n').count() + 1;
        // Lines and columns of the parser count from the entry, not from the file.
        let reason = reason
            .split(" at line ")
            .next()
            .unwrap_or(reason)
            .to_owned();
        let place = match entry {
            Some((number, line)) => {
                format!("entry {number}, line {}", here + line.saturating_sub(1))
            }
            None => format!("line {here}"),
        };
        Unreadable { place, reason }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_array_of_commands_is_read() {
        let text = "\u{feff} [ {\"op\": \"archive\", \"object\": \"f1\"} ,\n{\"op\":\"purge\",\"object\":\"f1\"}]\n";
        let intents = read(text).unwrap();
        let object = luotsi_domain::Id::from("f1");
        assert_eq!(
            intents,
            [
                Intent::Archive {
                    object: object.clone()
                },
                Intent::Purge { object }
            ]
        );
        assert_eq!(read("[]"), Ok(Vec::new()));
    }

    #[test]
    fn what_can_not_be_read_is_named_with_its_place() {
        let place = |text| read(text).unwrap_err().place;
        assert_eq!(place("{}"), "line 1");
        assert_eq!(
            place("[\n{\"op\": \"archive\", \"object\": \"f1\"},\n\n 7]"),
            "entry 2, line 4"
        );
        assert_eq!(place("[{\"op\": \"no-such\"}]"), "entry 1, line 1");
        assert_eq!(
            place("[\n\n{\"op\": \"archive\",\n\"object\": \"f1\""),
            "entry 1, line 4"
        );
        assert_eq!(place("[]\n7"), "line 2");
        assert_eq!(
            place("[{\"op\":\"archive\",\"object\":\"f\"} {}]"),
            "line 1"
        );
    }

    #[test]
    fn deep_nesting_is_an_error_and_no_crash() {
        let text = "[".repeat(2_000_000);
        assert_eq!(read(&text).unwrap_err().place, "entry 1, line 1");
    }
}
