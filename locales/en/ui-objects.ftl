# Padlocks: what is not allowed, and what would allow it.
locked-title = Not allowed
locked-title-of = Not allowed: { $name }
locked-roles = You may not { $action }. This role would allow it: { $roles }.
locked-roles-short = This role would allow it: { $roles }.
locked-note = Needs the role: { $roles }
locked-note-nobody = Not possible in this state
locked-nobody = In this state nobody may { $action }.
locked-help = These people can help: { $people }.

# States of the lifecycle.
state-draft = Draft
state-in-review = Waiting for approval
state-approved = Approved
state-revising = Next version being written
state-revision-in-review = Next version waiting for approval
state-archived = Archived
approved-version = Approved, version { $number }
archived-with = Archived together with { $name }
archived-on = Archived on { $date }
archived-by = Archived on { $date } by { $person }
archived-open = Open { $name }
review-overdue = Review overdue

# The tree.
tree-pane = { $section }: tree
tree-empty = { $section }: empty
tree-empty-hint = There is nothing here yet.
section-empty-hint = Create the first one here.
tree-more = How the tree is shown
expand-all = Open all
collapse-all = Close all
show-archived = Show archived objects
hide-archived = Hide archived objects
rename-field = New name of { $name }
moved = Moved: { $name }
cut = Cut: { $name }. Paste it below another object with Ctrl+V.

# What can be done with an object.
entries-create = New
entries-change = Change
entries-lifecycle = Approval
entries-remove = Remove
new-process = New process
new-folder = New folder
new-document = New document
new-object = New: { $kind }
entry-insert-level = Insert a process in between…
entry-duplicate = Duplicate…
entry-rename = Rename
entry-names = Name in all languages…
entry-move = Move…
entry-attach-file = Attach a file…
entry-attach-diagram = Bring in a diagram from a file…
entry-link-url = Link to a web address…
entry-submit = Submit for approval
entry-approve = Approve
entry-return = Return
entry-review = Record a review today
entry-archive = Archive
entry-restore = Restore from the archive
entry-delete = Delete
insert-level-title = New process between { $name } and what is below it
insert-level-moves = { $count ->
         [one] This process moves below the new one:
        *[other] These { $count } processes move below the new one:
    }
insert-level-more = and { $count } more
insert-level-nothing = There is no process below it, so nothing moves.
template = Begin with
template-empty = An empty process
templates-none = There are no process templates yet. Once a process is offered as a template in its properties, it can be chosen here.
document-template-empty = An empty document
document-templates-none = There are no document templates yet. Once an approved document is offered as a template in its properties, it can be chosen here.
document-template-next = { $place } · number { $number }
document-number = Number
document-number-edit = Change the number
document-number-title = Number: { $name }
document-begun-with = Made from the template
document-template-offered = Offered as a template for new documents
document-template-unapproved = It can be chosen once a version of it is approved.
document-template-edit = Change the template
document-template-title = Template: { $name }
document-template-offer = Offer as a template
document-template-hint = A new document begins with the approved text of this one.
document-template-numbering = Numbering
document-template-numbering-hint = Write zeros in braces where the count is to stand: { $pattern }. Leave it empty for no numbers.
document-template-numbering-unfit = The pattern needs zeros in braces once, as in { $pattern }.
document-template-example = The first number: { $number }
document-template-unnumbered = No numbers
document-template-headings = Required headings
document-template-headings-hint = One on each line. A document made from this template can be submitted for approval once it has all of them.
document-headings-missing = { $count ->
         [one] A heading that the template requires is missing.
        *[other] { $count } headings that the template requires are missing.
    }
document-heading-insert = Insert “{ $heading }”
duplicate = Duplicate
duplicate-title = Duplicate: { $name }
duplicate-name = { $name } – copy
duplicate-branch = { $count ->
         [one] Also the process below it
        *[other] Also what is below it ({ $count } directly below)
    }
names-title = Name in all languages
move-title = Move: { $name }
move-here = Move here
move-under = Below what?
move-places = Places
approve-title = Approve: { $name }
approve-note = Note with the version (optional)
return-title = Return: { $name }
return-comment = What is to be changed?
review-recorded = Review recorded: { $name }
deleted = Moved to the bin: { $name }
actions-of = Actions: { $name }
more-actions = More actions
favourite = Favourite
favourite-add = Add to favourites
favourite-remove = Remove from favourites
path = Place

