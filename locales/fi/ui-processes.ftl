# Drawing a diagram.
entry-edit-diagram = Muokkaa kaaviota
entry-import-process = Tuo prosessi BPMN-tiedostosta…
diagram-editor-label = Kaavion muokkaus: { $name }. E nimeää valitun osan, R vaihtaa sen tyyppiä, C yhdistää, Alt ja nuoli kulkevat osasta toiseen, Ctrl+F etsii.
diagram-leads-to = Siitä jatketaan: { $steps }
diagram-linked = Linkki: { $names }
diagram-link = Linkitä osa dokumenttiin, riskiin tai muuhun kohteeseen
diagram-undo = Kumoa kaavion muutos
diagram-redo = Tee uudelleen kaavioon
diagram-copy = Kopioi valitut osat
diagram-paste = Liitä kopioidut osat
diagram-find = Etsi kaaviosta
diagram-minimap = Pienoiskuva
diagram-done = Valmis
diagram-save = Tallenna kaavio tiedostoksi…
diagram-save-bpmn = BPMN-tiedosto
diagram-save-svg = Kuva, skaalautuva (SVG)
diagram-save-png = Kuva (PNG)
diagram-laid-out = Tiedostossa ei ole piirrosta, joten Luotsi asetteli sen.
diagram-laid-out-editing = Tiedostossa ei ole piirrosta, joten Luotsi asetteli sen. Asettelu tallentuu ensimmäisen muutoksen mukana.
diagram-unreadable-place = Tiedosto on rikki: rivi { $line }, sarake { $column }.
diagram-not-editable = Kaaviota ei voi muokata
diagram-others-wrote = Joku muu muutti kaaviota. Hänen muutoksensa ovat nyt mukana.

# The modelling guide: hints on what is drawn. A rule says what is wrong, its advice what to do.
guide-title = Vihjeet
guide-about = Vihjeet auttavat piirtämään kaavion, jota muiden on helppo lukea. Ne eivät estä mitään.
guide-close = Sulje vihjeet
guide-count = { $count ->
    [0] Ei vihjeitä
    [one] { $count } vihje
   *[other] { $count } vihjettä
}
guide-markers = Merkitse kohdat kaavioon
guide-more = Näytä vielä { $count }
guide-too-large = Kaaviossa on yli { $count } osaa. Niin suuresta kaaviosta vihjeitä ei haeta.
guide-whole = Koko kaavio
guide-after = { $kind } (ennen sitä: { $before })
guide-holds = { $kind } (siinä: { $what })
guide-kind-participant = Allas
guide-kind-lane = Rata
guide-kind-sequence-flow = Nuoli
guide-kind-intermediate-catch-event = Välitapahtuma
guide-rule-label-required = Nimi puuttuu
guide-advice-label-required = Kirjoita tehtävään, mitä tehdään, päätökseen, mitä kysytään, ja rataan, kenen vastuulla työ on.
guide-rule-start-event-required = Alku puuttuu
guide-advice-start-event-required = Lisää alkutapahtuma ja nimeä se sen mukaan, mistä työ lähtee liikkeelle.
guide-rule-end-event-required = Loppu puuttuu
guide-advice-end-event-required = Lisää lopputapahtuma ja nimeä se sen mukaan, mitä silloin on valmiina.
guide-rule-single-blank-start-event = Monta samanlaista alkua
guide-advice-single-blank-start-event = Jätä yksi alku. Jos työ voi alkaa eri tavoin, vaihda alkujen tyyppi sen mukaan, esimerkiksi viestiksi tai ajastukseksi.
guide-rule-no-disconnected = Irrallaan muusta
guide-advice-no-disconnected = Yhdistä osa nuolella siihen, mitä tehdään ennen sitä tai sen jälkeen, tai poista se.
guide-rule-no-implicit-start = Tähän ei tulla mistään
guide-advice-no-implicit-start = Piirrä nuoli siitä, mitä tehdään ennen tätä, tai alkutapahtumasta, jos työ alkaa tästä.
guide-rule-no-implicit-end = Tästä ei jatketa mihinkään
guide-advice-no-implicit-end = Piirrä nuoli siihen, mitä tehdään seuraavaksi, tai lopputapahtumaan, jos työ päättyy tähän.
guide-rule-no-implicit-split = Tästä lähtee monta nuolta
guide-advice-no-implicit-split = Lukija ei tiedä, valitaanko niistä yksi vai tehdäänkö kaikki. Lisää väliin yhdyskäytävä: poissulkeva, jos valitaan yksi, rinnakkainen, jos tehdään kaikki.
guide-rule-no-gateway-join-fork = Yhdyskäytävä sekä kokoaa että jakaa
guide-advice-no-gateway-join-fork = Kokoa polut ensin yhteen yhdessä yhdyskäytävässä ja jaa ne vasta seuraavassa.
guide-rule-superfluous-gateway = Turha yhdyskäytävä
guide-advice-superfluous-gateway = Siihen tulee yksi nuoli ja siitä lähtee yksi. Poista yhdyskäytävä tai lisää siihen polku, joka puuttuu.
guide-rule-no-duplicate-sequence-flows = Sama nuoli kahdesti
guide-advice-no-duplicate-sequence-flows = Kaksi nuolta vie samasta paikasta samaan paikkaan. Poista niistä toinen.
guide-rule-no-overlapping-elements = Päällekkäin tai alueensa ulkopuolella
guide-advice-no-overlapping-elements = Siirrä osat erilleen toisistaan ja kokonaan sen altaan tai aliprosessin sisään, johon ne kuuluvat.
guide-rule-answer-unnamed = Vastaus puuttuu nuolesta
guide-advice-answer-unnamed = Kirjoita jokaiseen päätöksestä lähtevään nuoleen, millä vastauksella sitä kuljetaan, esimerkiksi kyllä tai ei. Oletusvuoksi merkitty nuoli voi olla nimetön.
guide-rule-too-many-symbols = Liikaa yhdelle sivulle
guide-advice-too-many-symbols = Kaaviossa on yli { $symbols } symbolia. Siirrä osa tehtävistä aliprosessiin.
guide-rule-larger-than-page = Ei mahdu luettavana A4-sivulle
guide-advice-larger-than-page = Vaakasuoralle A4-sivulle tulostettuna teksti jää liian pieneksi. Tiivistä kaaviota tai siirrä osa siitä aliprosessiin.
guide-rule-name-too-long = Pitkä nimi
guide-advice-name-too-long = Nimessä on yli { $letters } merkkiä. Tiivistä se muutamaan sanaan, ja kerro loput vaiheen kriittisissä tekijöissä tai linkitetyssä ohjeessa.

