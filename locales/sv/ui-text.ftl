# Writing a document.
entry-edit-document = Redigera dokumentet
entry-import-documents = Hämta in dokument från filer…
doc-editor-label = Redigering av dokumentet: { $name }. Alt+F10 leder till verktygen, ett snedstreck öppnar listan över det som kan infogas, @ länkar till ett objekt, Ctrl+F söker, Ctrl+Alt+M kommenterar det markerade.
doc-invitation = Skriv, eller infoga något med / eller en länk med @
doc-hint = / infogar, @ länkar
doc-tools = Textverktyg
doc-undo = Ångra
doc-redo = Gör om
doc-style = Format
doc-more-marks = Mer formatering
doc-insert = Infoga
doc-callouts = Anmärkning
doc-table = Tabell
doc-find = Sök och ersätt
doc-find-words = Sök efter
doc-find-previous = Föregående träff
doc-find-next = Nästa träff
doc-find-case = Skilj på stora och små bokstäver
doc-find-close = Stäng sökningen
doc-found = { $at } / { $count }
doc-replace-words = Ersätt med
doc-replace = Ersätt
doc-replace-all = Ersätt alla
doc-replaced = { $count ->
    [0] Inget ersattes
    [one] { $count } ställe ersattes
   *[other] { $count } ställen ersattes
}
doc-outline = Innehåll
doc-outline-close = Stäng innehållet
doc-outline-empty = Dokumentet har inga rubriker ännu.
doc-outline-nameless = Tom rubrik
doc-comment = Kommentera det markerade
doc-comments-open = Kommentarer ({ $count })
doc-comments = Kommentarer
doc-comments-none = Det finns inga kommentarer. Markera text och kommentera den: Ctrl+Alt+M.
doc-comments-show-resolved = Visa lösta ({ $count })
doc-comments-hide-resolved = Dölj lösta
doc-comment-by = Kommentar, { $name }:
doc-comment-nobody = Okänd
doc-comment-words-gone = Den kommenterade texten har tagits bort
doc-comment-words = Kommentar
doc-comment-add = Lägg till kommentaren
doc-comment-answer = Svar
doc-comment-do-answer = Svara
doc-comment-resolve = Markera som löst
doc-comment-reopen = Öppna igen
doc-comment-remove = Ta bort kommentaren
doc-comment-was-resolved = Markerad som löst
doc-comment-was-reopened = Öppnad igen
doc-comment-was-removed = Kommentaren togs bort
doc-comment-select = Markera först texten som du vill kommentera.
doc-words = { $count ->
    [one] { $count } ord
   *[other] { $count } ord
}
doc-characters = { $count } tecken
doc-language = Dokumentets språk
doc-language-default = Organisationens språk
doc-commands = Vad ska infogas
doc-objects = Organisationens objekt
doc-mark-bold = Fetstil
doc-mark-italic = Kursiv
doc-mark-underline = Understrykning
doc-mark-strike = Genomstrykning
doc-mark-subscript = Nedsänkt
doc-mark-superscript = Upphöjd
doc-mark-highlight = Överstrykning
doc-mark-code = Kod på raden
doc-mark-clear = Ta bort formateringen
doc-act-paragraph = Brödtext
doc-act-heading-1 = Rubrik 1
doc-act-heading-2 = Rubrik 2
doc-act-heading-3 = Rubrik 3
doc-act-heading-4 = Rubrik 4
doc-act-heading-5 = Rubrik 5
doc-act-heading-6 = Rubrik 6
doc-act-bullets = Punktlista
doc-act-numbers = Numrerad lista
doc-act-tasks = Uppgiftslista
doc-act-quote = Citat
doc-act-code = Kod
doc-act-object-link = Länk till ett objekt
doc-act-web-link = Länk till webben
doc-act-picture = Bild…
doc-act-table = Tabell
doc-act-footnote = Fotnot
doc-act-rule = Vågrät linje
doc-act-callout-note = Observera
doc-act-callout-tip = Tips
doc-act-callout-important = Viktigt
doc-act-callout-warning = Varning
doc-act-callout-caution = Fara
doc-act-row-above = Infoga rad ovanför
doc-act-row-below = Infoga rad nedanför
doc-act-row-delete = Ta bort raden
doc-act-column-before = Infoga kolumn till vänster
doc-act-column-after = Infoga kolumn till höger
doc-act-column-delete = Ta bort kolumnen
doc-act-cells-merge = Sammanfoga cellerna
doc-act-cell-split = Dela cellen
doc-act-header-row = Rubrikrad på eller av
doc-act-header-column = Rubrikkolumn på eller av
doc-act-column-wider = Gör kolumnen bredare
doc-act-column-narrower = Gör kolumnen smalare
doc-act-table-delete = Ta bort tabellen
doc-tone-note = Observera
doc-tone-tip = Tips
doc-tone-important = Viktigt
doc-tone-warning = Varning
doc-tone-caution = Fara
doc-task = Gjort: { $words }
doc-footnotes = Fotnoter
doc-footnote = Fotnot { $number }
doc-link-title = Länk till webben
doc-link-set = Länka
doc-link-words = Länkens text
doc-link-hint = Tipstext
doc-link-remove = Ta bort länken
doc-link-not-allowed = En länk kan leda till en webbsida, en e-postadress eller ett telefonnummer.
doc-picture-details = Bildens uppgifter…
doc-picture-title = Bildens uppgifter
doc-picture-alt = Alternativ text
doc-picture-alt-hint = Vad bilden visar, för dem som inte ser den.
doc-picture-hover = Tipstext
doc-picture-width = Bredd i bildpunkter
doc-picture-undescribed = Bilden saknar alternativ text.
doc-picture-missing = Bilden är inte tillgänglig.
doc-picture-not-kept = Bilden kunde inte läggas till. { $reason }
doc-pictures-lost = { $count ->
    [one] En bild kom inte med vid inklistringen. Kopiera den för sig och klistra in den här.
   *[other] { $count } bilder kom inte med vid inklistringen. Kopiera dem var för sig och klistra in dem här.
}
doc-others-wrote = Någon annan ändrade dokumentet. Ändringarna finns nu med.
doc-not-editable = Dokumentet kan inte redigeras
doc-unreadable = Dokumentet kan inte öppnas
doc-unreadable-hint = Det innehåller något som den här versionen av programmet inte känner till. Inget ändrades.
doc-losses = Texten kommer från en fil. När något skrivs i den ändras eller försvinner: { $losses }.
doc-loss-times = { $what } × { $count }
doc-loss-raw-html = HTML som texten inte har motsvarighet till (orden bevaras)
doc-loss-hidden-text = dold text
doc-loss-metadata = filens uppgifter om sig själv
doc-loss-unsafe-address = adress som inte är säker att följa (länkens ord bevaras)
doc-loss-remote-picture = bild som finns någon annanstans (blir en länk)
doc-loss-unreadable-picture = bild som inte kan visas (beskrivningen bevaras)
doc-loss-too-deep = för många nivåer i varandra (texten bevaras)
doc-loss-check-box = kryssruta (blir ett tecken)
doc-loss-unknown-node = del som texter inte har (orden bevaras)
doc-loss-unknown-mark = formatering som texter inte har
doc-loss-unknown-attribute = egenskap som texter inte har
doc-loss-tracked-change = spårad ändring
doc-loss-tracked-insertion = spårad infogning (tas med)
doc-loss-tracked-deletion = spårad borttagning (utelämnas)
doc-loss-endnote = slutnot (blir en fotnot)
doc-loss-numbering = numrering som texter inte har
doc-loss-text-box = textruta (orden kommer in i texten)
doc-loss-header-footer = sidhuvud eller sidfot
doc-loss-field = fält (det senaste resultatet bevaras)
doc-loss-macro = makro
doc-loss-style = stil som texter inte har
doc-loss-drawing = teckning
doc-loss-chart = diagram
doc-loss-formula = formel (texten bevaras)
doc-loss-embedded-object = inbäddad fil
doc-loss-content-control = fält att fylla i (innehållet bevaras)
doc-loss-page-layout = sidlayout
doc-loss-comment = formatering, bild eller länk i en kommentar (orden bevaras)
doc-loss-cross-reference = korshänvisning (texten bevaras)

