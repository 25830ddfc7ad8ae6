//! The list of use cases.
//!
//! Each line names a use case, what it takes, what it gives and where it is done. The list makes
//! [`App::call`](crate::App::call) and the interface's bindings.

use serde::Serialize;

use crate::{
    Answer, ApiError, App, Host, answer::IntoAnswer as _, commands, objects, session, settings,
    transfer, tree,
};

/// What a use case takes and gives, for the interface's bindings.
#[derive(specta::Type)]
#[allow(dead_code)] // only its shape is read
pub struct UseCase<A, R> {
    args: A,
    result: R,
}

/// What a use case that takes nothing takes.
#[derive(Clone, Copy, Debug, Default, serde::Deserialize, Serialize, specta::Type)]
pub struct Nothing {}

macro_rules! use_cases {
    ($($(#[$doc:meta])* $name:ident($args:ty) -> $result:ty = $handler:path;)*) => {
        /// The use cases by name.
        #[derive(specta::Type)]
        #[allow(dead_code)] // only its shape is read
        pub struct UseCases { $($(#[$doc])* $name: UseCase<$args, $result>,)* }

        /// The names of all use cases.
        pub const NAMES: &[&str] = &[$(stringify!($name)),*];

        impl<H: Host> App<H> {
            /// Calls a use case by its name, with its arguments as JSON. It answers with JSON too, or
            /// with bytes where it gives [`Bytes`](crate::answer::Bytes).
            ///
            /// # Errors
            ///
            /// `unknown-use-case`, `invalid-arguments`, and what the use case says.
            pub async fn call(&self, name: &str, args: serde_json::Value) -> Result<Answer, ApiError> {
                match name {
                    $(stringify!($name) => {
                        let args: $args = serde_json::from_value(args)
                            .map_err(|error| ApiError::new("invalid-arguments", error).at(name))?;
                        let result: $result = $handler(self, args).await?;
                        result.into_answer()
                            .map_err(|error| ApiError::new("invalid-result", error).at(name))
                    })*
                    _ => Err(ApiError::new("unknown-use-case", "there is no such use case").at(name)),
                }
            }
        }
    };
}

use_cases! {
    /// What the program shows first.
    start(Nothing) -> session::Start = session::start;
    /// Opens the demonstration organisation, made anew where there is none yet.
    open_demonstration(Nothing) -> session::Session = session::open_demonstration;
    /// Creates an empty organisation in a local workspace.
    create_workspace(session::CreateWorkspace) -> session::Session = session::create_workspace;
    /// Opens a workspace.
    open_workspace(session::OpenWorkspace) -> session::Session = session::open_workspace;
    /// Creates a workspace from a bundle.
    import_workspace(session::ImportWorkspace) -> session::Session = session::import_workspace;
    /// Creates a workspace from a backup.
    restore_workspace(session::RestoreWorkspace) -> session::Session = session::restore_workspace;
    /// Closes the workspace.
    close_workspace(Nothing) -> Nothing = session::close_workspace;
    /// Who looks at what.
    session(Nothing) -> session::Session = session::session;
    /// The users that somebody may act as for trying out; empty where that is not possible.
    users_to_try(Nothing) -> Vec<crate::error::Helper> = session::users_to_try;
    /// Acts as another user, for trying out.
    switch_user(session::SwitchUser) -> session::Session = session::switch_user;
    /// Chooses the language that names and texts are shown in.
    set_language(session::SetLanguage) -> session::Session = session::set_language;
    /// Reads something that this person chose for themselves (theme, widths, …).
    preference(session::PreferenceKey) -> Option<String> = session::preference;
    /// Keeps something that this person chose for themselves.
    set_preference(session::Preference) -> Nothing = session::set_preference;
    /// Lets the person choose a path.
    choose_path(session::ChoosePath) -> Option<String> = session::choose_path;
    /// A new id.
    new_id(Nothing) -> luotsi_domain::Id = session::new_id;

    /// Some rows of a section's tree.
    tree_window(tree::TreeWindowArgs) -> tree::TreeWindow = tree::window;
    /// Opens or closes a row.
    tree_expand(tree::TreeExpand) -> tree::TreeSize = tree::expand;
    /// Opens what an object stands in and says where its row is.
    tree_reveal(tree::TreeReveal) -> Option<u32> = tree::reveal;
    /// Where an object's row is, or that of the nearest it stands in; opens nothing.
    tree_locate(tree::TreeReveal) -> Option<tree::TreePlace> = tree::locate;
    /// The next row whose name begins so.
    tree_type_ahead(tree::TypeAhead) -> Option<u32> = tree::type_ahead;
    /// Chooses whether archived objects are shown in a tree.
    tree_show_archived(tree::ShowArchived) -> tree::TreeSize = tree::show_archived;

    /// All about an object.
    object(objects::ObjectArgs) -> objects::Object = objects::object;
    /// What an object says: its text, diagram, file or address.
    content(objects::ContentArgs) -> objects::ContentView = objects::content;
    /// Saves a copy of a file, text or diagram where the person chooses; `None` where they did not.
    save_copy(objects::SaveCopy) -> Option<String> = objects::save_copy;
    /// Objects by a part of their name, for choosing one.
    find_objects(objects::FindObjects) -> Vec<objects::Found> = objects::find;
    /// Users and groups by a part of their name, for choosing one.
    find_people(objects::FindPeople) -> Vec<crate::view::PartyName> = objects::find_people;
    /// Where an object, or a new one, could stand, in order.
    places(objects::PlacesArgs) -> Vec<objects::PlaceChoice> = objects::places;
    /// Objects looked at lately, the latest first.
    recent(Nothing) -> Vec<objects::Found> = objects::recent;
    /// The person's favourite objects.
    favourites(Nothing) -> Vec<objects::Found> = objects::favourites;
    /// Makes an object a favourite or not.
    set_favourite(objects::SetFavourite) -> Nothing = objects::set_favourite;

    /// Carries out a command.
    execute(commands::Execute) -> commands::Executed = commands::execute;
    /// Carries out several commands as one, each with the file at a path as its body.
    attach_path(commands::AttachPath) -> commands::Executed = commands::attach_path;
    /// Takes back the person's last command.
    undo(Nothing) -> commands::History = commands::undo;
    /// Does again what was taken back last.
    redo(Nothing) -> commands::History = commands::redo;
    /// What can be taken back and done again.
    history(Nothing) -> commands::History = commands::history;
    /// What lies in the bin, as far as the person may know of it.
    bin(Nothing) -> Vec<commands::BinItem> = commands::bin;

    /// The organisation's settings.
    settings(Nothing) -> settings::SettingsView = settings::settings;
    /// Some users.
    users(settings::ListArgs) -> settings::Users = settings::users;
    /// Some groups.
    groups(settings::ListArgs) -> settings::Groups = settings::groups;
    /// A group's members.
    group_members(settings::GroupMembersArgs) -> settings::GroupMembers = settings::group_members;
    /// Some grants.
    grants(settings::ListArgs) -> settings::Grants = settings::grants;

    /// Adds a bundle to the open workspace.
    import_bundle(transfer::TransferPath) -> transfer::Counts = transfer::import_bundle;
    /// Writes the organisation out as a bundle.
    export_bundle(transfer::TransferPath) -> transfer::Counts = transfer::export_bundle;
    /// Writes a consistent copy of the workspace.
    backup(transfer::Backup) -> transfer::BackedUp = transfer::backup;
    /// Checks the audit chain and everything that it speaks of.
    verify(Nothing) -> transfer::Verified = transfer::verify;
    /// Asks a long task to stop.
    cancel(transfer::Cancel) -> Nothing = transfer::cancel;
}
