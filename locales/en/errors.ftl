# What can go wrong apart from the rules' refusals: the codes of the store, of bundles and of the use cases.
error-internal = Something went wrong in the program. Nothing was changed.
error-broken = Something went wrong in the window. What was saved is safe.
error-unreachable = The window does not reach the program’s core.
error-invalid-arguments = The window and the program are not of the same version. Restart Luotsi.
error-no-workspace = No organisation is open.
error-not-found = It is not there: it was removed or moved, or you may not see it.
error-in-bin = It lies in the bin and can be taken out of it.
error-invalid-link = The link is not one of Luotsi’s, so it is not opened.
error-link-not-found = The link leads to nothing in this organisation: what it led to was removed, is in another organisation, or you may not see it.
error-invalid-address = Only addresses of the web and of mail are opened.
error-open-address = This computer could not open the address.
error-not-for-trying = Only a trial build acts as another user.
error-nothing-to-undo = There is nothing to undo.
error-nothing-to-redo = There is nothing to redo.
error-too-many-favourites = There are as many favourites as fit. Take one away first.
error-nothing-to-save = There is nothing to save.
error-name-missing = A name is missing.
error-languages = A language is missing.
error-invalid-language = This is no language tag. Tags are for example fi, sv, se and pt-BR.
error-no-administrator = The organisation has no administrator.
error-no-demonstration = The demonstration organisation is not installed.
error-preferences = Your own preferences can not be saved on this computer.

# Files.
error-nothing-to-open = There is no file to open.
error-runnable-file = The computer would run this file as a program, so Luotsi does not open it. You can save a copy of it.
error-open-file = The computer found no program that opens the file. You can save a copy of it.
error-not-opened = The file is not open any more.
error-not-taken-in = The changes could not become the working copy, so the file stays open.
error-opened-files = The folder of opened files can not be read.
error-opened-file-gone = The file is not where it was opened any more. Save it in its program again, in the same place.
error-opened-file-empty = The file was saved with nothing in it.
error-missing-content = The content is missing from the workspace.
error-unreadable-content = The content can not be read.
error-not-a-text = What it says is a file or a web page, not a text. Open the file in its own program, or attach a new one.
error-already-translated = There is already a text of the document in that language.
error-nothing-to-translate = The document has no text to translate yet.
error-no-translation = The document is not a translation.
error-unreadable-file = The file can not be read.
error-unwritable-file = The file can not be written.
error-too-large = It is too large.
error-disk-full = The disk is full. Nothing was left half done.
error-read-only = It can not be written to: the permission is missing, or the disk is read-only.
error-io = The disk could not be read or written.
error-not-empty = There are files already. Choose a new or empty folder, or another name.

# Workspaces, keys and backups.
error-not-a-workspace = There is no workspace in the folder.
error-incomplete = The workspace was never finished, and nothing is in it. Make it again.
error-held = Another program is using the workspace right now.
error-wrong-passphrase = The passphrase is wrong.
error-passphrase-needed = A passphrase is needed.
error-keyring-entry-missing = This computer’s keyring does not hold the key.
error-keyring-unavailable = This computer’s keyring can not be used.
error-wrong-key = The key belongs to another workspace.
error-damaged = The file is damaged. It was left as it is.
error-schema-too-new = It was written by a newer Luotsi. Update the program first.
error-busy = The workspace is busy. Try again in a moment.
error-not-encrypted = This build can not encrypt, so it writes nothing.
error-invalid-backup = The file is not a whole backup.
error-cancelled = Stopped. Nothing was changed.
error-closed = The workspace is closed.
error-database = The workspace’s database reported an error. Nothing was left half done.

# Organisation bundles.
error-not-a-bundle = This is no organisation bundle: there is no organisation.json in it.
error-id-taken = The bundle holds an id that is there already.
missing-headings = Missing: { $headings }.
error-number-taken = The bundle holds a document number that another document has already.
error-unknown-member = The bundle has a member that the format does not know.
error-missing-reference = The bundle refers to something that is not in it.
error-wrong-kind-reference = The bundle refers to something of the wrong kind.
error-cycle = In the bundle something stands below itself.
error-duplicate-id = The same id stands twice in the bundle.
error-invalid-id = The bundle has an id that can not be used.
error-second-team-role = In the bundle one user has two roles in a team.
error-path-leaves-folder = The bundle names a file outside of its own folder.
error-missing-file = A file that the bundle names is missing.
error-unreadable = The bundle can not be read.
error-invalid-value = The bundle has a value that can not stand there.
error-too-deep = The bundle is nested deeper than the format ever is.
error-too-many-columns = A workbook holds at most 16,384 columns, and there are more here. Choose a group, or export text (.csv), which holds any number.
error-too-many-rows = A workbook holds at most 1,048,576 rows, and there are more here. Choose a section or a kind, or export text (.csv), which holds any number.
error-too-many = Too many cells were asked for at once.
error-superseded = Something newer was asked before this was answered.
error-viewing-as = This can not be done while you look at the program as somebody else. End that first (Esc).

# Diagrams as files.
error-xml-syntax = The file is not well-formed XML.
error-xml-encoding = The file’s characters are not in the encoding that it names.
error-xml-unknown-encoding = The file names an encoding that is not known.
error-xml-entity-declaration = The file declares entities of its own. For safety they are not read: save the file without them.
error-xml-unknown-entity = The file uses an entity that XML does not know.
error-xml-too-deep = The file is nested deeper than diagrams ever are.
error-xml-too-large = The file is larger than can be read.
error-not-bpmn = The file is no BPMN 2.0 diagram.

# Documents as files.
error-not-a-document = This is no document that Luotsi can read.
error-document-encrypted = The file is protected with a password. Save it without one.
error-document-old-word = The file is in the old form of Word (.doc). Save it as .docx.
error-comment-of-another = The text has a comment in somebody else’s name. The words of a comment are changed only by who wrote it.
error-document-encoding = The file’s text is not Unicode. Save it as UTF-8.
error-document-damaged = The file is damaged.
error-document-bomb = What is packed in the file is out of all proportion, so it is not opened.
error-unknown-form = Files of this kind are not known here. Documents are .docx, .md and .json files.
error-file-changed = The file changed after it was read. Choose it again.
error-too-many-files = There are more than 10,000 files. Bring them in in parts.
error-no-picture = This is no picture that can be shown everywhere: PNG, JPEG, GIF, WebP or BMP.
