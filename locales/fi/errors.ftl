# What can go wrong apart from the rules' refusals: the codes of the store, of bundles and of the use cases.
error-internal = Ohjelmassa tapahtui virhe. Mitään ei muutettu.
error-broken = Ikkunassa tapahtui virhe. Tallennettu on tallessa.
error-unreachable = Ikkuna ei saa yhteyttä ohjelman ytimeen.
error-invalid-arguments = Ikkuna ja ohjelma eivät ole samaa versiota. Käynnistä Luotsi uudelleen.
error-no-workspace = Mitään organisaatiota ei ole auki.
error-not-found = Sitä ei löydy: se on poistettu tai siirretty, tai et saa nähdä sitä.
error-in-bin = Se on roskakorissa, ja sen voi ottaa sieltä takaisin.
error-invalid-link = Linkki ei ole Luotsin linkki, joten sitä ei avata.
error-link-not-found = Linkki ei johda mihinkään tässä organisaatiossa: kohde on poistettu, se on toisessa organisaatiossa tai et saa nähdä sitä.
error-invalid-address = Vain verkko- ja sähköpostiosoitteita avataan.
error-open-address = Tietokone ei pystynyt avaamaan osoitetta.
error-not-for-trying = Vain kokeiluversiossa voi toimia toisena käyttäjänä.
error-nothing-to-undo = Kumottavaa ei ole.
error-nothing-to-redo = Uudelleen tehtävää ei ole.
error-too-many-favourites = Suosikkeja on jo niin monta kuin mahtuu. Poista ensin jokin.
error-nothing-to-save = Tallennettavaa ei ole.
error-name-missing = Nimi puuttuu.
error-languages = Kieli puuttuu.
error-invalid-language = Tämä ei ole kielitunnus. Kelpaavia ovat esimerkiksi fi, sv, se ja pt-BR.
error-no-administrator = Organisaatiossa ei ole yhtään pääkäyttäjää.
error-no-demonstration = Esimerkkiorganisaatiota ei ole asennettu.
error-preferences = Omia asetuksia ei voi tallentaa tällä tietokoneella.

# Files.
error-nothing-to-open = Avattavaa tiedostoa ei ole.
error-runnable-file = Tietokone suorittaisi tämän tiedoston ohjelmana, joten Luotsi ei avaa sitä. Voit tallentaa siitä kopion.
error-open-file = Tietokone ei löytänyt ohjelmaa, joka avaa tiedoston. Voit tallentaa siitä kopion.
error-not-opened = Tiedosto ei ole enää auki.
error-not-taken-in = Muutoksia ei saatu työkopioksi, joten tiedosto jäi auki.
error-opened-files = Avattujen tiedostojen kansiota ei voi lukea.
error-opened-file-gone = Tiedosto ei ole enää siellä, mihin se avattiin. Tallenna se ohjelmassa uudelleen samaan paikkaan.
error-opened-file-empty = Tiedosto tallentui tyhjänä.
error-missing-content = Sisältö puuttuu työtilasta.
error-unreadable-content = Sisällöstä ei saa selvää.
error-not-a-text = Sisältö on tiedosto tai verkkosivu, ei teksti. Avaa tiedosto omassa ohjelmassaan tai liitä uusi.
error-already-translated = Asiakirjasta on jo teksti tällä kielellä.
error-nothing-to-translate = Asiakirjassa ei ole vielä tekstiä, jota kääntää.
error-no-translation = Asiakirja ei ole käännös.
error-unreadable-file = Tiedostoa ei voi lukea.
error-unwritable-file = Tiedostoon ei voi kirjoittaa.
error-too-large = Se on liian suuri.
error-disk-full = Levy on täynnä. Mitään ei jäänyt puolitiehen.
error-read-only = Siihen ei voi kirjoittaa: oikeus puuttuu tai levy on kirjoitussuojattu.
error-io = Levyn lukeminen tai kirjoittaminen ei onnistunut.
error-not-empty = Paikassa on jo tiedostoja. Valitse uusi tai tyhjä kansio tai toinen nimi.

# Workspaces, keys and backups.
error-not-a-workspace = Kansiossa ei ole työtilaa.
error-incomplete = Työtilan luominen jäi kesken, eikä siinä ole mitään. Luo se uudelleen.
error-held = Toinen ohjelma käyttää työtilaa juuri nyt.
error-wrong-passphrase = Salalause on väärä.
error-passphrase-needed = Tarvitaan salalause.
error-keyring-entry-missing = Tietokoneen avainnipussa ei ole tämän työtilan avainta.
error-keyring-unavailable = Tietokoneen avainnippua ei voi käyttää.
error-wrong-key = Avain kuuluu toiseen työtilaan.
error-damaged = Tiedosto on vahingoittunut. Se on jätetty ennalleen.
error-schema-too-new = Se on kirjoitettu uudemmalla Luotsilla. Päivitä ohjelma ensin.
error-busy = Työtila on juuri nyt varattu. Yritä hetken kuluttua uudelleen.
error-not-encrypted = Tämä ohjelmaversio ei osaa salata, joten se ei tallenna mitään.
error-invalid-backup = Tiedosto ei ole ehjä varmuuskopio.
error-cancelled = Keskeytettiin. Mitään ei muutettu.
error-closed = Työtila on suljettu.
error-database = Työtilan tietokanta ilmoitti virheestä. Mitään ei jäänyt puolitiehen.

