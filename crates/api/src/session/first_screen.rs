//! What the window shows first, in one answer.
//!
//! A large organisation needs a second to be loaded, and people wait for a window. What it shows first is
//! therefore remembered in the workspace when that is closed, together with the head of the audit chain:
//! while the head is still the same, nothing has changed that the answer rests on, and it is given before
//! the organisation is there. Whatever else is asked meanwhile waits for it.

use std::sync::Arc;

use luotsi_domain::{Id, Organisation, SectionName, text::Language};
use luotsi_store::Workspace;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{
    LANGUAGE, acts_by_default, outside, session, types::FirstScreen, types::FirstScreenArgs,
};
use crate::{
    ApiError, App, Host,
    app::{Open, lock},
    commands, objects, tree,
    use_cases::Nothing,
};

/// The preference of the workspace's own that it is kept in.
const KEPT: &str = "first-screen";

/// What can be called at once while a workspace is being opened; all else waits until it is open.
pub(crate) const WHILE_OPENING: &[&str] = &[
    "start",
    "first_screen",
    "preference",
    "set_preference",
    "choose_path",
    "choose_paths",
    "new_id",
    "cancel",
    "take_link",
];

/// What the window shows first, as it was remembered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Remembered {
    /// What it is true for.
    at: Moment,
    asked: FirstScreenArgs,
    shown: Value,
}

/// Everything that decides what the window shows first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Moment {
    version: String,
    /// The last entry of the audit chain, by number and hash.
    head: (u64, String),
    chosen_language: Option<String>,
    may_switch_user: bool,
    path: String,
}

/// What is known of an earlier time while a workspace is being opened.
#[derive(Clone, Debug, Default)]
pub(crate) enum Memory {
    /// Nobody has looked yet.
    #[default]
    Unknown,
    /// There is nothing, or it is no longer true.
    Nothing,
    /// What is still true.
    Of(Arc<Remembered>),
}

/// What the window shows first: at once where it is remembered and still true, otherwise when the workspace of
/// the start is open.
///
/// # Errors
///
/// None: why a workspace could not be opened is part of the answer.
pub async fn first_screen<H: Host>(
    app: &App<H>,
    args: FirstScreenArgs,
) -> Result<FirstScreen, ApiError> {
    *lock(&app.first) = Some(args.clone());
    let memory = remembered(app, &args).await;
    let remembered = memory.is_some();
    let shown = match memory {
        Some(shown) => {
            // What is shown now needs the whole computer. Whoever asks for more lets it go on.
            app.pace.rest();
            Some(shown)
        }
        None => {
            app.opened().await;
            match app.open() {
                Ok(open) => Some(shown_and_kept(app, open, args).await?),
                Err(_) => None,
            }
        }
    };
    Ok(FirstScreen {
        outside: outside(app),
        shown,
        remembered,
    })
}

/// What is remembered of the same screen and still true. Waits until that is known.
async fn remembered<H: Host>(app: &App<H>, args: &FirstScreenArgs) -> Option<Value> {
    let mut memory = app.memory.subscribe();
    tokio::select! {
        biased;
        _ = app.opening.lock() => None,
        known = memory.wait_for(|memory| !matches!(memory, Memory::Unknown)) => match &*known.ok()? {
            Memory::Of(remembered) if remembered.asked == *args => Some(remembered.shown.clone()),
            _ => None,
        },
    }
}

/// What the window shows first, of the workspace that is open.
async fn shown<H: Host>(app: &App<H>, args: &FirstScreenArgs) -> Result<Value, ApiError> {
    let section = args.section.map(SectionName::id);
    let object = args.object.clone().or_else(|| section.clone());
    let shown = super::types::Shown {
        session: session(app, Nothing {}).await?,
        history: commands::history(app, Nothing {}).await?,
        favourites: objects::favourites(app, Nothing {}).await?,
        recent: objects::recent(app, Nothing {}).await?,
        tree: match args.section {
            Some(section) => {
                let (from, count) = (0, args.rows);
                Some(
                    tree::window(
                        app,
                        tree::TreeWindowArgs {
                            section,
                            from,
                            count,
                        },
                    )
                    .await?,
                )
            }
            None => None,
        },
        list: match (&args.object, &section) {
            (None, Some(of)) => {
                let (of, from, count) = (of.clone(), 0, args.listed);
                let look = objects::ListLook::default();
                let args = objects::ListWindowArgs {
                    list: objects::ListQuestion { of, look },
                    from,
                    count,
                    languages: false,
                };
                Some(objects::list_objects(app, args).await?)
            }
            _ => None,
        },
        // What is not there any more says so where it is shown.
        object: match object {
            Some(id) => objects::object(app, objects::ObjectArgs { id }).await.ok(),
            None => None,
        },
    };
    serde_json::to_value(shown).map_err(|error| ApiError::new("invalid-result", error))
}

