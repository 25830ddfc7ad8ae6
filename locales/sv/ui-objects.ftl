# Padlocks: what is not allowed, and what would allow it.
locked-title = Ingen behörighet
locked-title-of = Ingen behörighet: { $name }
locked-roles = Du får inte { $action }. Behörigheten skulle ges av rollen { $roles }.
locked-roles-short = Behörigheten skulle ges av rollen { $roles }.
locked-note = Kräver rollen { $roles }
locked-note-nobody = Inte möjligt i det här läget
locked-nobody = I det här läget får ingen { $action }.
locked-help = Du kan få hjälp av: { $people }.

# States of the lifecycle.
state-draft = Utkast
state-in-review = Väntar på godkännande
state-approved = Godkänd
state-revising = Ny version under arbete
state-revision-in-review = Ny version väntar på godkännande
state-archived = Arkiverad
approved-version = Godkänd, version { $number }
archived-with = Arkiverad tillsammans med { $name }
archived-on = Arkiverad { $date }
archived-by = Arkiverad { $date } av { $person }
archived-open = Öppna { $name }
review-overdue = Granskningen är försenad

# The tree.
tree-pane = { $section }: träd
tree-empty = { $section }: tomt
tree-empty-hint = Här finns ingenting ännu.
section-empty-hint = Skapa det första här.
tree-more = Visning av trädet
expand-all = Öppna alla
collapse-all = Stäng alla
show-archived = Visa arkiverade
hide-archived = Dölj arkiverade
rename-field = Nytt namn på { $name }
moved = Flyttat: { $name }
cut = Urklippt: { $name }. Klistra in under ett annat objekt med Ctrl+V.

# What can be done with an object.
entries-create = Nytt
entries-change = Ändra
entries-lifecycle = Godkännande
entries-remove = Ta ur bruk
new-process = Ny process
new-folder = Ny mapp
new-document = Nytt dokument
new-object = Ny: { $kind }
entry-insert-level = Infoga en mellanprocess…
entry-duplicate = Duplicera…
entry-rename = Byt namn
entry-names = Namn på alla språk…
entry-move = Flytta…
entry-attach-file = Bifoga en fil…
entry-attach-diagram = Hämta diagrammet ur en fil…
entry-link-url = Länka till en webbadress…
entry-submit = Skicka för godkännande
entry-approve = Godkänn
entry-return = Skicka tillbaka
entry-review = Anteckna en granskning i dag
entry-archive = Arkivera
entry-restore = Återställ ur arkivet
entry-delete = Ta bort
insert-level-title = Ny process mellan { $name } och dess underprocesser
insert-level-moves = { $count ->
         [one] Den här processen flyttas under den nya:
        *[other] De här { $count } processerna flyttas under den nya:
    }
insert-level-more = och { $count } till
insert-level-nothing = Objektet har inga underprocesser, så ingenting flyttas.
template = Mall
template-empty = Tom process
templates-none = Det finns inga processmallar ännu. När en process erbjuds som mall i sina egenskaper kan den väljas här.
document-template-empty = Tomt dokument
document-templates-none = Det finns inga dokumentmallar ännu. När ett godkänt dokument erbjuds som mall i sina egenskaper kan det väljas här.
document-template-next = { $place } · nummer { $number }
document-number = Nummer
document-number-edit = Ändra numret
document-number-title = Nummer: { $name }
document-begun-with = Gjort efter mallen
document-template-offered = Erbjuds som mall för nya dokument
document-template-unapproved = Mallen kan väljas när en version av den är godkänd.
document-template-edit = Ändra mallen
document-template-title = Mall: { $name }
document-template-offer = Erbjud som mall
document-template-hint = Ett nytt dokument börjar med den godkända texten i det här.
document-template-numbering = Numrering
document-template-numbering-hint = Skriv nollor inom klammerparentes där löpnumret ska stå: { $pattern }. Lämna tomt om inga nummer ges.
document-template-numbering-unfit = Mönstret ska en gång ha nollor inom klammerparentes, som i { $pattern }.
document-template-example = Det första numret: { $number }
document-template-unnumbered = Inga nummer
document-template-headings = Obligatoriska rubriker
document-template-headings-hint = En per rad. Ett dokument som gjorts efter mallen kan skickas för godkännande när det har dem alla.
document-headings-missing = { $count ->
         [one] En rubrik som mallen kräver saknas.
        *[other] { $count } rubriker som mallen kräver saknas.
    }
