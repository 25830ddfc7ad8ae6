//! Opening workspaces, and making them: new, from the demonstration, from a bundle, from a backup.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, atomic::Ordering},
};

use luotsi_domain::{
    Data, Id, Organisation, Place, Record, SectionName, Text,
    record::{Settings, User},
    text::Language,
};
use luotsi_store::{Entry, KeySource, Keys, Opening, Pace, Workspace};

use super::{
    LANGUAGE, Memory, first_screen,
    types::{
        CreateWorkspace, ImportWorkspace, OpenWorkspace, RecentWorkspace, RestoreWorkspace, Session,
    },
    view::session,
};
use crate::{
    ApiError, App, Event, Host,
    app::{Open, lock},
    checkouts, search,
    transfer::{self, BringIn},
    use_cases::Nothing,
};

/// The demonstration holds nothing secret; where there is no keyring it opens all the same.
const DEMONSTRATION_PASSPHRASE: &str = "demonstration";

/// Opens a workspace.
///
/// # Errors
///
/// What the store says of a key that is missing or wrong (`passphrase-needed`, `wrong-passphrase`,
/// `keyring-entry-missing`, …), of a damaged or newer file, or of somebody who has it open (`held`).
pub async fn open_workspace<H: Host>(
    app: &App<H>,
    args: OpenWorkspace,
) -> Result<Session, ApiError> {
    let path = PathBuf::from(&args.path);
    let same = |open: &Arc<Open>| open.path == path;
    if app.open().as_ref().is_ok_and(same) {
        return session(app, Nothing {}).await;
    }
    let workspace = Workspace::open(&path, &app.host.keys(args.passphrase), &app.opening()).await?;
    app.show(workspace, None).await
}

/// Opens the demonstration organisation: as it was left, or made anew where there is none yet.
///
/// # Errors
///
/// `no-demonstration`, and what opening and importing say.
pub async fn open_demonstration<H: Host>(app: &App<H>, _: Nothing) -> Result<Session, ApiError> {
    let bundle = app
        .host
        .demonstration()
        .ok_or_else(|| ApiError::new("no-demonstration", "the demonstration is not installed"))?;
    let folder = app.host.data_folder().join("demonstration");
    let keys = app.host.keys(Some(DEMONSTRATION_PASSPHRASE.to_owned()));
    match Workspace::open(&folder, &keys, &app.opening()).await {
        Ok(workspace) => app.show(workspace, None).await,
        Err(error) if matches!(error.code(), "not-a-workspace" | "incomplete") => {
            app.make_from_bundle(
                &folder,
                &keys,
                KeySource::KeyringElsePassphrase,
                &bundle,
                "demonstration",
            )
            .await
        }
        Err(error) => Err(error.into()),
    }
}

/// Creates an empty organisation with one user, its administrator.
///
/// # Errors
///
/// `name-missing`, `languages`, and what the store says.
pub async fn create_workspace<H: Host>(
    app: &App<H>,
    args: CreateWorkspace,
) -> Result<Session, ApiError> {
    if args.name.trim().is_empty() || args.user_name.trim().is_empty() {
        return Err(ApiError::new("name-missing", "a name is missing"));
    }
    let Some(language) = args.languages.first().cloned() else {
        return Err(ApiError::new("languages", "a language is missing"));
    };
    let folder = app.folder_for(args.folder.as_deref(), &args.name);
    let source = key_source(args.passphrase.as_deref());
    let keys = app.host.keys(args.passphrase);
    let workspace = Workspace::create(&folder, &keys, source, &app.opening()).await?;
    let user = app.host.new_id();
    let records = new_organisation(
        &args.name,
        language,
        args.languages,
        &user,
        &args.user_name,
        &args.email,
    );
    let entry = Entry::new(
        app.host.new_id(),
        user.clone(),
        app.host.now(),
        serde_json::json!({"op": "create-organisation"}).to_string(),
    );
    let made = async {
        let import = workspace.begin_import(Arc::default()).await?;
        let records = records.into_iter().map(Arc::new).collect();
        import.finish(&entry, records, |_| {}).await
    };
    if let Err(error) = made.await {
        // What went wrong is what to report.
        workspace.abandon(&keys).await.ok();
        return Err(error.into());
    }
    app.show(workspace, Some(user)).await
}

