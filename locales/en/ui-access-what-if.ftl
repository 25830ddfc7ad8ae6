# The draft.
what-if-draft = Changes being considered
what-if-add = Add a change
what-if-add-title = Add a change
what-if-add-go = Add
what-if-added = The change was added to the draft
what-if-removed = The change was removed from the draft
what-if-groups = Groups
what-if-groups-title = People and groups
what-if-groups-lead = Drag a person onto a group, or choose a person and press the group’s add button. It goes to the draft: nothing is changed yet.
what-if-choose-first = Choose the person to add to the group { $group } first
what-if-group-added = (draft +{ $count })
what-if-move = Moves
what-if-move-title = Move elsewhere
what-if-move-lead = Drag something to its new place, or cut and paste it (Ctrl+X, Ctrl+V). The move goes to the draft, and the tree stays as it is.
what-if-section = Section
what-if-moved = { $count } { $count ->
         [one] move
        *[other] moves
    } added to the draft, the last one { $name }
what-if-none = There are no changes in the draft yet.
what-if-clear = Clear the draft
what-if-refused = This can not be done.
what-if-not-tried = Not tried: resolve what stands above first.
what-if-kind = Kind of change
what-if-kinds-people = People and groups
what-if-kinds-rights = Rights and responsibilities
what-if-kinds-structure = Structure
what-if-kinds-onboarding = Onboarding
what-if-kinds-strategy = Strategy
what-if-kind-add-member = Add to a group
what-if-kind-remove-member = Remove from a group
what-if-kind-create-group = Make a new group
what-if-kind-give-flag = Give a special right
what-if-kind-take-flag = Take a special right away
what-if-kind-archive-user = Archive a user
what-if-kind-restore-user = Restore a user
what-if-kind-grant = Grant a right
what-if-kind-revoke = Revoke a right
what-if-kind-set-responsible = Change who is responsible
what-if-kind-no-responsible = Leave nobody responsible
what-if-kind-move = Move
what-if-kind-archive = Archive
what-if-kind-restore = Restore from the archive
what-if-kind-delete = Delete
what-if-kind-create-area = Make a new responsibility area
what-if-kind-set-coordinators = Set an area’s coordinators
what-if-kind-create-team = Make a new team
what-if-kind-set-team-role = Give a role in a team
what-if-kind-archive-membership = Archive a membership
what-if-kind-restore-membership = Restore a membership
what-if-kind-share-template = Share an onboarding template
what-if-kind-unshare-template = Stop sharing an onboarding template
what-if-kind-start-plan = Start an onboarding plan
what-if-kind-end-plan = End an onboarding plan
what-if-kind-reopen-plan = Reopen an onboarding plan
what-if-kind-assign-task = Assign a task
what-if-kind-set-visibility = Change a strategy’s visibility
what-if-kind-set-strategy-role = Set who has a role in a strategy
what-if-kind-set-connected = Connect groups to a breakthrough
what-if-kind-publish = Publish
what-if-which = Visibility
visibility-public = for everyone
visibility-participants = for participants only
what-if-share-as = What for
share-use = for use
share-edit = for use and editing
what-if-share-with = With whom: a user, a team or an area
what-if-shared-with = Shared with
what-if-shared-with-nobody = It is not shared with anyone.
what-if-in-area = Inside an area (leave empty for the top level)
what-if-from-template = From a template (may be left empty)
what-if-find-template = Find a template by name
what-if-find-plan = Find a plan by name
what-if-find-group = Find a group by name
what-if-find-user = Find a user by name
what-if-find-area = Find an area by name
what-if-find-team = Find a team by name
what-if-find-task = Find a task by name
what-if-find-strategy = Find a strategy by name
what-if-find-breakthrough = Find a breakthrough by name
what-if-object-first = Choose the object first.
what-if-add-to-list = Add to the list by name
what-if-list = In the list after the change
grant-at = { $role }: { $place }

# The result.
what-if-result = What would change
what-if-empty = Try changes before you make them
what-if-empty-detail = Collect changes on the left: members of groups, rights, moves, archiving. Here you see at once who gains and who loses what. Nothing is changed until you make all of them in one step.
what-if-summary = Rights would change for { $people } people on { $objects } objects: { $gained } gained, { $lost } lost.
what-if-partly = { $count ->
         [one] This is about the first change only, before the one that can not be made.
        *[other] This is about the first { $count } changes only, before the one that can not be made.
    }
what-if-untried = { $count ->
         [one] The change could not be tried
        *[other] The changes could not be tried
    }
what-if-people = People
what-if-objects = Objects
what-if-gained = Rights gained
what-if-lost = Rights lost
what-if-gained-short = Gains:
what-if-lost-short = Loses:
what-if-gains = { $count ->
         [one] { $count } right gained
        *[other] { $count } rights gained
    }
what-if-loses = { $count ->
         [one] { $count } right lost
        *[other] { $count } rights lost
    }
