# The draft.
what-if-draft = Suunnitellut muutokset
what-if-add = Lisää muutos
what-if-add-title = Lisää muutos
what-if-add-go = Lisää
what-if-added = Muutos lisättiin suunnitelmaan
what-if-removed = Muutos poistettiin suunnitelmasta
what-if-groups = Ryhmät
what-if-groups-title = Ihmiset ja ryhmät
what-if-groups-lead = Vedä henkilö ryhmän päälle, tai valitse henkilö ja paina ryhmän lisäyspainiketta. Lisäys menee suunnitelmaan: mitään ei muuteta vielä.
what-if-choose-first = Valitse ensin henkilö, joka lisätään ryhmään { $group }
what-if-group-added = (suunnitelmassa +{ $count })
what-if-move = Siirrot
what-if-move-title = Siirrä toiseen paikkaan
what-if-move-lead = Vedä kohde uuteen paikkaan, tai leikkaa ja liitä se (Ctrl+X, Ctrl+V). Siirto menee suunnitelmaan, ja puu pysyy ennallaan.
what-if-section = Osio
what-if-moved = Suunnitelmaan lisättiin { $count } { $count ->
         [one] siirto
        *[other] siirtoa
    }, viimeksi { $name }
what-if-none = Suunnitelmassa ei ole vielä muutoksia.
what-if-clear = Tyhjennä suunnitelma
what-if-refused = Tätä ei voi tehdä.
what-if-not-tried = Ei kokeiltu: ratkaise ensin edellä oleva este.
what-if-kind = Millainen muutos
what-if-kinds-people = Ihmiset ja ryhmät
what-if-kinds-rights = Oikeudet ja vastuut
what-if-kinds-structure = Rakenne
what-if-kinds-onboarding = Perehdytys
what-if-kinds-strategy = Strategia
what-if-kind-add-member = Lisää ryhmään
what-if-kind-remove-member = Poista ryhmästä
what-if-kind-create-group = Uusi ryhmä
what-if-kind-give-flag = Anna erityisoikeus
what-if-kind-take-flag = Poista erityisoikeus
what-if-kind-archive-user = Arkistoi käyttäjä
what-if-kind-restore-user = Palauta käyttäjä
what-if-kind-grant = Anna oikeus
what-if-kind-revoke = Poista oikeus
what-if-kind-set-responsible = Vaihda vastuuhenkilö
what-if-kind-no-responsible = Poista vastuuhenkilö
what-if-kind-move = Siirrä
what-if-kind-archive = Arkistoi
what-if-kind-restore = Palauta arkistosta
what-if-kind-delete = Poista
what-if-kind-create-area = Uusi vastuualue
what-if-kind-set-coordinators = Aseta vastuualueen koordinaattorit
what-if-kind-create-team = Uusi tiimi
what-if-kind-set-team-role = Anna rooli tiimissä
what-if-kind-archive-membership = Arkistoi jäsenyys
what-if-kind-restore-membership = Palauta jäsenyys
what-if-kind-share-template = Jaa perehdytyspohja
what-if-kind-unshare-template = Lopeta perehdytyspohjan jako
what-if-kind-start-plan = Aloita perehdytys
what-if-kind-end-plan = Päätä perehdytys
what-if-kind-reopen-plan = Avaa perehdytys uudelleen
what-if-kind-assign-task = Aseta tehtävän tekijät
what-if-kind-set-visibility = Muuta strategian näkyvyyttä
what-if-kind-set-strategy-role = Aseta strategian roolit
what-if-kind-set-connected = Kytke ryhmiä läpimurtoon
what-if-kind-publish = Julkaise
what-if-which = Näkyvyys
visibility-public = kaikille
visibility-participants = vain osallistujille
what-if-share-as = Mihin
share-use = käytettäväksi
share-edit = käytettäväksi ja muokattavaksi
what-if-share-with = Kenelle: käyttäjä, tiimi tai vastuualue
what-if-shared-with = Jaettu
what-if-shared-with-nobody = Pohjaa ei ole jaettu kenellekään.
what-if-in-area = Vastuualueen alle (tyhjänä ylimmälle tasolle)
what-if-from-template = Pohjasta (voi jättää tyhjäksi)
what-if-find-template = Etsi pohja nimellä
what-if-find-plan = Etsi perehdytys nimellä
what-if-find-group = Etsi ryhmä nimellä
what-if-find-user = Etsi käyttäjä nimellä
what-if-find-area = Etsi vastuualue nimellä
what-if-find-team = Etsi tiimi nimellä
what-if-find-task = Etsi tehtävä nimellä
what-if-find-strategy = Etsi strategia nimellä
what-if-find-breakthrough = Etsi läpimurto nimellä
what-if-object-first = Valitse ensin kohde.
what-if-add-to-list = Lisää luetteloon nimellä
what-if-list = Luettelossa muutoksen jälkeen
grant-at = { $role }: { $place }

