import { useCallback, useEffect, useRef } from "react";
import { useDialogs } from "../../dialogs/DialogHost";
import { useText } from "../../i18n/text";
import { linksOf } from "../steps/extensions";
import type { StepChanges } from "../steps/stepChanges";
import { nameOf } from "./bpmn";
import { ElementLinksDialog } from "./ElementLinksDialog";
import type { Drawn, Editor } from "./editor";
import { isLinkable } from "./linkOffers";

/** Links an element where it is drawn: from the tools beside it, and by what is returned. */
export function useLinking(editor: Editor | null, changes: StepChanges | null): (element: Drawn) => void {
  const text = useText();
  const { open, close } = useDialogs();
  const start = useCallback(
    ({ id, labelTarget, businessObject }: Drawn) => {
      if (!changes) return;
      open(
        <ElementLinksDialog
          element={nameOf(businessObject) || text("unnamed")}
          linked={linksOf(businessObject).map(({ object }) => object)}
          close={close}
          onSubmit={(linked) =>
            changes.setLinks(
              labelTarget?.id ?? id,
              linked.map((object) => ({ object })),
            )
          }
        />,
      );
    },
    [changes, open, close, text],
  );
  const words = useRef(text);
  words.current = text;
  useEffect(() => {
    editor?.links.put({ label: () => words.current("diagram-link"), start });
    return () => editor?.links.put(null);
  }, [editor, start]);
  return start;
}

/** What is selected, where it is one element that can be linked. */
export function linkableOf(selected: Drawn[]): Drawn | null {
  const [only] = selected;
  return only && selected.length === 1 && isLinkable(only.businessObject) ? only : null;
}
