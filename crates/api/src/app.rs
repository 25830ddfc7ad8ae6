//! The program's state: which workspace is open, who looks at it, and in which language.

use std::{
    collections::HashMap,
    path::PathBuf,
    sync::{Arc, Mutex, MutexGuard, PoisonError, atomic::AtomicBool},
};

use luotsi_domain::{
    Id, Organisation, SectionName,
    access::Sweep,
    text::{Language, Shown},
};
use luotsi_store::{Pace, Workspace};
use tokio::sync::watch;

use crate::{
    ApiError, Host,
    access::{Grid, Kept, Viewing, seen_by, what_if::Tries},
    checkouts::Checkouts,
    commands::Undoable,
    documents::PicturesInside,
    drafts::Typed,
    links::Asked,
    objects::{Listing, Lists},
    search::Visibility,
    session::{Computer, FirstScreenArgs, Memory, acts_by_default},
    tree::Tree,
    view::ShownText,
};

/// The program without a window.
pub struct App<H> {
    pub(crate) host: H,
    open: Mutex<Option<Arc<Open>>>,
    /// Why the workspace that was to be opened at the start is not open.
    pub(crate) problem: Mutex<Option<ApiError>>,
    /// Whether the workspace of the start is being opened. Who asks what to show first hears of it then.
    pub(crate) starting: AtomicBool,
    /// Held as long.
    pub(crate) opening: Arc<tokio::sync::Mutex<()>>,
    /// What is remembered in the workspace that is being opened.
    pub(crate) memory: watch::Sender<Memory>,
    /// What the window asked for first.
    pub(crate) first: Mutex<Option<FirstScreenArgs>>,
    /// How fast workspaces are loaded: while the window is being made, without holding it up.
    pub(crate) pace: Pace,
    /// The link that the program was asked to open.
    pub(crate) link: Mutex<Option<Asked>>,
    /// What this computer keeps for its user.
    pub(crate) computer: Computer,
    tasks: Mutex<HashMap<String, Arc<AtomicBool>>>,
}

/// An open workspace.
pub(crate) struct Open {
    pub(crate) workspace: Workspace,
    pub(crate) path: PathBuf,
    /// Held from deciding until the decision is durable and applied: commands are decided one
    /// after another.
    pub(crate) deciding: tokio::sync::Mutex<()>,
    /// Held while the index of rights is being made.
    pub(crate) indexing: tokio::sync::Mutex<()>,
    /// The matrix of rights that is looked at.
    pub(crate) grid: Arc<Mutex<Grid>>,
    /// The changes that are tried.
    pub(crate) tries: Tries,
    /// The files that are open in other programs.
    pub(crate) checkouts: Checkouts,
    /// What people looked at lately and made their favourites.
    pub(crate) lists: Lists,
    /// What was typed last.
    pub(crate) typed: Typed,
    /// The list of objects that is looked at.
    pub(crate) listed: Listing,
    /// The pictures inside the file that was read last.
    pub(crate) pictures_inside: PicturesInside,
    /// What may be searched by whoever looks.
    pub(crate) searchable: Arc<Mutex<Visibility>>,
    /// Hears when somebody looks for something.
    pub(crate) searched: watch::Sender<()>,
    current: Mutex<Current>,
}

/// What is looked at now. Locked for moments only, never across a wait.
pub(crate) struct Current {
    pub(crate) organisation: Organisation,
    /// Counts up with every change of the organisation, for caches.
    pub(crate) version: u64,
    pub(crate) user: Id,
    pub(crate) language: Language,
    pub(crate) trees: HashMap<SectionName, Tree>,
    pub(crate) undo: Vec<Undoable>,
    pub(crate) redo: Vec<Undoable>,
    rights: Option<(Id, Arc<Sweep>)>,
    /// Somebody whose eyes the user looks through, while they do.
    pub(crate) viewing: Option<Viewing>,
    /// What those may see, as far as the user may see it too.
    viewed: Option<Arc<Sweep>>,
    pub(crate) index: Kept,
}

/// The organisation at one moment, as one user sees it.
pub(crate) struct Snapshot {
    pub(crate) organisation: Organisation,
    pub(crate) version: u64,
    pub(crate) user: Id,
    pub(crate) language: Language,
    /// What the user may do with every object.
    pub(crate) rights: Arc<Sweep>,
    /// Who looks through this user's eyes, if anybody does.
    pub(crate) viewed_by: Option<Id>,
}

