//! A forest of boxes with rights on them.

use luotsi_access::{Binding, Class, Name, Policy, Set, Source, Standing};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Part {
    Guest,
    Reader,
    Writer,
    Keeper,
}

impl Name for Part {
    const ALL: &'static [Self] = &[Self::Guest, Self::Reader, Self::Writer, Self::Keeper];

    fn index(self) -> u8 {
        self as u8
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Act {
    See,
    Change,
    Lock,
    /// No role allows it: it is what answers of the compiled index say traverse with.
    Pass,
}

impl Name for Act {
    const ALL: &'static [Self] = &[Self::See, Self::Change, Self::Lock, Self::Pass];

    fn index(self) -> u8 {
        self as u8
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Who {
    One(u8),
    Even,
    All,
}

impl Who {
    pub(crate) fn is(self, user: u8) -> bool {
        match self {
            Self::One(one) => one == user,
            Self::Even => user.is_multiple_of(2),
            Self::All => true,
        }
    }
}

/// The kind of opaque boxes.
pub(crate) const OPAQUE: u16 = 2;

/// What a role allows on an open or closed box of a kind: guests see boxes of kind 0, readers see
/// all that is open, writers change, keepers see and lock.
pub(crate) fn allowed(kind: u16, closed: bool, part: Part) -> Set<Act> {
    let acts: &[Act] = match part {
        Part::Guest if kind == 0 => &[Act::See],
        Part::Reader if !closed => &[Act::See],
        Part::Writer if !closed => &[Act::Change],
        Part::Keeper => &[Act::See, Act::Lock],
        _ => &[],
    };
    acts.iter().copied().collect()
}

pub(crate) fn policy() -> Policy<Part, Act> {
    Policy::new(6, Act::See, |class, part| {
        allowed(class.0 / 2, class.0 % 2 == 1, part)
    })
}

/// A box; it is closed where it or any box around it is.
#[derive(Clone, Debug)]
pub(crate) struct Box {
    pub(crate) parent: Option<usize>,
    pub(crate) kind: u16,
    pub(crate) closed: bool,
    pub(crate) is_box: bool,
    pub(crate) bindings: Vec<Binding<Who, Part>>,
}

#[derive(Clone, Debug)]
pub(crate) struct Boxes(pub(crate) Vec<Box>);

impl Boxes {
    pub(crate) fn roots(&self) -> impl Iterator<Item = usize> {
        (0..self.0.len()).filter(|at| self.0[*at].parent.is_none())
    }

    pub(crate) fn questions(&self) -> impl Iterator<Item = (u8, usize)> {
        (0..3).flat_map(|user| (0..self.0.len()).map(move |object| (user, object)))
    }

    /// The box and those around it, the innermost first.
    pub(crate) fn outwards(&self, object: usize) -> impl Iterator<Item = usize> {
        std::iter::successors(Some(object), |at| self.0[*at].parent)
    }

    pub(crate) fn is_in_forest(&self, object: usize) -> bool {
        self.outwards(object).all(|at| self.0[at].is_box)
    }
}

impl Source for Boxes {
    type Object = usize;
    type User = u8;
    type Principal = Who;
    type Role = Part;
    type Action = Act;
    type Inherited = bool;

    fn parent(&self, object: &usize) -> Option<usize> {
        self.0[*object].parent
    }

    fn children(&self, object: &usize, each: &mut dyn FnMut(usize)) {
        // Children come after their parents.
        for (at, child) in self.0.iter().enumerate().skip(*object) {
            if child.parent == Some(*object) {
                each(at);
                if self.0.len() > 1000 {
                    return; // the chain
                }
            }
        }
    }

    fn standing(&self, object: &usize, above: &bool) -> Option<Standing<bool>> {
        let this = &self.0[*object];
        let closed = this.closed || *above;
        this.is_box.then(|| Standing {
            class: Class(this.kind * 2 + u16::from(closed)),
            kind: this.kind,
            opaque: this.kind == OPAQUE,
            passes_on: closed,
        })
    }

    fn bindings_on(&self, object: &usize, each: &mut dyn FnMut(Binding<Who, Part>)) {
        for binding in &self.0[*object].bindings {
            each(*binding);
        }
    }

    fn includes(&self, principal: &Who, user: &u8) -> bool {
        principal.is(*user)
    }
}
