# Padlocks: what is not allowed, and what would allow it.
locked-title = Ei oikeutta
locked-title-of = Ei oikeutta: { $name }
locked-roles = Et saa { $action }. Oikeuden antaisi rooli: { $roles }.
locked-roles-short = Oikeuden antaisi rooli: { $roles }.
locked-note = Vaatii roolin: { $roles }
locked-note-nobody = Ei mahdollista tässä tilassa
locked-nobody = Tässä tilassa kukaan ei saa { $action }.
locked-help = Sinua voi auttaa: { $people }.

# States of the lifecycle.
state-draft = Luonnos
state-in-review = Odottaa hyväksyntää
state-approved = Hyväksytty
state-revising = Uutta versiota työstetään
state-revision-in-review = Uusi versio odottaa hyväksyntää
state-archived = Arkistoitu
approved-version = Hyväksytty, versio { $number }
archived-with = Arkistoitu yhdessä kohteen { $name } kanssa
archived-on = Arkistoitu { $date }
archived-by = Arkistoitu { $date }, arkistoija { $person }
archived-open = Avaa { $name }
review-overdue = Katselmointi myöhässä

# The tree.
tree-pane = { $section }: puu
tree-empty = { $section }: tyhjä
tree-empty-hint = Täällä ei ole vielä mitään.
section-empty-hint = Luo tästä ensimmäinen.
tree-more = Puun näyttäminen
expand-all = Avaa kaikki
collapse-all = Sulje kaikki
show-archived = Näytä arkistoidut
hide-archived = Piilota arkistoidut
rename-field = Kohteen { $name } uusi nimi
moved = Siirretty: { $name }
cut = Leikattu: { $name }. Liitä toisen kohteen alle näppäimillä Ctrl+V.

# What can be done with an object.
entries-create = Uusi
entries-change = Muuta
entries-lifecycle = Hyväksyntä
entries-remove = Poista käytöstä
new-process = Uusi prosessi
new-folder = Uusi kansio
new-document = Uusi dokumentti
new-object = Uusi: { $kind }
entry-insert-level = Lisää väliprosessi…
entry-duplicate = Kahdenna…
entry-rename = Nimeä uudelleen
entry-names = Nimi kaikilla kielillä…
entry-move = Siirrä…
entry-attach-file = Liitä tiedosto…
entry-attach-diagram = Tuo kaavio tiedostosta…
entry-link-url = Linkitä verkko-osoite…
entry-submit = Lähetä hyväksyttäväksi
entry-approve = Hyväksy
entry-return = Palauta muokattavaksi
entry-review = Kirjaa katselmointi tälle päivälle
entry-archive = Arkistoi
entry-restore = Palauta arkistosta
entry-delete = Poista
insert-level-title = Uusi prosessi kohteen { $name } ja sen alaprosessien väliin
insert-level-moves = { $count ->
         [one] Tämä prosessi siirtyy uuden alle:
        *[other] Nämä { $count } prosessia siirtyvät uuden alle:
    }
insert-level-more = ja { $count } muuta
insert-level-nothing = Kohteella ei ole alaprosesseja, joten mikään ei siirry.
template = Pohja
template-empty = Tyhjä prosessi
templates-none = Prosessipohjia ei vielä ole. Kun prosessi merkitään ominaisuuksissaan pohjaksi, sen voi valita tässä.
document-template-empty = Tyhjä dokumentti
document-templates-none = Dokumenttipohjia ei vielä ole. Kun hyväksytty dokumentti merkitään ominaisuuksissaan pohjaksi, sen voi valita tässä.
document-template-next = { $place } · numero { $number }
document-number = Numero
document-number-edit = Muuta numeroa
document-number-title = Numero: { $name }
document-begun-with = Tehty pohjasta
document-template-offered = Tarjotaan uusien dokumenttien pohjaksi
document-template-unapproved = Pohjan voi valita, kun siitä on hyväksytty versio.
document-template-edit = Muuta pohjaa
document-template-title = Pohja: { $name }
document-template-offer = Tarjoa pohjaksi
document-template-hint = Uusi dokumentti alkaa tämän dokumentin hyväksytyllä tekstillä.
document-template-numbering = Numerointi
document-template-numbering-hint = Kirjoita juoksevan numeron kohdalle nollia aaltosulkeisiin: { $pattern }. Jätä tyhjäksi, jos numeroita ei anneta.
document-template-numbering-unfit = Numeroinnissa on oltava kerran nollia aaltosulkeissa, kuten { $pattern }.
document-template-example = Ensimmäinen numero: { $number }
document-template-unnumbered = Ei numerointia
document-template-headings = Pakolliset otsikot
document-template-headings-hint = Yksi riville. Pohjasta tehdyn dokumentin voi lähettää hyväksyttäväksi, kun siinä on ne kaikki.
document-headings-missing = { $count ->
         [one] Yksi pohjan edellyttämä otsikko puuttuu.
        *[other] { $count } pohjan edellyttämää otsikkoa puuttuu.
    }