# What is being written, and is no version yet.
draft-resumed = Jatkat luonnosta, joka tallentui { $time }.
draft-discard = Hylkää luonnos
draft-waiting = Sinulla on keskeneräinen luonnos, joka tallentui { $time }.
draft-continue = Jatka luonnosta
draft-not-written = Työsi on tallessa luonnoksena, mutta työkopioksi se ei vielä kelpaa. { $reason }
conflict-notice = { $count ->
    [0] Joku muu muutti samaa kaaviota. Molemmat puolet ovat tallessa.
    [one] Joku muu muutti samaa kohtaa kuin sinä. Molemmat puolet ovat tallessa.
   *[other] Joku muu muutti samoja kohtia kuin sinä ({ $count }). Molemmat puolet ovat tallessa.
}
conflict-show = Vertaa ja valitse
conflict-title = Kaksi muutosta samaan kohtaan: { $name }
conflict-hint = Muut muutokset yhdistetään. Valinta koskee vain kohtia, joita molemmat muuttivat.
conflict-mine = Sinun
conflict-theirs = Toisen
conflict-base = Ennen
conflict-what = Mitä
conflict-aspect-whole = Koko osa
conflict-aspect-name = Nimi
conflict-aspect-place = Paikka kaaviossa
conflict-aspect-size = Koko
conflict-aspect-route = Nuolen reitti
conflict-aspect-lane = Rata
conflict-aspect-from = Mistä nuoli lähtee
conflict-aspect-to = Mihin nuoli vie
conflict-aspect-critical = Kriittiset tekijät
conflict-aspect-records = Tallenteet
conflict-aspect-roles = Osallistujat
conflict-aspect-links = Linkit
conflict-aspect-summary = Yhteenveto
conflict-aspect-description = Kuvaus
conflict-aspect-other = Muu tieto
conflict-below = { $heading }: { $what }
conflict-block = ”{ $words }”
conflict-block-nameless = Poistettu kohta
conflict-block-text = Teksti
conflict-block-whole = Koko kohta
conflict-block-place = Paikka tekstissä
conflict-block-other = Muotoilu tai asetus
conflict-removed = poistettu
conflict-take-mine = Minun pätee
conflict-take-theirs = Toisen pätee
conflict-discard = Hylkää kaikki muutokseni
conflict-later = Päätä myöhemmin

