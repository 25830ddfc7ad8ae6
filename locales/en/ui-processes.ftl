# Drawing a diagram.
entry-edit-diagram = Edit diagram
entry-import-process = Bring in a process from a BPMN file…
diagram-editor-label = Editing the diagram: { $name }. E names the selected element, R changes its type, C connects, Alt and an arrow walk from element to element, Ctrl+F finds.
diagram-leads-to = Leads to: { $steps }
diagram-linked = Link: { $names }
diagram-link = Link the element to a document, a risk or another object
diagram-undo = Undo in the diagram
diagram-redo = Redo in the diagram
diagram-copy = Copy the selected elements
diagram-paste = Paste copied elements
diagram-find = Find in the diagram
diagram-minimap = Minimap
diagram-done = Done
diagram-save = Save the diagram as a file…
diagram-save-bpmn = BPMN file
diagram-save-svg = Picture, scalable (SVG)
diagram-save-png = Picture (PNG)
diagram-laid-out = The file has no drawing, so Luotsi laid it out.
diagram-laid-out-editing = The file has no drawing, so Luotsi laid it out. The layout is saved with the first change.
diagram-unreadable-place = The file is broken at line { $line }, column { $column }.
diagram-not-editable = The diagram can not be edited
diagram-others-wrote = Somebody else changed the diagram. Their changes are in it now.

# The modelling guide: hints on what is drawn. A rule says what is wrong, its advice what to do.
guide-title = Hints
guide-about = Hints help to draw a diagram that others can read with ease. They do not stop you from anything.
guide-close = Close the hints
guide-count = { $count ->
    [0] No hints
    [one] { $count } hint
   *[other] { $count } hints
}
guide-markers = Mark the places in the diagram
guide-more = Show { $count } more
guide-too-large = The diagram has more than { $count } elements. Hints are not looked for in a diagram of that size.
guide-whole = The whole diagram
guide-after = { $kind } (before it: { $before })
guide-holds = { $kind } (in it: { $what })
guide-kind-participant = Pool
guide-kind-lane = Lane
guide-kind-sequence-flow = Arrow
guide-kind-intermediate-catch-event = Intermediate event
guide-rule-label-required = Name missing
guide-advice-label-required = Write on a task what is done, on a decision what is asked, and on a lane who is responsible for the work.
guide-rule-start-event-required = Start missing
guide-advice-start-event-required = Add a start event and name it after what sets the work going.
guide-rule-end-event-required = End missing
guide-advice-end-event-required = Add an end event and name it after what is ready by then.
guide-rule-single-blank-start-event = Several starts that look the same
guide-advice-single-blank-start-event = Keep one start. If the work can begin in different ways, change the types of the starts to say so, to a message or a timer, for example.
guide-rule-no-disconnected = Not connected to anything
guide-advice-no-disconnected = Connect it with an arrow to what is done before or after it, or delete it.
guide-rule-no-implicit-start = Nothing leads here
guide-advice-no-implicit-start = Draw an arrow from what is done before this, or from a start event if the work begins here.
guide-rule-no-implicit-end = Leads nowhere
guide-advice-no-implicit-end = Draw an arrow to what is done next, or to an end event if the work ends here.
guide-rule-no-implicit-split = Several arrows leave from here
guide-advice-no-implicit-split = Readers can not tell whether one of them is chosen or all are done. Put a gateway in between: an exclusive one if one is chosen, a parallel one if all are done.
guide-rule-no-gateway-join-fork = Gateway both joins and splits
guide-advice-no-gateway-join-fork = Bring the paths together in one gateway first, and split them in the next.
guide-rule-superfluous-gateway = Gateway without a purpose
guide-advice-superfluous-gateway = One arrow leads in and one leads out. Delete the gateway, or add the path that is missing.
guide-rule-no-duplicate-sequence-flows = The same arrow twice
guide-advice-no-duplicate-sequence-flows = Two arrows lead from the same place to the same place. Delete one of them.
guide-rule-no-overlapping-elements = Overlapping, or outside of its area
guide-advice-no-overlapping-elements = Move the elements apart, and all the way into the pool or sub-process that they belong to.
guide-rule-answer-unnamed = Answer missing on an arrow
guide-advice-answer-unnamed = Write on each arrow that leaves a decision for which answer it is taken: yes or no, for example. The one that is marked as the default flow may do without.
guide-rule-too-many-symbols = Too much for one page
guide-advice-too-many-symbols = The diagram has more than { $symbols } symbols. Put a part of the tasks into a sub-process.
guide-rule-larger-than-page = Can not be read on one A4 page
guide-advice-larger-than-page = Printed on a landscape A4 page, the text becomes too small. Draw more closely, or put a part into a sub-process.
guide-rule-name-too-long = Long name
guide-advice-name-too-long = The name has more than { $letters } characters. Shorten it to a few words, and tell the rest in the step's critical factors or in linked instructions.