document-heading-insert = Lisää ”{ $heading }”
duplicate = Kahdenna
duplicate-title = Kahdenna: { $name }
duplicate-name = { $name } – kopio
duplicate-branch = { $count ->
         [one] Myös sen alaprosessi
        *[other] Myös sen alaprosessit ({ $count } suoraan alla)
    }
names-title = Nimi kaikilla kielillä
move-title = Siirrä: { $name }
move-here = Siirrä tähän
move-under = Minkä alle?
move-places = Paikat
approve-title = Hyväksy: { $name }
approve-note = Huomautus versioon (vapaaehtoinen)
return-title = Palauta muokattavaksi: { $name }
return-comment = Mitä pitää muuttaa?
review-recorded = Katselmointi kirjattu: { $name }
deleted = Siirretty roskakoriin: { $name }
actions-of = Toiminnot: { $name }
more-actions = Lisää toimintoja
favourite = Suosikki
favourite-add = Lisää suosikkeihin
favourite-remove = Poista suosikeista
path = Sijainti

# Content.
nothing-chosen = Valitse kohde puusta.
object-gone = Tätä kohdetta ei löydy
object-gone-named = Kohdetta { $name } ei löydy
object-gone-hint = Etsi sitä nimellä tai kysy joltakulta, joka saa nähdä enemmän.
object-gone-bin = Avaa roskakori
object-gone-section = Osion alkuun
name-only-title = Näet vain nimen
name-only = Sinulla on oikeus johonkin tämän kohteen alla, mutta ei tähän itseensä.
version-shown = Näytettävä versio
version-approved = Hyväksytty
version-working = Työkopio
content-unreadable = Sisältöä ei voi näyttää
text-left-out = Tästä puuttuu: { $parts }. Alkuperäinen tiedosto on tallessa kokonaisena.
content-empty = Sisältöä ei ole vielä
content-empty-process = Piirrä kaavio tai tuo se BPMN-tiedostosta.
content-empty-document = Kirjoita teksti, tai lisää tiedosto tai verkko-osoite.
children-folder = Kansiossa ({ $count })
children-process = Alaprosessit ({ $count })
children-below = Sen alla ({ $count })
children-section = Tässä osiossa ({ $count })
folder-empty = Kansio on tyhjä
folder-nothing-seen = Täällä ei ole mitään näytettävää
folder-nothing-seen-hint = Kansio on tyhjä, tai et saa nähdä sen sisältöä.
name-only-short = vain nimi
state = Tila
file-no-preview = Esikatselua ei ole
file-no-preview-hint = Avaa tiedosto ohjelmassaan tai tallenna siitä kopio.
file-text = Tiedoston { $name } teksti
file-picture = Kuva: { $name }
file-open = Avaa ohjelmassaan
file-edit = Muokkaa ohjelmassaan
file-open-again = Avaa uudelleen
file-opened-since = Tiedosto on avattu omassa ohjelmassaan { $time }.
file-follows = Kun tallennat sen siellä, muutokset tulevat tänne työkopioksi.
file-changing = Tiedosto muuttui, ja muutokset otetaan kohta työkopioksi.
file-taken-in = Muutokset otettiin työkopioksi { $time }.
file-stop = Lopeta muokkaus
file-not-taken-in = Tiedostoon tehtyjä muutoksia ei voitu ottaa työkopioksi. { $reason } Muutokset ovat tallessa: yritä uudelleen tai tallenna kopio.
file-retry = Yritä uudelleen
file-left = Tiedostoa { $name } muutettiin { $time }, mutta muutoksia ei otettu työkopioksi ennen kuin Luotsi suljettiin.
file-take-in = Ota työkopioksi
file-discard = Hylkää muutokset…
file-discard-title = Hylätäänkö muutokset tiedostoon { $name }?
file-discard-detail = Muutokset poistetaan tältä tietokoneelta, eikä niitä saa takaisin. Työkopio pysyy ennallaan.
file-discard-do = Hylkää
file-conflict = Joku muu muutti työkopiota sillä välin, kun tiedosto oli sinulla auki. Mitään ei ole korvattu.
file-conflict-hint = Vain toinen tiedosto voi olla työkopio. Jos pidät toisen muutokset, voit ensin tallentaa omasi kopioksi.
file-keep-mine = Pidä omani
file-keep-theirs = Pidä toisen
file-save-mine = Tallenna omani kopioksi…
file-changed-at = Muutettu { $time }
file-changed-by = Muutettu { $time }, { $name }
files-unsettled = { $count ->
         [one] Muutoksia odottaa yhdessä tiedostossa
        *[other] Muutoksia odottaa { $count } tiedostossa
    }
