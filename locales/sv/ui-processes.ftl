# Drawing a diagram.
entry-edit-diagram = Redigera diagrammet
entry-import-process = Hämta en process från en BPMN-fil…
diagram-editor-label = Redigering av diagrammet: { $name }. E ger det markerade elementet namn, R byter dess typ, C kopplar ihop, Alt och pil går från element till element, Ctrl+F söker.
diagram-leads-to = Därifrån vidare: { $steps }
diagram-linked = Länk: { $names }
diagram-link = Länka elementet till ett dokument, en risk eller något annat
diagram-undo = Ångra i diagrammet
diagram-redo = Gör om i diagrammet
diagram-copy = Kopiera de markerade elementen
diagram-paste = Klistra in kopierade element
diagram-find = Sök i diagrammet
diagram-minimap = Översiktskarta
diagram-done = Klar
diagram-save = Spara diagrammet som fil…
diagram-save-bpmn = BPMN-fil
diagram-save-svg = Bild, skalbar (SVG)
diagram-save-png = Bild (PNG)
diagram-laid-out = Filen har ingen ritning, så Luotsi har lagt ut den.
diagram-laid-out-editing = Filen har ingen ritning, så Luotsi har lagt ut den. Utläggningen sparas med den första ändringen.
diagram-unreadable-place = Filen är trasig: rad { $line }, kolumn { $column }.
diagram-not-editable = Diagrammet kan inte redigeras
diagram-others-wrote = Någon annan har ändrat diagrammet. Ändringarna är nu med.

# The modelling guide: hints on what is drawn. A rule says what is wrong, its advice what to do.
guide-title = Tips
guide-about = Tipsen hjälper dig att rita ett diagram som är lätt för andra att läsa. De hindrar ingenting.
guide-close = Stäng tipsen
guide-count = { $count ->
    [0] Inga tips
   *[other] { $count } tips
}
guide-markers = Märk ut ställena i diagrammet
guide-more = Visa { $count } till
guide-too-large = Diagrammet har över { $count } element. I så stora diagram söks inga tips.
guide-whole = Hela diagrammet
guide-after = { $kind } (före den: { $before })
guide-holds = { $kind } (i den: { $what })
guide-kind-participant = Pool
guide-kind-lane = Bana
guide-kind-sequence-flow = Pil
guide-kind-intermediate-catch-event = Mellanhändelse
guide-rule-label-required = Namn saknas
guide-advice-label-required = Skriv i uppgiften vad som görs, i beslutet vad man frågar och i banan vem som ansvarar för arbetet.
guide-rule-start-event-required = Början saknas
guide-advice-start-event-required = Lägg till en starthändelse och ge den namn efter det som sätter i gång arbetet.
guide-rule-end-event-required = Slut saknas
guide-advice-end-event-required = Lägg till en sluthändelse och ge den namn efter det som då är klart.
guide-rule-single-blank-start-event = Flera likadana början
guide-advice-single-blank-start-event = Behåll en början. Om arbetet kan börja på olika sätt, byt typ på starthändelserna efter det, till exempel till meddelande eller tid.
guide-rule-no-disconnected = Utan samband med resten
guide-advice-no-disconnected = Koppla elementet med en pil till det som görs före eller efter, eller ta bort det.
guide-rule-no-implicit-start = Ingenting leder hit
guide-advice-no-implicit-start = Rita en pil från det som görs före detta, eller från en starthändelse om arbetet börjar här.
guide-rule-no-implicit-end = Leder ingenstans
guide-advice-no-implicit-end = Rita en pil till det som görs härnäst, eller till en sluthändelse om arbetet slutar här.
guide-rule-no-implicit-split = Flera pilar utgår härifrån
guide-advice-no-implicit-split = Läsaren vet inte om en av dem väljs eller om allt görs. Sätt en grind emellan: exklusiv om en väljs, parallell om allt görs.
guide-rule-no-gateway-join-fork = Grinden både samlar och delar
guide-advice-no-gateway-join-fork = Samla vägarna i en grind först och dela dem i nästa.
guide-rule-superfluous-gateway = Onödig grind
guide-advice-superfluous-gateway = En pil leder in och en leder ut. Ta bort grinden eller lägg till den väg som saknas.
guide-rule-no-duplicate-sequence-flows = Samma pil två gånger
guide-advice-no-duplicate-sequence-flows = Två pilar leder från samma ställe till samma ställe. Ta bort den ena.
guide-rule-no-overlapping-elements = På varandra eller utanför sitt område
guide-advice-no-overlapping-elements = Flytta isär elementen, och flytta dem helt in i den pool eller delprocess som de hör till.
guide-rule-answer-unnamed = Svar saknas på en pil
guide-advice-answer-unnamed = Skriv på varje pil som lämnar ett beslut vid vilket svar den väljs, till exempel ja eller nej. En pil som är markerad som standardflöde behöver inget namn.
guide-rule-too-many-symbols = För mycket för en sida
guide-advice-too-many-symbols = Diagrammet har över { $symbols } symboler. Flytta en del av uppgifterna till en delprocess.
guide-rule-larger-than-page = Går inte att läsa på en A4-sida
guide-advice-larger-than-page = På en liggande A4-sida blir texten för liten. Gör diagrammet tätare eller flytta en del av det till en delprocess.
guide-rule-name-too-long = Långt namn
guide-advice-name-too-long = Namnet har över { $letters } tecken. Korta det till några ord, och berätta resten i stegets kritiska faktorer eller i en länkad anvisning.

