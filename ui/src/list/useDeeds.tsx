import { Content, Heading, InlineAlert } from "@react-spectrum/s2";
import { type ReactNode, useCallback } from "react";
import type { Deed as DeedName, DeedRefused, DeedState, Id, Intent } from "../api/bindings";
import { call } from "../api/client";
import { type Deed, useExecute } from "../api/execute";
import { Failure } from "../api/failure";
import { useFailureWords } from "../api/failureWords";
import { offerToTakeBack } from "../app/offers";
import { useHistory } from "../app/useHistory";
import { useViewingRefusal } from "../app/useViewingRefusal";
import { announce } from "../components/announce";
import { useDialogs } from "../dialogs/DialogHost";
import { ManyDialog, MoveDialog, ResponsibleDialog, ReviewIntervalDialog } from "../dialogs/lazy";
import { useFormat } from "../i18n/format";
import { useText } from "../i18n/text";
import styles from "./list.module.css";

/** Several changes as one command, which is taken back as one. */
export function asOne(changes: Intent[]): Intent {
  const [only] = changes;
  return changes.length === 1 && only ? only : { op: "all", changes };
}

/** Why something can not be done to some of what was chosen, in words. */
export function RefusedNotice({ refused }: { refused: readonly DeedRefused[] }) {
  const text = useText();
  const format = useFormat();
  const words = useFailureWords();
  if (refused.length === 0) return null;
  const count = refused.reduce((sum, { count }) => sum + count, 0);
  return (
    <InlineAlert variant="notice">
      <Heading>{text("list-refused", { count })}</Heading>
      <Content>
        <ul className={styles.reasons}>
          {refused.map(({ why, count, named }) => {
            const names = named.map(({ name }) => name.text || text("unnamed"));
            const more = count - names.length;
            const all = more > 0 ? [...names, text("list-refused-more", { count: more })] : names;
            // Whose reason it is stands before it.
            const reason = new Failure({
              code: "refused",
              message: "",
              place: null,
              detail: null,
              refusal: { ...why, objectName: null },
            });
            return (
              <li key={names.join("\n")}>
                <strong>{format.list(all)}</strong>: {words(reason)}
              </li>
            );
          })}
        </ul>
      </Content>
    </InlineAlert>
  );
}

/** What is done with objects that were chosen in a list. */
export function useDeeds(deed: Deed, onDone: () => void) {
  const text = useText();
  const dialogs = useDialogs();
  const execute = useExecute();
  const refused = useViewingRefusal();
  const { undo } = useHistory();
  const { close, open } = dialogs;

  /** What may be done to which of them; null where it may be done to none, which is said. */
  const allowed = useCallback(
    async (name: DeedName, ids: readonly Id[]): Promise<DeedState | null> => {
      const states = await call("list_deeds", { objects: [...ids] });
      const state = states.find((one) => one.deed === name);
      if (!state) return null;
      if (state.objects.length > 0) return state;
      open(
        <ManyDialog title={text(`list-none-${name}`)} close={close}>
          <RefusedNotice refused={state.refused} />
        </ManyDialog>,
      );
      return null;
    },
    [open, close, text],
  );

  const carryOut = useCallback(
    async (objects: readonly Id[], change: (object: Id) => Intent, said: string, takeBack = true) => {
      await execute(asOne(objects.map(change)));
      announce(said);
      if (takeBack) offerToTakeBack(said, text("undo"), undo);
      onDone();
    },
    [execute, onDone, text, undo],
  );

  /** Does at once what was asked for, unless some of it can not be done: then that is said first. */
  const sure = useCallback(
    (title: string, action: string, state: DeedState, work: () => Promise<unknown>) => {
      if (state.refused.length === 0) return void deed.attempt(work);
      open(
        <ManyDialog title={title} action={action} onSubmit={work} close={close}>
          <RefusedNotice refused={state.refused} />
        </ManyDialog>,
      );
    },
    [deed, open, close],
  );

  const moveTo = useCallback(
    (ids: readonly Id[], under: Id) => {
      if (refused()) return;
      void deed.attempt(async () => {
        const state = await allowed("move", ids);
        if (!state) return;
        const { objects } = state;
        const count = objects.length;
        sure(text("list-move-title", { count }), text("move-here"), state, () =>
          carryOut(objects, (object) => ({ op: "move", object, under }), text("list-moved", { count })),
        );
      });
    },
    [allowed, carryOut, deed, refused, sure, text],
  );

  const begin = useCallback(
    (name: DeedName, ids: readonly Id[]) => {
      if (refused()) return;
      void deed.attempt(async () => {
        const state = await allowed(name, ids);
        if (!state) return;
        const { objects } = state;
        const count = objects.length;
        const notice: ReactNode = <RefusedNotice refused={state.refused} />;
        switch (name) {
          case "move":
            return open(
              <MoveDialog
                objects={objects}
                title={text("list-move-title", { count })}
                notice={notice}
                onMove={(under) =>
                  carryOut(objects, (object) => ({ op: "move", object, under }), text("list-moved", { count }))
                }
                close={close}
              />,
            );
          case "set-responsible":
            return open(
              <ResponsibleDialog
                title={text("list-responsible-title", { count })}
                orNobody
                notice={notice}
                onChoose={(to) =>
                  carryOut(
                    objects,
                    (object) => ({ op: "set-responsible", object, to }),
                    text("list-changed", { count }),
                  )
                }
                close={close}
              />,
            );
          case "set-review-interval":
            return open(
              <ReviewIntervalDialog
                title={text("list-interval-title", { count })}
                orNever
                notice={notice}
                onChoose={(months) =>
                  carryOut(
                    objects,
                    (object) => ({ op: "set-review-interval", object, months }),
                    text("list-changed", { count }),
                  )
                }
                close={close}
              />,
            );
          case "archive":
          case "restore":
          case "delete":
            return sure(text(`list-${name}-title`, { count }), text(`entry-${name}`), state, () =>
              carryOut(objects, (object) => ({ op: name, object }), text(`list-${name}-done`, { count })),
            );
        }
      });
    },
    [allowed, carryOut, close, deed, open, refused, sure, text],
  );
  return { begin, moveTo };
}