file-pages = Tiedosto { $name }, sivut
file-page = Sivu { $number } / { $count }
save-copy = Tallenna kopio…
web-page = Verkkosivu
copy-address = Kopioi osoite
address-copied = Osoite kopioitu
open-address = Avaa selaimessa
open-address-title = Avataanko osoite Luotsin ulkopuolella?
open-address-detail = Se avautuu tämän tietokoneen selaimeen tai sähköpostiohjelmaan.
open-address-go = Avaa
link-waits = Linkki avautuu, kun organisaatio on avattu.
link-no-screen = Linkki vie osioon, jolla ei vielä ole näkymää.
diagram-tools = Kaavion näyttäminen
diagram-choose = Kaavio
diagram-zoom-in = Lähennä
diagram-zoom-out = Loitonna
diagram-fit = Sovita ikkunaan
diagram-label = Kaavio: { $name }. Nuolinäppäimet kulkevat vaiheesta toiseen, vaihto ja nuoli siirtävät, plus ja miinus zoomaavat, nolla sovittaa ikkunaan.
diagram-steps = Kaavion osat: { $name }
diagram-unreadable = Kaaviota ei voi piirtää
diagram-unreadable-detail = Tallennettu tiedosto on ennallaan. Ehjän tiedoston voi tuoda sen tilalle valikosta: { $way }.
diagram-unreadable-reason = Tekninen syy: { $message }

# Inspector.
inspector = Tiedot
properties = Ominaisuudet
kind = Laji
purpose = Tarkoitus
purpose-missing = Tarkoitusta ei ole kirjoitettu.
purpose-edit = Muuta tarkoitusta
purpose-title = Tarkoitus: { $name }
responsible = Vastuuhenkilö
responsible-edit = Vaihda vastuuhenkilö
responsible-title = Vastuuhenkilö tai -ryhmä: { $name }
responsible-nobody = Ei vastuuhenkilöä
review-interval = Katselmointiväli
review-interval-edit = Muuta katselmointiväliä
review-interval-title = Katselmointiväli: { $name }
review-interval-months = Kuukausina
review-interval-never = Ei säännöllistä katselmointia
months = { $count ->
         [one] { $count } kuukausi
        *[other] { $count } kuukautta
    }
last-reviewed = Katselmoitu viimeksi
review-due = Seuraava katselmointi
overdue = myöhässä
template-offered = Tarjotaan uusien prosessien pohjaksi
version = Voimassa oleva versio
working-copy = Työkopio
working-copy-there = On olemassa
written-by = Laatinut { $name }
approved-by = Hyväksynyt { $name }
submitted-by = Lähettänyt hyväksyttäväksi { $name }
fact-likelihood = Todennäköisyys
fact-impact = Vaikutus
fact-unit = Yksikkö
fact-target = Tavoite
link = Linkki tähän kohteeseen
link-copy = Kopioi linkki
link-copied = Linkki kopioitu
not-set = Ei asetettu
links = Linkit
links-none = Ei linkkejä
link-add = Lisää linkki
link-remove = Poista linkki: { $name }
link-title = Linkki kohteesta { $name }
find-object = Etsi kohde nimellä
used-in = Missä käytetään
used-nowhere = Mikään muu kohde ei viittaa tähän.
rights = Oikeudet
you-may = Sinä saat { $actions }.
you-may-only-name = Näet tästä vain nimen ja paikan.
role-through = { $role }, koska annettu kohteelle { $name }
role = Rooli
grant-add = Anna oikeus
grant-title = Anna oikeus
grant-title-on = Anna oikeus: { $name }
grant-to = Kenelle
grant-on = Kohde
whole-section = Koko osio
granted-viewer = Näkee hyväksytyn sisällön
granted-editor = Luo, muokkaa ja lähettää hyväksyttäväksi
granted-approver = Hyväksyy ja palauttaa muokattavaksi
revoke = Poista oikeus: { $name }, { $role }
find-people = Etsi henkilö nimellä
find-people-and-groups = Etsi henkilö tai ryhmä nimellä
inspector-of = Tiedot: { $name }
