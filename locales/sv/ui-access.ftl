# Access rights: who may do what, through what, and what would change it.
access = Behörigheter
access-matrix = Tabell
access-person = Vad får de göra?
access-object = Vem får?
access-what-if = Tänk om?
access-roles = Rollerna i bild
access-refused = Det här visas inte för dig
access-refused-detail = Andras behörigheter visas för huvudanvändare och revisorer, en strategis behörigheter för strategifacilitatorer och strategins huvudanvändare. Dina egna behörigheter ser du alltid.
access-own = Mina egna behörigheter
why-show = Visa varför
why-title = Varför?
why-open = Öppna bland behörigheterna
why-short = Varför?
why-of = Varför? { $name }
why-whom = Varför, eller varför inte?
why-in-words = I ord
why-ways = { $count ->
     [0] Ingen väg leder hit
     [one] En väg leder hit
    *[other] { $count } vägar leder hit
 }
why-below = Namnet får ses eftersom det som finns under får visas: { $name }.
why-allows-only = ger bara: { $actions }
why-would-do = Dessa roller skulle räcka
why-holds-nothing = { $name } har ingen roll här.
why-user-archived = Användaren är arkiverad och har inga behörigheter alls.
why-archived = Det är arkiverat, eller det som det finns i.
why-unpublished = Det finns ingen godkänd version ännu.
verdict-may = { $name } får { $action }: { $object }
verdict-may-not = { $name } får inte { $action }: { $object }
verdict-you-may = Du får { $action }: { $object }
verdict-you-may-not = Du får inte { $action }: { $object }
way-this = detta
way-group = gruppen { $name }
way-team = teamet { $name }
way-area = ansvarsområdet { $name }
way-hidden = något som du inte får se
way-role-on = { $role } på { $name }
way-role-here = { $role } på detta
way-more = … { $number } till …
way-source = { $through } → { $role }
ground-member = medlem i teamet
ground-flag = användarens särskilda behörighet
ground-responsible = ansvarar för det
ground-coordinates-below = koordinerar ett område under
ground-author = har gjort det
ground-starter = startade planen
ground-assignee = har en uppgift
ground-inductee = planen är deras
ground-public = den är offentlig
ground-administers = administrerar strategin
ground-takes-part = deltar i strategin
ground-involved = har en del i strategin
ground-everyone = alla har den
ground-self = det är de själva
ground-of = { $ground }: { $names }
suggestions = Vad skulle ge behörigheten
suggestions-none = Ingen enskild ändring som programmet känner till skulle ge den här behörigheten.
suggestion-try = Pröva
suggestion-try-of = Pröva i Tänk om: { $change }
suggestion-gains-only = Ger inga behörigheter till andra objekt.
suggestion-gains = { $count ->
     [one] Ger behörigheter också till ett annat objekt.
    *[other] Ger behörigheter också till { $number } andra objekt.
 }
suggestion-others = { $count ->
     [one] En annan användare får något.
    *[other] { $number } andra användare får något.
 }
suggestion-loses = { $count ->
     [one] Någon förlorar behörigheter till ett objekt.
    *[other] Behörigheter förloras på { $number } ställen.
 }
suggest-add-member = Lägg till { $name } i gruppen { $group }: { $role }
suggest-grant = Ge { $name } rollen { $role } på { $on }
suggest-set-responsible = Gör { $name } ansvarig för { $on }
suggest-set-flag = Ge { $name } den särskilda behörigheten { $role }
suggest-restore-user = Återställ användaren { $name } från arkivet
suggest-restore = Återställ { $on } från arkivet
suggest-set-coordinators = Gör { $name } till koordinator för { $on }
suggest-set-team-role = Ge { $name } rollen { $role } i teamet { $on }
suggest-share-template = Dela { $on } med { $name }: { $role }
suggest-assign-task = Ge { $name } uppgiften { $on }
suggest-set-strategy-role = Ge { $name } rollen { $role } i { $on }
suggest-other = En annan ändring
choose-object = Välj ett objekt
choose-another = Ett annat objekt
choose-person = Välj en användare
choose = Välj
compare-with = Jämför med…
compare-end = Sluta jämföra
the-action = Åtgärd
the-section = Avsnitt
the-roles = Roller
every-action = Alla åtgärder
only-differing = Bara skillnader
who-choose = Vem får göra vad med ett objekt?
who-lead = Välj ett objekt: du ser vilka personer och grupper som får göra något med det, och genom vad.
who-only-own = Du ser bara dina egna behörigheter här. Andras behörigheter ser de som får förhandsgranska dem.
who-groups = Genom grupper och team
who-groups-none = Ingen grupp och inget team ger den här behörigheten.
who-groups-untold = Visas inte för dig.
who-people = Personer
who-people-count = { $count ->
     [one] En användare får { $action }
    *[other] { $number } användare får { $action }
 }: { $name }
who-nobody = Ingen får. Det skulle kräva rollen { $roles }.
who-own-none = Andras behörigheter visas inte för dig.
who-back = Alla som får
who-may-link = Vem får göra vad? { $name }
entry-who-may = Vem får göra vad?
what-may-of = Vad får de göra? { $name }
what-may-group = Vad ger gruppen?
what-may-members = Vad får dess medlemmar göra?
teams = Team
you = du
may-nothing = { $name } får inte göra något med det som du får se
left-out = { $count ->
     [one] Ett objekt har lämnats bort som du inte får se.
    *[other] { $number } objekt har lämnats bort som du inte får se.
 }
rights-left-out = { $count ->
     [one] Ett objekt utelämnades, eftersom du inte får se det eller dess behörigheter.
    *[other] { $number } objekt utelämnades, eftersom du inte får se dem eller deras behörigheter.
 }
strategies-untold = Behörigheter i strategier visas inte för dig, utom i dem där du får förhandsgranska dem.
section-objects = { $count ->
     [one] ett objekt
    *[other] { $number } objekt
 }
section-differs = { $count ->
     [one] skiljer sig på ett objekt
    *[other] skiljer sig på { $number } objekt
 }
action-count = { $action }{"\u00A0"}{ $number }
action-counts = { $action }{"\u00A0"}{ $number }{"\u00A0"}/{"\u00A0"}{ $other }
only-names = bara namn och platser
only-this-one = bara den här av de två
nothing-at-all = inget
rights-in = Behörigheter: { $name }
fold = Stäng
unfold = Öppna
view-as = Se som användaren
view-as-of = Se programmet som { $name } ser det
viewing-as = Du ser programmet som { $name }.
viewing-read-only = Bara läsning: inget kan ändras eller tas ut.
viewing-end = Avsluta (Esc)
roles-lead = Vad en roll låter göra och var, ritat på organisationens egen struktur. Hel linje: rollen når hit. Streckad linje: den når inte hit.
role-nowhere = inget här att ha den på
role-nothing-to-draw = Det finns inget att rita här
role-picture = Roll: { $role } – { $name }
role-held-on = Rollen kan gälla: { $kinds }
role-elsewhere = Visa någon annanstans
role-here = rollen finns här
role-not-reached = nås inte
role-more = { $count ->
     [one] och ett till
    *[other] och { $number } till
 }
legend = Vad tecknen betyder
deed-view = ser
deed-add = lägger till
deed-edit = redigerar
deed-approve = godkänner
deed-publish = publicerar
deed-delete = tar bort eller arkiverar
