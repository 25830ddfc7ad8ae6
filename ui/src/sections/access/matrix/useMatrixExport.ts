import { ToastQueue } from "@react-spectrum/s2";
import { useCallback, useMemo } from "react";
import type { Kind, Matrix, MatrixView, MatrixWords, Role } from "../../../api/bindings";
import { call } from "../../../api/client";
import type { Deed } from "../../../api/execute";
import { Failure } from "../../../api/failure";
import { OBJECT_KINDS, ROLES } from "../../../api/kinds";
import { useSession } from "../../../app/SessionContext";
import { useSectionName } from "../../../app/sectionName";
import { capital } from "../../../components/capital";
import { useTask } from "../../../dialogs/TaskHost";
import { useFormat } from "../../../i18n/format";
import { useLanguage, useText } from "../../../i18n/text";

const LONG = 10_000;

/** Takes what the filters leave out as a table, to where the person chooses. */
export function useMatrixExport(view: MatrixView, matrix: Matrix, deed: Deed): (format: "csv" | "xlsx") => void {
  const text = useText();
  const format = useFormat();
  const task = useTask();
  const words = useExportWords(matrix);
  return useCallback(
    (as) =>
      void deed.attempt(async () => {
        const path = await call("choose_path", {
          purpose: "new-file",
          title: text("matrix-export-title"),
          suggestedName: `${text("matrix-file")}.${as}`,
        });
        if (!path) return;
        try {
          const written = await task(text("matrix-exporting"), (id) =>
            call("matrix_export", { view, path, format: as, words, task: id }),
          );
          const counts = { users: format.number(written.subjects), objects: format.number(written.objects) };
          ToastQueue.positive(text("matrix-exported", { ...counts, path }), { timeout: LONG });
        } catch (thrown) {
          // Stopping it was the person's own wish, not a failure.
          if (Failure.from(thrown).code !== "cancelled") throw thrown;
          ToastQueue.neutral(text("cancelled"), { timeout: LONG });
        }
      }),
    [view, words, deed, task, text, format],
  );
}

/** The words of the person's language that stand in the file. */
function useExportWords(matrix: Matrix): MatrixWords {
  const { text, textIfKnown } = useLanguage();
  const { sections } = useSession();
  const sectionName = useSectionName();
  return useMemo(() => {
    const kinds: Partial<Record<Kind, string>> = {};
    for (const kind of OBJECT_KINDS) kinds[kind] = text(`kind-${kind}`);
    const roles: Partial<Record<Role, string>> = {};
    for (const role of ROLES) roles[role] = capital(text(`role-${role}`));
    return {
      sheet: text("matrix-sheet"),
      object: text("matrix-objects"),
      kind: text("matrix-kind"),
      path: text("matrix-path"),
      actions: matrix.actions.map((action) => textIfKnown(`action-${action}`) ?? action),
      roles,
      kinds,
      sections: Object.fromEntries(sections.map(({ section }) => [section, sectionName(section)])),
    };
  }, [matrix.actions, sections, sectionName, text, textIfKnown]);
}
