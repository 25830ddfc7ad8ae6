//! Which texts of a record are searched.

use luotsi_domain::{Data, Media, Record, Text, record::Content};
use luotsi_search::index::Part;
use luotsi_store::{Plain, Says, TextSource, Texts};

use crate::objects::{largest, media_of_file, number_of, plain};

/// The texts of the organisation's records. People are not searched: they are found by name.
pub(super) struct RecordTexts;

/// Goes up when records or bodies are read in another way.
const VERSION: u32 = 2;

impl Texts for RecordTexts {
    fn version(&self) -> u32 {
        VERSION
    }

    fn of(&self, record: &Record) -> Vec<TextSource> {
        let mut texts = Vec::new();
        let details: Vec<&Text> = match &record.data {
            Data::User(_)
            | Data::Group(_)
            | Data::Membership(_)
            | Data::Grant(_)
            | Data::Section(_)
            | Data::Settings(_) => return texts,
            Data::Process(process) => vec![&process.purpose],
            Data::Risk(risk) => risk.measures.iter().map(|measure| &measure.name).collect(),
            Data::Template(template) => template.tasks.iter().map(|task| &task.name).collect(),
            _ => Vec::new(),
        };
        push(&mut texts, Part::Name, &record.name);
        let number = Text::from(number_of(record));
        push(&mut texts, Part::Details, &number);
        for text in details {
            push(&mut texts, Part::Details, text);
        }
        if let Some(lifecycle) = record.data.lifecycle() {
            let approved = lifecycle
                .approved
                .as_ref()
                .and_then(|version| version.content.as_ref());
            let working = lifecycle
                .working
                .as_ref()
                .and_then(|working| working.content.as_ref());
            for (part, content) in [(Part::Approved, approved), (Part::Working, working)] {
                if let Some(content) = content {
                    push_content(&mut texts, part, content);
                }
            }
        }
        texts
    }

    fn plain(&self, media: &Media, bytes: &[u8]) -> Plain {
        let mut said = plain(media, bytes);
        if let Media::File { name } = media {
            said.text.insert_str(0, &format!("{name}\n"));
        }
        said
    }
}

fn push(texts: &mut Vec<TextSource>, part: Part, text: &Text) {
    let mut push = |language: &str, text: &str| {
        if !text.trim().is_empty() {
            texts.push(TextSource {
                part,
                language: language.to_owned(),
                says: Says::Words(text.to_owned()),
            });
        }
    };
    match text {
        Text::Plain(text) => push("", text),
        Text::ByLanguage(by_language) => {
            for (language, text) in by_language {
                push(language.as_str(), text);
            }
        }
    }
}

fn push_content(texts: &mut Vec<TextSource>, part: Part, content: &Content) {
    let says = match content {
        Content::Url(url) => Says::Words(url.clone()),
        Content::Body(body) | Content::File(body) => match &body.media {
            // Of a picture or the like only the name says anything: its bytes need not be read.
            Media::File { name } if media_of_file(name).is_none() => Says::Words(name.to_string()),
            media if body.size > largest(media) => return,
            _ => Says::Body(body.clone()),
        },
    };
    texts.push(TextSource {
        part,
        language: String::new(),
        says,
    });
}
