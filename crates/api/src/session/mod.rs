//! Starting, opening, creating, and who looks at what.

mod at_start;
mod computer;
mod first_screen;
mod opening;
mod types;
mod view;

use luotsi_domain::{Id, Kind, text::Language};

pub use at_start::AtStart;
pub(crate) use computer::Computer;
pub use first_screen::first_screen;
pub(crate) use first_screen::{Memory, WHILE_OPENING};
pub(crate) use opening::{acts_by_default, load};
pub use opening::{
    close_workspace, create_workspace, import_workspace, open_demonstration, open_workspace,
    restore_workspace,
};
pub use types::*;
pub(crate) use view::outside;
pub use view::{session, start};

use crate::{ApiError, App, Event, Host, error::Helper, use_cases::Nothing};

/// The preference that keeps the language of names and texts.
pub(crate) const LANGUAGE: &str = "content-language";

/// The users that somebody may act as, for trying out.
///
/// # Errors
///
/// `no-workspace`.
pub async fn users_to_try<H: Host>(app: &App<H>, _: Nothing) -> Result<Vec<Helper>, ApiError> {
    if !app.host.may_switch_user() {
        return Ok(Vec::new());
    }
    let snapshot = app.snapshot()?;
    let users = luotsi_domain::SectionName::Maintenance.id();
    Ok(snapshot
        .organisation
        .children(&users)
        .iter()
        .filter_map(|id| snapshot.organisation.get(id))
        .filter(|record| record.kind() == Kind::User && !record.archived)
        .map(|record| Helper {
            id: record.id.clone(),
            name: snapshot.shown(&record.name).text,
        })
        .collect())
}

/// Acts as another user, for trying out.
///
/// # Errors
///
/// `not-for-trying` where the host does not allow it, `not-found`.
pub async fn switch_user<H: Host>(app: &App<H>, args: SwitchUser) -> Result<Session, ApiError> {
    if !app.host.may_switch_user() {
        return Err(ApiError::new(
            "not-for-trying",
            "only a program built for trying out acts as somebody else",
        ));
    }
    act_as(app, &args.user)?;
    session(app, Nothing {}).await
}

/// Makes somebody the user who acts.
pub(crate) fn act_as<H: Host>(app: &App<H>, user: &Id) -> Result<(), ApiError> {
    let open = app.open()?;
    {
        let mut current = open.current();
        if current.organisation.user(user).is_none() {
            return Err(ApiError::not_found(user));
        }
        current.user = user.clone();
        // The commands to take back are one's own.
        current.undo.clear();
        current.redo.clear();
    }
    app.host.send(Event::Session);
    Ok(())
}

/// Chooses the language that names and texts are shown in.
///
/// # Errors
///
/// `invalid-language`, `no-workspace`.
pub async fn set_language<H: Host>(app: &App<H>, args: SetLanguage) -> Result<Session, ApiError> {
    let language: Language = args
        .language
        .parse()
        .map_err(|error| ApiError::new("invalid-language", error))?;
    app.open()?.current().language = language.clone();
    app.computer.set(LANGUAGE, Some(language.to_string()))?;
    app.host.send(Event::Session);
    session(app, Nothing {}).await
}

/// Reads something that this person chose for themselves.
///
/// # Errors
///
/// None.
pub async fn preference<H: Host>(
    app: &App<H>,
    args: PreferenceKey,
) -> Result<Option<String>, ApiError> {
    Ok(app.computer.get(&args.key))
}

/// Keeps something that this person chose for themselves.
///
/// # Errors
///
/// `preferences`, where they can not be written.
pub async fn set_preference<H: Host>(app: &App<H>, args: Preference) -> Result<Nothing, ApiError> {
    app.computer.set(&args.key, args.value)?;
    Ok(Nothing {})
}

/// Lets the person choose a path.
///
/// # Errors
///
/// None.
pub async fn choose_path<H: Host>(
    app: &App<H>,
    args: ChoosePath,
) -> Result<Option<String>, ApiError> {
    let name = args.suggested_name.as_deref();
    let path = app.host.choose_path(args.purpose, &args.title, name).await;
    Ok(path.map(|path| path.to_string_lossy().into_owned()))
}

/// Lets the person choose several files; none where they did not.
///
/// # Errors
///
/// None.
pub async fn choose_paths<H: Host>(
    app: &App<H>,
    args: ChoosePath,
) -> Result<Vec<String>, ApiError> {
    let paths = app.host.choose_paths(args.purpose, &args.title).await;
    let names = paths.into_iter();
    Ok(names
        .map(|path| path.to_string_lossy().into_owned())
        .collect())
}

/// A new id.
///
/// # Errors
///
/// None.
pub async fn new_id<H: Host>(app: &App<H>, _: Nothing) -> Result<Id, ApiError> {
    Ok(app.host.new_id())
}
