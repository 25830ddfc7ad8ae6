//! Addresses that links may have.

/// Where links may lead, beside relative addresses: the web, mail, a telephone, into the program.
const SCHEMES: &[&str] = &["http", "https", "mailto", "tel", "luotsi"];

/// Whether a link may have the address: nothing that runs, nothing on this computer, nothing that a
/// browser would read in another way than it is written.
#[must_use]
pub fn is_safe(address: &str) -> bool {
    if address.is_empty()
        || address.starts_with(' ')
        || address.ends_with(' ')
        || address.contains(char::is_control)
        || address.contains('\\')
    {
        return false;
    }
    let end = address.find(['/', '?', '#']).unwrap_or(address.len());
    let before = address.get(..end).unwrap_or_default();
    before.split_once(':').is_none_or(|(scheme, _)| {
        SCHEMES
            .iter()
            .any(|allowed| scheme.eq_ignore_ascii_case(allowed))
    })
}
