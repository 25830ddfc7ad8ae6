# What can go wrong apart from the rules' refusals: the codes of the store, of bundles and of the use cases.
error-internal = Ett fel inträffade i programmet. Inget ändrades.
error-broken = Ett fel inträffade i fönstret. Det sparade är i säkerhet.
error-unreachable = Fönstret får inte kontakt med programmets kärna.
error-invalid-arguments = Fönstret och programmet är inte av samma version. Starta om Luotsi.
error-no-workspace = Ingen organisation är öppen.
error-not-found = Det finns inte: det har tagits bort eller flyttats, eller så får du inte se det.
error-in-bin = Det ligger i papperskorgen och kan tas tillbaka därifrån.
error-invalid-link = Länken är inte en av Luotsis länkar och öppnas därför inte.
error-link-not-found = Länken leder inte till något i den här organisationen: målet har tagits bort, finns i en annan organisation eller så får du inte se det.
error-invalid-address = Bara webb- och e-postadresser öppnas.
error-open-address = Datorn kunde inte öppna adressen.
error-not-for-trying = Bara i testversioner kan man agera som en annan användare.
error-nothing-to-undo = Det finns inget att ångra.
error-nothing-to-redo = Det finns inget att göra om.
error-too-many-favourites = Det finns redan så många favoriter som ryms. Ta först bort någon.
error-nothing-to-save = Det finns inget att spara.
error-name-missing = Namnet saknas.
error-languages = Ett språk saknas.
error-invalid-language = Detta är ingen språkkod. Giltiga är till exempel fi, sv, se och pt-BR.
error-no-administrator = Organisationen har ingen huvudanvändare.
error-no-demonstration = Exempelorganisationen är inte installerad.
error-preferences = De egna inställningarna kan inte sparas på den här datorn.

# Files.
error-nothing-to-open = Det finns ingen fil att öppna.
error-runnable-file = Datorn skulle köra den här filen som ett program, så Luotsi öppnar den inte. Du kan spara en kopia av den.
error-open-file = Datorn hittade inget program som öppnar filen. Du kan spara en kopia av den.
error-not-opened = Filen är inte längre öppen.
error-not-taken-in = Ändringarna kunde inte bli arbetskopia, så filen är kvar.
error-opened-files = Mappen för öppnade filer kan inte läsas.
error-opened-file-gone = Filen finns inte längre där den öppnades. Spara den i programmet på samma ställe igen.
error-opened-file-empty = Filen sparades tom.
error-missing-content = Innehållet saknas i arbetsytan.
error-unreadable-content = Innehållet går inte att läsa.
error-not-a-text = Innehållet är en fil eller en webbsida, inte en text. Öppna filen i sitt program eller bifoga en ny.
error-already-translated = Dokumentet finns redan på det språket.
error-nothing-to-translate = Dokumentet har ännu ingen text att översätta.
error-no-translation = Dokumentet är ingen översättning.
error-unreadable-file = Filen går inte att läsa.
error-unwritable-file = Det går inte att skriva till filen.
error-too-large = Det är för stort.
error-disk-full = Disken är full. Inget blev halvfärdigt.
error-read-only = Det går inte att skriva dit: behörighet saknas eller disken är skrivskyddad.
error-io = Disken kunde inte läsas eller skrivas.
error-not-empty = Där finns redan filer. Välj en ny eller tom mapp eller ett annat namn.

# Workspaces, keys and backups.
error-not-a-workspace = Mappen innehåller ingen arbetsyta.
error-incomplete = Arbetsytan blev aldrig färdig och är tom. Skapa den på nytt.
error-held = Ett annat program använder arbetsytan just nu.
error-wrong-passphrase = Lösenfrasen är fel.
error-passphrase-needed = En lösenfras behövs.
error-keyring-entry-missing = Datorns nyckelring innehåller inte arbetsytans nyckel.
error-keyring-unavailable = Datorns nyckelring kan inte användas.
error-wrong-key = Nyckeln hör till en annan arbetsyta.
error-damaged = Filen är skadad. Den har lämnats som den var.
error-schema-too-new = Den har skrivits med en nyare Luotsi. Uppdatera programmet först.
error-busy = Arbetsytan är upptagen. Försök igen om en stund.
error-not-encrypted = Den här programversionen kan inte kryptera och sparar därför ingenting.
error-invalid-backup = Filen är ingen hel säkerhetskopia.
error-cancelled = Avbrutet. Inget ändrades.
error-closed = Arbetsytan är stängd.
error-database = Arbetsytans databas rapporterade ett fel. Inget blev halvfärdigt.