# The views of a process, and of all of them.
process-view = Näkymä
process-view-summary = Yhteenveto
process-view-diagram = Kaavio
process-view-steps = Vaiheet
process-view-map = Kartta
section-view-list = Luettelo

# The map of processes.
map-label = Prosessikartta: { $name }. Nuolinäppäimet kulkevat prosessista toiseen, Enter avaa, Esc palaa ylemmälle tasolle, vaihto ja F10 avaavat prosessin valikon, Alt ja nuoli siirtävät prosessia, vaihto ja nuoli siirtävät näkymää, plus ja miinus zoomaavat, nolla sovittaa ikkunaan.
map-tools = Kartan näyttäminen
map-hint = Valitse prosessi napsauttamalla, avaa se kaksoisnapsautuksella.
map-not-shown = Karttaa ei voi näyttää
map-empty = Alaprosesseja ei ole vielä
map-empty-hint = Kartalla näkyvät tämän prosessin alaprosessit.
map-out = Ylemmälle tasolle
map-arrange = Sijoita kartalla
map-category = Prosessityyppi
map-put-back = Palauta omaan riviin
map-parts = { $count ->
    [one] { $count } alaprosessi
   *[other] { $count } alaprosessia
}
map-colour = Väri
map-colour-none = Ei väriä
map-colour-blue = Sininen
map-colour-green = Vihreä
map-colour-yellow = Keltainen
map-colour-orange = Oranssi
map-colour-red = Punainen
map-colour-purple = Violetti
map-colour-grey = Harmaa
process-type-none = Ei tyyppiä
process-type-main = Johtamisprosessi
process-type-core = Ydinprosessi
process-type-support = Tukiprosessi
process-types-none = Muut prosessit
process-types-main = Johtamisprosessit
process-types-core = Ydinprosessit
process-types-support = Tukiprosessit

# The step table.
steps-label = Vaiheet: { $name }
steps-column-step = Vaihe
steps-column-responsibility = Vastuu
steps-column-critical-factors = Kriittiset tekijät
steps-column-instructions = Ohjeet ja linkit
steps-column-records = Tallenteet
steps-more = Toiminnot
steps-more-of = Toiminnot: { $step }
steps-none = Kaaviossa ei ole vaiheita.
steps-handover = Siirtyy: { $from } → { $to }
steps-answer = { $answer } → { $step }
steps-kind-step = Nimetön vaihe
steps-kind-decision = Päätös
steps-kind-event = Tapahtuma
steps-name-of = Vaiheen nimi: { $step }
steps-lane-of = Vastuu: { $step }
steps-critical-of = Kriittiset tekijät: { $step }
steps-records-of = Tallenteet: { $step }
steps-new = Uusi vaihe
steps-add-after = Lisää vaihe tämän jälkeen
steps-remove = Poista vaihe
steps-role-add = Lisää osallistuja: { $step }
steps-role-remove = Poista osallistuja: { $role }
steps-role-who = Kuka tai mikä rooli
steps-role-how = Miten osallistuu
steps-mark-r = Tekee (R)
steps-mark-a = Vastaa tuloksesta (A)
steps-mark-c = Kysytään neuvoa (C)
steps-mark-i = Tiedotetaan (I)
steps-link-add = Lisää linkki: { $step }

# The summary.
print = Tulosta
summary-working = Työkopio, ei hyväksytty
summary-printed = { $organisation }, tulostettu { $date }
summary-owner = Vastuuhenkilö
summary-customers = Asiakkaat ja sidosryhmät
summary-inputs = Syötteet
summary-outputs = Tuotokset
summary-metrics = Mittarit
summary-risks = Riskit
