# Writing a document.
entry-edit-document = Edit document
doc-editor-label = Editing document: { $name }. Alt+F10 goes to the tools, a slash opens the list of what can be inserted, @ links to an object, Ctrl+F finds.
doc-invitation = Write, or insert something with / or a link with @
doc-hint = / inserts, @ links
doc-tools = Text tools
doc-undo = Undo
doc-redo = Redo
doc-style = Style
doc-more-marks = More formatting
doc-insert = Insert
doc-callouts = Callout
doc-table = Table
doc-find = Find and replace
doc-find-words = Find
doc-find-previous = Previous match
doc-find-next = Next match
doc-find-case = Match case
doc-find-close = Close find
doc-found = { $at } / { $count }
doc-replace-words = Replace with
doc-replace = Replace
doc-replace-all = Replace all
doc-replaced = { $count ->
    [0] Nothing was replaced
    [one] Replaced { $count } match
   *[other] Replaced { $count } matches
}
doc-outline = Outline
doc-outline-close = Close outline
doc-outline-empty = The document has no headings yet.
doc-outline-nameless = Empty heading
doc-words = { $count ->
    [one] { $count } word
   *[other] { $count } words
}
doc-characters = { $count } characters
doc-language = Language of the document
doc-language-default = Organisation’s language
doc-commands = What to insert
doc-objects = Objects of the organisation
doc-mark-bold = Bold
doc-mark-italic = Italic
doc-mark-underline = Underline
doc-mark-strike = Strikethrough
doc-mark-subscript = Subscript
doc-mark-superscript = Superscript
doc-mark-highlight = Highlight
doc-mark-code = Code in the line
doc-mark-clear = Clear formatting
doc-act-paragraph = Body text
doc-act-heading-1 = Heading 1
doc-act-heading-2 = Heading 2
doc-act-heading-3 = Heading 3
doc-act-heading-4 = Heading 4
doc-act-heading-5 = Heading 5
doc-act-heading-6 = Heading 6
doc-act-bullets = Bulleted list
doc-act-numbers = Numbered list
doc-act-tasks = Task list
doc-act-quote = Quotation
doc-act-code = Code
doc-act-object-link = Link to an object
doc-act-web-link = Link to the web
doc-act-picture = Picture…
doc-act-table = Table
doc-act-footnote = Footnote
doc-act-rule = Horizontal line
doc-act-callout-note = Note
doc-act-callout-tip = Tip
doc-act-callout-important = Important
doc-act-callout-warning = Warning
doc-act-callout-caution = Caution
doc-act-row-above = Insert row above
doc-act-row-below = Insert row below
doc-act-row-delete = Delete row
doc-act-column-before = Insert column to the left
doc-act-column-after = Insert column to the right
doc-act-column-delete = Delete column
doc-act-cells-merge = Merge cells
doc-act-cell-split = Split cell
doc-act-header-row = Header row on or off
doc-act-header-column = Header column on or off
doc-act-column-wider = Widen column
doc-act-column-narrower = Narrow column
doc-act-table-delete = Delete table
doc-tone-note = Note
doc-tone-tip = Tip
doc-tone-important = Important
doc-tone-warning = Warning
doc-tone-caution = Caution
doc-task = Done: { $words }
doc-footnotes = Footnotes
doc-footnote = Footnote { $number }
doc-link-title = Link to the web
doc-link-set = Link
doc-link-words = Words of the link
doc-link-hint = Tooltip
doc-link-remove = Remove link
doc-link-not-allowed = A link can lead to a web page, an e-mail address or a telephone number.
doc-picture-details = Picture details…
doc-picture-title = Picture details
doc-picture-alt = Alternative text
doc-picture-alt-hint = What the picture shows, for those who do not see it.
doc-picture-hover = Tooltip
doc-picture-width = Width in pixels
doc-picture-undescribed = The picture has no alternative text.
doc-picture-missing = The picture is not available.
doc-picture-not-kept = The picture could not be added. { $reason }
doc-pictures-lost = { $count ->
    [one] One picture did not come along when pasting. Copy it by itself and paste it here.
   *[other] { $count } pictures did not come along when pasting. Copy them one by one and paste them here.
}
doc-others-wrote = Somebody else changed the document. Their changes are now included.
doc-not-editable = The document can not be edited
doc-unreadable = The document can not be opened
doc-unreadable-hint = It holds something that this version of the program does not know. Nothing was changed.
