# Writing a document.
entry-edit-document = Muokkaa asiakirjaa
entry-import-documents = Tuo asiakirjoja tiedostoista…
doc-editor-label = Asiakirjan muokkaus: { $name }. Alt+F10 vie työkaluihin, vinoviiva avaa lisättävien luettelon, @ linkittää kohteeseen, Ctrl+F etsii, Ctrl+Alt+M kommentoi valittua.
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
doc-comment = Kommentoi valittua
doc-comments-open = Kommentit ({ $count })
doc-comments = Kommentit
doc-comments-none = Kommentteja ei ole. Valitse tekstiä ja kommentoi sitä: Ctrl+Alt+M.
doc-comments-show-resolved = Näytä ratkaistut ({ $count })
doc-comments-hide-resolved = Piilota ratkaistut
doc-comment-by = Kommentti, { $name }:
doc-comment-nobody = Tuntematon
doc-comment-words-gone = Kommentoitu teksti on poistettu
doc-comment-words = Kommentti
doc-comment-add = Lisää kommentti
doc-comment-answer = Vastaus
doc-comment-do-answer = Vastaa
doc-comment-resolve = Merkitse ratkaistuksi
doc-comment-reopen = Avaa uudelleen
doc-comment-remove = Poista kommentti
doc-comment-was-resolved = Merkitty ratkaistuksi
doc-comment-was-reopened = Avattu uudelleen
doc-comment-was-removed = Kommentti poistettiin
doc-comment-select = Valitse ensin teksti, jota kommentoit.
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
doc-losses = Teksti on tuotu tiedostosta. Kun siihen kirjoitetaan, siitä muuttuu tai jää pois: { $losses }.
doc-loss-times = { $what } × { $count }
doc-loss-raw-html = HTML-koodi, jolle tekstissä ei ole vastinetta (sanat säilyvät)
doc-loss-hidden-text = piilotettu teksti
doc-loss-metadata = tiedoston tiedot itsestään
doc-loss-unsafe-address = osoite, jota ei voi turvallisesti seurata (linkin sanat säilyvät)
doc-loss-remote-picture = kuva, joka on muualla (jää linkiksi)
doc-loss-unreadable-picture = kuva, jota ei voi näyttää (kuvaus säilyy)
doc-loss-too-deep = liian monta sisäkkäistä tasoa (teksti säilyy)
doc-loss-check-box = valintaruutu (jää merkiksi)
doc-loss-unknown-node = osa, jota tekstissä ei ole (sanat säilyvät)
doc-loss-unknown-mark = muotoilu, jota tekstissä ei ole
doc-loss-unknown-attribute = ominaisuus, jota tekstissä ei ole
doc-loss-tracked-change = seurattu muutos
doc-loss-tracked-insertion = seurattu lisäys (otetaan mukaan)
doc-loss-tracked-deletion = seurattu poisto (jätetään pois)
doc-loss-endnote = loppuviite (tulee alaviitteeksi)
doc-loss-numbering = numerointi, jota tekstissä ei ole
doc-loss-text-box = tekstiruutu (sanat tulevat tekstiin)
doc-loss-header-footer = ylä- tai alatunniste
doc-loss-field = kenttä (viimeisin tulos säilyy)
doc-loss-macro = makro
doc-loss-style = tyyli, jota tekstissä ei ole
doc-loss-drawing = piirros
doc-loss-chart = kaavio
doc-loss-formula = kaava (teksti säilyy)
doc-loss-embedded-object = upotettu tiedosto
doc-loss-content-control = täytettävä kenttä (sisältö säilyy)
doc-loss-page-layout = sivun asettelu
doc-loss-comment = kommentin muotoilu, kuva tai linkki (sanat säilyvät)
doc-loss-cross-reference = ristiviite (teksti säilyy)

