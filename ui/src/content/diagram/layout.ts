// Files that say what there is and not where it is drawn.

/** What bpmn-js says of a file without a drawing. */
export const NOTHING_DRAWN = "no diagram to display";

/** The file with a drawing. The tool for that is fetched when the first such file comes. */
export async function layOut(xml: string): Promise<string> {
  const { layoutProcess } = await import("bpmn-auto-layout");
  return layoutProcess(xml);
}
