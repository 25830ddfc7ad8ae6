import type { DocumentsRead, FileRead, Reading } from "../../api/bindings";

type Text = Reading & { outcome: "readable" };

/** The files that can become documents, with what was found in them. */
export function readable({ files }: DocumentsRead): (FileRead & Text)[] {
  return files.flatMap((file) => (file.reading.outcome === "readable" ? [{ ...file, ...file.reading }] : []));
}

/** What a file is called, without where it is. */
export function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