document-heading-insert = Infoga ”{ $heading }”
duplicate = Duplicera
duplicate-title = Duplicera: { $name }
duplicate-name = { $name } – kopia
duplicate-branch = { $count ->
         [one] Även dess underprocess
        *[other] Även dess underprocesser ({ $count } direkt under)
    }
names-title = Namn på alla språk
move-title = Flytta: { $name }
move-here = Flytta hit
move-under = Under vad?
move-places = Platser
approve-title = Godkänn: { $name }
approve-note = Anteckning till versionen (frivillig)
return-title = Skicka tillbaka: { $name }
return-comment = Vad ska ändras?
review-recorded = Granskning antecknad: { $name }
deleted = Flyttat till papperskorgen: { $name }
actions-of = Åtgärder: { $name }
more-actions = Fler åtgärder
favourite = Favorit
favourite-add = Lägg till bland favoriter
favourite-remove = Ta bort från favoriter
path = Plats

# Content.
nothing-chosen = Välj ett objekt i trädet.
object-gone = Det här objektet finns inte här
object-gone-named = { $name } finns inte här
object-gone-hint = Sök det med namnet, eller fråga någon som får se mer.
object-gone-bin = Öppna papperskorgen
object-gone-section = Till avsnittets början
name-only-title = Du ser bara namnet
name-only = Du har behörighet till något under det här objektet men inte till objektet självt.
version-shown = Version som visas
version-approved = Godkänd
version-working = Arbetskopia
content-unreadable = Innehållet kan inte visas
text-left-out = Här saknas: { $parts }. Originalfilen finns kvar i sin helhet.
content-empty = Inget innehåll än
content-empty-process = Rita ett diagram eller hämta det från en BPMN-fil.
content-empty-document = Skriv en text, eller lägg till en fil eller en webbadress.
children-folder = I mappen ({ $count })
children-process = Underprocesser ({ $count })
children-below = Under det ({ $count })
children-section = I det här avsnittet ({ $count })
folder-empty = Mappen är tom
folder-nothing-seen = Här finns inget att visa
folder-nothing-seen-hint = Mappen är tom, eller så får du inte se vad den innehåller.
name-only-short = bara namnet
state = Status
file-no-preview = Ingen förhandsvisning
file-no-preview-hint = Öppna filen i sitt program eller spara en kopia.
file-text = Text i filen { $name }
file-picture = Bild: { $name }
file-open = Öppna i sitt program
file-edit = Redigera i sitt program
file-open-again = Öppna igen
file-opened-since = Filen öppnades i sitt eget program { $time }.
file-follows = När du sparar den där blir ändringarna arbetskopia här.
file-changing = Filen har ändrats, och ändringarna blir snart arbetskopia.
file-taken-in = Ändringarna blev arbetskopia { $time }.
file-stop = Avsluta redigeringen
file-not-taken-in = Ändringarna i filen kunde inte bli arbetskopia. { $reason } Ändringarna finns kvar: försök igen eller spara en kopia.
file-retry = Försök igen
file-left = Filen { $name } ändrades { $time }, men ändringarna hann inte bli arbetskopia innan Luotsi stängdes.
file-take-in = Gör till arbetskopia
file-discard = Förkasta ändringarna…
file-discard-title = Förkasta ändringarna i filen { $name }?
file-discard-detail = Ändringarna tas bort från den här datorn och går inte att få tillbaka. Arbetskopian förblir som den är.
file-discard-do = Förkasta
file-conflict = Någon annan ändrade arbetskopian medan du hade filen öppen. Ingenting har ersatts.
file-conflict-hint = Bara den ena filen kan vara arbetskopia. Om du behåller den andras ändringar kan du först spara dina egna som en kopia.
file-keep-mine = Behåll min
file-keep-theirs = Behåll den andras
file-save-mine = Spara min som kopia…
file-changed-at = Ändrad { $time }
file-changed-by = Ändrad { $time }, { $name }
files-unsettled = { $count ->
         [one] Ändringar väntar i en fil
        *[other] Ändringar väntar i { $count } filer
    }
