# Lists of what stands in a folder or section.
list-titled = { $name } ({ $count })
list-filter-text = Suodata nimellä tai numerolla
list-filters = Suodattimet
list-filters-count = Suodattimet ({ $count })
list-filters-clear = Poista suodattimet
list-whole = Kaikki tasot
list-nothing = Mikään ei vastaa suodattimia
list-nothing-direct = Tässä ei ole mitään näytettävää
list-columns = Sarakkeet
list-column-name = Nimi
list-column-number = Numero
list-column-kind = Laji
list-column-state = Tila
list-column-responsible = Vastuuhenkilö
list-column-version = Versio
list-column-changed = Muutettu
list-column-review-due = Katselmointi
list-column-language = Kieli
list-who-me = Minä tai ryhmäni
list-who-nobody = Ei vastuuhenkilöä
list-who-person = Valitse…
list-who-title = Kenen vastuulla?
list-review = Katselmointi
list-review-overdue = Myöhässä
list-review-month = Viimeistään 30 päivän päästä
list-review-quarter = Viimeistään 90 päivän päästä
list-review-none = Ei aikataulua
list-changed-from = Muutettu aikaisintaan
list-changed-to = Muutettu viimeistään
list-mine = Vain minun kirjoittamani
list-chip-who = Vastuussa: { $name }
list-chip-review = Katselmointi: { $when }
list-chip-from = Muutettu { $date } tai myöhemmin
list-chip-to = Muutettu { $date } tai aiemmin
list-chip-remove = Poista suodatin: { $name }
list-choose-all = Valitse kaikki rivit
list-choose-none = Tyhjennä valinta
list-chosen = { $count ->
    [one] { $count } valittu
   *[other] { $count } valittua
}
list-dragged = { $count ->
    [one] { $count } kohde
   *[other] { $count } kohdetta
}

# Views.
list-views = Näkymät
list-views-own = Omat näkymät
list-view-all = Perusnäkymä
list-view-overdue = Myöhässä olevat katselmoinnit
list-view-drafts = Omat luonnokset
list-view-waiting = Hyväksyntää odottavat
list-view-save = Tallenna näkymä…
list-view-save-title = Tallenna näkymä
list-view-update = Päivitä { $name }
list-view-rename = Nimeä { $name } uudelleen…
list-view-rename-title = Nimeä näkymä uudelleen: { $name }
list-view-delete = Poista { $name }

# What is done with several at once.
list-deed-move = Siirrä…
list-deed-set-responsible = Vastuuhenkilö…
list-deed-set-review-interval = Katselmointiväli…
list-deed-archive = Arkistoi
list-deed-restore = Palauta arkistosta
list-deed-delete = Poista
list-deed-some = { $count ->
    [one] { $deed } (yhdelle ei onnistu)
   *[other] { $deed } ({ $count } kohteelle ei onnistu)
}
list-move-title = { $count ->
    [one] Siirrä yksi kohde
   *[other] Siirrä { $count } kohdetta
}
list-responsible-title = { $count ->
    [one] Yhden kohteen vastuuhenkilö tai -ryhmä
   *[other] { $count } kohteen vastuuhenkilö tai -ryhmä
}
list-interval-title = { $count ->
    [one] Yhden kohteen katselmointiväli
   *[other] { $count } kohteen katselmointiväli
}
list-archive-title = { $count ->
    [one] Arkistoi yksi kohde
   *[other] Arkistoi { $count } kohdetta
}
list-restore-title = { $count ->
    [one] Palauta yksi kohde arkistosta
   *[other] Palauta { $count } kohdetta arkistosta
}
list-delete-title = { $count ->
    [one] Poista yksi kohde
   *[other] Poista { $count } kohdetta
}
list-moved = { $count ->
    [one] Siirretty yksi kohde
   *[other] Siirretty { $count } kohdetta
}
list-changed = { $count ->
    [one] Muutettu yksi kohde
   *[other] Muutettu { $count } kohdetta
}
list-archive-done = { $count ->
    [one] Arkistoitu yksi kohde
   *[other] Arkistoitu { $count } kohdetta
}
list-restore-done = { $count ->
    [one] Palautettu yksi kohde arkistosta
   *[other] Palautettu { $count } kohdetta arkistosta
}
list-delete-done = { $count ->
    [one] Siirretty roskakoriin yksi kohde
   *[other] Siirretty roskakoriin { $count } kohdetta
}
list-none-move = Valittuja ei voi siirtää
list-none-set-responsible = Valittujen vastuuhenkilöä ei voi vaihtaa
list-none-set-review-interval = Valittujen katselmointiväliä ei voi muuttaa
list-none-archive = Valittuja ei voi arkistoida
list-none-restore = Valittuja ei voi palauttaa arkistosta
list-none-delete = Valittuja ei voi poistaa
list-refused = { $count ->
    [one] Yhdelle kohteelle tämä ei onnistu
   *[other] { $count } kohteelle tämä ei onnistu
}
list-refused-more = { $count ->
    [one] yksi muu
   *[other] { $count } muuta
}
list-export = Vie tiedostoina
list-exported = { $count ->
    [0] Yhtään tiedostoa ei kirjoitettu kansioon { $folder }.
    [one] Kansioon { $folder } kirjoitettiin yksi tiedosto.
   *[other] Kansioon { $folder } kirjoitettiin { $count } tiedostoa.
}
list-export-left-out = { $count ->
    [one] Yhdestä kohteesta ei tullut tiedostoa
   *[other] { $count } kohteesta ei tullut tiedostoa
}
