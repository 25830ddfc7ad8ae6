//! The list of use cases.
//!
//! Each line names a use case, what it takes, what it gives and where it is done. The list makes
//! [`App::call`](crate::App::call) and the interface's bindings.

use std::sync::atomic::Ordering;

use serde::Serialize;

use crate::{
    Answer, ApiError, App, Host,
    access::{self, grid, what_if},
    answer::{Bytes, IntoAnswer as _},
    checkouts, commands, diagrams, documents, drafts, links, objects, processes, search, session,
    settings, transfer, translations, tree,
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
            /// `unknown-use-case`, `invalid-arguments`, `viewing-as` for whatever is more than
            /// reading while somebody looks as somebody else, and what the use case says.
            pub async fn call(&self, name: &str, args: serde_json::Value) -> Result<Answer, ApiError> {
                if self.starting.load(Ordering::SeqCst) && !session::WHILE_OPENING.contains(&name) {
                    self.opened().await;
                }
                self.require_callable(name)?;
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
    /// What the window shows first of the workspace of the start, perhaps before that is open.
    first_screen(session::FirstScreenArgs) -> session::FirstScreen = session::first_screen;
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
    /// Lets the person choose several files.
    choose_paths(session::ChoosePath) -> Vec<String> = session::choose_paths;
    /// Takes the link that the program was asked to open, where there is one.
    take_link(Nothing) -> Option<links::Linked> = links::take_link;
    /// Where a link of the program's own leads.
    resolve_link(links::ObjectLink) -> links::Linked = links::resolve_link;
    /// Lets the system open an address of the web or of mail.
    open_address(links::OpenAddress) -> Nothing = links::open_address;
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
    /// Some of what stands directly below an object.
    children(objects::ChildrenArgs) -> objects::Children = objects::children;
    /// What an object says: its text, diagram, file or address.
    content(objects::ContentArgs) -> objects::ContentView = objects::content;
    /// The bytes of a file that an object says, as they were brought in.
    file_bytes(objects::ContentArgs) -> Bytes = objects::file_bytes;
    /// Saves a copy of a file, text or diagram where the person chooses; `None` where they did not.
    save_copy(objects::SaveCopy) -> Option<String> = objects::save_copy;
    /// Saves something that the interface made (a picture) where the person chooses; `None` where they did not.
    save_file(objects::SaveFile) -> Option<String> = objects::save_file;
    /// Objects by a part of their name, for choosing one.
    find_objects(objects::FindObjects) -> Vec<objects::Found> = objects::find;
    /// Objects by words of their names and texts, in any form of the word.
    search(search::Search) -> search::SearchAnswer = search::search;
    /// The objects with these ids that the person may know of, by name.
    object_names(objects::ObjectNames) -> Vec<crate::view::ObjectName> = objects::object_names;
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

    /// What the person was writing, and on which objects.
    drafts(Nothing) -> Vec<drafts::DraftNote> = drafts::drafts;
    /// What a person goes on from when they write.
    editing(drafts::EditingArgs) -> drafts::Editing = drafts::editing;
    /// Keeps what somebody is typing.
    save_draft(drafts::SaveDraft) -> drafts::DraftSaved = drafts::save_draft;
    /// Gives up what somebody was typing.
    discard_draft(drafts::EditingArgs) -> Nothing = drafts::discard_draft;
    /// Makes what was drawn a process's working copy, with what others changed meanwhile.
    write_diagram(drafts::WriteDiagram) -> drafts::WriteOutcome = drafts::write_diagram;
    /// Makes what was written a document's working copy, with what others changed meanwhile.
    write_document(drafts::WriteDocument) -> drafts::WriteOutcome = drafts::write_document;
    /// Reads files that are to become documents, and says of each what would not be kept. Nothing is saved.
    read_documents(documents::ReadDocuments) -> documents::DocumentsRead = documents::read_documents;
    /// Makes documents of files, one after another.
    import_documents(documents::ImportDocuments) -> documents::ImportReport = documents::import_documents;
    /// Saves a document as a file of some form where the person chooses; `None` where they did not.
    save_document(documents::SaveDocument) -> Option<String> = documents::save_document;
    /// Keeps a picture for a text that somebody writes.
    put_picture(documents::PutPicture) -> documents::KeptPicture = documents::put_picture;
    /// A picture of a text.
    picture(documents::PictureArgs) -> Bytes = documents::picture;

    /// Carries out a command.
    execute(commands::Execute) -> commands::Executed = commands::execute;
    /// A document in the languages that there are translations in.
    translations(translations::TranslationsArgs) -> translations::Translations = translations::translations;
    /// Begins a translation of a document.
    translate(translations::Translate) -> translations::Translated = translations::translate;
    /// A translation beside its original, with what changed in the original since.
    side_by_side(translations::SideBySideArgs) -> translations::SideBySide = translations::side_by_side;
    /// Opens a document's file in the system's program for it, to be read or to be changed.
    open_file(checkouts::OpenFile) -> Vec<checkouts::OpenedFile> = checkouts::open_file;
    /// The files that the user has open for editing, or that were left with changes.
    opened_files(Nothing) -> Vec<checkouts::OpenedFile> = checkouts::opened_files;
    /// Takes in what was changed in an opened file, as it is now.
    take_in_file(checkouts::OfOpenedFile) -> Vec<checkouts::OpenedFile> = checkouts::take_in_file;
    /// Replaces what somebody else did meanwhile with one's own file.
    keep_own_file(checkouts::KeepOwnFile) -> Vec<checkouts::OpenedFile> = checkouts::keep_own_file;
    /// Ends editing a file; what was changed is taken in first.
    stop_editing_file(checkouts::OfOpenedFile) -> Vec<checkouts::OpenedFile> = checkouts::stop_editing_file;
    /// Ends editing a file and gives up what was changed and not taken in.
    discard_file_changes(checkouts::OfOpenedFile) -> Vec<checkouts::OpenedFile> = checkouts::discard_file_changes;
    /// Saves an opened file with its changes where the person chooses; `None` where they did not.
    save_opened_copy(checkouts::SaveOpenedCopy) -> Option<String> = checkouts::save_opened_copy;
    /// Carries out several commands as one, each with the file at a path as its body.
    attach_path(commands::AttachPath) -> commands::Executed = commands::attach_path;
    /// Makes a process of a BPMN file that the person chooses; `None` where they did not.
    import_process(diagrams::ImportProcess) -> Option<diagrams::ImportedDiagram> = diagrams::import_process;
    /// A level of the map of processes.
    process_map(processes::MapArgs) -> processes::ProcessMap = processes::map;
    /// The processes that new ones can begin with.
    process_templates(Nothing) -> Vec<processes::ProcessTemplate> = processes::templates;
    /// The documents that new ones can begin with.
    document_templates(Nothing) -> Vec<objects::DocumentTemplateChoice> = objects::document_templates;
    /// Copies a process or document, alone or with what stands below it.
    duplicate(processes::DuplicateArgs) -> processes::Duplicated = processes::duplicate;
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

    /// The matrix of rights: how much of it there is.
    matrix(grid::MatrixView) -> grid::Matrix = grid::matrix;
    /// Some rows of the matrix: objects.
    matrix_rows(grid::MatrixPart) -> grid::MatrixRows = grid::rows;
    /// Some columns of the matrix: users, groups or roles.
    matrix_columns(grid::MatrixPart) -> grid::MatrixColumns = grid::columns;
    /// Some cells of the matrix: the number of its state, then 8 bytes for each, column by column.
    matrix_cells(grid::MatrixCells) -> Bytes = grid::cells;
    /// Opens or closes a row of the matrix, or all.
    matrix_expand(grid::MatrixExpand) -> Nothing = grid::expand;
    /// Opens what an object stands in and says where its row of the matrix is.
    matrix_reveal(grid::MatrixFind) -> Option<u32> = grid::reveal;
    /// Writes what the filters leave of the matrix to a file.
    matrix_export(grid::MatrixExport) -> grid::MatrixExported = grid::export;
    /// Where the column of a user, group or role is.
    matrix_find_column(grid::MatrixFind) -> Option<u32> = grid::find_column;

    /// How far whoever asks may look at others' access.
    access_scope(Nothing) -> access::Scope = access::scope;
    /// Why a user may do an action on an object, or why not.
    access_why(access::WhyArgs) -> access::Why = access::why;
    /// The smallest changes that would let a user do an action on an object.
    access_suggestions(access::WhyArgs) -> access::Suggestions = access::suggestions;
    /// Who may do an action on an object, and through what.
    access_who(access::WhoArgs) -> access::Who = access::who;
    /// All that a user may do, section by section, counted.
    access_person(access::PersonArgs) -> access::PersonRights = access::person;
    /// Some rows of what a user may do in a section.
    access_person_rows(access::RightsRowsArgs) -> access::RightsRows = access::person_rows;
    /// A section's roles, and the picture of one.
    access_roles(access::RolesArgs) -> access::RolesView = access::roles;
    /// Looks at the program as another user would see it.
    view_as(access::ViewAs) -> session::Session = access::view_as;
    /// Ends looking as another user.
    view_as_end(Nothing) -> session::Session = access::view_as_end;

    /// What changes would come to, tried on a copy.
    what_if(what_if::WhatIfArgs) -> what_if::WhatIf = what_if::what_if;
    /// The people whose rights they would change.
    what_if_people(what_if::PeopleWindow) -> what_if::PeopleChanges = what_if::people;
    /// The objects on which they would change rights.
    what_if_objects(what_if::DraftWindow) -> what_if::ObjectsChanges = what_if::objects;
    /// What they would change for one user or on one object.
    what_if_cells(what_if::DraftCells) -> what_if::CellChanges = what_if::cells;
    /// What is surprising in them, of one kind.
    what_if_surprises(what_if::DraftSurprises) -> what_if::SurpriseRows = what_if::surprises;
    /// Who is in a list that is set as a whole, once they are made.
    what_if_holders(what_if::DraftHolders) -> Vec<crate::view::PartyName> = what_if::holders;
    /// Whom a template is shared with, once they are made.
    what_if_shares(what_if::DraftShares) -> Vec<what_if::DraftShare> = what_if::shares;
    /// Carries out all of the changes as one command, or none.
    what_if_apply(what_if::DraftArgs) -> commands::Executed = what_if::apply;
    /// Entries of the audit, the last first.
    audit(what_if::AuditArgs) -> what_if::AuditPage = what_if::audit;

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
