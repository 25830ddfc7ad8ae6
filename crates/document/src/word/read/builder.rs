//! Blocks one after the other, with the lists that are open.

use super::{
    numbering::{Place, Sign},
    style_names::Role,
};
use crate::model::{Block, BlockKind, Callout, ListItem, TaskItem};

/// How far a paragraph may be off from the text of an item that it belongs to, in twips.
const TOLERANCE: i64 = 40;

#[derive(Debug, Default)]
pub(super) struct Builder {
    blocks: Vec<Block>,
    lists: Vec<OpenList>,
    /// What the last block was made of, where the next may belong to it.
    group: Option<Role>,
    /// What all of it stands in.
    pub(super) within: Option<Role>,
}

#[derive(Debug)]
struct OpenList {
    /// `None`: its items have no signs but boxes to check.
    place: Option<Place>,
    list: String,
    level: u32,
    indent: Option<i64>,
    items: Vec<Item>,
}

#[derive(Debug)]
struct Item {
    done: bool,
    blocks: Vec<Block>,
}

/// What begins an item.
pub(super) enum Begin {
    Listed(Place),
    Task {
        done: bool,
        /// The list that it stands in otherwise.
        place: Option<Place>,
    },
}

pub(super) fn block(kind: BlockKind) -> Block {
    Block {
        id: String::new(),
        kind,
    }
}

impl Builder {
    pub(super) fn within(role: Role) -> Self {
        Self {
            within: Some(role),
            ..Self::default()
        }
    }

    pub(super) fn finish(mut self) -> Vec<Block> {
        self.close_deeper_than(None);
        self.blocks
    }

    /// Puts down blocks that belong to no list.
    pub(super) fn push(&mut self, blocks: Vec<Block>) {
        if blocks.is_empty() {
            return;
        }
        self.close_deeper_than(None);
        self.group = None;
        self.blocks.extend(blocks);
    }

    /// Puts down blocks that are `indent` from the margin: they belong to the item whose text is.
    pub(super) fn push_at(&mut self, indent: Option<i64>, blocks: Vec<Block>) {
        let of_item = indent.filter(|indent| *indent > 0).and_then(|indent| {
            self.lists.iter().rposition(|open| {
                open.indent
                    .is_some_and(|of_item| (of_item - indent).abs() <= TOLERANCE)
            })
        });
        match of_item {
            Some(at) => self.push_into(at, blocks),
            None => self.push(blocks),
        }
    }

    /// Puts down blocks that belong to the last item at the level; `false`: there is none.
    pub(super) fn push_at_level(&mut self, level: u32, blocks: Vec<Block>) -> bool {
        let at = self.lists.iter().rposition(|open| open.level == level);
        let blocks_left = at.is_some();
        if let Some(at) = at {
            self.push_into(at, blocks);
        }
        blocks_left
    }

    fn push_into(&mut self, at: usize, blocks: Vec<Block>) {
        while self.lists.len() > at + 1 {
            self.close_last();
        }
        if let Some(item) = self.lists.last_mut().and_then(|open| open.items.last_mut()) {
            item.blocks.extend(blocks);
        }
    }

    /// Begins an item with its blocks.
    pub(super) fn item(&mut self, begin: Begin, indent: Option<i64>, blocks: Vec<Block>) {
        self.group = None;
        let (place, list, level, done) = match begin {
            Begin::Listed(place) => {
                let (list, level) = (place.list.clone(), place.level);
                (Some(place), list, level, false)
            }
            Begin::Task { done, place } => {
                let (list, level) =
                    place.map_or((String::new(), 0), |place| (place.list, place.level));
                (None, list, level, done)
            }
        };
        self.close_deeper_than(Some(level));
        let continues = self
            .lists
            .last()
            .is_some_and(|open| open.level == level && open.continues_with(place.as_ref(), &list));
        if !continues {
            if self.lists.last().is_some_and(|open| open.level == level) {
                self.close_last();
            }
            self.lists.push(OpenList {
                indent: indent.or_else(|| place.as_ref()?.indent),
                place,
                list,
                level,
                items: Vec::new(),
            });
        }
        if let Some(open) = self.lists.last_mut() {
            open.items.push(Item { done, blocks });
        }
    }

    /// Puts down a block that is one with such ones before it.
    pub(super) fn push_in_group(&mut self, role: Role, new: Block) {
        let goes_on = self.lists.is_empty() && self.group == Some(role);
        if goes_on {
            match (
                self.blocks.last_mut().map(|block| &mut block.kind),
                &new.kind,
            ) {
                (Some(BlockKind::Quote(blocks)), _)
                | (Some(BlockKind::Callout(Callout { blocks, .. })), _) => {
                    blocks.push(new);
                    return;
                }
                (Some(BlockKind::Code { text, .. }), BlockKind::Code { text: more, .. }) => {
                    text.push('\n');
                    text.push_str(more);
                    return;
                }
                _ => {}
            }
        }
        let kind = match role {
            Role::Quote => BlockKind::Quote(vec![new]),
            Role::Callout(tone) => BlockKind::Callout(Callout {
                tone,
                blocks: vec![new],
            }),
            _ => new.kind,
        };
        self.push(vec![block(kind)]);
        self.group = Some(role);
    }

    fn close_deeper_than(&mut self, level: Option<u32>) {
        while self
            .lists
            .last()
            .is_some_and(|open| level.is_none_or(|level| open.level > level))
        {
            self.close_last();
        }
    }

    fn close_last(&mut self) {
        let Some(open) = self.lists.pop() else {
            return;
        };
        let list = block(open.close());
        match self.lists.last_mut().and_then(|open| open.items.last_mut()) {
            Some(item) => item.blocks.push(list),
            None => self.blocks.push(list),
        }
    }
}

impl OpenList {
    /// Whether a paragraph is this list's next item.
    fn continues_with(&self, place: Option<&Place>, list: &str) -> bool {
        let (Some(own), Some(place)) = (&self.place, place) else {
            return self.place.is_none() && place.is_none() && self.list == list;
        };
        let is_same_list = own.list == place.list
            || (own.pattern == place.pattern && !place.counts_alone && !own.counts_alone);
        let count = u32::try_from(self.items.len()).unwrap_or(u32::MAX);
        is_same_list
            && own.sign == place.sign
            && (own.sign != Sign::Number || own.number.saturating_add(count) == place.number)
    }

    fn close(self) -> BlockKind {
        let Some(place) = self.place else {
            let item = |item: Item| TaskItem {
                id: String::new(),
                done: item.done,
                blocks: item.blocks,
            };
            return BlockKind::Tasks(self.items.into_iter().map(item).collect());
        };
        let item = |item: Item| ListItem {
            id: String::new(),
            blocks: item.blocks,
        };
        let items = self.items.into_iter().map(item).collect();
        match place.sign {
            Sign::Number => BlockKind::Numbers {
                start: place.number,
                items,
            },
            Sign::Bullet | Sign::Nothing => BlockKind::Bullets(items),
        }
    }
}