/// Creates a workspace from a bundle, all or nothing.
///
/// # Errors
///
/// What is wrong with the bundle, and where; `cancelled`; what the store says.
pub async fn import_workspace<H: Host>(
    app: &App<H>,
    args: ImportWorkspace,
) -> Result<Session, ApiError> {
    let bundle = PathBuf::from(&args.bundle);
    let name = bundle.file_stem().unwrap_or_default().to_string_lossy();
    let folder = app.folder_for(args.folder.as_deref(), &name);
    let source = key_source(args.passphrase.as_deref());
    let keys = app.host.keys(args.passphrase);
    app.make_from_bundle(&folder, &keys, source, &bundle, &args.task)
        .await
}

/// Creates a workspace from a backup, all or nothing.
///
/// # Errors
///
/// What the store says of the backup, its key and the folder.
pub async fn restore_workspace<H: Host>(
    app: &App<H>,
    args: RestoreWorkspace,
) -> Result<Session, ApiError> {
    let backup = PathBuf::from(&args.backup);
    let name = backup.file_stem().unwrap_or_default().to_string_lossy();
    let folder = app.folder_for(args.folder.as_deref(), &name);
    let source = key_source(args.passphrase.as_deref());
    let keys = app.host.keys(args.passphrase);
    let workspace = luotsi_store::restore(&backup, &folder, &keys, source, &app.opening()).await?;
    app.show(workspace, None).await
}

/// Closes the workspace.
///
/// # Errors
///
/// What the store says; it is closed all the same.
pub async fn close_workspace<H: Host>(app: &App<H>, _: Nothing) -> Result<Nothing, ApiError> {
    if let Ok(open) = app.open() {
        // Without a memory the next start takes longer, nothing else.
        first_screen::remember(app, &open).await.ok();
    }
    if let Some(open) = app.set_open(None) {
        let closed = close(app, &open).await;
        // A large organisation needs a while to give its memory back: nobody waits for that.
        std::thread::spawn(move || drop(open));
        // Nothing is open from here on, whatever went wrong.
        app.host.send(Event::Session);
        closed?;
    }
    Ok(Nothing {})
}

/// Waits for the command under way, then closes.
async fn close<H: Host>(app: &App<H>, open: &Open) -> Result<(), ApiError> {
    checkouts::tidy(app, open).await;
    let _deciding = open.deciding.lock().await;
    Ok(open.workspace.close().await?)
}

const fn key_source(passphrase: Option<&str>) -> KeySource {
    match passphrase {
        Some(_) => KeySource::Passphrase,
        None => KeySource::Keyring,
    }
}

impl<H: Host> App<H> {
    /// How this program opens workspaces.
    pub(crate) fn opening(&self) -> Opening {
        Opening {
            program: self.host.program(),
            now: self.host.now(),
            wait: self.host.patience(),
        }
    }

    /// The folder given, or a new one in the person's data folder, named after `name`.
    fn folder_for(&self, given: Option<&str>, name: &str) -> PathBuf {
        if let Some(folder) = given {
            return PathBuf::from(folder);
        }
        let folder = self.host.data_folder().join("organisations");
        let name = file_name(name);
        let numbered = (2..).map(|number| format!("{name}-{number}"));
        std::iter::once(name.clone())
            .chain(numbered)
            .map(|name| folder.join(name))
            .find(|path| !path.exists())
            .unwrap_or(folder)
    }

    async fn make_from_bundle(
        &self,
        folder: &Path,
        keys: &Keys,
        source: KeySource,
        bundle: &Path,
        task: &str,
    ) -> Result<Session, ApiError> {
        let workspace = Workspace::create(folder, keys, source, &self.opening()).await?;
        let bring_in = BringIn {
            bundle,
            task,
            actor: None,
            into: None,
        };
        if let Err(error) = transfer::bring_in(self, &workspace, bring_in).await {
            // What went wrong is what to report.
            workspace.abandon(keys).await.ok();
            return Err(error);
        }
        self.show(workspace, None).await
    }

