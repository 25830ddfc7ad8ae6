//! Links, pictures and code: text that goes elsewhere than into the line, or leads elsewhere.

use super::{Builder, Capture, Link, Opener};
use crate::{
    address, data_uri,
    losses::LossCode,
    model::{BlockKind, Image, InlineKind, Mark},
    read::keep,
    references::{Reference, reference},
};

impl Builder {
    pub(in crate::markdown) fn open_link(&mut self, opener: Opener, address: &str, title: &str) {
        let mut link = Link::Dropped;
        if self.is_in_link() || !self.captures.is_empty() {
            self.lose(LossCode::RawHtml, address);
        } else if let Some(Reference::Object(object)) = reference(address) {
            self.captures.push(Capture::Object {
                object,
                label: String::new(),
                marks: self.marks.keys().cloned().collect(),
            });
            link = Link::Object;
        } else if address::is_safe(address) {
            let mark = Mark::Link {
                address: address.to_owned(),
                title: title.to_owned(),
            };
            if self.open_mark(opener, mark) {
                link = Link::Marked;
            }
        } else if opener == Opener::Markdown || !address.is_empty() {
            self.lose(LossCode::UnsafeAddress, address);
        }
        self.links.push((opener, link));
    }

    pub(in crate::markdown) fn close_link(&mut self, opener: Opener) {
        if self.links.last().is_none_or(|(other, _)| *other != opener) {
            return;
        }
        match self.links.pop() {
            Some((_, Link::Marked)) => {
                self.close_last(|(_, mark)| matches!(mark, Mark::Link { .. }));
            }
            Some((_, Link::Object)) => {
                if matches!(self.captures.last(), Some(Capture::Object { .. })) {
                    self.end_capture();
                }
            }
            Some((_, Link::Dropped)) | None => {}
        }
    }

    pub(in crate::markdown) fn open_image(
        &mut self,
        address: &str,
        title: &str,
        width: Option<u32>,
    ) {
        if let Some(Capture::Image { inside, .. }) = self.captures.last_mut() {
            *inside += 1;
            return;
        }
        self.captures.push(Capture::Image {
            address: address.to_owned(),
            title: title.to_owned(),
            description: String::new(),
            width,
            inside: 0,
        });
    }

    pub(in crate::markdown) fn close_image(&mut self) {
        match self.captures.last_mut() {
            Some(Capture::Image { inside, .. }) if *inside > 0 => *inside -= 1,
            Some(Capture::Image { .. }) => self.end_capture(),
            _ => {}
        }
    }

    pub(in crate::markdown) fn open_code(&mut self, language: Option<String>) {
        self.end_line();
        let text = String::new();
        self.captures.push(Capture::Code { language, text });
    }

    /// Says in which language the code is that is open.
    pub(in crate::markdown) fn name_language(&mut self, name: &str) {
        if let Some(Capture::Code { language, .. }) = self.captures.last_mut() {
            language.get_or_insert_with(|| name.to_owned());
        }
    }

    pub(in crate::markdown) fn close_code(&mut self) {
        if self.is_in_code() {
            self.end_capture();
        }
    }

    pub(super) fn end_captures(&mut self) {
        while !self.captures.is_empty() {
            self.end_capture();
        }
    }

    pub(super) fn end_capture(&mut self) {
        match self.captures.pop() {
            Some(Capture::Object {
                object,
                label,
                marks,
            }) => self.marked(InlineKind::ObjectLink { object, label }, marks),
            Some(Capture::Code { language, mut text }) => {
                if text.ends_with('\n') {
                    text.pop();
                }
                self.block(BlockKind::Code { language, text });
            }
            Some(Capture::Image {
                address,
                title,
                description,
                width,
                ..
            }) => self.image(&address, title, description, width),
            None => {}
        }
    }

    fn image(&mut self, address: &str, title: String, description: String, width: Option<u32>) {
        let body = match reference(address) {
            Some(Reference::Picture(hash)) => Some(hash),
            _ => data_uri::bytes(address).and_then(|bytes| keep(&mut self.pictures, bytes)),
        };
        // In the label of a link to an object there is no place for a picture.
        if !self.captures.is_empty() {
            self.lose(LossCode::UnreadablePicture, &description);
            self.text(&description);
        } else if let Some(body) = body {
            self.interrupt(BlockKind::Image(Image {
                body,
                description,
                title,
                width,
            }));
        } else if data_uri::is_one(address) {
            self.lose(LossCode::UnreadablePicture, &description);
            self.text(&description);
        } else {
            self.lose(LossCode::RemotePicture, address);
            let shown = if description.is_empty() {
                address
            } else {
                &description
            };
            // A picture that is a link itself leads where that leads.
            if self.is_in_link() || !address::is_safe(address) {
                self.text(shown);
            } else {
                let address = address.to_owned();
                let link = Mark::Link { address, title };
                self.open_mark(Opener::Markdown, link);
                self.text(shown);
                self.close_mark(Opener::Markdown);
            }
        }
    }
}