# Organisation bundles.
error-not-a-bundle = Tämä ei ole organisaatiopaketti: siinä ei ole tiedostoa organisation.json.
error-id-taken = Paketissa on tunnus, joka on täällä jo käytössä.
missing-headings = Puuttuu: { $headings }.
error-number-taken = Paketissa on dokumentin numero, joka on jo toisella dokumentilla.
error-unknown-member = Paketissa on kenttä, jota muoto ei tunne.
error-missing-reference = Paketti viittaa kohteeseen, jota siinä ei ole.
error-wrong-kind-reference = Paketti viittaa vääränlaiseen kohteeseen.
error-cycle = Paketissa jokin kohde on itsensä alla.
error-duplicate-id = Paketissa sama tunnus on kahdesti.
error-invalid-id = Paketissa on tunnus, jota ei voi käyttää.
error-second-team-role = Paketissa yhdellä käyttäjällä on kaksi roolia samassa tiimissä.
error-path-leaves-folder = Paketti nimeää tiedoston, joka ei ole sen omassa kansiossa.
error-missing-file = Paketista puuttuu tiedosto, jonka se nimeää.
error-unreadable = Paketista ei saa selvää.
error-invalid-value = Paketissa on arvo, joka ei kelpaa.
error-too-deep = Paketissa on sisäkkäisyyttä enemmän kuin muodossa on koskaan.
error-too-many-columns = Työkirjaan mahtuu enintään 16 384 saraketta, ja tässä on enemmän. Rajaa ryhmään, tai vie tekstinä (.csv), johon mahtuu kuinka monta tahansa.
error-too-many-rows = Työkirjaan mahtuu enintään 1 048 576 riviä, ja tässä on enemmän. Rajaa osioon tai lajiin, tai vie tekstinä (.csv), johon mahtuu kuinka monta tahansa.
error-too-many = Soluja pyydettiin liian monta kerralla.
error-superseded = Ennen vastausta kysyttiin jo jotain uudempaa.
error-viewing-as = Tätä ei voi tehdä, kun katsot ohjelmaa toisen silmin. Lopeta se ensin (Esc).

# Diagrams as files.
error-xml-syntax = Tiedosto ei ole ehjää XML:ää.
error-xml-encoding = Tiedoston merkit eivät ole sitä merkistöä, jonka se ilmoittaa.
error-xml-unknown-encoding = Tiedosto ilmoittaa merkistön, jota ei tunneta.
error-xml-entity-declaration = Tiedosto määrittelee omia entiteettejä. Niitä ei turvallisuussyistä lueta: tallenna tiedosto ilman niitä.
error-xml-unknown-entity = Tiedosto käyttää entiteettiä, jota XML ei tunne.
error-xml-too-deep = Tiedostossa on enemmän sisäkkäisiä tasoja kuin kaavioissa koskaan.
error-xml-too-large = Tiedosto on suurempi kuin voidaan lukea.
error-not-bpmn = Tiedosto ei ole BPMN 2.0 -kaavio.

# Documents as files.
error-not-a-document = Tämä ei ole asiakirja, jonka Luotsi osaa lukea.
error-document-encrypted = Tiedosto on suojattu salasanalla. Tallenna se ilman salasanaa.
error-document-old-word = Tiedosto on vanhassa Word-muodossa (.doc). Tallenna se muotoon .docx.
error-comment-of-another = Tekstissä on kommentti jonkun toisen nimissä. Toisen kommentin sanoja voi muuttaa vain hän itse.
error-document-encoding = Tiedoston teksti ei ole Unicodea. Tallenna se muotoon UTF-8.
error-document-damaged = Tiedosto on vioittunut.
error-document-bomb = Tiedostoon on pakattu suhteettoman paljon, joten sitä ei avata.
error-unknown-form = Tällaisia tiedostoja ei tunneta. Asiakirjat ovat .docx-, .md- ja .json-tiedostoja.
error-file-changed = Tiedosto muuttui sen jälkeen, kun se luettiin. Valitse se uudelleen.
error-too-many-files = Tiedostoja on yli 10 000. Tuo ne osissa.
error-no-picture = Tämä ei ole kuva, jonka voisi näyttää kaikkialla: PNG, JPEG, GIF, WebP tai BMP.
