# Access rights: who may do what, through what, and what would change it.
access = Oikeudet
access-matrix = Taulukko
access-person = Mitä hän saa?
access-object = Kuka saa?
access-what-if = Entä jos?
access-roles = Roolit kuvina
access-refused = Tämä ei näy sinulle
access-refused-detail = Muiden oikeudet näkyvät pääkäyttäjille ja auditoijille, strategian oikeudet strategiafasilitaattoreille ja strategian pääkäyttäjille. Omat oikeutesi näet aina.
access-own = Omat oikeuteni
why-show = Näytä miksi
why-title = Miksi?
why-open = Avaa oikeuksien osiossa
why-short = Miksi?
why-of = Miksi? { $name }
why-whom = Miksi, tai miksi ei?
why-in-words = Sanoin
why-ways = { $count ->
     [0] Mitään tietä ei ole
     [one] Yksi tie johtaa tähän
    *[other] { $count } tietä johtaa tähän
 }
why-below = Nimen saa nähdä, koska saa katsella alempana olevaa kohdetta: { $name }.
why-allows-only = antaa vain: { $actions }
why-would-do = Nämä roolit riittäisivät
why-holds-nothing = Käyttäjällä { $name } ei ole roolia, joka ulottuisi tänne.
why-user-archived = Käyttäjä on arkistoitu eikä hänellä ole mitään oikeuksia.
why-archived = Se on arkistoitu, tai se, missä se on, on arkistoitu.
why-unpublished = Siitä ei ole vielä hyväksyttyä versiota.
verdict-may = { $name } saa { $action }: { $object }
verdict-may-not = { $name } ei saa { $action }: { $object }
verdict-you-may = Sinä saat { $action }: { $object }
verdict-you-may-not = Sinä et saa { $action }: { $object }
way-this = tämä
way-group = ryhmä { $name }
way-team = tiimi { $name }
way-area = vastuualue { $name }
way-hidden = jokin, mitä et saa nähdä
way-role-on = { $role } kohteessa { $name }
way-role-here = { $role } tässä
way-more = … { $number } muuta …
way-source = { $through } → { $role }
ground-member = tiimin jäsen
ground-flag = käyttäjän erityisoikeus
ground-responsible = vastaa siitä
ground-coordinates-below = koordinoi alempaa vastuualuetta
ground-author = laati sen
ground-starter = aloitti suunnitelman
ground-assignee = hänellä on tehtävä
ground-inductee = suunnitelma on hänen
ground-public = se on julkinen
ground-administers = hallinnoi strategiaa
ground-takes-part = osallistuu strategiaan
ground-involved = hänellä on osa strategiassa
ground-everyone = kaikilla on se
ground-self = hän on se itse
ground-of = { $ground }: { $names }
suggestions = Mikä antaisi oikeuden
suggestions-none = Mikään yksittäinen muutos, jonka ohjelma tuntee, ei antaisi tätä oikeutta.
suggestion-try = Kokeile
suggestion-try-of = Kokeile kohdassa Entä jos: { $change }
suggestion-gains-only = Muihin kohteisiin ei tule oikeuksia.
suggestion-gains = { $count ->
     [one] Antaa oikeuksia yhteen muuhunkin kohteeseen.
    *[other] Antaa oikeuksia { $number } muuhunkin kohteeseen.
 }
suggestion-others = { $count ->
     [one] Yksi muukin käyttäjä saa jotain.
    *[other] { $number } muutakin käyttäjää saa jotain.
 }
suggestion-loses = { $count ->
     [one] Joku menettää oikeuksia yhteen kohteeseen.
    *[other] Oikeuksia menetetään { $number } kohdassa.
 }
