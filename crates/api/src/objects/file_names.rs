//! Names that every system takes for a file.

/// The longest name, in letters, without its ending.
const LONGEST_NAME: usize = 100;
/// The same in bytes: systems count to 255, and programs put a few of their own before and behind.
const LONGEST_BYTES: usize = 200;
/// The longest ending, in letters. What stands behind a later point is no ending.
const LONGEST_ENDING: usize = 20;

/// A name that every file system takes.
pub(crate) fn suggested_name(name: &str) -> String {
    let plain: String = name.chars().filter_map(plain_letter).collect();
    let plain = plain.trim_end_matches([' ', '.']);
    let (stem, ending) = split(plain);
    let stem = shortened(stem);
    let stem = stem.trim().trim_end_matches('.').trim_start_matches('.');
    let stem = match stem {
        "" => "luotsi".to_owned(),
        stem if is_device(stem) => {
            let (device, rest) = stem.split_once('.').unwrap_or((stem, ""));
            let point = if rest.is_empty() { "" } else { "." };
            format!("{}-{point}{rest}", device.trim_end())
        }
        stem => stem.to_owned(),
    };
    match ending {
        "" => stem,
        ending => format!("{stem}.{ending}"),
    }
}

/// What a name ends with behind its last point, in small letters, as systems read it: they see neither points nor
/// spaces at the end.
pub(crate) fn ending_of(name: &str) -> Option<String> {
    let (_, ending) = name.trim_end_matches([' ', '.']).rsplit_once('.')?;
    Some(ending.trim().to_lowercase())
}

fn plain_letter(letter: char) -> Option<char> {
    match letter {
        '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => Some('-'),
        // What can not be seen, or turns the writing round, so that a name looks as if it ended otherwise.
        '\u{ad}'
        | '\u{61c}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}' => None,
        letter if letter.is_control() => Some(' '),
        letter => Some(letter),
    }
}

fn split(name: &str) -> (&str, &str) {
    match name.rsplit_once('.') {
        Some((stem, ending)) if ending.chars().count() <= LONGEST_ENDING => (stem, ending.trim()),
        _ => (name, ""),
    }
}

fn shortened(stem: &str) -> String {
    let mut bytes = 0;
    let fits = |letter: &char| {
        bytes += letter.len_utf8();
        bytes <= LONGEST_BYTES
    };
    stem.chars().take(LONGEST_NAME).take_while(fits).collect()
}

/// Whether Windows keeps the name for a device, whatever stands behind its first point.
fn is_device(stem: &str) -> bool {
    let first = stem.split('.').next().unwrap_or_default();
    let first = first.trim_end().to_lowercase();
    let numbered = first
        .strip_prefix("com")
        .or_else(|| first.strip_prefix("lpt"));
    let is_number = |rest: &str| {
        let mut letters = rest.chars();
        matches!(letters.next(), Some('0'..='9' | '¹' | '²' | '³')) && letters.next().is_none()
    };
    ["con", "prn", "aux", "nul", "conin$", "conout$"].contains(&&*first)
        || numbered.is_some_and(is_number)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_name_that_is_proposed_is_one_that_can_be_written() {
        assert_eq!(
            suggested_name("Myynti / osto: \"A\".bpmn"),
            "Myynti - osto- -A-.bpmn"
        );
        assert_eq!(suggested_name("../../.ssh.md"), "-..-.ssh.md");
        assert_eq!(suggested_name("kansio./ohje"), "kansio.-ohje");
        assert_eq!(suggested_name(".md"), "luotsi.md");
        assert_eq!(suggested_name("lasku.pdf. . "), "lasku.pdf");
        let long = suggested_name(&format!("{}.docx", "ä".repeat(300)));
        assert_eq!(long.chars().count(), LONGEST_NAME + 5);
        let wide = suggested_name(&format!("{}.docx", "🛠".repeat(300)));
        assert_eq!(wide.len(), LONGEST_BYTES + 5);
    }

    #[test]
    fn names_of_devices_are_no_names_of_files() {
        assert_eq!(suggested_name("con.md"), "con-.md");
        assert_eq!(suggested_name("COM1"), "COM1-");
        assert_eq!(suggested_name("lpt9.tar.gz"), "lpt9-.tar.gz");
        assert_eq!(suggested_name("Company.docx"), "Company.docx");
    }

    #[test]
    fn a_name_ends_as_it_looks() {
        assert_eq!(suggested_name("lasku\u{202e}fdp.exe"), "laskufdp.exe");
        assert_eq!(ending_of("ohje.PDF").as_deref(), Some("pdf"));
        assert_eq!(ending_of("ohje.exe. .").as_deref(), Some("exe"));
        assert_eq!(ending_of("README"), None);
    }

    proptest! {
        #[test]
        fn whatever_a_name_was_it_is_one_file_in_its_folder(name in ".{0,400}") {
            let safe = suggested_name(&name);
            prop_assert!(!safe.is_empty() && safe.len() <= 255);
            prop_assert!(!safe.contains(['/', '\\', ':', '*', '?', '"', '<', '>', '|']));
            prop_assert!(!safe.chars().any(char::is_control));
            prop_assert!(!safe.ends_with([' ', '.']) && !safe.starts_with('.'));
            prop_assert!(!is_device(&safe), "{}", safe);
        }
    }
}
