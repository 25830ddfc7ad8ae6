settings-organisation = Organisation
settings-organisation-lead = Its name and the rules of approval.
separation-of-duties = Authors may not approve their own version
separation-of-duties-hint = Holds for everything that is approved.
settings-languages = Languages
settings-languages-lead = The languages that the organisation writes in. The first is the default: it is shown where there is no text in the chosen one.
default-language = Default language
language-add = Add a language
language-add-hint = A language’s name or tag, such as Estonian or et
move-up = Move up: { $name }
move-down = Move down: { $name }
remove-of = Remove: { $name }
rename-of = Rename: { $name }
edit-of = Edit: { $name }
delete-of = Delete: { $name }
archive-of = Archive: { $name }
restore-of = Restore: { $name }
settings-sections = Sections
settings-sections-lead = Which sections are in use, and what they are called. A section appears in the rail once it has a screen.
section-name-title = Name of the section: { $name }
section-usual-name = Usual name: { $name }
section-always = Always in use
section-always-why = People, groups and settings are needed whatever else is in use.
section-in-use = In use: { $name }
settings-step-headings = Headings of the step table
settings-step-headings-lead = What the columns are called in the step table of every process.
step-heading-title = Heading of the column: { $name }
settings-users = Users
settings-users-lead = An archived user has no rights at all, but their name stays in the records.
search-users = Find a user
user-new = New user
user-edit = User: { $name }
job-title = Job title
phone = Telephone
groups = Groups
flags = Special rights
settings-groups = Groups
settings-groups-lead = A right given to a group is a right of all its members.
search-groups = Find a group
group-new = New group
group-name-title = Name of the group
group-delete-title = Delete the group { $name }?
group-delete-detail = Its members lose the rights that they have through it. The deletion can be undone.
members = Members
members-of = Members: { $name }
members-count = { $count ->
         [one] { $count } member
        *[other] { $count } members
    }
member-add = Add as a member
member-remove = Remove from the group: { $name }
settings-grants = Rights
settings-grants-lead = The roles of viewer, editor and approver as granted. A right holds for the object and all below it.
search-grants = Find a right
table-empty = There is nothing here yet
table-range = { $from }–{ $to } of { $total }
table-previous = Previous
table-next = Next

# Data: bundles, backups, checks.
settings-data = Data and backups
settings-data-lead = Taking the organisation out, bringing it in, keeping copies and checking.
export-title = Export an organisation bundle
export-detail = The whole organisation as one zip file that Luotsi and other programs can read.
export-go = Export…
exporting = Exporting the organisation
exported = { $objects } objects were exported to { $path }
import-title = Import an organisation bundle here
import-detail = Adds what is in the bundle to this organisation. All or nothing: an error is named, and nothing is left half done.
import-file = Zip file…
import-folder = Folder…
import-choose = Choose an organisation bundle
importing = Importing the organisation
imported = { $objects } objects and { $users } users were imported
backup-title = Back up
backup-detail = An encrypted copy of the whole workspace with its history. It can be made while you work.
backup-go = Back up…
backup-choose = Choose where…
backup-passphrase-hint = With a passphrase the copy can be restored on another computer, too. Without one it opens on this computer only.
passphrase-optional = Passphrase (optional)
backing-up = Backing up
backed-up = The backup is in { $path }
backed-up-here-only = The backup is in { $path }. It can be restored on this computer only.
verify-title = Check integrity
verify-detail = Goes through the whole history and tells whether anything was changed or removed behind the program’s back.
verify-go = Check
verifying = Checking the history
verified = All is well: { $entries } entries were checked
verify-broken = The history is not whole from entry { $entry } on: { $problem }
workspace-at = The workspace’s folder: { $path }
protected-by-keyring = Encrypted with a key in this computer’s keyring.
protected-by-passphrase = Encrypted with a passphrase.

# The bin.
bin-lead = What was deleted stays here until it is taken out again or removed for good.
bin-empty = The bin is empty
bin-empty-hint = Deleted objects can be put back from here.
bin-from = Place
bin-by = Deleted by
bin-at = Deleted
bin-parent-gone = The place is gone
bin-with = { $count ->
         [one] and { $count } below it
        *[other] and { $count } below it
    }
undelete = Take out
purge = Remove for good
purge-title = Remove { $name } for good?
purge-detail = { $count ->
         [0] This can not be undone.
         [one] The object below it is removed, too. This can not be undone.
        *[other] The { $count } objects below it are removed, too. This can not be undone.
    }

# The start: what is not in ui-start.
start-recent = Recently opened organisations
start-other = Another organisation
start-import-folder = Import a bundle from a folder
start-restore = Restore a backup
restore-choose = Choose a backup
