import { useRead } from "../../api/client";
import { go, goToSection, usePlace } from "../../app/navigation";
import type { Section } from "../../app/place";
import { useSession } from "../../app/SessionContext";
import { useSectionName } from "../../app/sectionName";
import { railSections } from "../../app/sectionsInRail";
import { useHistory } from "../../app/useHistory";
import { entriesFor } from "../../content/entries";
import { useEntryLabel } from "../../content/useEntryLabel";
import { useEntryRunner } from "../../content/useEntryRunner";
import { useText } from "../../i18n/text";
import { placeOfView, useViews } from "../../list/views";
import { useToldDeed } from "./useToldDeed";

/** Something that can be done from wherever one is. */
export interface Command {
  id: string;
  name: string;
  /** What it is done with, in words. */
  detail: string;
  run: () => void;
}

/** The commands that were run since the program was started, the latest first. */
let recent: string[] = [];

export function noteRun(command: Command): void {
  recent = [command.id, ...recent.filter((id) => id !== command.id)].slice(0, 20);
}

/** Commands whose name has all words of a query, those run lately first. */
export function commandsFor(commands: readonly Command[], query: string): Command[] {
  const words = query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const rank = ({ id }: Command) => (recent.includes(id) ? recent.indexOf(id) : recent.length);
  return commands
    .filter(({ name }) => words.every((word) => name.toLocaleLowerCase().includes(word)))
    .sort((a, b) => rank(a) - rank(b));
}

/** All commands: what can be done with the object that is shown, undoing, the views of lists, and the sections. */
export function useCommands(): Command[] {
  const text = useText();
  const session = useSession();
  const sectionName = useSectionName();
  const labelOf = useEntryLabel();
  const place = usePlace();
  const { history, wordsOf, undo, redo } = useHistory();
  const run = useEntryRunner(useToldDeed());
  const shown = place.section === "processes" || place.section === "documents" ? place.object : null;
  const views = { processes: useViews("processes"), documents: useViews("documents") };
  const thing = useRead("object", { id: shown ?? "" }, { enabled: shown !== null }).data;

  const nameOf = (section: Section) => {
    const isOwn = section === "access" || section === "settings" || section === "bin";
    return isOwn ? text(section) : sectionName(section);
  };
  const entries = thing && shown !== null ? entriesFor(thing) : [];
  return [
    ...entries.map((entry) => ({
      id: `entry:${entry.id}:${entry.kind ?? ""}`,
      name: labelOf(entry),
      detail: thing?.name.text ?? "",
      run: () => thing && run(entry, thing),
    })),
    ...(history.undo
      ? [{ id: "undo", name: text("undo-command", { command: wordsOf(history.undo) }), detail: "", run: undo }]
      : []),
    ...(history.redo
      ? [{ id: "redo", name: text("redo-command", { command: wordsOf(history.redo) }), detail: "", run: redo }]
      : []),
    ...(["processes", "documents"] as const)
      .filter((section) => railSections(session).includes(section))
      .flatMap((section) =>
        views[section].map((view) => ({
          id: `view:${section}:${view.id}`,
          name: text("palette-go-to", { name: view.name }),
          detail: sectionName(section),
          run: () => go(placeOfView({ section, object: null }, view)),
        })),
      ),
    ...railSections(session).map((section) => ({
      id: `section:${section}`,
      name: text("palette-go-to", { name: nameOf(section) }),
      detail: "",
      run: () => goToSection(section),
    })),
  ];
}
