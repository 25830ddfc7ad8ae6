//! Text as Markdown that says just that text.

/// Where a text stands.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Surroundings {
    /// It begins, or ends, its line.
    pub(super) begins_line: bool,
    pub(super) ends_line: bool,
    /// It is in a cell, in square brackets, in a heading.
    pub(super) in_cell: bool,
    pub(super) in_brackets: bool,
    pub(super) in_heading: bool,
}

/// The text as Markdown.
pub(super) fn escaped(text: &str, at: Surroundings) -> String {
    let mut markdown = String::with_capacity(text.len() + text.len() / 8);
    let mut before = None;
    // So far there was nothing but digits.
    let mut is_number = at.begins_line;
    let mut rest = text.chars().peekable();
    while let Some(sign) = rest.next() {
        let next = rest.peek().copied();
        let is_first = before.is_none();
        let is_last = next.is_none();
        let is_edge = (is_first && at.begins_line) || (is_last && at.ends_line);
        let is_word = |other: Option<char>| other.is_some_and(char::is_alphanumeric);
        let is_escaped = match sign {
            '\\' | '`' | '*' | '[' | '<' | '~' => true,
            '_' => !(is_word(before) && is_word(next)),
            ']' => at.in_brackets,
            '|' => at.in_cell || (is_first && at.begins_line),
            '!' => (is_last && !at.ends_line) || next == Some('['),
            '&' => next.is_none_or(|next| next == '#' || next.is_ascii_alphanumeric()),
            '>' => is_first && at.begins_line,
            '#' => (is_first && at.begins_line) || (is_last && at.in_heading),
            '-' | '+' | '=' | ':' => is_first && at.begins_line && !is_word(next),
            '.' | ')' => is_number && !is_first,
            _ => false,
        };
        if is_escaped {
            markdown.push('\\');
            markdown.push(sign);
        } else if matches!(sign, '\n' | '\r' | '\t') || (is_edge && sign.is_whitespace()) {
            push_reference(&mut markdown, sign);
        } else {
            markdown.push(sign);
        }
        is_number = is_number && sign.is_ascii_digit();
        before = Some(sign);
    }
    markdown
}

/// A sign as its number.
fn push_reference(markdown: &mut String, sign: char) {
    markdown.push_str(&format!("&#{};", u32::from(sign)));
}

/// The text of a code span with its fences; `None`: no fences make that of it.
pub(super) fn code_span(text: &str, in_cell: bool) -> Option<String> {
    let has_lines = text.contains(['\n', '\r']);
    let has_ends_of_cells = in_cell && text.contains(['|', '\\']);
    if has_lines || has_ends_of_cells || text.trim_matches(' ').is_empty() {
        return None;
    }
    let fence = "`".repeat(longest_run(text, '`') + 1);
    let touches = text.starts_with('`') || text.ends_with('`');
    let is_stripped = text.starts_with(' ') && text.ends_with(' ');
    let space = if touches || is_stripped { " " } else { "" };
    Some(format!("{fence}{space}{text}{space}{fence}"))
}

/// How often a sign stands there in a row at most.
pub(super) fn longest_run(text: &str, sign: char) -> usize {
    let mut longest = 0;
    let mut run = 0;
    for other in text.chars() {
        run = if other == sign { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    longest
}

/// An address and a title as they stand behind the square brackets of a link.
pub(super) fn destination(address: &str, title: &str, in_cell: bool) -> String {
    let mut written = String::with_capacity(address.len());
    for sign in address.chars() {
        match sign {
            '\\' | '<' | '>' | '&' => {
                written.push('\\');
                written.push(sign);
            }
            '|' if in_cell => written.push_str("\\|"),
            '\n' | '\r' => push_reference(&mut written, sign),
            sign => written.push(sign),
        }
    }
    let is_plain = !address.is_empty()
        && !address.contains(|sign: char| {
            sign.is_whitespace() || sign.is_control() || matches!(sign, '(' | ')' | '<')
        });
    if !is_plain {
        written = format!("<{written}>");
    }
    if !title.is_empty() {
        written.push_str(" \"");
        for sign in title.chars() {
            match sign {
                '\\' | '"' | '&' => {
                    written.push('\\');
                    written.push(sign);
                }
                '|' if in_cell => written.push_str("\\|"),
                '\n' | '\r' => push_reference(&mut written, sign),
                sign => written.push(sign),
            }
        }
        written.push('"');
    }
    written
}

/// Text as the value of an attribute of HTML, or between its tags where no Markdown is read.
pub(super) fn html(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '|' | '\n' | '\r' | '`' => push_reference(&mut escaped, sign),
            sign => escaped.push(sign),
        }
    }
    escaped
}
