# Writing a document.
entry-edit-document = Muokkaa asiakirjaa
doc-editor-label = Asiakirjan muokkaus: { $name }. Alt+F10 vie työkaluihin, vinoviiva avaa lisättävien luettelon, @ linkittää kohteeseen, Ctrl+F etsii.
doc-invitation = Kirjoita, tai lisää jotain merkillä / tai linkki merkillä @
doc-hint = / lisää, @ linkittää
doc-tools = Tekstin työkalut
doc-undo = Kumoa
doc-redo = Tee uudelleen
doc-style = Tyyli
doc-more-marks = Lisää muotoiluja
doc-insert = Lisää
doc-callouts = Huomautus
doc-table = Taulukko
doc-find = Etsi ja korvaa
doc-find-words = Etsittävä
doc-find-previous = Edellinen osuma
doc-find-next = Seuraava osuma
doc-find-case = Sama kirjainkoko
doc-find-close = Sulje haku
doc-found = { $at } / { $count }
doc-replace-words = Korvaava
doc-replace = Korvaa
doc-replace-all = Korvaa kaikki
doc-replaced = { $count ->
    [0] Mitään ei korvattu
    [one] Korvattiin { $count } kohta
   *[other] Korvattiin { $count } kohtaa
}
doc-outline = Sisällys
doc-outline-close = Sulje sisällys
doc-outline-empty = Asiakirjassa ei ole vielä otsikoita.
doc-outline-nameless = Tyhjä otsikko
doc-words = { $count ->
    [one] { $count } sana
   *[other] { $count } sanaa
}
doc-characters = { $count } merkkiä
doc-language = Asiakirjan kieli
doc-language-default = Organisaation kieli
doc-commands = Mitä lisätään
doc-objects = Organisaation kohteet
doc-mark-bold = Lihavointi
doc-mark-italic = Kursivointi
doc-mark-underline = Alleviivaus
doc-mark-strike = Yliviivaus
doc-mark-subscript = Alaindeksi
doc-mark-superscript = Yläindeksi
doc-mark-highlight = Korostus
doc-mark-code = Koodi rivin sisällä
doc-mark-clear = Poista muotoilut
doc-act-paragraph = Leipäteksti
doc-act-heading-1 = Otsikko 1
doc-act-heading-2 = Otsikko 2
doc-act-heading-3 = Otsikko 3
doc-act-heading-4 = Otsikko 4
doc-act-heading-5 = Otsikko 5
doc-act-heading-6 = Otsikko 6
doc-act-bullets = Luettelo
doc-act-numbers = Numeroitu luettelo
doc-act-tasks = Tehtäväluettelo
doc-act-quote = Lainaus
doc-act-code = Koodi
doc-act-object-link = Linkki kohteeseen
doc-act-web-link = Linkki verkkoon
doc-act-picture = Kuva…
doc-act-table = Taulukko
doc-act-footnote = Alaviite
doc-act-rule = Vaakaviiva
doc-act-callout-note = Huomio
doc-act-callout-tip = Vinkki
doc-act-callout-important = Tärkeää
doc-act-callout-warning = Varoitus
doc-act-callout-caution = Vaara
doc-act-row-above = Lisää rivi yläpuolelle
doc-act-row-below = Lisää rivi alapuolelle
doc-act-row-delete = Poista rivi
doc-act-column-before = Lisää sarake vasemmalle
doc-act-column-after = Lisää sarake oikealle
doc-act-column-delete = Poista sarake
doc-act-cells-merge = Yhdistä solut
doc-act-cell-split = Jaa solu
doc-act-header-row = Otsikkorivi päälle tai pois
doc-act-header-column = Otsikkosarake päälle tai pois
doc-act-column-wider = Levennä saraketta
doc-act-column-narrower = Kavenna saraketta
doc-act-table-delete = Poista taulukko
doc-tone-note = Huomio
doc-tone-tip = Vinkki
doc-tone-important = Tärkeää
doc-tone-warning = Varoitus
doc-tone-caution = Vaara
doc-task = Tehty: { $words }
doc-footnotes = Alaviitteet
doc-footnote = Alaviite { $number }
doc-link-title = Linkki verkkoon
doc-link-set = Linkitä
doc-link-words = Linkin teksti
doc-link-hint = Vihjeteksti
doc-link-remove = Poista linkki
doc-link-not-allowed = Linkki voi viedä verkkosivulle, sähköpostiin tai puhelinnumeroon.
doc-picture-details = Kuvan tiedot…
doc-picture-title = Kuvan tiedot
doc-picture-alt = Vaihtoehtoinen teksti
doc-picture-alt-hint = Mitä kuvassa näkyy, niille, jotka eivät näe sitä.
doc-picture-hover = Vihjeteksti
doc-picture-width = Leveys kuvapisteinä
doc-picture-undescribed = Kuvalla ei ole vaihtoehtoista tekstiä.
doc-picture-missing = Kuva ei ole saatavilla.
doc-picture-not-kept = Kuvaa ei voitu lisätä. { $reason }
doc-pictures-lost = { $count ->
    [one] Yksi kuva ei tullut mukana liitettäessä. Kopioi se erikseen ja liitä se tähän.
   *[other] { $count } kuvaa ei tullut mukana liitettäessä. Kopioi ne erikseen ja liitä ne tähän.
}
doc-others-wrote = Joku muu muutti asiakirjaa. Hänen muutoksensa ovat nyt mukana.
doc-not-editable = Asiakirjaa ei voi muokata
doc-unreadable = Asiakirjaa ei voi avata
doc-unreadable-hint = Siinä on jotain, mitä tämä ohjelman versio ei tunne. Mitään ei muutettu.