# Bringing in documents.
import-documents-title = Hämta in dokument
import-documents-lead = Word-filer (.docx), Markdown (.md) och JSON blir dokument i { $name }. En mapp kommer med sina undermappar. Innan något sparas ser du vad som inte skulle följa med från varje fil.
import-documents-files = Välj filer…
import-documents-folder = Välj en mapp…
import-documents-others = Välj andra…
import-documents-reading = Läser filerna
import-documents-working = Hämtar in dokument
import-documents-list = Filer att hämta in
import-documents-ready = { $count ->
    [0] Här finns inget som kan hämtas in.
    [one] En fil kan hämtas in. Inget har sparats ännu.
   *[other] { $count } filer kan hämtas in. Inget har sparats ännu.
}
import-documents-unreadable = { $count ->
    [one] En fil kan inte läsas.
   *[other] { $count } filer kan inte läsas.
}
import-documents-passed-over = { $count ->
    [one] En annan fil är inget dokument och lämnas där den är: { $names }.
   *[other] { $count } andra filer är inga dokument och lämnas där de är: { $names }.
}
import-documents-and-more = { $count } till
import-documents-all-kept = Allt följer med.
import-documents-losses = Ändras eller utelämnas: { $losses }.
import-documents-details = En efter en
import-documents-go = { $count ->
    [one] Hämta in dokumentet
   *[other] Hämta in { $count } dokument
}
import-documents-report = Vad det blev av filerna
import-documents-done = { $count ->
    [0] Inget hämtades in.
    [one] Ett dokument hämtades in.
   *[other] { $count } dokument hämtades in.
}
import-documents-failed = { $count ->
    [one] En fil kunde inte hämtas in.
   *[other] { $count } filer kunde inte hämtas in.
}
import-documents-stopped = { $count ->
    [one] Det avbröts före en av filerna.
   *[other] Det avbröts före { $count } av filerna.
}
loss-line = rad { $number }
loss-paragraph = stycke { $number }

