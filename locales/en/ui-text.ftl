# Writing a document.
entry-edit-document = Edit document
entry-import-documents = Bring in documents from files…
doc-editor-label = Editing document: { $name }. Alt+F10 goes to the tools, a slash opens the list of what can be inserted, @ links to an object, Ctrl+F finds, Ctrl+Alt+M comments on the selection.
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
doc-comment = Comment on the selection
doc-comments-open = Comments ({ $count })
doc-comments = Comments
doc-comments-none = There are no comments. Select text and comment on it: Ctrl+Alt+M.
doc-comments-show-resolved = Show resolved ({ $count })
doc-comments-hide-resolved = Hide resolved
doc-comment-by = Comment, { $name }:
doc-comment-nobody = Unknown
doc-comment-words-gone = The text it was about was deleted
doc-comment-words = Comment
doc-comment-add = Add the comment
doc-comment-answer = Answer
doc-comment-do-answer = Answer
doc-comment-resolve = Mark as resolved
doc-comment-reopen = Reopen
doc-comment-remove = Remove the comment
doc-comment-was-resolved = Marked as resolved
doc-comment-was-reopened = Reopened
doc-comment-was-removed = The comment was removed
doc-comment-select = First select the text that you want to comment on.
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
doc-losses = The text came from a file. When something is written in it, this changes or is left out: { $losses }.
doc-loss-times = { $what } × { $count }
doc-loss-raw-html = HTML that a text has no counterpart for (its words are kept)
doc-loss-hidden-text = hidden text
doc-loss-metadata = what the file says of itself
doc-loss-unsafe-address = address that is not safe to follow (the link’s words are kept)
doc-loss-remote-picture = picture that is somewhere else (it becomes a link)
doc-loss-unreadable-picture = picture that can not be shown (its description is kept)
doc-loss-too-deep = too many levels inside each other (the text is kept)
doc-loss-check-box = check box (it becomes a sign)
doc-loss-unknown-node = part that texts do not have (its words are kept)
doc-loss-unknown-mark = formatting that texts do not have
doc-loss-unknown-attribute = property that texts do not have
doc-loss-tracked-change = tracked change
doc-loss-tracked-insertion = tracked insertion (it is taken)
doc-loss-tracked-deletion = tracked deletion (it is left out)
doc-loss-endnote = endnote (it becomes a footnote)
doc-loss-numbering = numbering that texts do not have
doc-loss-text-box = text box (its words come into the text)
doc-loss-header-footer = header or footer
doc-loss-field = field (its last result is kept)
doc-loss-macro = macro
doc-loss-style = style that texts do not have
doc-loss-drawing = drawing
doc-loss-chart = chart
doc-loss-formula = formula (its text is kept)
doc-loss-embedded-object = embedded file
doc-loss-content-control = field to be filled in (what it holds is kept)
doc-loss-page-layout = page layout
doc-loss-comment = formatting, picture or link in a comment (its words are kept)
doc-loss-cross-reference = cross-reference (its text is kept)

# Bringing in documents.
import-documents-title = Bring in documents
import-documents-lead = Word files (.docx), Markdown (.md) and JSON become documents in { $name }. A folder comes with the folders in it. Before anything is saved you see what would not be carried over of each file.
import-documents-files = Choose files…
import-documents-folder = Choose a folder…
import-documents-others = Choose others…
import-documents-reading = Reading the files
import-documents-working = Bringing in documents
import-documents-list = Files to bring in
import-documents-ready = { $count ->
    [0] There is nothing here that can be brought in.
    [one] One file can be brought in. Nothing has been saved yet.
   *[other] { $count } files can be brought in. Nothing has been saved yet.
}
import-documents-unreadable = { $count ->
    [one] One file can not be read.
   *[other] { $count } files can not be read.
}
import-documents-passed-over = { $count ->
    [one] Another file is no document and stays where it is: { $names }.
   *[other] { $count } other files are no documents and stay where they are: { $names }.
}
import-documents-and-more = { $count } more
import-documents-all-kept = Everything is carried over.
import-documents-losses = Changes or is left out: { $losses }.
import-documents-details = One by one
import-documents-go = { $count ->
    [one] Bring in the document
   *[other] Bring in { $count } documents
}
import-documents-report = What became of the files
import-documents-done = { $count ->
    [0] Nothing was brought in.
    [one] One document was brought in.
   *[other] { $count } documents were brought in.
}
import-documents-failed = { $count ->
    [one] One file could not be brought in.
   *[other] { $count } files could not be brought in.
}
import-documents-stopped = { $count ->
    [one] It was stopped before one of the files.
   *[other] It was stopped before { $count } of the files.
}
loss-line = line { $number }
loss-paragraph = paragraph { $number }

# Taking a document out as a file.
doc-export = Save as a file…
doc-export-docx = Word document (.docx)
doc-export-md = Markdown (.md)
doc-export-json = Luotsi’s own form (.json)
doc-export-html = Web page (.html)

# Translations.
entry-translate = Translate…
translate = Translate
translate-title = Translate: { $name }
translate-language = Language
translate-name = Name of the translation
translate-hint = The translation becomes a document of its own beside the original. It begins with the original’s text, which you write block by block in the new language.
translations = Languages
translations-of = Language: { $language }
translation-original = Original
translation-written = Translation
translation-original-shown = Shown of the original
translation-beside = Beside the original
translation-close = Close side by side
translation-write = Write the translation
translation-mark = Mark as up to date (version { $version })
translation-read = Read it
translation-compare = Show the changes
translation-offered = This can also be read in { $language }: { $name }.
translation-behind-notice = A newer version of the original has been approved than the one that this was translated from.
translation-behind-short = The original has changed
translation-none = The texts can not be shown side by side
translation-draft = The original has not been approved yet.
translation-never = Not translated from any approved version yet.
translation-current = Translated from version { $version }, which is in force.
translation-behind = Translated from version { $version }; version { $newest } is in force.
translation-changes = { $count ->
    [0] The original’s text has no changes.
    [one] One place in the original has changed.
   *[other] { $count } places in the original have changed.
}
translation-not-compared = The text of the earlier version is not kept any more, so the changes can not be marked.
translation-added = New
translation-changed = Changed
translation-moved = Moved
translation-removed = Removed
translation-before = Earlier text
translation-missing = This is not in the translation.
translation-only-here = This is not in the original.
