# Access rights: who may do what, through what, and what would change it.
access = Access
access-matrix = Matrix
access-person = What may they do?
access-object = Who may?
access-what-if = What if?
access-roles = Roles as pictures
access-refused = You may not see this
access-refused-detail = Others’ rights are shown to administrators and auditors; those of a strategy to facilitators and to its administrators. Your own rights you may always see.
access-own = My own rights
why-show = Show why
why-title = Why?
why-open = Open in the section of rights
why-short = Why?
why-of = Why? { $name }
why-whom = Why, or why not?
why-in-words = In words
why-ways = { $count ->
     [0] No way leads to this
     [one] One way leads to this
    *[other] { $count } ways lead to this
 }
why-below = They may see the name because they may view what stands below it: { $name }.
why-allows-only = allows only: { $actions }
why-would-do = These roles would do
why-holds-nothing = { $name } has no role here.
why-user-archived = The user is archived and has no rights at all.
why-archived = It is archived, or what it stands in is.
why-unpublished = It has no approved version yet.
verdict-may = { $name } may { $action }: { $object }
verdict-may-not = { $name } may not { $action }: { $object }
verdict-you-may = You may { $action }: { $object }
verdict-you-may-not = You may not { $action }: { $object }
way-this = this
way-group = group { $name }
way-team = team { $name }
way-area = area { $name }
way-hidden = something that you may not see
way-role-on = { $role } on { $name }
way-role-here = { $role } on this
way-more = … { $number } more …
way-source = { $through } → { $role }
ground-member = member of the team
ground-flag = special right of the user
ground-responsible = answers for it
ground-coordinates-below = coordinates an area below
ground-author = made it
ground-starter = started the plan
ground-assignee = has a task
ground-inductee = the plan is theirs
ground-public = it is public
ground-administers = administers the strategy
ground-takes-part = takes part in the strategy
ground-involved = has a part in the strategy
ground-everyone = everybody has it
ground-self = it is they themselves
ground-of = { $ground }: { $names }
suggestions = What would give the right
suggestions-none = No single change that the program knows would give this right.
suggestion-try = Try it
suggestion-try-of = Try in What if: { $change }
suggestion-gains-only = Gives no rights to other objects.
suggestion-gains = { $count ->
     [one] Gives rights on one other object, too.
    *[other] Gives rights on { $number } other objects, too.
 }
suggestion-others = { $count ->
     [one] One other user gains something.
    *[other] { $number } other users gain something.
 }
suggestion-loses = { $count ->
     [one] Somebody loses rights to one object.
    *[other] Rights are lost in { $number } places.
 }
suggest-add-member = Add { $name } to the group { $group }: { $role }
suggest-grant = Give { $name } the role { $role } on { $on }
suggest-set-responsible = Make { $name } answer for { $on }
suggest-set-flag = Give { $name } the special right { $role }
suggest-restore-user = Restore the user { $name } from the archive
suggest-restore = Restore { $on } from the archive
suggest-set-coordinators = Make { $name } a coordinator of { $on }
suggest-set-team-role = Give { $name } the role { $role } in the team { $on }
suggest-share-template = Share { $on } with { $name }: { $role }
suggest-assign-task = Assign { $on } to { $name }
suggest-set-strategy-role = Give { $name } the role { $role } on { $on }
suggest-other = Another change
choose-object = Choose an object
choose-another = Another object
choose-person = Choose a user
choose = Choose
compare-with = Compare with…
compare-end = End comparing
the-action = Action
the-section = Section
the-roles = Roles
every-action = All actions
only-differing = Only differences
who-choose = Who may do what with an object?
who-lead = Choose an object: you see the people and groups who may do an action with it, and through what.
who-only-own = You see only your own rights here. Others’ rights are for those who may preview them.
who-groups = Through groups and teams
who-groups-none = No group or team gives this right.
who-groups-untold = Not shown to you.
who-people = People
who-people-count = { $count ->
     [one] One user may { $action }
    *[other] { $number } users may { $action }
 }: { $name }
who-nobody = Nobody may. It would take the role { $roles }.
who-own-none = Others’ rights are not shown to you.
who-back = Everybody who may
who-may-link = Who may … { $name }
entry-who-may = Who may …
what-may-of = What may they do? { $name }
what-may-group = What does this group give?
what-may-members = What may its members do?
teams = Teams
you = you
may-nothing = { $name } may do nothing with what you may see
left-out = { $count ->
     [one] One object is left out that you may not see.
    *[other] { $number } objects are left out that you may not see.
 }
rights-left-out = { $count ->
     [one] One object was left out, because you may not see it or its rights.
    *[other] { $number } objects were left out, because you may not see them or their rights.
 }
strategies-untold = Rights in strategies are not shown to you, except in those where you may preview them.
section-objects = { $count ->
     [one] one object
    *[other] { $number } objects
 }
section-differs = { $count ->
     [one] differs on one object
    *[other] differs on { $number } objects
 }
action-count = { $action }{"\u00A0"}{ $number }
action-counts = { $action }{"\u00A0"}{ $number }{"\u00A0"}/{"\u00A0"}{ $other }
only-names = only names and places
only-this-one = only this one of the two
nothing-at-all = nothing
rights-in = Rights: { $name }
fold = Close
unfold = Open
view-as = View as
view-as-of = View the program as { $name } sees it
viewing-as = You see the program as { $name } does.
viewing-read-only = Read-only: nothing can be changed or taken out.
viewing-end = End (Esc)
roles-lead = What a role lets its holder do, and where, drawn on your organisation’s own structure. Full line: the role reaches here. Broken line: it does not.
role-nowhere = nothing here to hold it on
role-nothing-to-draw = There is nothing to draw here
role-picture = Role: { $role } – { $name }
role-held-on = The role can be held on: { $kinds }
role-elsewhere = Show it elsewhere
role-here = the role is held here
role-not-reached = not reached
role-more = { $count ->
     [one] and one more
    *[other] and { $number } more
 }
legend = What the signs mean
deed-view = see
deed-add = add
deed-edit = edit
deed-approve = approve
deed-publish = publish
deed-delete = delete or archive