# The result.
what-if-result = Mitä muuttuisi
what-if-empty = Kokeile muutoksia ennen kuin teet ne
what-if-empty-detail = Kerää vasemmalle muutoksia: ryhmien jäseniä, oikeuksia, siirtoja, arkistointeja. Tässä näet heti, kuka saa ja kuka menettää mitäkin. Mitään ei muuteta, ennen kuin teet kaikki yhdellä kertaa.
what-if-summary = Oikeudet muuttuisivat { $people } henkilöllä { $objects } kohteessa: { $gained } saataisiin, { $lost } menetettäisiin.
what-if-partly = { $count ->
         [one] Tulos koskee vain ensimmäistä muutosta, esteen edellä.
        *[other] Tulos koskee vain { $count } ensimmäistä muutosta, esteen edellä.
    }
what-if-untried = { $count ->
         [one] Muutosta ei voitu kokeilla
        *[other] Muutoksia ei voitu kokeilla
    }
what-if-people = Henkilöitä
what-if-objects = Kohteita
what-if-gained = Oikeuksia saataisiin
what-if-lost = Oikeuksia menetettäisiin
what-if-gained-short = Saa:
what-if-lost-short = Menettää:
what-if-gains = { $count ->
         [one] { $count } oikeus saataisiin
        *[other] { $count } oikeutta saataisiin
    }
what-if-loses = { $count ->
         [one] { $count } oikeus menetettäisiin
        *[other] { $count } oikeutta menetettäisiin
    }
what-if-left-out = { $count ->
         [one] Lisäksi muutoksia olisi { $count } kohteessa, jota ei näytetä sinulle.
        *[other] Lisäksi muutoksia olisi { $count } kohteessa, joita ei näytetä sinulle.
    }
what-if-same = Kenenkään oikeudet eivät muuttuisi.
what-if-by-person = Henkilöittäin
what-if-by-object = Kohteittain
what-if-by-action = Toiminnoittain
what-if-on-objects = { $count ->
         [one] { $count } kohteessa
        *[other] { $count } kohteessa
    }
what-if-for-people = { $count ->
         [one] { $count } henkilöllä
        *[other] { $count } henkilöllä
    }
what-if-more = Näytä lisää ({ $count })
what-if-and-more = { $count } muuta

# Surprises.
what-if-surprises = Huomaa erityisesti
surprise-nobody-approves = { $count ->
         [one] Kukaan ei saisi enää hyväksyä tätä:
        *[other] Kukaan ei saisi enää hyväksyä näitä { $count } kohdetta:
    }
surprise-last-approver = { $count ->
         [one] Viimeinen hyväksyjä poistuisi, ja vain pääkäyttäjät saisivat hyväksyä tämän:
        *[other] Viimeinen hyväksyjä poistuisi, ja vain pääkäyttäjät saisivat hyväksyä nämä { $count } kohdetta:
    }
surprise-last-administrator = { $count ->
        *[other] Pääkäyttäjiä jäisi enintään yksi:
    }
surprise-gains-set-flags = { $count ->
         [one] Tämä henkilö saisi nimetä pääkäyttäjiä, auditoijia ja fasilitaattoreita:
        *[other] Nämä { $count } henkilöä saisivat nimetä pääkäyttäjiä, auditoijia ja fasilitaattoreita:
    }
surprise-gains-grant = { $count ->
         [one] Tämä henkilö saisi antaa oikeuksia:
        *[other] Nämä { $count } henkilöä saisivat antaa oikeuksia:
    }
surprise-loses-all = { $count ->
         [one] Tämä henkilö menettäisi kaikki oikeutensa:
        *[other] Nämä { $count } henkilöä menettäisivät kaikki oikeutensa:
    }