# What is being written, and is no version yet.
draft-resumed = You go on with the draft that was kept { $time }.
draft-discard = Discard the draft
draft-waiting = You have an unfinished draft that was kept { $time }.
draft-continue = Go on with the draft
draft-not-written = What you have made is safe as a draft, but it could not become the working copy. { $reason }
conflict-notice = { $count ->
    [0] Somebody else changed the same diagram. Both sides are safe.
    [one] Somebody else changed the same thing as you. Both sides are safe.
   *[other] Somebody else changed the same things as you ({ $count }). Both sides are safe.
}
conflict-show = Compare and choose
conflict-title = Two changes to the same thing: { $name }
conflict-hint = All other changes are merged. The choice is only about what both changed.
conflict-mine = Yours
conflict-theirs = Theirs
conflict-base = Before
conflict-what = What
conflict-aspect-whole = The whole element
conflict-aspect-name = Name
conflict-aspect-place = Place in the diagram
conflict-aspect-size = Size
conflict-aspect-route = Route of the arrow
conflict-aspect-lane = Lane
conflict-aspect-from = Where the arrow begins
conflict-aspect-to = Where the arrow leads
conflict-aspect-critical = Critical factors
conflict-aspect-records = Records
conflict-aspect-roles = Participants
conflict-aspect-links = Links
conflict-aspect-summary = Summary
conflict-aspect-description = Description
conflict-aspect-other = Other information
conflict-below = { $heading }: { $what }
conflict-block = “{ $words }”
conflict-block-nameless = A part that was removed
conflict-block-text = Text
conflict-block-whole = The whole part
conflict-block-place = Place in the text
conflict-block-other = Format or setting
conflict-removed = removed
conflict-take-mine = Mine stands
conflict-take-theirs = Theirs stands
conflict-discard = Discard all my changes
conflict-later = Decide later

# The views of a process, and of all of them.
process-view = View
process-view-summary = Summary
process-view-diagram = Diagram
process-view-steps = Steps
process-view-map = Map
section-view-list = List

# The map of processes.
map-label = Process map: { $name }. The arrow keys go from process to process, Enter opens one, Escape goes to the level above, Shift and F10 open the menu of the process, Alt and an arrow move the process, Shift and an arrow pan, plus and minus zoom, zero fits it into the window.
map-tools = How the map is shown
map-hint = Click a process to choose it, double-click to open it.
map-not-shown = The map can not be shown
map-empty = No processes below this one yet
map-empty-hint = The map shows the processes below this one.
map-out = To the level above
map-arrange = Arrange on the map
map-category = Type of process
map-put-back = Put back in its row
map-parts = { $count ->
    [one] { $count } process below
   *[other] { $count } processes below
}
map-colour = Colour
map-colour-none = No colour
map-colour-blue = Blue
map-colour-green = Green
map-colour-yellow = Yellow
map-colour-orange = Orange
map-colour-red = Red
map-colour-purple = Purple
map-colour-grey = Grey
process-type-none = No type
process-type-main = Management process
process-type-core = Core process
process-type-support = Support process
process-types-none = Other processes
process-types-main = Management processes
process-types-core = Core processes
process-types-support = Support processes

# The step table.
steps-label = Steps: { $name }
steps-column-step = Step
steps-column-responsibility = Responsibility
steps-column-critical-factors = Critical factors
steps-column-instructions = Instructions and links
steps-column-records = Records
steps-more = Actions
steps-more-of = Actions: { $step }
steps-none = The diagram has no steps.
steps-handover = Handed over: { $from } → { $to }
steps-answer = { $answer } → { $step }
steps-kind-step = Step without a name
steps-kind-decision = Decision
steps-kind-event = Event
steps-name-of = Name of the step: { $step }
steps-lane-of = Responsibility: { $step }
steps-critical-of = Critical factors: { $step }
steps-records-of = Records: { $step }
steps-new = New step
steps-add-after = Add a step after this one
steps-remove = Remove the step
steps-role-add = Add a participant: { $step }
steps-role-remove = Remove the participant: { $role }
steps-role-who = Who, or which role
steps-role-how = How they take part
steps-mark-r = Responsible: does it (R)
steps-mark-a = Accountable: answers for it (A)
steps-mark-c = Consulted (C)
steps-mark-i = Informed (I)
steps-link-add = Add a link: { $step }

# The summary.
print = Print
summary-working = Working copy, not approved
summary-printed = { $organisation }, printed on { $date }
summary-owner = Owner
summary-customers = Customers and interested parties
summary-inputs = Inputs
summary-outputs = Outputs
summary-metrics = Metrics
summary-risks = Risks
