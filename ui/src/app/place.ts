// Where the window is, as its address says it. Nothing else may be imported here: the first question is asked before the
// program's own code is read.

export const SECTIONS = ["processes", "documents", "access", "settings", "bin"] as const;
export type Section = (typeof SECTIONS)[number];

export interface Place {
  section: Section;
  /** The object shown; in the settings and in the section of access rights the page. */
  object: string | null;
  /** How it is shown, or what on that page: views, ids, and the like. Without an object, of the section as a whole. */
  more?: string[];
}

export function parsePlace(hash: string): Place {
  const [section = "", object = "", ...more] = hash.replace(/^#\/?/, "").split("/");
  return {
    section: (SECTIONS as readonly string[]).includes(section) ? (section as Section) : "processes",
    object: object === "" ? null : safelyDecode(object),
    ...(more.length > 0 && { more: more.map(safelyDecode) }),
  };
}

function safelyDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export function hashOf(place: Place): string {
  const more = place.more ?? [];
  if (!place.object && more.length === 0) return `#/${place.section}`;
  return `#/${[place.section, place.object ?? "", ...more].map(encodeURIComponent).join("/")}`;
}

/** The section whose tree stands beside what is shown; null where none does. */
export function treeOf({ section }: Place): "processes" | "documents" | null {
  return section === "processes" || section === "documents" ? section : null;
}
