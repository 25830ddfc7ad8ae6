# Lists of what stands in a folder or section.
list-titled = { $name } ({ $count })
list-filter-text = Filtrera på namn eller nummer
list-filters = Filter
list-filters-count = Filter ({ $count })
list-filters-clear = Ta bort filtren
list-whole = Alla nivåer
list-nothing = Inget motsvarar filtren
list-nothing-direct = Här finns inget att visa
list-columns = Kolumner
list-column-name = Namn
list-column-number = Nummer
list-column-kind = Slag
list-column-state = Läge
list-column-responsible = Ansvarig
list-column-version = Version
list-column-changed = Ändrat
list-column-review-due = Granskning
list-column-language = Språk
list-who-me = Jag eller min grupp
list-who-nobody = Ingen ansvarig
list-who-person = Välj…
list-who-title = Vem ansvarar?
list-review = Granskning
list-review-overdue = Försenad
list-review-month = Senast om 30 dagar
list-review-quarter = Senast om 90 dagar
list-review-none = Ingen tidtabell
list-changed-from = Ändrat tidigast
list-changed-to = Ändrat senast
list-mine = Bara det jag har skrivit
list-chip-who = Ansvarig: { $name }
list-chip-review = Granskning: { $when }
list-chip-from = Ändrat { $date } eller senare
list-chip-to = Ändrat { $date } eller tidigare
list-chip-remove = Ta bort filtret: { $name }
list-choose-all = Välj alla rader
list-choose-none = Avmarkera
list-chosen = { $count ->
    [one] { $count } vald
   *[other] { $count } valda
}
list-dragged = { $count ->
    [one] { $count } objekt
   *[other] { $count } objekt
}

# Views.
list-views = Vyer
list-views-own = Egna vyer
list-view-all = Grundvyn
list-view-overdue = Försenade granskningar
list-view-drafts = Mina utkast
list-view-waiting = Väntar på godkännande
list-view-save = Spara vyn…
list-view-save-title = Spara vyn
list-view-update = Uppdatera { $name }
list-view-rename = Byt namn på { $name }…
list-view-rename-title = Byt namn på vyn: { $name }
list-view-delete = Ta bort { $name }

# What is done with several at once.
list-deed-move = Flytta…
list-deed-set-responsible = Ansvarig…
list-deed-set-review-interval = Granskningsintervall…
list-deed-archive = Arkivera
list-deed-restore = Återställ ur arkivet
list-deed-delete = Ta bort
list-deed-some = { $count ->
    [one] { $deed } (går inte för ett objekt)
   *[other] { $deed } (går inte för { $count } objekt)
}
list-move-title = { $count ->
    [one] Flytta ett objekt
   *[other] Flytta { $count } objekt
}
list-responsible-title = { $count ->
    [one] Ansvarig person eller grupp för ett objekt
   *[other] Ansvarig person eller grupp för { $count } objekt
}
list-interval-title = { $count ->
    [one] Granskningsintervall för ett objekt
   *[other] Granskningsintervall för { $count } objekt
}
list-archive-title = { $count ->
    [one] Arkivera ett objekt
   *[other] Arkivera { $count } objekt
}
list-restore-title = { $count ->
    [one] Återställ ett objekt ur arkivet
   *[other] Återställ { $count } objekt ur arkivet
}
list-delete-title = { $count ->
    [one] Ta bort ett objekt
   *[other] Ta bort { $count } objekt
}
list-moved = { $count ->
    [one] Ett objekt flyttat
   *[other] { $count } objekt flyttade
}
list-changed = { $count ->
    [one] Ett objekt ändrat
   *[other] { $count } objekt ändrade
}
list-archive-done = { $count ->
    [one] Ett objekt arkiverat
   *[other] { $count } objekt arkiverade
}
list-restore-done = { $count ->
    [one] Ett objekt återställt ur arkivet
   *[other] { $count } objekt återställda ur arkivet
}
list-delete-done = { $count ->
    [one] Ett objekt flyttat till papperskorgen
   *[other] { $count } objekt flyttade till papperskorgen
}
list-none-move = De valda kan inte flyttas
list-none-set-responsible = Ansvarig kan inte bytas för de valda
list-none-set-review-interval = Granskningsintervallet kan inte ändras för de valda
list-none-archive = De valda kan inte arkiveras
list-none-restore = De valda kan inte återställas ur arkivet
list-none-delete = De valda kan inte tas bort
list-refused = { $count ->
    [one] Det går inte för ett objekt
   *[other] Det går inte för { $count } objekt
}
list-refused-more = { $count ->
    [one] ett till
   *[other] { $count } till
}
list-export = Exportera som filer
list-exported = { $count ->
    [0] Inga filer skrevs till mappen { $folder }.
    [one] En fil skrevs till mappen { $folder }.
   *[other] { $count } filer skrevs till mappen { $folder }.
}
list-export-left-out = { $count ->
    [one] Ett objekt blev ingen fil
   *[other] { $count } objekt blev inga filer
}
