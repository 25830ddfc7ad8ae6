settings-organisation = Organisationen
settings-organisation-lead = Namn och regler för godkännande.
separation-of-duties = Den som skrivit får inte godkänna sin egen version
separation-of-duties-hint = Gäller alla objekt som godkänns.
settings-languages = Språk
settings-languages-lead = Språken som organisationen skriver på. Det första är standardspråk: det visas när text saknas på det valda språket.
default-language = Standardspråk
language-add = Lägg till ett språk
language-add-hint = Språkets namn eller kod, till exempel estniska eller et
move-up = Flytta upp: { $name }
move-down = Flytta ner: { $name }
remove-of = Ta bort: { $name }
rename-of = Byt namn: { $name }
edit-of = Redigera: { $name }
delete-of = Ta bort: { $name }
archive-of = Arkivera: { $name }
restore-of = Återställ: { $name }
settings-sections = Avsnitt
settings-sections-lead = Vilka avsnitt som används och vad de heter. Ett avsnitt visas i sidofältet när det har en vy.
section-name-title = Avsnittets namn: { $name }
section-usual-name = Vanligt namn: { $name }
section-always = Alltid i bruk
section-always-why = Användare, grupper och inställningar behövs vad som än annars är i bruk.
section-in-use = I bruk: { $name }
settings-step-headings = Stegtabellens rubriker
settings-step-headings-lead = Vad kolumnerna heter i stegtabellen för varje process.
step-heading-title = Kolumnens rubrik: { $name }
settings-users = Användare
settings-users-lead = En arkiverad användare har inga behörigheter, men namnet finns kvar i historiken.
search-users = Sök användare
user-new = Ny användare
user-edit = Användare: { $name }
job-title = Titel
phone = Telefon
groups = Grupper
flags = Särskilda behörigheter
settings-groups = Grupper
settings-groups-lead = En behörighet som ges en grupp har alla dess medlemmar.
search-groups = Sök grupp
group-new = Ny grupp
group-name-title = Gruppens namn
group-delete-title = Ta bort gruppen { $name }?
group-delete-detail = Medlemmarna förlorar de behörigheter som gruppen gett. Borttagningen kan ångras.
members = Medlemmar
members-of = Medlemmar: { $name }
members-count = { $count ->
         [one] { $count } medlem
        *[other] { $count } medlemmar
    }
member-add = Lägg till som medlem
member-remove = Ta bort ur gruppen: { $name }
settings-grants = Givna behörigheter
settings-grants-lead = Givna roller som läsare, redigerare och godkännare. En behörighet gäller objektet och allt under det.
search-grants = Sök behörighet
table-empty = Här finns inget än
table-range = { $from }–{ $to } av { $total }
table-previous = Föregående
table-next = Följande

# Data: bundles, backups, checks.
settings-data = Data och säkerhetskopior
settings-data-lead = Export, import, säkerhetskopiering och kontroll av organisationen.
export-title = Exportera ett organisationspaket
export-detail = Hela organisationen som en zip-fil som Luotsi och andra program kan läsa.
export-go = Exportera…
exporting = Exporterar organisationen
exported = { $objects } objekt exporterades till { $path }
import-title = Importera ett organisationspaket hit
import-detail = Lägger till paketets innehåll i den här organisationen. Allt eller inget: ett fel visas och inget blir halvfärdigt.
import-file = Zip-fil…
import-folder = Mapp…
import-choose = Välj ett organisationspaket
importing = Importerar organisationen
imported = { $objects } objekt och { $users } användare importerades
backup-title = Ta en säkerhetskopia
backup-detail = En krypterad kopia av hela arbetsytan med historik. Den kan tas under arbetets gång.
backup-go = Säkerhetskopiera…
backup-choose = Välj plats…
backup-passphrase-hint = Med en lösenfras kan kopian återställas också på en annan dator. Utan den öppnas kopian bara på den här datorn.
passphrase-optional = Lösenfras (frivillig)
backing-up = Säkerhetskopierar
backed-up = Säkerhetskopian finns i { $path }
backed-up-here-only = Säkerhetskopian finns i { $path }. Den kan återställas bara på den här datorn.
verify-title = Kontrollera integriteten
verify-detail = Går igenom hela ändringshistoriken och visar om något har ändrats eller tagits bort vid sidan av programmet.
verify-go = Kontrollera
verifying = Kontrollerar ändringshistoriken
verified = Allt är i ordning: { $entries } poster kontrollerade
verify-broken = Ändringshistoriken är inte hel från post { $entry }: { $problem }
workspace-at = Arbetsytans mapp: { $path }
protected-by-keyring = Uppgifterna är krypterade med en nyckel i datorns nyckelring.
protected-by-passphrase = Uppgifterna är krypterade med en lösenfras.

# The bin.
bin-lead = Det som tagits bort finns här tills det återställs eller tas bort för gott.
bin-empty = Papperskorgen är tom
bin-empty-hint = Borttagna objekt kan återställas härifrån.
bin-from = Plats
bin-by = Borttagen av
bin-at = Borttagen
bin-parent-gone = Platsen finns inte längre
bin-with = { $count ->
         [one] och { $count } under det
        *[other] och { $count } under det
    }
undelete = Återställ
purge = Ta bort för gott
purge-title = Ta bort { $name } för gott?
purge-detail = { $count ->
         [0] Detta kan inte ångras.
         [one] Också objektet under det tas bort. Detta kan inte ångras.
        *[other] Också { $count } objekt under det tas bort. Detta kan inte ångras.
    }

# The start: what is not in ui-start.
start-recent = Senast öppnade organisationer
start-other = En annan organisation
start-import-folder = Importera ett paket ur en mapp
start-restore = Återställ en säkerhetskopia
restore-choose = Välj en säkerhetskopia
