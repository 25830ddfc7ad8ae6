import type { Session } from "../api/bindings";
import type { Section } from "./place";

/** The sections in the rail: those in use that have a screen; access rights, the settings and the bin are always there. */
export function railSections(session: Session): [Section, ...Section[]] {
  const used = (["processes", "documents"] as const).filter((name) =>
    session.sections.some((view) => view.section === name && view.inUse && view.visible),
  );
  const [first, ...more] = used;
  return first ? [first, ...more, "access", "settings", "bin"] : ["access", "settings", "bin"];
}
