import type { Editor } from "@tiptap/core";
import { type ReactNode, type RefObject, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { useRead } from "../../api/client";
import { useObjectName } from "../../app/objectName";
import { usePlaceWords } from "../../app/placeWords";
import { KindIcon } from "../../components/KindIcon";
import { useText } from "../../i18n/text";
import { type Action, type Asks, act } from "./actions";
import styles from "./document.module.css";
import { iconOf } from "./icons";
import { type Asked, askedOf, dismiss, type ListKeys, pointOut } from "./plugins/suggest";
import { offeredFor } from "./slash";
import { textState } from "./textState";
import { useEditorValue } from "./useEditorValue";

interface Props {
  editor: Editor;
  keys: RefObject<ListKeys | null>;
  asks: Asks;
}

interface Option {
  id: string;
  label: string;
  detail: string;
  icon: ReactNode;
  take: () => void;
}

/** What is offered to whoever writes `@` or `/`. The keyboard stays in the text. */
export function Suggestions({ editor, keys, asks }: Props) {
  const asked = useEditorValue(editor, askedOf);
  if (!asked) return null;
  if (asked.sign === "/") return <Commands editor={editor} keys={keys} asks={asks} asked={asked} />;
  return <Objects editor={editor} keys={keys} asked={asked} />;
}

interface ListProps {
  editor: Editor;
  keys: RefObject<ListKeys | null>;
  asked: Asked;
}

function Commands({ editor, keys, asked, asks }: ListProps & { asks: Asks }) {
  const text = useText();
  const state = useEditorValue(editor, textState);
  const labelOf = (action: Action) => text(`doc-act-${action}`);
  const options = offeredFor(asked.query, state, labelOf).map((action): Option => {
    const Icon = iconOf(action);
    const take = () => {
      editor.chain().focus().deleteRange(asked).run();
      act(editor, action, asks);
    };
    return { id: action, label: labelOf(action), detail: "", icon: <Icon />, take };
  });
  return <OptionList editor={editor} keys={keys} asked={asked} label={text("doc-commands")} options={options} />;
}

function Objects({ editor, keys, asked }: ListProps) {
  const text = useText();
  const nameOf = useObjectName();
  const placeWords = usePlaceWords();
  const found = useRead("find_objects", { query: asked.query, kinds: [], limit: 8 }, { keep: true });
  const options = (found.data ?? []).map(({ object, section, path }): Option => {
    const name = nameOf(object);
    const take = () =>
      void editor
        .chain()
        .focus()
        .insertContentAt(asked, [
          { type: "objectLink", attrs: { object: object.id, label: name.text } },
          { type: "text", text: " " },
        ])
        .run();
    return {
      id: object.id,
      label: name.text,
      detail: placeWords(section, path),
      icon: <KindIcon kind={object.kind} />,
      take,
    };
  });
  return (
    <OptionList
      editor={editor}
      keys={keys}
      asked={asked}
      label={text("doc-objects")}
      options={options}
      empty={found.data && !found.isPlaceholderData ? text("nothing-found") : ""}
    />
  );
}

interface OptionListProps extends ListProps {
  label: string;
  options: Option[];
  empty?: string;
}

function OptionList({ editor, keys, asked, label, options, empty = "" }: OptionListProps) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const query = useRef(asked.query);
  if (query.current !== asked.query) {
    // The first of what is found by other words is the one that is meant.
    query.current = asked.query;
    if (at !== 0) setAt(0);
  }
  const chosen = Math.min(at, options.length - 1);
  const optionId = (index: number) => `${id}-${index}`;
  const { view } = editor;

  keys.current = (event) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && options.length > 0) {
      setAt((chosen + step + options.length) % options.length);
      return true;
    }
    const option = options[chosen];
    if ((event.key === "Enter" || event.key === "Tab") && option && !event.shiftKey) {
      option.take();
      return true;
    }
    return false;
  };
  useEffect(() => {
    const list = keys;
    return () => {
      list.current = null;
      if (!view.isDestroyed) pointOut(view, null, null);
    };
  }, [keys, view]);
  useEffect(() => {
    pointOut(view, options.length > 0 ? id : null, options.length > 0 ? `${id}-${chosen}` : null);
    box.current?.querySelector(`[aria-selected="true"]`)?.scrollIntoView({ block: "nearest" });
  }, [view, id, options.length, chosen]);
  useEffect(() => {
    const away = (event: Event) => {
      if (!box.current?.contains(event.target as globalThis.Node)) dismiss(view);
    };
    document.addEventListener("pointerdown", away, true);
    return () => document.removeEventListener("pointerdown", away, true);
  }, [view]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: how large it is follows from what is in it.
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const caret = view.coordsAtPos(asked.from);
    const { width, height } = element.getBoundingClientRect();
    const below = caret.bottom + 4;
    const fits = below + height <= window.innerHeight - 8;
    element.style.insetBlockStart = `${fits ? below : Math.max(8, caret.top - height - 4)}px`;
    element.style.insetInlineStart = `${Math.max(8, Math.min(caret.left, window.innerWidth - width - 8))}px`;
  }, [view, asked.from, options.length, empty]);

  if (options.length === 0 && empty === "") return null;
  return createPortal(
    <div ref={box} className={styles.suggestions}>
      {options.length === 0 && <p role="status">{empty}</p>}
      <div role="listbox" id={id} aria-label={label}>
        {options.map((option, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the keyboard stays in the text, which says what is chosen.
          // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the text does the same.
          <div
            key={option.id}
            id={optionId(index)}
            role="option"
            aria-selected={index === chosen}
            onPointerDown={(event) => event.preventDefault()}
            onMouseDown={(event) => event.preventDefault()}
            onClick={option.take}
          >
            <span aria-hidden="true">{option.icon}</span>
            <span>{option.label}</span>
            {option.detail && <small>{option.detail}</small>}
          </div>
        ))}
      </div>
    </div>,
    document.body,
  );
}