file-pages = Filen { $name }, sidorna
file-page = Sida { $number } av { $count }
save-copy = Spara en kopia…
web-page = Webbsida
copy-address = Kopiera adressen
address-copied = Adressen kopierad
open-address = Öppna i webbläsaren
open-address-title = Öppna adressen utanför Luotsi?
open-address-detail = Den öppnas i datorns webbläsare eller e-postprogram.
open-address-go = Öppna
link-waits = Länken öppnas när en organisation är öppen.
link-no-screen = Länken leder till ett avsnitt som ännu inte har någon vy.
diagram-tools = Visning av diagrammet
diagram-choose = Diagram
diagram-zoom-in = Zooma in
diagram-zoom-out = Zooma ut
diagram-fit = Anpassa till fönstret
diagram-label = Diagram: { $name }. Piltangenterna går från steg till steg, skift och pil flyttar vyn, plus och minus zoomar, noll anpassar till fönstret.
diagram-steps = Diagrammets delar: { $name }
diagram-unreadable = Diagrammet kan inte ritas
diagram-unreadable-detail = Den sparade filen är oförändrad. En hel fil kan hämtas i dess ställe från menyn: { $way }.
diagram-unreadable-reason = Teknisk orsak: { $message }

# Inspector.
inspector = Uppgifter
properties = Egenskaper
kind = Typ
purpose = Syfte
purpose-missing = Syftet är inte beskrivet.
purpose-edit = Ändra syftet
purpose-title = Syfte: { $name }
responsible = Ansvarig
responsible-edit = Byt ansvarig
responsible-title = Ansvarig person eller grupp: { $name }
responsible-nobody = Ingen ansvarig
review-interval = Granskningsintervall
review-interval-edit = Ändra granskningsintervallet
review-interval-title = Granskningsintervall: { $name }
review-interval-months = I månader
review-interval-never = Ingen regelbunden granskning
months = { $count ->
         [one] { $count } månad
        *[other] { $count } månader
    }
last-reviewed = Senast granskad
review-due = Nästa granskning
overdue = försenad
template-offered = Erbjuds som mall för nya processer
version = Gällande version
working-copy = Arbetskopia
working-copy-there = Finns
written-by = Skriven av { $name }
approved-by = Godkänd av { $name }
submitted-by = Skickad för godkännande av { $name }
fact-likelihood = Sannolikhet
fact-impact = Konsekvens
fact-unit = Enhet
fact-target = Mål
link = Länk till objektet
link-copy = Kopiera länken
link-copied = Länken kopierad
not-set = Inte angivet
links = Länkar
links-none = Inga länkar
link-add = Lägg till en länk
link-remove = Ta bort länken: { $name }
link-title = Länk från { $name }
find-object = Sök ett objekt på namn
used-in = Var det används
used-nowhere = Inget annat objekt hänvisar hit.
rights = Behörigheter
you-may = Du får { $actions }.
you-may-only-name = Du ser bara namnet och platsen.
role-through = { $role }, given på { $name }
role = Roll
grant-add = Ge behörighet
grant-title = Ge behörighet
grant-title-on = Ge behörighet: { $name }
grant-to = Till vem
grant-on = Objekt
whole-section = Hela avsnittet
granted-viewer = Ser det godkända innehållet
granted-editor = Skapar, redigerar och skickar för godkännande
granted-approver = Godkänner och skickar tillbaka
revoke = Ta bort behörigheten: { $name }, { $role }
find-people = Sök en person på namn
find-people-and-groups = Sök en person eller grupp på namn
inspector-of = Uppgifter: { $name }