# Taking a document out as a file.
doc-export = Spara som fil…
doc-export-docx = Word-dokument (.docx)
doc-export-md = Markdown (.md)
doc-export-json = Luotsis eget format (.json)
doc-export-html = Webbsida (.html)

# Translations.
entry-translate = Översätt…
translate = Översätt
translate-title = Översätt: { $name }
translate-language = Språk
translate-name = Översättningens namn
translate-hint = Översättningen blir ett eget dokument bredvid originalet. Den börjar med originalets text, som du skriver stycke för stycke på det nya språket.
translations = Språk
translations-of = Språk: { $language }
translation-original = Original
translation-written = Översättning
translation-original-shown = Av originalet visas
translation-beside = Bredvid originalet
translation-close = Stäng jämförelsen
translation-write = Skriv översättningen
translation-mark = Markera som aktuell (version { $version })
translation-read = Läs den
translation-compare = Visa ändringarna
translation-offered = Dokumentet finns också på { $language }: { $name }.
translation-behind-notice = Av originalet har en nyare version godkänts än den som detta är översatt från.
translation-behind-short = Originalet har ändrats
translation-none = Jämförelsen kan inte visas
translation-draft = Originalet har inte godkänts ännu.
translation-never = Inte översatt från någon godkänd version ännu.
translation-current = Översatt från version { $version }, som gäller.
translation-behind = Översatt från version { $version }, gällande är version { $newest }.
translation-changes = { $count ->
    [0] Originalets text har inga ändringar.
    [one] I originalet har ett ställe ändrats.
   *[other] I originalet har { $count } ställen ändrats.
}
translation-not-compared = Den tidigare versionens text finns inte kvar, så ändringarna kan inte markeras.
translation-added = Ny
translation-changed = Ändrad
translation-moved = Flyttad
translation-removed = Borttagen
translation-before = Tidigare text
translation-missing = Detta finns inte i översättningen.
translation-only-here = Detta finns inte i originalet.
