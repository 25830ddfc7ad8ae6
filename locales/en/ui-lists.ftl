# Lists of what stands in a folder or section.
list-titled = { $name } ({ $count })
list-filter-text = Filter by name or number
list-filters = Filters
list-filters-count = Filters ({ $count })
list-filters-clear = Remove the filters
list-whole = All levels
list-nothing = Nothing matches the filters
list-nothing-direct = There is nothing to show here
list-columns = Columns
list-column-name = Name
list-column-number = Number
list-column-kind = Kind
list-column-state = State
list-column-responsible = Responsible
list-column-version = Version
list-column-changed = Changed
list-column-review-due = Review due
list-column-language = Language
list-who-me = I or my group
list-who-nobody = Nobody
list-who-person = Choose…
list-who-title = Who is responsible?
list-review = Review
list-review-overdue = Overdue
list-review-month = In 30 days at the latest
list-review-quarter = In 90 days at the latest
list-review-none = Not scheduled
list-changed-from = Changed from
list-changed-to = Changed until
list-mine = Only what I wrote
list-chip-who = Responsible: { $name }
list-chip-review = Review: { $when }
list-chip-from = Changed on { $date } or later
list-chip-to = Changed on { $date } or before
list-chip-remove = Remove the filter: { $name }
list-choose-all = Select all rows
list-choose-none = Clear the selection
list-chosen = { $count } selected
list-dragged = { $count ->
    [one] { $count } object
   *[other] { $count } objects
}

# Views.
list-views = Views
list-views-own = Your views
list-view-all = Basic view
list-view-overdue = Overdue reviews
list-view-drafts = My drafts
list-view-waiting = Waiting for approval
list-view-save = Save the view…
list-view-save-title = Save the view
list-view-update = Update { $name }
list-view-rename = Rename { $name }…
list-view-rename-title = Rename the view: { $name }
list-view-delete = Delete { $name }

# What is done with several at once.
list-deed-move = Move…
list-deed-set-responsible = Responsible…
list-deed-set-review-interval = Review interval…
list-deed-archive = Archive
list-deed-restore = Restore from the archive
list-deed-delete = Delete
list-deed-some = { $deed } (not possible for { $count })
list-move-title = { $count ->
    [one] Move one object
   *[other] Move { $count } objects
}
list-responsible-title = { $count ->
    [one] Responsible person or group of one object
   *[other] Responsible person or group of { $count } objects
}
list-interval-title = { $count ->
    [one] Review interval of one object
   *[other] Review interval of { $count } objects
}
list-archive-title = { $count ->
    [one] Archive one object
   *[other] Archive { $count } objects
}
list-restore-title = { $count ->
    [one] Restore one object from the archive
   *[other] Restore { $count } objects from the archive
}
list-delete-title = { $count ->
    [one] Delete one object
   *[other] Delete { $count } objects
}
list-moved = { $count ->
    [one] Moved one object
   *[other] Moved { $count } objects
}
list-changed = { $count ->
    [one] Changed one object
   *[other] Changed { $count } objects
}
list-archive-done = { $count ->
    [one] Archived one object
   *[other] Archived { $count } objects
}
list-restore-done = { $count ->
    [one] Restored one object from the archive
   *[other] Restored { $count } objects from the archive
}
list-delete-done = { $count ->
    [one] Moved one object to the bin
   *[other] Moved { $count } objects to the bin
}
list-none-move = What is selected can not be moved
list-none-set-responsible = Who is responsible can not be changed for what is selected
list-none-set-review-interval = The review interval can not be changed for what is selected
list-none-archive = What is selected can not be archived
list-none-restore = What is selected can not be restored from the archive
list-none-delete = What is selected can not be deleted
list-refused = { $count ->
    [one] This is not possible for one object
   *[other] This is not possible for { $count } objects
}
list-refused-more = { $count ->
    [one] one more
   *[other] { $count } more
}
list-export = Export as files
list-exported = { $count ->
    [0] Wrote no file into { $folder }.
    [one] Wrote one file into { $folder }.
   *[other] Wrote { $count } files into { $folder }.
}
list-export-left-out = { $count ->
    [one] One object became no file
   *[other] { $count } objects became no files
}
