settings-organisation = Organisaatio
settings-organisation-lead = Nimi ja hyväksynnän säännöt.
separation-of-duties = Laatija ei saa hyväksyä omaa versiotaan
separation-of-duties-hint = Koskee kaikkia hyväksyttäviä kohteita.
settings-languages = Kielet
settings-languages-lead = Kielet, joilla organisaatio kirjoittaa. Ensimmäinen on oletuskieli: sitä näytetään, kun valitulla kielellä ei ole tekstiä.
default-language = Oletuskieli
language-add = Lisää kieli
language-add-hint = Kielen nimi tai tunnus, esimerkiksi viro tai et
move-up = Siirrä ylemmäs: { $name }
move-down = Siirrä alemmas: { $name }
remove-of = Poista: { $name }
rename-of = Nimeä uudelleen: { $name }
edit-of = Muokkaa: { $name }
delete-of = Poista: { $name }
archive-of = Arkistoi: { $name }
restore-of = Palauta: { $name }
settings-sections = Osiot
settings-sections-lead = Mitkä osiot ovat käytössä ja millä nimellä. Osio tulee näkyviin sivupalkkiin, kun sille on näkymä.
section-name-title = Osion nimi: { $name }
section-usual-name = Tavallinen nimi: { $name }
section-always = Aina käytössä
section-always-why = Käyttäjiä, ryhmiä ja asetuksia tarvitaan, oli muita osioita käytössä tai ei.
section-in-use = Käytössä: { $name }
settings-step-headings = Vaihetaulukon otsikot
settings-step-headings-lead = Millä nimillä sarakkeita kutsutaan jokaisen prosessin vaihetaulukossa.
step-heading-title = Sarakkeen otsikko: { $name }
settings-users = Käyttäjät
settings-users-lead = Arkistoidulla käyttäjällä ei ole mitään oikeuksia, mutta hänen nimensä säilyy kirjauksissa.
search-users = Etsi käyttäjää
user-new = Uusi käyttäjä
user-edit = Käyttäjä: { $name }
job-title = Tehtävänimike
phone = Puhelin
groups = Ryhmät
flags = Erityisoikeudet
settings-groups = Ryhmät
settings-groups-lead = Ryhmälle annettu oikeus on kaikilla sen jäsenillä.
search-groups = Etsi ryhmää
group-new = Uusi ryhmä
group-name-title = Ryhmän nimi
group-delete-title = Poistetaanko ryhmä { $name }?
group-delete-detail = Ryhmän kautta saadut oikeudet poistuvat sen jäseniltä. Poiston voi kumota.
members = Jäsenet
members-of = Jäsenet: { $name }
members-count = { $count ->
         [one] { $count } jäsen
        *[other] { $count } jäsentä
    }
member-add = Lisää jäseneksi
member-remove = Poista jäsenistä: { $name }
settings-grants = Annetut oikeudet
settings-grants-lead = Annetut katsojan, muokkaajan ja hyväksyjän roolit. Oikeus koskee kohdetta ja kaikkea sen alla.
search-grants = Etsi oikeutta
table-empty = Täällä ei ole vielä mitään
table-range = { $from }–{ $to } / { $total }
table-previous = Edelliset
table-next = Seuraavat

# Data: bundles, backups, checks.
settings-data = Tiedot ja varmuuskopiot
settings-data-lead = Organisaation vieminen, tuominen, varmuuskopiointi ja tarkistaminen.
export-title = Vie organisaatiopaketti
export-detail = Koko organisaatio yhtenä zip-tiedostona, jonka Luotsi ja muut ohjelmat osaavat lukea.
export-go = Vie…
exporting = Viedään organisaatiota
exported = Vietiin { $objects } kohdetta tiedostoon { $path }
import-title = Tuo organisaatiopaketti tähän
import-detail = Lisää paketin sisällön tähän organisaatioon. Kaikki tulee tai ei mitään: virhe kerrotaan, eikä mitään jää puolitiehen.
import-file = Zip-tiedosto…
import-folder = Kansio…
import-choose = Valitse organisaatiopaketti
importing = Tuodaan organisaatiota
imported = Tuotiin { $objects } kohdetta ja { $users } käyttäjää
backup-title = Ota varmuuskopio
backup-detail = Salattu kopio koko työtilasta historioineen. Sen voi ottaa työn aikana.
backup-go = Varmuuskopioi…
backup-choose = Valitse paikka…
backup-passphrase-hint = Salalauseella varmuuskopion voi palauttaa myös toisella tietokoneella. Ilman sitä kopio aukeaa vain tällä koneella.
passphrase-optional = Salalause (vapaaehtoinen)
backing-up = Varmuuskopioidaan
backed-up = Varmuuskopio on tiedostossa { $path }
backed-up-here-only = Varmuuskopio on tiedostossa { $path }. Sen voi palauttaa vain tällä tietokoneella.
verify-title = Tarkista eheys
verify-detail = Käy läpi koko muutoshistorian ja kertoo, jos jotain on muutettu tai poistettu ohjelman ohi.
verify-go = Tarkista
verifying = Tarkistetaan muutoshistoriaa
verified = Kaikki kunnossa: { $entries } kirjausta tarkistettu
verify-broken = Muutoshistoria ei ole ehjä kirjauksesta { $entry } alkaen: { $problem }
workspace-at = Työtilan kansio: { $path }
protected-by-keyring = Tiedot on salattu avaimella, joka on tietokoneen avainnipussa.
protected-by-passphrase = Tiedot on salattu salalauseella.

# The bin.
bin-lead = Poistettu pysyy täällä, kunnes se palautetaan tai poistetaan lopullisesti.
bin-empty = Roskakori on tyhjä
bin-empty-hint = Poistetut kohteet voi palauttaa täältä paikoilleen.
bin-from = Paikka
bin-by = Poistanut
bin-at = Poistettu
bin-parent-gone = Paikkaa ei enää ole
bin-with = { $count ->
         [one] ja { $count } sen alta
        *[other] ja { $count } sen alta
    }
undelete = Palauta
purge = Poista lopullisesti
purge-title = Poistetaanko { $name } lopullisesti?
purge-detail = { $count ->
         [0] Tätä ei voi kumota.
         [one] Myös sen alla ollut kohde poistetaan. Tätä ei voi kumota.
        *[other] Myös { $count } sen alla ollutta kohdetta poistetaan. Tätä ei voi kumota.
    }

# The start: what is not in ui-start.
start-recent = Viimeksi avatut organisaatiot
start-other = Muu organisaatio
start-import-folder = Tuo paketti kansiosta
start-restore = Palauta varmuuskopio
restore-choose = Valitse varmuuskopio
