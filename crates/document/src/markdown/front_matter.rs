//! What a Markdown file says of itself before its text.

/// The lines of a file's front matter as names and values, and where the text begins, in bytes. A
/// line across at the beginning of a text is no front matter, nor is what has no names and values.
pub(super) fn front_matter(text: &str) -> Option<(Vec<(&str, &str)>, usize)> {
    let mut lines = text.split_inclusive('\n');
    let mut at = lines.next().filter(|line| line.trim_end() == "---")?.len();
    let mut values = Vec::new();
    for line in lines {
        at += line.len();
        let said = line.trim_end();
        if matches!(said, "---" | "...") {
            return (!values.is_empty()).then_some((values, at));
        }
        let is_more = said.is_empty() || said.starts_with([' ', '\t', '#', '-']);
        if values.is_empty() && is_more {
            return None;
        }
        if is_more {
            continue;
        }
        let (name, value) = said.split_once(':')?;
        let is_name = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.');
        if !name.bytes().all(is_name) || !(value.is_empty() || value.starts_with([' ', '\t'])) {
            return None;
        }
        values.push((name, unquoted(value.trim())));
    }
    None
}

fn unquoted(value: &str) -> &str {
    ['"', '\'']
        .iter()
        .find_map(|quote| value.strip_prefix(*quote)?.strip_suffix(*quote))
        .unwrap_or(value)
}