what-if-left-out = { $count ->
         [one] Rights would also change on { $count } object that is not shown to you.
        *[other] Rights would also change on { $count } objects that are not shown to you.
    }
what-if-same = Nobody’s rights would change.
what-if-by-person = By person
what-if-by-object = By object
what-if-by-action = By action
what-if-on-objects = { $count ->
         [one] on { $count } object
        *[other] on { $count } objects
    }
what-if-for-people = { $count ->
         [one] for { $count } person
        *[other] for { $count } people
    }
what-if-more = Show more ({ $count })
what-if-and-more = { $count } more

# Surprises.
what-if-surprises = Take special note
surprise-nobody-approves = { $count ->
         [one] Nobody could approve this any more:
        *[other] Nobody could approve these { $count } objects any more:
    }
surprise-last-approver = { $count ->
         [one] The last approver would go, and only administrators could approve this:
        *[other] The last approver would go, and only administrators could approve these { $count } objects:
    }
surprise-last-administrator = { $count ->
        *[other] At most one administrator would be left:
    }
surprise-gains-set-flags = { $count ->
         [one] This person could make others administrators, auditors and facilitators:
        *[other] These { $count } people could make others administrators, auditors and facilitators:
    }
surprise-gains-grant = { $count ->
         [one] This person could grant rights:
        *[other] These { $count } people could grant rights:
    }
surprise-loses-all = { $count ->
         [one] This person would lose all their rights:
        *[other] These { $count } people would lose all their rights:
    }
surprise-sees-hidden = { $count ->
         [one] This person would see what is hidden from them now:
        *[other] These { $count } people would see what is hidden from them now:
    }
surprise-objects = { $count ->
         [one] { $objects } object
        *[other] { $objects } objects
    }
surprise-objects-at-most = { $count ->
        *[other] at most { $objects } objects
    }
surprise-such-as = such as

# Carrying it out.
what-if-apply = Make all changes
what-if-apply-title = { $count ->
         [one] Make the change?
        *[other] Make { $count } changes?
    }
what-if-apply-detail = All of them are made in one step, or none. They change rights for { $people } people on { $objects } objects, and a summary goes into the audit trail. They can be undone in one step.
what-if-applied = { $count ->
         [one] The change was made.
        *[other] { $count } changes were made.
    }
what-if-audit-link = See entry { $sequence } of the audit trail
what-if-audit-entry = Entered in the audit trail as number { $sequence }.
what-if-undo = Undo all of it

# Changes in words.
change-unknown = (not visible)
change-nobody = nobody
change-several = { $count ->
         [one] { $count } change
        *[other] { $count } changes
    }
change-other = { $what }: { $object }
change-add-member = Add { $user } to the group { $group }
change-remove-member = Remove { $user } from the group { $group }
change-grant = Grant: { $to } as { $role } on { $on }
change-revoke = Revoke: { $to } as { $role } on { $on }
change-move = Move { $object } to { $under }
change-archive = Archive { $object }
change-restore = Restore { $object } from the archive
change-publish = Publish { $object }
change-delete = Delete { $object }
change-set-responsible = Make { $to } responsible for { $object }
change-no-responsible = Leave nobody responsible for { $object }
change-archive-user = Archive the user { $user }
change-restore-user = Restore the user { $user }
change-give-flag = Give a special right: { $user }, { $role }
change-take-flag = Take a special right away: { $user }, { $role }
change-set-coordinators = Coordinators of the area { $area }: { $to }
change-set-team-role = Role in the team { $team }: { $user }, { $role }
change-archive-membership = Archive the membership: { $user }, { $team }
change-restore-membership = Restore the membership: { $user }, { $team }
change-public = The strategy { $strategy } is visible to everyone
change-participants-only = The strategy { $strategy } is visible to participants only
change-set-strategy-role = Role in the strategy { $strategy }, { $role }: { $to }
change-set-connected = Connected to the breakthrough { $breakthrough }: { $to }
change-share-template = Share the template { $template }: { $to }
change-share-template-edit = Share the template { $template } with editing: { $to }
change-create-group = New group: { $group }
change-create-area = New area: { $area }, in { $under }
change-create-team = New team: { $team }, in { $under }
change-start-plan = Start an onboarding plan: { $inductee }, in the team { $team }
change-end-plan = End the plan { $plan }
change-reopen-plan = Reopen the plan { $plan }
change-unshare-template = Stop sharing the template { $template }: { $to }
change-assign-task = Assign the task { $task } to: { $to }

# The audit as a list.
settings-audit = Audit trail
settings-audit-lead = Who changed what and when, the latest first. It can not be altered.
audit-number = No.
audit-when = When
audit-who = Who
audit-what = What
audit-of = { $what }: { $about }
audit-erased = The content was erased
audit-note = Rights changed for { $people } people on { $objects } objects: +{ $gained } −{ $lost }
audit-several = { $count ->
         [one] { $count } change together
        *[other] { $count } changes together
    }
audit-more = Show older