suggest-add-member = Lisää { $name } ryhmään { $group }: { $role }
suggest-grant = Anna käyttäjälle { $name } rooli { $role } kohteessa { $on }
suggest-set-responsible = Aseta { $name } vastaamaan kohteesta { $on }
suggest-set-flag = Anna käyttäjälle { $name } erityisoikeus { $role }
suggest-restore-user = Palauta käyttäjä { $name } arkistosta
suggest-restore = Palauta { $on } arkistosta
suggest-set-coordinators = Aseta { $name } koordinoimaan aluetta { $on }
suggest-set-team-role = Anna käyttäjälle { $name } rooli { $role } tiimissä { $on }
suggest-share-template = Jaa { $on } käyttäjälle { $name }: { $role }
suggest-assign-task = Anna tehtävä { $on } käyttäjälle { $name }
suggest-set-strategy-role = Anna käyttäjälle { $name } rooli { $role } strategiassa { $on }
suggest-other = Muu muutos
choose-object = Valitse kohde
choose-another = Toinen kohde
choose-person = Valitse käyttäjä
choose = Valitse
compare-with = Vertaa…
compare-end = Lopeta vertailu
the-action = Toiminto
the-section = Osio
the-roles = Roolit
every-action = Kaikki toiminnot
only-differing = Vain erot
who-choose = Kuka saa tehdä mitäkin kohteelle?
who-lead = Valitse kohde: näet henkilöt ja ryhmät, jotka saavat tehdä sille toiminnon, ja minkä kautta.
who-only-own = Näet tässä vain omat oikeutesi. Muiden oikeudet näkevät ne, jotka saavat esikatsella niitä.
who-groups = Ryhmien ja tiimien kautta
who-groups-none = Mikään ryhmä tai tiimi ei anna tätä oikeutta.
who-groups-untold = Ei näytetä sinulle.
who-people = Henkilöt
who-people-count = { $count ->
     [one] Yksi käyttäjä saa { $action }
    *[other] { $number } käyttäjää saa { $action }
 }: { $name }
who-nobody = Kukaan ei saa. Siihen tarvittaisiin rooli { $roles }.
who-own-none = Muiden oikeuksia ei näytetä sinulle.
who-back = Kaikki, jotka saavat
who-may-link = Kuka saa … { $name }
entry-who-may = Kuka saa …
what-may-of = Mitä hän saa? { $name }
what-may-group = Mitä ryhmä antaa?
what-may-members = Mitä sen jäsenet saavat tehdä?
teams = Tiimit
you = sinä
may-nothing = { $name } ei saa tehdä mitään niille kohteille, jotka sinä näet
left-out = { $count ->
     [one] Yksi kohde jätettiin pois, koska et saa nähdä sitä.
    *[other] { $number } kohdetta jätettiin pois, koska et saa nähdä niitä.
 }
rights-left-out = { $count ->
     [one] Yksi kohde jätettiin pois, koska et saa nähdä sitä tai sen oikeuksia.
    *[other] { $number } kohdetta jätettiin pois, koska et saa nähdä niitä tai niiden oikeuksia.
 }
strategies-untold = Oikeuksia strategioissa ei näytetä sinulle, paitsi niissä, joissa saat esikatsella niitä.
section-objects = { $count ->
     [one] yksi kohde
    *[other] { $number } kohdetta
 }
section-differs = { $count ->
     [one] ero yhdessä kohteessa
    *[other] eroja { $number } kohteessa
 }
action-count = { $action }{"\u00A0"}{ $number }
action-counts = { $action }{"\u00A0"}{ $number }{"\u00A0"}/{"\u00A0"}{ $other }
only-names = vain nimet ja paikat
only-this-one = vain tällä kahdesta
nothing-at-all = ei mitään
rights-in = Oikeudet: { $name }
fold = Sulje
unfold = Avaa
view-as = Katso käyttäjänä
view-as-of = Katso ohjelmaa niin kuin { $name } sen näkee
viewing-as = Näet ohjelman niin kuin { $name }.
viewing-read-only = Vain luku: mitään ei voi muuttaa eikä viedä ulos.
viewing-end = Lopeta (Esc)
roles-lead = Mitä rooli antaa tehdä ja missä, piirrettynä organisaation omaan rakenteeseen. Yhtenäinen reunus: rooli ulottuu tänne. Katkoviiva: ei ulotu.
role-nowhere = ei mitään, missä sen voisi saada
role-nothing-to-draw = Täällä ei ole mitään piirrettävää
role-picture = Rooli: { $role } – { $name }
role-held-on = Roolin kohteena voi olla: { $kinds }
role-elsewhere = Näytä muussa kohteessa
role-here = rooli on täällä
role-not-reached = ei ulotu
role-more = { $count ->
     [one] ja yksi muu
    *[other] ja { $number } muuta
 }
legend = Merkkien selitys
deed-view = näkee
deed-add = lisää
deed-edit = muokkaa
deed-approve = hyväksyy
deed-publish = julkaisee
deed-delete = poistaa tai arkistoi
