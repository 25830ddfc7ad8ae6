# The draft.
what-if-draft = Planerade ändringar
what-if-add = Lägg till ändring
what-if-add-title = Lägg till en ändring
what-if-add-go = Lägg till
what-if-added = Ändringen lades till i planen
what-if-removed = Ändringen togs bort ur planen
what-if-groups = Grupper
what-if-groups-title = Personer och grupper
what-if-groups-lead = Dra en person till en grupp, eller välj en person och tryck på gruppens plusknapp. Det hamnar i planen: ingenting ändras ännu.
what-if-choose-first = Välj först den person som ska läggas till i gruppen { $group }
what-if-group-added = (i planen +{ $count })
what-if-move = Flyttningar
what-if-move-title = Flytta till en annan plats
what-if-move-lead = Dra objektet till en ny plats, eller klipp ut och klistra in det (Ctrl+X, Ctrl+V). Flytten hamnar i planen, och trädet förblir som det är.
what-if-section = Avsnitt
what-if-moved = { $count } { $count ->
         [one] flytt
        *[other] flyttar
    } lades till i planen, senast { $name }
what-if-none = Det finns inga ändringar i planen ännu.
what-if-clear = Töm planen
what-if-refused = Det här kan inte göras.
what-if-not-tried = Inte prövad: lös först hindret ovan.
what-if-kind = Slag av ändring
what-if-kinds-people = Personer och grupper
what-if-kinds-rights = Behörigheter och ansvar
what-if-kinds-structure = Struktur
what-if-kinds-onboarding = Introduktion
what-if-kinds-strategy = Strategi
what-if-kind-add-member = Lägg till i en grupp
what-if-kind-remove-member = Ta bort ur en grupp
what-if-kind-create-group = Ny grupp
what-if-kind-give-flag = Ge en särskild behörighet
what-if-kind-take-flag = Ta bort en särskild behörighet
what-if-kind-archive-user = Arkivera en användare
what-if-kind-restore-user = Återställ en användare
what-if-kind-grant = Ge en behörighet
what-if-kind-revoke = Ta bort en behörighet
what-if-kind-set-responsible = Byt ansvarig
what-if-kind-no-responsible = Ta bort den ansvariga
what-if-kind-move = Flytta
what-if-kind-archive = Arkivera
what-if-kind-restore = Återställ från arkivet
what-if-kind-delete = Ta bort
what-if-kind-create-area = Nytt ansvarsområde
what-if-kind-set-coordinators = Ange ansvarsområdets koordinatorer
what-if-kind-create-team = Nytt team
what-if-kind-set-team-role = Ge en roll i ett team
what-if-kind-archive-membership = Arkivera ett medlemskap
what-if-kind-restore-membership = Återställ ett medlemskap
what-if-kind-share-template = Dela en introduktionsmall
what-if-kind-unshare-template = Sluta dela en introduktionsmall
what-if-kind-start-plan = Starta en introduktion
what-if-kind-end-plan = Avsluta en introduktion
what-if-kind-reopen-plan = Öppna en introduktion igen
what-if-kind-assign-task = Ange vem som utför en uppgift
what-if-kind-set-visibility = Ändra en strategis synlighet
what-if-kind-set-strategy-role = Ange roller i en strategi
what-if-kind-set-connected = Koppla grupper till ett genombrott
what-if-kind-publish = Publicera
what-if-which = Synlighet
visibility-public = för alla
visibility-participants = bara för deltagare
what-if-share-as = För vad
share-use = för användning
share-edit = för användning och redigering
what-if-share-with = Med vem: en användare, ett team eller ett område
what-if-shared-with = Delad med
what-if-shared-with-nobody = Mallen är inte delad med någon.
what-if-in-area = I ett område (tomt: överst)
what-if-from-template = Från en mall (kan lämnas tomt)
what-if-find-template = Sök en mall efter namn
what-if-find-plan = Sök en introduktion efter namn
what-if-find-group = Sök en grupp efter namn
what-if-find-user = Sök en användare efter namn
what-if-find-area = Sök ett ansvarsområde efter namn
what-if-find-team = Sök ett team efter namn
what-if-find-task = Sök en uppgift efter namn
what-if-find-strategy = Sök en strategi efter namn
what-if-find-breakthrough = Sök ett genombrott efter namn
what-if-object-first = Välj först objektet.
what-if-add-to-list = Lägg till i listan efter namn
what-if-list = I listan efter ändringen
grant-at = { $role }: { $place }

# The result.
what-if-result = Vad som skulle ändras
what-if-empty = Pröva ändringar innan du gör dem
what-if-empty-detail = Samla ändringar till vänster: gruppmedlemmar, behörigheter, flyttningar, arkiveringar. Här ser du genast vem som får och vem som förlorar vad. Ingenting ändras förrän du gör allt på en gång.
what-if-summary = Behörigheterna skulle ändras för { $people } personer på { $objects } objekt: { $gained } fås, { $lost } förloras.
what-if-partly = { $count ->
         [one] Resultatet gäller bara den första ändringen, före hindret.
        *[other] Resultatet gäller bara de { $count } första ändringarna, före hindret.
    }
what-if-untried = { $count ->
         [one] Ändringen kunde inte prövas
        *[other] Ändringarna kunde inte prövas
    }
what-if-people = Personer
what-if-objects = Objekt
what-if-gained = Behörigheter som fås
what-if-lost = Behörigheter som förloras
what-if-gained-short = Får:
what-if-lost-short = Förlorar:
what-if-gains = { $count ->
         [one] { $count } behörighet fås
        *[other] { $count } behörigheter fås
    }
what-if-loses = { $count ->
         [one] { $count } behörighet förloras
        *[other] { $count } behörigheter förloras
    }
