import type { SectionName } from "../api/bindings";

/** How many rows a tree has at hand. */
export const SIZE = 240;

/** The window that a tree begins with. */
export const beginning = (section: SectionName) => ({ section, from: 0, count: SIZE });