surprise-sees-hidden = { $count ->
         [one] Tämä henkilö näkisi sellaista, mikä on häneltä nyt piilossa:
        *[other] Nämä { $count } henkilöä näkisivät sellaista, mikä on heiltä nyt piilossa:
    }
surprise-objects = { $count ->
         [one] { $objects } kohde
        *[other] { $objects } kohdetta
    }
surprise-objects-at-most = { $count ->
        *[other] enintään { $objects } kohdetta
    }
surprise-such-as = esimerkiksi

# Carrying it out.
what-if-apply = Tee kaikki muutokset
what-if-apply-title = { $count ->
         [one] Tehdäänkö muutos?
        *[other] Tehdäänkö { $count } muutosta?
    }
what-if-apply-detail = Muutokset tehdään yhdellä kertaa, kaikki tai ei mitään. Ne muuttavat oikeuksia { $people } henkilöllä ja { $objects } kohteessa, ja yhteenveto kirjataan lokiin. Ne voi kumota yhdellä kertaa.
what-if-applied = { $count ->
         [one] Muutos on tehty.
        *[other] { $count } muutosta on tehty.
    }
what-if-audit-link = Katso muutoslokin kirjaus { $sequence }
what-if-audit-entry = Kirjattu lokiin numerolla { $sequence }.
what-if-undo = Kumoa kaikki

# Changes in words.
change-unknown = (ei näkyvissä)
change-nobody = ei ketään
change-several = { $count ->
         [one] { $count } muutos
        *[other] { $count } muutosta
    }
change-other = { $what }: { $object }
change-add-member = Lisää { $user } ryhmään { $group }
change-remove-member = Poista { $user } ryhmästä { $group }
change-grant = Anna oikeus: { $to }, { $role }, kohteena { $on }
change-revoke = Poista oikeus: { $to }, { $role }, kohteena { $on }
change-move = Siirrä { $object } paikkaan { $under }
change-archive = Arkistoi { $object }
change-restore = Palauta arkistosta { $object }
change-publish = Julkaise { $object }
change-delete = Poista { $object }
change-set-responsible = Vastuuhenkilöksi { $to }: { $object }
change-no-responsible = Ei vastuuhenkilöä: { $object }
change-archive-user = Arkistoi käyttäjä { $user }
change-restore-user = Palauta käyttäjä { $user }
change-give-flag = Anna erityisoikeus: { $user }, { $role }
change-take-flag = Poista erityisoikeus: { $user }, { $role }
change-set-coordinators = Vastuualueen { $area } koordinaattorit: { $to }
change-set-team-role = Rooli tiimissä { $team }: { $user }, { $role }
change-archive-membership = Arkistoi jäsenyys: { $user }, { $team }
change-restore-membership = Palauta jäsenyys: { $user }, { $team }
change-public = Strategia { $strategy } näkyy kaikille
change-participants-only = Strategia { $strategy } näkyy vain osallistujille
change-set-strategy-role = Strategian { $strategy } rooli { $role }: { $to }
change-set-connected = Läpimurtoon { $breakthrough } kytketyt: { $to }
change-share-template = Jaa pohja { $template }: { $to }
change-share-template-edit = Jaa pohja { $template } muokattavaksi: { $to }
change-create-group = Uusi ryhmä: { $group }
change-create-area = Uusi vastuualue: { $area }, paikkana { $under }
change-create-team = Uusi tiimi: { $team }, paikkana { $under }
change-start-plan = Aloita perehdytys: { $inductee }, tiimissä { $team }
change-end-plan = Päätä perehdytys { $plan }
change-reopen-plan = Avaa perehdytys { $plan } uudelleen
change-unshare-template = Lopeta pohjan { $template } jako: { $to }
change-assign-task = Tehtävän { $task } tekijät: { $to }

# The audit as a list.
settings-audit = Muutosloki
settings-audit-lead = Kuka muutti mitä ja milloin, uusin ensin. Lokia ei voi muuttaa.
audit-number = Nro
audit-when = Milloin
audit-who = Kuka
audit-what = Mitä
audit-of = { $what }: { $about }
audit-erased = Sisältö on poistettu
audit-note = Oikeudet muuttuivat { $people } henkilöllä { $objects } kohteessa: +{ $gained } −{ $lost }
audit-several = { $count ->
         [one] { $count } muutos yhdessä
        *[other] { $count } muutosta yhdessä
    }
audit-more = Näytä vanhempia