# Bringing in documents.
import-documents-title = Tuo asiakirjoja
import-documents-lead = Word-tiedostoista (.docx), Markdownista (.md) ja JSONista tulee asiakirjoja kohteeseen { $name }. Kansio tuodaan alikansioineen. Ennen kuin mitään tallennetaan, näet, mitä kustakin tiedostosta jäisi pois.
import-documents-files = Valitse tiedostot…
import-documents-folder = Valitse kansio…
import-documents-others = Valitse muita…
import-documents-reading = Luetaan tiedostoja
import-documents-working = Tuodaan asiakirjoja
import-documents-list = Tuotavat tiedostot
import-documents-ready = { $count ->
    [0] Täällä ei ole mitään, minkä voisi tuoda.
    [one] Yksi tiedosto voidaan tuoda. Mitään ei ole vielä tallennettu.
   *[other] { $count } tiedostoa voidaan tuoda. Mitään ei ole vielä tallennettu.
}
import-documents-unreadable = { $count ->
    [one] Yhtä tiedostoa ei voi lukea.
   *[other] { $count } tiedostoa ei voi lukea.
}
import-documents-passed-over = { $count ->
    [one] Yksi muu tiedosto ei ole asiakirja, ja se jää paikalleen: { $names }.
   *[other] { $count } muuta tiedostoa ei ole asiakirjoja, ja ne jäävät paikoilleen: { $names }.
}
import-documents-and-more = { $count } muuta
import-documents-all-kept = Kaikki tulee mukana.
import-documents-losses = Muuttuu tai jää pois: { $losses }.
import-documents-details = Yksitellen
import-documents-go = { $count ->
    [one] Tuo asiakirja
   *[other] Tuo { $count } asiakirjaa
}
import-documents-report = Tuonnin tulos
import-documents-done = { $count ->
    [0] Mitään ei tuotu.
    [one] Yksi asiakirja tuotiin.
   *[other] { $count } asiakirjaa tuotiin.
}
import-documents-failed = { $count ->
    [one] Yhtä tiedostoa ei voitu tuoda.
   *[other] { $count } tiedostoa ei voitu tuoda.
}
import-documents-stopped = { $count ->
    [one] Tuonti keskeytettiin ennen yhtä tiedostoista.
   *[other] Tuonti keskeytettiin ennen { $count } tiedostoa.
}
loss-line = rivi { $number }
loss-paragraph = kappale { $number }

# Taking a document out as a file.
doc-export = Tallenna tiedostoksi…
doc-export-docx = Word-asiakirja (.docx)
doc-export-md = Markdown (.md)
doc-export-json = Luotsin oma muoto (.json)
doc-export-html = Verkkosivu (.html)

# Translations.
entry-translate = Käännä…
translate = Käännä
translate-title = Käännä: { $name }
translate-language = Kieli
translate-name = Käännöksen nimi
translate-hint = Käännös tehdään alkuperäisen viereen omaksi asiakirjakseen. Se alkaa alkuperäisen tekstistä, jonka kirjoitat kappale kerrallaan uudella kielellä.
translations = Kielet
translations-of = Kieli: { $language }
translation-original = Alkuperäinen
translation-written = Käännös
translation-original-shown = Alkuperäisestä näytetään
translation-beside = Alkuperäisen rinnalla
translation-close = Sulje rinnakkaisnäkymä
translation-write = Kirjoita käännöstä
translation-mark = Merkitse ajantasaiseksi (versio { $version })
translation-read = Lue se
translation-compare = Näytä muutokset
translation-offered = Tämän voi lukea myös omalla kielelläsi ({ $language }): { $name }.
translation-behind-notice = Alkuperäisestä on hyväksytty uudempi versio kuin se, josta tämä on käännetty.
translation-behind-short = Alkuperäinen on muuttunut
translation-none = Rinnakkaisnäkymää ei voi näyttää
translation-draft = Alkuperäistä ei ole vielä hyväksytty.
translation-never = Käännöstä ei ole vielä tehty mistään hyväksytystä versiosta.
translation-current = Käännetty versiosta { $version }, joka on voimassa.
translation-behind = Käännetty versiosta { $version }, voimassa on versio { $newest }.
translation-changes = { $count ->
    [0] Alkuperäisen tekstissä ei ole muutoksia.
    [one] Alkuperäisessä on muuttunut yksi kohta.
   *[other] Alkuperäisessä on muuttunut { $count } kohtaa.
}
translation-not-compared = Aiemman version teksti ei ole enää tallessa, joten muutoksia ei voi merkitä.
translation-added = Uusi
translation-changed = Muuttunut
translation-moved = Siirretty
translation-removed = Poistettu
translation-before = Aiempi teksti
translation-missing = Tätä ei ole käännöksessä.
translation-only-here = Tätä ei ole alkuperäisessä.
