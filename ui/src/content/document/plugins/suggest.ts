import { Extension } from "@tiptap/core";
import { type EditorState, Plugin, PluginKey } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

/** What a sign opens: `@` the objects of the organisation, `/` what can be inserted. */
export type Sign = "@" | "/";

/** Somebody writes behind a sign what they look for. */
export interface Asked {
  sign: Sign;
  query: string;
  from: number;
  to: number;
}

interface Asking {
  asked: Asked | null;
  /** Where a list was put away: it does not open there again. */
  dismissed: number | null;
  /** The list that is shown and the chosen one in it, for screen readers. */
  list: string | null;
  option: string | null;
}

const NOTHING: Asking = { asked: null, dismissed: null, list: null, option: null };

export const suggestKey = new PluginKey<Asking>("suggest");

/** A sign at the beginning of a word, and what stands between it and the caret. A slash begins its line, or a word. */
const ASKED = /(?:^|[\s(\ufffc])([@/])([^@/\n\ufffc]{0,60})$/;

export function askedIn(before: string): { sign: Sign; query: string } | null {
  const match = ASKED.exec(before);
  const sign = match?.[1];
  const query = match?.[2] ?? "";
  if (sign !== "@" && sign !== "/") return null;
  // Names have spaces in them; two together, or one at once, end what was asked.
  if (/^\s|\s{2}/.test(query) || (sign === "/" && /\s/.test(query))) return null;
  return { sign, query };
}

function askedAt(state: EditorState): Asked | null {
  const { selection } = state;
  const { $from } = selection;
  if (!selection.empty || !$from.parent.inlineContent || $from.parent.type.spec.code) return null;
  const before = $from.parent.textBetween(
    Math.max(0, $from.parentOffset - 80),
    $from.parentOffset,
    undefined,
    "\ufffc",
  );
  const asked = askedIn(before);
  if (!asked) return null;
  return { ...asked, from: $from.pos - asked.query.length - 1, to: $from.pos };
}

export function askedOf(state: EditorState): Asked | null {
  return suggestKey.getState(state)?.asked ?? null;
}

/** Puts the list away: the sign is meant as a sign. */
export function dismiss(view: EditorView): void {
  view.dispatch(view.state.tr.setMeta(suggestKey, { dismiss: true }));
}

/** Says which list is shown, and what is chosen in it. */
export function pointOut(view: EditorView, list: string | null, option: string | null): void {
  const now = suggestKey.getState(view.state);
  if (now?.list !== list || now.option !== option) {
    view.dispatch(view.state.tr.setMeta(suggestKey, { list, option }));
  }
}

/** Keys that go to the list while one is shown. True: it has used the key. */
export type ListKeys = (event: KeyboardEvent) => boolean;

/** Notices that somebody writes `@` or `/` and what they look for. The list itself is the interface's. */
export const Suggest = Extension.create<{ keys: () => ListKeys | null }>({
  name: "suggest",
  priority: 1000,
  addOptions: () => ({ keys: () => null }),
  addProseMirrorPlugins() {
    const { keys } = this.options;
    return [
      new Plugin<Asking>({
        key: suggestKey,
        state: {
          init: () => NOTHING,
          apply: (transaction, before, _old, state) => {
            const meta = transaction.getMeta(suggestKey);
            if (meta?.dismiss) return { ...NOTHING, dismissed: before.asked?.from ?? null };
            if (meta) return { ...before, list: meta.list, option: meta.option };
            if (!transaction.docChanged && !transaction.selectionSet) return before;
            const dismissed =
              before.dismissed === null ? null : transaction.mapping.mapResult(before.dismissed, -1).pos;
            const asked = askedAt(state);
            // It opens when the sign is typed, not where the caret comes by one that stands there.
            const opens = transaction.docChanged && !transaction.getMeta("history$");
            if (!asked || asked.from === dismissed || (!before.asked && !opens)) {
              return { ...NOTHING, dismissed: asked ? dismissed : null };
            }
            return { ...before, asked, dismissed: null };
          },
        },
        props: {
          handleKeyDown: (view, event) => {
            if (!askedOf(view.state) || event.isComposing) return false;
            if (event.key === "Escape") {
              dismiss(view);
              return true;
            }
            return keys()?.(event) ?? false;
          },
          attributes: (state): Record<string, string> => {
            const { list, option } = suggestKey.getState(state) ?? NOTHING;
            if (!list) return {};
            return { "aria-controls": list, ...(option && { "aria-activedescendant": option }) };
          },
        },
      }),
    ];
  },
});
