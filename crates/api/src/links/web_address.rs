//! Addresses outside of the program, which the system opens.

use url::Url;

/// The longest address that is opened, in bytes.
const LONGEST: usize = 2048;

/// An address of the web or of mail, and nothing else: nothing that runs, reads a file or starts
/// another program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebAddress(Url);

impl WebAddress {
    /// The address, where it is one that may be opened. Names and passwords in an address only serve
    /// to disguise where it leads; a letter gets no files from somebody else's hand.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let odd = |letter: char| letter.is_whitespace() || letter.is_control();
        if text.len() > LONGEST || text.contains(odd) {
            return None;
        }
        let url = Url::parse(text).ok()?;
        let opened = match url.scheme() {
            "http" | "https" => {
                url.has_host() && url.username().is_empty() && url.password().is_none()
            }
            "mailto" => !url
                .query_pairs()
                .any(|(name, _)| name.to_ascii_lowercase().starts_with("attach")),
            _ => false,
        };
        opened.then_some(Self(url))
    }

    /// The address as the system gets it: what is not plain is percent-encoded.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_web_and_mail_are_opened() {
        for (text, address) in [
            ("https://example.org", "https://example.org/"),
            ("HTTP://Example.org/a?b#c", "http://example.org/a?b#c"),
            (
                "https://example.org/ä\"'`$(x)",
                "https://example.org/%C3%A4%22'%60$(x)",
            ),
            (
                "mailto:aino@example.org?subject=Hei",
                "mailto:aino@example.org?subject=Hei",
            ),
        ] {
            let parsed = WebAddress::parse(text);
            assert_eq!(parsed.as_ref().map(WebAddress::as_str), Some(address));
        }
    }

    #[test]
    fn nothing_else_is() {
        let long = format!("https://example.org/{}", "a".repeat(LONGEST));
        for text in [
            "",
            "example.org",
            "//example.org",
            "--help",
            "/etc/passwd",
            "C:\\Windows\\System32\\calc.exe",
            "\\\\server\\share",
            "file:///etc/passwd",
            "javascript:alert(1)",
            "data:text/html,<script>",
            "ms-settings:privacy",
            "luotsi://object/p",
            "smb://server/share",
            "https://",
            "https://bank.example@evil.example/",
            "https://:secret@evil.example/",
            "https://example.org/ --new-window",
            "https://example.org/\n",
            " https://example.org/",
            "java\tscript:alert(1)",
            "mailto:a@example.org?Attach=/etc/passwd",
            "mailto:a@example.org?subject=x&attachment=%2Fetc%2Fpasswd",
            &long,
        ] {
            assert_eq!(WebAddress::parse(text), None, "{text}");
        }
    }
}
