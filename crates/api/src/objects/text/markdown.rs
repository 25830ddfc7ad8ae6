//! Markdown as HTML.

use std::collections::BTreeSet;

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd, html};

use super::{Readable, Unreadable, clean::FOOTNOTE};
use crate::objects::LeftOut;

/// A Markdown text as HTML that is still to be cleaned.
pub(super) fn html(bytes: &[u8]) -> Result<Readable, Unreadable> {
    let text = std::str::from_utf8(bytes).map_err(|_| Unreadable::NotUnicode)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let mut left_out = BTreeSet::new();
    let events = Parser::new_ext(text, options).filter_map(|event| {
        if matches!(event, Event::Start(Tag::Image { .. })) {
            left_out.insert(LeftOut::Pictures);
        }
        adapted(event)
    });
    let mut raw = String::with_capacity(text.len() * 3 / 2);
    html::push_html(&mut raw, events);
    // The renderer aligns columns by a style, which the cleaning takes away with all others.
    for side in ["left", "center", "right"] {
        let style = format!("style=\"text-align: {side}\"");
        raw = raw.replace(&style, &format!("align=\"{side}\""));
    }
    Ok(Readable {
        html: raw,
        left_out,
    })
}

/// Pictures become their descriptions, check boxes signs, and footnotes get ids of their own.
fn adapted(event: Event<'_>) -> Option<Event<'_>> {
    Some(match event {
        Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => return None,
        Event::TaskListMarker(done) => Event::Text(super::task_sign(done).into()),
        Event::FootnoteReference(label) => Event::FootnoteReference(footnote(&label)),
        Event::Start(Tag::FootnoteDefinition(label)) => {
            Event::Start(Tag::FootnoteDefinition(footnote(&label)))
        }
        event => event,
    })
}

fn footnote(label: &str) -> CowStr<'static> {
    format!("{FOOTNOTE}{label}").into()
}