/// What is remembered in a workspace that is about to be loaded.
pub(super) async fn look_back<H: Host>(app: &App<H>, workspace: &Workspace) -> Memory {
    let kept = async {
        let kept = workspace.preference(&Id::settings(), KEPT).await.ok()??;
        let kept: Remembered = serde_json::from_str(&kept).ok()?;
        (kept.at == moment(app, workspace).await?).then_some(kept)
    };
    kept.await
        .map_or(Memory::Nothing, |kept| Memory::Of(Arc::new(kept)))
}

/// What the window shows first, remembered at once, since not every program is ended in order.
async fn shown_and_kept<H: Host>(
    app: &App<H>,
    open: Arc<Open>,
    asked: FirstScreenArgs,
) -> Result<Value, ApiError> {
    // Before what it stands for: what changes between makes the memory too old, not wrong.
    let at = moment(app, &open.workspace).await;
    let shown = shown(app, &asked).await?;
    let is_start = open.current().is_untouched();
    if let Some(at) = at.filter(|_| is_start && asked.object.is_none()) {
        let shown = shown.clone();
        let remembered = Remembered { at, asked, shown };
        // Nobody waits for it, and without it the next start takes longer, nothing else.
        tokio::spawn(async move { keep(&open, &remembered).await.ok() });
    }
    Ok(shown)
}

/// Remembers what the window would show first if the program started now. What is shown by the address of an object
/// is not remembered: looking at it makes it a recent one.
pub(super) async fn remember<H: Host>(app: &App<H>, open: &Open) -> Result<(), ApiError> {
    let asked = lock(&app.first).clone();
    let Some(asked) = asked.filter(|asked| asked.object.is_none()) else {
        return Ok(());
    };
    let Some(at) = moment(app, &open.workspace).await else {
        return Ok(());
    };
    open.current().begin_again(|organisation| {
        let chosen = app.computer.get(LANGUAGE);
        let language = language(organisation, chosen.as_deref());
        (acts_by_default(organisation), language)
    });
    let shown = shown(app, &asked).await?;
    keep(open, &Remembered { at, asked, shown }).await
}

async fn keep(open: &Open, remembered: &Remembered) -> Result<(), ApiError> {
    let now = serde_json::to_string(remembered)
        .map_err(|error| ApiError::new("invalid-result", error))?;
    let settings = Id::settings();
    let before = open.workspace.preference(&settings, KEPT).await?;
    if before.as_ref() != Some(&now) {
        open.workspace.set_preference(&settings, KEPT, &now).await?;
    }
    Ok(())
}

async fn moment<H: Host>(app: &App<H>, workspace: &Workspace) -> Option<Moment> {
    let head = workspace.head().await.ok()?;
    Some(Moment {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        head: (head.sequence, head.hash.to_string()),
        chosen_language: app.computer.get(LANGUAGE),
        may_switch_user: app.host.may_switch_user(),
        path: workspace.folder().display().to_string(),
    })
}

/// The language that names and texts are shown in at the start: the chosen one where the organisation has it,
/// otherwise the organisation's first.
pub(super) fn language(organisation: &Organisation, chosen: Option<&str>) -> Option<Language> {
    let languages = organisation.settings().languages;
    let chosen = chosen.and_then(|tag| tag.parse().ok());
    chosen
        .filter(|language| languages.contains(language))
        .or_else(|| languages.into_iter().next())
}
