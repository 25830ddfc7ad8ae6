//! Looking for a part of a name, and names in the order of an alphabet.

use luotsi_domain::Text;

/// How well a name answers a query; the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Match {
    /// The name begins so.
    Beginning,
    /// A word in it begins so.
    Word,
    /// It stands somewhere in it.
    Inside,
}

/// A part of a name that is looked for, whatever its case. Without letters it is at the beginning
/// of every name.
pub(crate) struct Query {
    letters: String,
    /// The name in small letters: kept, so that a hundred thousand names need no memory each.
    name: String,
}

impl Query {
    pub(crate) fn new(text: &str) -> Self {
        Self {
            letters: text.trim().to_lowercase(),
            name: String::new(),
        }
    }

    /// The best match in any language of a text.
    pub(crate) fn find(&mut self, text: &Text) -> Option<Match> {
        match text {
            Text::Plain(text) => self.find_in(text),
            Text::ByLanguage(texts) => texts
                .iter()
                .filter_map(|(_, text)| self.find_in(text))
                .min(),
        }
    }

    /// The best match in a name.
    pub(crate) fn find_in(&mut self, name: &str) -> Option<Match> {
        if self.letters.is_empty() {
            return Some(Match::Beginning);
        }
        self.name.clear();
        self.name.extend(name.chars().flat_map(char::to_lowercase));
        self.name
            .match_indices(&self.letters)
            .map(|(at, _)| {
                let before = self
                    .name
                    .get(..at)
                    .and_then(|text| text.chars().next_back());
                match before {
                    None => Match::Beginning,
                    Some(letter) if !letter.is_alphanumeric() => Match::Word,
                    Some(_) => Match::Inside,
                }
            })
            .min()
    }
}

/// What names are sorted by: small letters, å ä ö after z as Finnish and Swedish have them.
pub(crate) fn alphabetical(name: &str) -> String {
    name.trim()
        .chars()
        .flat_map(char::to_lowercase)
        .map(|letter| match letter {
            'å' => '{',
            'ä' | 'æ' => '|',
            'ö' | 'ø' => '}',
            letter => letter,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_beginning_is_better_than_a_word_and_a_word_better_than_the_inside() {
        let mut query = Query::new("ÄÄ");
        assert_eq!(query.find_in("Äänestys"), Some(Match::Beginning));
        assert_eq!(query.find_in("Häät ja ääni"), Some(Match::Word));
        assert_eq!(query.find_in("Sää"), Some(Match::Inside));
        assert_eq!(query.find_in("Aanestys"), None);
    }

    #[test]
    fn any_language_of_a_name_is_looked_at() {
        let name = Text::ByLanguage(vec![
            ("fi".parse().unwrap(), "Myynti".to_owned()),
            ("sv".parse().unwrap(), "Ny försäljning".to_owned()),
        ]);
        assert_eq!(Query::new("förs").find(&name), Some(Match::Word));
        assert_eq!(Query::new("sales").find(&name), None);
        assert_eq!(Query::new(" ").find(&name), Some(Match::Beginning));
    }

    #[test]
    fn names_sort_as_in_a_finnish_telephone_directory() {
        let mut names = ["Öljy", "zeppelin", "Ääni", "Åland", "Aalto", "yö"];
        names.sort_by_key(|name| alphabetical(name));
        assert_eq!(names, ["Aalto", "yö", "zeppelin", "Åland", "Ääni", "Öljy"]);
    }
}