what-if-left-out = { $count ->
         [one] Dessutom ändras behörigheter på { $count } objekt som inte visas för dig.
        *[other] Dessutom ändras behörigheter på { $count } objekt som inte visas för dig.
    }
what-if-same = Ingens behörigheter skulle ändras.
what-if-by-person = Per person
what-if-by-object = Per objekt
what-if-by-action = Per åtgärd
what-if-on-objects = på { $count } objekt
what-if-for-people = { $count ->
         [one] för { $count } person
        *[other] för { $count } personer
    }
what-if-more = Visa fler ({ $count })
what-if-and-more = { $count } till

# Surprises.
what-if-surprises = Lägg särskilt märke till
surprise-nobody-approves = { $count ->
         [one] Ingen skulle längre få godkänna detta:
        *[other] Ingen skulle längre få godkänna dessa { $count } objekt:
    }
surprise-last-approver = { $count ->
         [one] Den sista godkännaren försvinner, och bara administratörer får godkänna detta:
        *[other] Den sista godkännaren försvinner, och bara administratörer får godkänna dessa { $count } objekt:
    }
surprise-last-administrator = { $count ->
        *[other] Högst en administratör blir kvar:
    }
surprise-gains-set-flags = { $count ->
         [one] Den här personen skulle få utse administratörer, revisorer och facilitatorer:
        *[other] Dessa { $count } personer skulle få utse administratörer, revisorer och facilitatorer:
    }
surprise-gains-grant = { $count ->
         [one] Den här personen skulle få ge behörigheter:
        *[other] Dessa { $count } personer skulle få ge behörigheter:
    }
surprise-loses-all = { $count ->
         [one] Den här personen skulle förlora alla sina behörigheter:
        *[other] Dessa { $count } personer skulle förlora alla sina behörigheter:
    }
surprise-sees-hidden = { $count ->
         [one] Den här personen skulle se sådant som nu är dolt:
        *[other] Dessa { $count } personer skulle se sådant som nu är dolt:
    }
surprise-objects = { $count ->
         [one] { $objects } objekt
        *[other] { $objects } objekt
    }
surprise-objects-at-most = { $count ->
        *[other] högst { $objects } objekt
    }
surprise-such-as = till exempel

# Carrying it out.
what-if-apply = Gör alla ändringar
what-if-apply-title = { $count ->
         [one] Göra ändringen?
        *[other] Göra { $count } ändringar?
    }
what-if-apply-detail = Ändringarna görs på en gång, alla eller ingen. De ändrar behörigheter för { $people } personer på { $objects } objekt, och en sammanfattning skrivs i loggen. De kan ångras på en gång.
what-if-applied = { $count ->
         [one] Ändringen är gjord.
        *[other] { $count } ändringar är gjorda.
    }
what-if-audit-link = Visa post { $sequence } i loggen
what-if-audit-entry = Införd i loggen med nummer { $sequence }.
what-if-undo = Ångra allt

# Changes in words.
change-unknown = (inte synligt)
change-nobody = ingen
change-several = { $count ->
         [one] { $count } ändring
        *[other] { $count } ändringar
    }
change-other = { $what }: { $object }
change-add-member = Lägg till { $user } i gruppen { $group }
change-remove-member = Ta bort { $user } ur gruppen { $group }
change-grant = Ge behörighet: { $to }, { $role }, på { $on }
change-revoke = Ta bort behörighet: { $to }, { $role }, på { $on }
change-move = Flytta { $object } till { $under }
change-archive = Arkivera { $object }
change-restore = Återställ { $object } från arkivet
change-publish = Publicera { $object }
change-delete = Ta bort { $object }
change-set-responsible = { $to } ansvarar för { $object }
change-no-responsible = Ingen ansvarar för { $object }
change-archive-user = Arkivera användaren { $user }
change-restore-user = Återställ användaren { $user }
change-give-flag = Ge särskild behörighet: { $user }, { $role }
change-take-flag = Ta bort särskild behörighet: { $user }, { $role }
change-set-coordinators = Koordinatorer för området { $area }: { $to }
change-set-team-role = Roll i teamet { $team }: { $user }, { $role }
change-archive-membership = Arkivera medlemskap: { $user }, { $team }
change-restore-membership = Återställ medlemskap: { $user }, { $team }
change-public = Strategin { $strategy } syns för alla
change-participants-only = Strategin { $strategy } syns bara för deltagare
change-set-strategy-role = Roll i strategin { $strategy }, { $role }: { $to }
change-set-connected = Kopplade till genombrottet { $breakthrough }: { $to }
change-share-template = Dela mallen { $template }: { $to }
change-share-template-edit = Dela mallen { $template } för redigering: { $to }
change-create-group = Ny grupp: { $group }
change-create-area = Nytt område: { $area }, i { $under }
change-create-team = Nytt team: { $team }, i { $under }
change-start-plan = Starta en introduktion: { $inductee }, i teamet { $team }
change-end-plan = Avsluta introduktionen { $plan }
change-reopen-plan = Öppna introduktionen { $plan } igen
change-unshare-template = Sluta dela mallen { $template }: { $to }
change-assign-task = Uppgiften { $task } utförs av: { $to }

# The audit as a list.
settings-audit = Ändringslogg
settings-audit-lead = Vem som ändrade vad och när, det senaste först. Loggen kan inte ändras.
audit-number = Nr
audit-when = När
audit-who = Vem
audit-what = Vad
audit-of = { $what }: { $about }
audit-erased = Innehållet är raderat
audit-note = Behörigheter ändrades för { $people } personer på { $objects } objekt: +{ $gained } −{ $lost }
audit-several = { $count ->
         [one] { $count } ändring tillsammans
        *[other] { $count } ändringar tillsammans
    }
audit-more = Visa äldre
