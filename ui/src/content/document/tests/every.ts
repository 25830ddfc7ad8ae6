import type { JSONContent } from "@tiptap/core";
import every from "./every.json";

/** A document that has every node, attribute and mark of decision 18. Rust reads the same file in its tests. */
export const everything: JSONContent = every;