# Content.
nothing-chosen = Choose an object in the tree.
object-gone = This object is not here
object-gone-named = { $name } is not here
object-gone-hint = Look for it by its name, or ask somebody who may see more.
object-gone-bin = Open the bin
object-gone-section = To the start of the section
name-only-title = You only see its name
name-only = You have rights to something below this object, but not to the object itself.
version-shown = Version shown
version-approved = Approved
version-working = Working copy
content-unreadable = The content can not be shown
text-left-out = Not shown here: { $parts }. The original file is kept whole.
content-empty = No content yet
content-empty-process = Draw a diagram, or bring it in from a BPMN file.
content-empty-document = Write a text, or add a file or a web address.
children-folder = In the folder ({ $count })
children-process = Processes below this one ({ $count })
children-below = Below it ({ $count })
children-section = In this section ({ $count })
folder-empty = The folder is empty
folder-nothing-seen = There is nothing to show here
folder-nothing-seen-hint = The folder is empty, or you may not see what is in it.
name-only-short = name only
state = State
file-no-preview = No preview
file-no-preview-hint = Open the file in its program, or save a copy.
file-text = Text of the file { $name }
file-picture = Picture: { $name }
file-open = Open in its program
file-edit = Edit in its program
file-open-again = Open again
file-opened-since = Open in its own program since { $time }.
file-follows = When you save it there, the changes become the working copy here.
file-changing = The file has changed; the changes become the working copy in a moment.
file-taken-in = Changes taken in as the working copy { $time }.
file-stop = Stop editing
file-not-taken-in = The changes in the file could not become the working copy. { $reason } The changes are kept: try again or save a copy.
file-retry = Try again
file-left = The file { $name } was changed { $time }, but the changes did not become the working copy before Luotsi was closed.
file-take-in = Make it the working copy
file-discard = Discard the changes…
file-discard-title = Discard the changes in { $name }?
file-discard-detail = The changes are removed from this computer and can not be brought back. The working copy stays as it is.
file-discard-do = Discard
file-conflict = Somebody else changed the working copy while you had the file open. Nothing has been replaced.
file-conflict-hint = Only one of the files can be the working copy. If you keep theirs, you can first save yours as a copy.
file-keep-mine = Keep mine
file-keep-theirs = Keep theirs
file-save-mine = Save mine as a copy…
file-changed-at = Changed { $time }
file-changed-by = Changed { $time } by { $name }
files-unsettled = { $count ->
         [one] Changes wait in one file
        *[other] Changes wait in { $count } files
    }
file-pages = The file { $name }, its pages
file-page = Page { $number } of { $count }
save-copy = Save a copy…
web-page = Web page
copy-address = Copy the address
address-copied = Address copied
open-address = Open in the browser
open-address-title = Open this address outside of Luotsi?
open-address-detail = It opens in the browser or mail program of this computer.
open-address-go = Open
link-waits = The link opens once an organisation is open.
link-no-screen = The link leads to a section that has no screen yet.
diagram-tools = How the diagram is shown
diagram-choose = Diagram
diagram-zoom-in = Zoom in
diagram-zoom-out = Zoom out
diagram-fit = Fit to the window
diagram-label = Diagram: { $name }. The arrow keys walk from step to step, Shift and an arrow pan, plus and minus zoom, zero fits it into the window.
diagram-steps = Parts of the diagram: { $name }
diagram-unreadable = The diagram can not be drawn
diagram-unreadable-detail = The stored file is as it was. An intact file can be put in its place from the menu: { $way }.
diagram-unreadable-reason = Technical reason: { $message }

# Inspector.
inspector = Details
properties = Properties
kind = Kind
purpose = Purpose
purpose-missing = No purpose has been written.
purpose-edit = Change the purpose
purpose-title = Purpose: { $name }
responsible = Responsible
responsible-edit = Change who is responsible
responsible-title = Person or group responsible: { $name }
responsible-nobody = Nobody is responsible
review-interval = Review interval
review-interval-edit = Change the review interval
review-interval-title = Review interval: { $name }
review-interval-months = In months
review-interval-never = No periodic review
months = { $count ->
         [one] { $count } month
        *[other] { $count } months
    }
last-reviewed = Last reviewed
review-due = Next review
overdue = overdue
template-offered = Offered as a template for new processes
version = Version in force
working-copy = Working copy
working-copy-there = There is one
written-by = Written by { $name }
approved-by = Approved by { $name }
submitted-by = Submitted by { $name }
fact-likelihood = Likelihood
fact-impact = Impact
fact-unit = Unit
fact-target = Target
link = Link to this object
link-copy = Copy the link
link-copied = Link copied
not-set = Not set
links = Links
links-none = No links
link-add = Add a link
link-remove = Remove the link: { $name }
link-title = Link from { $name }
find-object = Find an object by name
used-in = Where it is used
used-nowhere = No other object refers to it.
rights = Rights
you-may = You may { $actions }.
you-may-only-name = You see only its name and place.
role-through = { $role }, given on { $name }
role = Role
grant-add = Grant a right
grant-title = Grant a right
grant-title-on = Grant a right: { $name }
grant-to = To whom
grant-on = Object
whole-section = The whole section
granted-viewer = Sees what is approved
granted-editor = Creates, edits and submits for approval
granted-approver = Approves and returns
revoke = Revoke the right: { $name }, { $role }
find-people = Find a person by name
find-people-and-groups = Find a person or group by name
inspector-of = Details: { $name }