# What is being written, and is no version yet.
draft-resumed = Du fortsätter på utkastet som sparades { $time }.
draft-discard = Kasta utkastet
draft-waiting = Du har ett påbörjat utkast som sparades { $time }.
draft-continue = Fortsätt på utkastet
draft-not-written = Det du har gjort är sparat som utkast men kunde inte bli arbetskopia. { $reason }
conflict-notice = { $count ->
    [0] Någon annan har ändrat samma diagram. Båda sidorna finns kvar.
    [one] Någon annan har ändrat samma sak som du. Båda sidorna finns kvar.
   *[other] Någon annan har ändrat samma saker som du ({ $count }). Båda sidorna finns kvar.
}
conflict-show = Jämför och välj
conflict-title = Två ändringar på samma ställe: { $name }
conflict-hint = Övriga ändringar slås ihop. Valet gäller bara det som båda har ändrat.
conflict-mine = Din
conflict-theirs = Den andras
conflict-base = Före
conflict-what = Vad
conflict-aspect-whole = Hela elementet
conflict-aspect-name = Namn
conflict-aspect-place = Plats i diagrammet
conflict-aspect-size = Storlek
conflict-aspect-route = Pilens väg
conflict-aspect-lane = Bana
conflict-aspect-from = Varifrån pilen utgår
conflict-aspect-to = Vart pilen leder
conflict-aspect-critical = Kritiska faktorer
conflict-aspect-records = Redovisande dokument
conflict-aspect-roles = Deltagare
conflict-aspect-links = Länkar
conflict-aspect-summary = Översikt
conflict-aspect-description = Beskrivning
conflict-aspect-other = Annan uppgift
conflict-below = { $heading }: { $what }
conflict-block = ”{ $words }”
conflict-block-nameless = Ett borttaget ställe
conflict-block-text = Text
conflict-block-whole = Hela stället
conflict-block-place = Plats i texten
conflict-block-other = Formatering eller inställning
conflict-removed = borttaget
conflict-take-mine = Min gäller
conflict-take-theirs = Den andras gäller
conflict-discard = Kasta alla mina ändringar
conflict-later = Bestäm senare

# The views of a process, and of all of them.
process-view = Vy
process-view-summary = Översikt
process-view-diagram = Diagram
process-view-steps = Steg
process-view-map = Karta
section-view-list = Lista

# The map of processes.
map-label = Processkarta: { $name }. Piltangenterna går från process till process, Enter öppnar, Esc går till nivån ovanför, skift och F10 öppnar processens meny, Alt och pil flyttar processen, skift och pil panorerar, plus och minus zoomar, noll anpassar till fönstret.
map-tools = Hur kartan visas
map-hint = Klicka på en process för att välja den, dubbelklicka för att öppna den.
map-not-shown = Kartan kan inte visas
map-empty = Inga underprocesser ännu
map-empty-hint = Kartan visar den här processens underprocesser.
map-out = Till nivån ovanför
map-arrange = Placera på kartan
map-category = Processtyp
map-put-back = Sätt tillbaka i raden
map-parts = { $count ->
    [one] { $count } underprocess
   *[other] { $count } underprocesser
}
map-colour = Färg
map-colour-none = Ingen färg
map-colour-blue = Blå
map-colour-green = Grön
map-colour-yellow = Gul
map-colour-orange = Orange
map-colour-red = Röd
map-colour-purple = Lila
map-colour-grey = Grå
process-type-none = Ingen typ
process-type-main = Ledningsprocess
process-type-core = Kärnprocess
process-type-support = Stödprocess
process-types-none = Övriga processer
process-types-main = Ledningsprocesser
process-types-core = Kärnprocesser
process-types-support = Stödprocesser

# The step table.
steps-label = Steg: { $name }
steps-column-step = Steg
steps-column-responsibility = Ansvar
steps-column-critical-factors = Kritiska faktorer
steps-column-instructions = Anvisningar och länkar
steps-column-records = Redovisande dokument
steps-more = Åtgärder
steps-more-of = Åtgärder: { $step }
steps-none = Diagrammet har inga steg.
steps-handover = Övergår: { $from } → { $to }
steps-answer = { $answer } → { $step }
steps-kind-step = Steg utan namn
steps-kind-decision = Beslut
steps-kind-event = Händelse
steps-name-of = Stegets namn: { $step }
steps-lane-of = Ansvar: { $step }
steps-critical-of = Kritiska faktorer: { $step }
steps-records-of = Redovisande dokument: { $step }
steps-new = Nytt steg
steps-add-after = Lägg till ett steg efter detta
steps-remove = Ta bort steget
steps-role-add = Lägg till en deltagare: { $step }
steps-role-remove = Ta bort deltagaren: { $role }
steps-role-who = Vem eller vilken roll
steps-role-how = Hur deltar
steps-mark-r = Utför (R)
steps-mark-a = Svarar för resultatet (A)
steps-mark-c = Rådfrågas (C)
steps-mark-i = Informeras (I)
steps-link-add = Lägg till en länk: { $step }

# The summary.
print = Skriv ut
summary-working = Arbetskopia, inte godkänd
summary-printed = { $organisation }, utskriven { $date }
summary-owner = Ansvarig
summary-customers = Kunder och intressenter
summary-inputs = Indata
summary-outputs = Resultat
summary-metrics = Mätare
summary-risks = Risker