# Organisation bundles.
error-not-a-bundle = Detta är inget organisationspaket: filen organisation.json saknas.
error-id-taken = Paketet innehåller en identitet som redan finns här.
missing-headings = Saknas: { $headings }.
error-number-taken = Paketet innehåller ett dokumentnummer som ett annat dokument redan har.
error-unknown-member = Paketet innehåller ett fält som formatet inte känner till.
error-missing-reference = Paketet hänvisar till något som inte finns i det.
error-wrong-kind-reference = Paketet hänvisar till fel slags objekt.
error-cycle = I paketet står något objekt under sig självt.
error-duplicate-id = Samma identitet finns två gånger i paketet.
error-invalid-id = Paketet innehåller en identitet som inte kan användas.
error-second-team-role = I paketet har en användare två roller i samma team.
error-path-leaves-folder = Paketet nämner en fil som inte ligger i dess egen mapp.
error-missing-file = En fil som paketet nämner saknas.
error-unreadable = Paketet går inte att läsa.
error-invalid-value = Paketet innehåller ett värde som inte är giltigt.
error-too-deep = Paketet är djupare nästlat än formatet någonsin är.
error-too-many-columns = En arbetsbok rymmer högst 16 384 kolumner, och här finns fler. Välj en grupp, eller exportera som text (.csv), som rymmer hur många som helst.
error-too-many-rows = En arbetsbok rymmer högst 1 048 576 rader, och här finns fler. Välj ett avsnitt eller ett slag, eller exportera som text (.csv), som rymmer hur många som helst.
error-too-many = För många celler på en gång.
error-superseded = Något nyare frågades innan detta hann besvaras.
error-viewing-as = Detta går inte att göra medan du ser programmet som någon annan. Avsluta det först (Esc).

# Diagrams as files.
error-xml-syntax = Filen är inte välformad XML.
error-xml-encoding = Filens tecken följer inte den teckenkodning som den anger.
error-xml-unknown-encoding = Filen anger en teckenkodning som inte är känd.
error-xml-entity-declaration = Filen definierar egna entiteter. Av säkerhetsskäl läses de inte: spara filen utan dem.
error-xml-unknown-entity = Filen använder en entitet som XML inte känner till.
error-xml-too-deep = Filen har fler nivåer än diagram någonsin har.
error-xml-too-large = Filen är större än vad som kan läsas.
error-not-bpmn = Filen är inget BPMN 2.0-diagram.

# Documents as files.
error-not-a-document = Detta är inget dokument som Luotsi kan läsa.
error-document-encrypted = Filen är skyddad med ett lösenord. Spara den utan lösenord.
error-document-old-word = Filen är i Words gamla format (.doc). Spara den som .docx.
error-comment-of-another = Texten har en kommentar i någon annans namn. Orden i en kommentar ändras bara av den som skrev den.
error-document-encoding = Filens text är inte Unicode. Spara den som UTF-8.
error-document-damaged = Filen är skadad.
error-document-bomb = Det som är packat i filen är orimligt stort, så den öppnas inte.
error-unknown-form = Sådana filer är inte kända här. Dokument är .docx-, .md- och .json-filer.
error-file-changed = Filen ändrades efter att den lästes. Välj den på nytt.
error-too-many-files = Det finns fler än 10 000 filer. Hämta in dem i delar.
error-no-picture = Detta är ingen bild som kan visas överallt: PNG, JPEG, GIF, WebP eller BMP.