/// A panic elsewhere must not take the program's state with it: the data is replaced whole, never
/// left half changed.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl<H: Host> App<H> {
    /// The program with nothing open.
    #[must_use]
    pub fn new(host: H) -> Self {
        Self {
            computer: Computer::in_folder(&host.data_folder()),
            host,
            open: Mutex::new(None),
            starting: AtomicBool::new(false),
            opening: Arc::default(),
            memory: watch::Sender::default(),
            first: Mutex::new(None),
            pace: Pace::patient(),
            problem: Mutex::new(None),
            link: Mutex::new(None),
            tasks: Mutex::default(),
        }
    }

    /// The host.
    pub const fn host(&self) -> &H {
        &self.host
    }

    /// Waits until the workspace of the start is open, or can not be: as fast as can be from here on, since somebody
    /// waits for it.
    pub(crate) async fn opened(&self) {
        self.pace.hurry();
        drop(self.opening.lock().await);
    }

    /// The open workspace.
    pub(crate) fn open(&self) -> Result<Arc<Open>, ApiError> {
        lock(&self.open).clone().ok_or_else(ApiError::no_workspace)
    }

    /// Replaces the open workspace and gives the one before.
    pub(crate) fn set_open(&self, open: Option<Arc<Open>>) -> Option<Arc<Open>> {
        std::mem::replace(&mut *lock(&self.open), open)
    }

    /// The organisation as it is now.
    pub(crate) fn snapshot(&self) -> Result<Snapshot, ApiError> {
        Ok(self.open()?.snapshot())
    }

    /// Begins a long task: the flag is set when it is asked to stop.
    pub(crate) fn begin_task(&self, task: &str) -> Arc<AtomicBool> {
        let flag = Arc::new(AtomicBool::new(false));
        lock(&self.tasks).insert(task.to_owned(), flag.clone());
        flag
    }

    /// Ends a long task.
    pub(crate) fn end_task(&self, task: &str) {
        lock(&self.tasks).remove(task);
    }

    /// The flag of a task under way.
    pub(crate) fn task(&self, task: &str) -> Option<Arc<AtomicBool>> {
        lock(&self.tasks).get(task).cloned()
    }
}

impl Open {
    pub(crate) fn new(
        workspace: Workspace,
        path: PathBuf,
        organisation: Organisation,
        user: Id,
        language: Language,
    ) -> Self {
        Self {
            workspace,
            path,
            deciding: tokio::sync::Mutex::default(),
            indexing: tokio::sync::Mutex::default(),
            grid: Arc::default(),
            tries: Tries::default(),
            checkouts: Checkouts::default(),
            lists: Lists::default(),
            typed: Typed::default(),
            listed: Listing::default(),
            pictures_inside: PicturesInside::default(),
            searchable: Arc::default(),
            searched: watch::Sender::new(()),
            current: Mutex::new(Current {
                organisation,
                version: 0,
                user,
                language,
                trees: HashMap::new(),
                undo: Vec::new(),
                redo: Vec::new(),
                rights: None,
                viewing: None,
                viewed: None,
                index: Kept::default(),
            }),
        }
    }

    pub(crate) fn current(&self) -> MutexGuard<'_, Current> {
        lock(&self.current)
    }

    pub(crate) fn snapshot(&self) -> Snapshot {
        self.current().snapshot()
    }
}

impl Current {
    /// Finds out anew what users may do, when somebody asks next.
    pub(crate) fn forget_rights(&mut self) {
        self.rights = None;
        self.viewed = None;
    }

    /// Looks at everything as somebody does who has just opened the workspace, with nothing done so far.
    pub(crate) fn begin_again(&mut self, by: impl FnOnce(&Organisation) -> (Id, Option<Language>)) {
        let (user, language) = by(&self.organisation);
        self.user = user;
        if let Some(language) = language {
            self.language = language;
        }
        self.trees.clear();
        self.undo.clear();
        self.redo.clear();
        self.viewing = None;
        self.viewed = None;
    }

    /// Whether nothing has been opened, done or changed so far, and the user is the one of the start.
    pub(crate) fn is_untouched(&self) -> bool {
        self.version == 0
            && self.viewing.is_none()
            && self.user == acts_by_default(&self.organisation)
            && self.trees.values().all(Tree::is_untouched)
    }

    /// Looks through somebody's eyes. What is open in the trees stays one's own.
    pub(crate) fn view_as(&mut self, user: Id) {
        let own_trees = std::mem::take(&mut self.trees);
        self.viewing = Some(Viewing { user, own_trees });
        self.viewed = None;
    }

    /// Looks through one's own eyes again.
    pub(crate) fn view_as_oneself(&mut self) {
        if let Some(viewing) = self.viewing.take() {
            self.trees = viewing.own_trees;
        }
        self.viewed = None;
    }

    /// The organisation as whoever looks sees it: through somebody else's eyes, where they do.
    pub(crate) fn snapshot(&mut self) -> Snapshot {
        let own = self.own_snapshot();
        let Some(viewing) = &self.viewing else {
            return own;
        };
        let rights = match &self.viewed {
            Some(rights) => rights.clone(),
            None => {
                let theirs = Sweep::of(&self.organisation, &viewing.user);
                let rights = Arc::new(seen_by(&own, &theirs));
                self.viewed = Some(rights.clone());
                rights
            }
        };
        Snapshot {
            user: viewing.user.clone(),
            viewed_by: Some(own.user.clone()),
            rights,
            ..own
        }
    }

    /// The organisation as the user who acts sees it.
    pub(crate) fn own_snapshot(&mut self) -> Snapshot {
        let rights = match &self.rights {
            Some((user, rights)) if *user == self.user => rights.clone(),
            _ => {
                let rights = Arc::new(Sweep::of(&self.organisation, &self.user));
                self.rights = Some((self.user.clone(), rights.clone()));
                rights
            }
        };
        Snapshot {
            organisation: self.organisation.clone(),
            version: self.version,
            user: self.user.clone(),
            language: self.language.clone(),
            rights,
            viewed_by: None,
        }
    }
}

impl Snapshot {
    /// A text in the chosen language.
    pub(crate) fn shown(&self, text: &luotsi_domain::Text) -> ShownText {
        let Shown { text, instead } = self.organisation.shown(text, &self.language);
        ShownText {
            text: text.to_owned(),
            instead: instead.cloned(),
        }
    }
}