    /// Loads a workspace, makes it the one that is open, and closes the one before.
    async fn show(&self, workspace: Workspace, user: Option<Id>) -> Result<Session, ApiError> {
        // While a start waits, what it shows first may be known before the organisation is.
        if self.starting.load(Ordering::SeqCst) {
            let memory = match user {
                None => first_screen::look_back(self, &workspace).await,
                Some(_) => Memory::Nothing,
            };
            self.memory.send_replace(memory);
        }
        let organisation = match load(&workspace, &self.pace).await {
            Ok(organisation) => organisation,
            Err(error) => {
                // What could not be read is what to report.
                workspace.close().await.ok();
                return Err(error);
            }
        };
        let user = user.unwrap_or_else(|| acts_by_default(&organisation));
        let chosen = self.computer.get(LANGUAGE);
        let language = first_screen::language(&organisation, chosen.as_deref())
            .ok_or_else(|| ApiError::new("languages", "a language is missing"))?;
        let path = workspace.folder().to_owned();
        let name = organisation
            .shown(&organisation.name(), &language)
            .text
            .to_owned();
        let open = Open::new(workspace, path.clone(), organisation, user, language);
        let open = Arc::new(open);
        search::follow(&open, self.pace.clone());
        search::rest(&open);
        if let Some(before) = self.set_open(Some(open)) {
            close(self, &before).await?;
        }
        *lock(&self.problem) = None;
        let path = path.display().to_string();
        // A list that can not be written is no reason not to work.
        self.computer.remember(RecentWorkspace { path, name }).ok();
        if !self.starting.load(Ordering::SeqCst) {
            self.host.send(Event::Session);
        }
        session(self, Nothing {}).await
    }
}

/// All records of a workspace as an organisation.
pub(crate) async fn load(workspace: &Workspace, pace: &Pace) -> Result<Organisation, ApiError> {
    let records = workspace.load_at(pace).await?;
    tokio::task::spawn_blocking(move || Organisation::from_records(records))
        .await
        .map_err(|error| ApiError::new("internal", error))
}

/// The user who acts in a local workspace unless another is named: its first administrator, else its
/// first user who is not archived. Where there is nobody, somebody who does not exist acts, and may
/// do nothing.
pub(crate) fn acts_by_default(organisation: &Organisation) -> Id {
    let maintenance = SectionName::Maintenance.id();
    let mut users = organisation
        .children(&maintenance)
        .iter()
        .filter_map(|id| organisation.user(id))
        .filter(|record| !record.archived)
        .peekable();
    let first = users.peek().map(|record| record.id.clone());
    let administrator = users
        .find(|record| matches!(&record.data, Data::User(user) if user.administrator))
        .map(|record| record.id.clone());
    administrator.or(first).unwrap_or_else(|| Id::from(""))
}

fn new_organisation(
    name: &str,
    language: Language,
    languages: Vec<Language>,
    user: &Id,
    user_name: &str,
    email: &str,
) -> Vec<Record> {
    let settings = Settings {
        languages,
        ..Settings::default()
    };
    let organisation = Organisation::new(Text::in_language(language, name), settings);
    let administrator = Record {
        id: user.clone(),
        parent: Some(SectionName::Maintenance.id()),
        place: Place::nth(0),
        name: user_name.into(),
        archived: false,
        deleted: None,
        data: Data::User(Box::new(User {
            email: email.to_owned(),
            administrator: true,
            ..User::default()
        })),
    };
    organisation
        .records()
        .map(|record| Record::clone(record))
        .chain([administrator])
        .collect()
}

/// A name that every system takes for a folder.
fn file_name(name: &str) -> String {
    let plain: String = name
        .to_lowercase()
        .chars()
        .map(|letter| match letter {
            'ä' | 'å' => 'a',
            'ö' => 'o',
            letter if letter.is_ascii_alphanumeric() => letter,
            _ => '-',
        })
        .collect();
    let parts: Vec<_> = plain.split('-').filter(|part| !part.is_empty()).collect();
    let mut joined = parts.join("-");
    joined.truncate(60);
    if joined.is_empty() {
        joined.push_str("organisation");
    }
    joined
}
