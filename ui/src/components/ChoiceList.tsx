import Lock from "@react-spectrum/s2/icons/Lock";
import { iconStyle } from "@react-spectrum/s2/style" with { type: "macro" };
import { useEffect, useId, useRef } from "react";
import { ListBox, ListBoxItem } from "react-aria-components";
import type { ShownText, TextPiece } from "../api/bindings";
import { useText } from "../i18n/text";
import { MISSING, useAsked } from "./asked";
import styles from "./choiceList.module.css";
import { KindIcon } from "./KindIcon";
import { LocalName } from "./LocalName";

export interface Choice {
  id: string;
  kind: string;
  name: ShownText;
  /** Where it stands, in words. */
  detail?: string;
  /** A part of its text, with what was looked for. */
  snippet?: TextPiece[];
  indent?: number;
  /** It is there, but may not be chosen: why, in words. */
  locked?: string | undefined;
}

interface Props {
  label: string;
  items: Choice[];
  chosen: string | null;
  onChoose: (id: string) => void;
  /** Hears which element shows what is chosen, for a field that keeps the keyboard. */
  onActive?: (element: string | undefined) => void;
  empty: string;
  /** Whether nothing need be chosen. */
  optional?: boolean;
}

/** A list inside a dialog from which one is chosen. */
export function ChoiceList({ label, items, chosen, onChoose, onActive, empty, optional = false }: Props) {
  const text = useText();
  const isMissing = useAsked() && chosen === null && !optional;
  const words = useId();
  const list = useRef<HTMLDivElement>(null);
  const shown = chosen !== null && items.some(({ id }) => id === chosen) ? chosen : null;
  useEffect(() => {
    const element = shown === null ? null : list.current?.querySelector("[aria-selected=true]");
    element?.scrollIntoView({ block: "nearest" });
    onActive?.(element?.id);
  }, [shown, onActive]);
  return (
    <div className={styles.choice} {...(isMissing && MISSING)}>
      <ListBox
        ref={list}
        aria-label={label}
        {...(isMissing && { "aria-describedby": words })}
        className={styles.list ?? ""}
        items={items}
        selectionMode="single"
        selectedKeys={chosen === null ? [] : [chosen]}
        disabledKeys={items.filter((item) => item.locked !== undefined).map((item) => item.id)}
        onSelectionChange={(keys) => {
          const [key] = keys;
          if (key !== undefined) onChoose(String(key));
        }}
        renderEmptyState={() => <p className={styles.empty}>{empty}</p>}
      >
        {(item) => (
          <ListBoxItem id={item.id} textValue={item.name.text} className={styles.item ?? ""}>
            <span style={{ width: `${item.indent ?? 0}rem` }} />
            <KindIcon kind={item.kind} />
            <span className={styles.words}>
              <LocalName of={item.name} className={styles.name} />
              {item.detail && <span className={styles.detail}>{item.detail}</span>}
            </span>
            {item.snippet && <Snippet pieces={item.snippet} />}
            {item.locked !== undefined && (
              <>
                <Lock styles={iconStyle({ size: "S" })} />
                <span className={styles.detail}>{item.locked}</span>
              </>
            )}
          </ListBoxItem>
        )}
      </ListBox>
      {isMissing && (
        <p id={words} role="alert" className={styles.missing}>
          {text("choice-missing")}
        </p>
      )}
    </div>
  );
}

function Snippet({ pieces }: { pieces: TextPiece[] }) {
  return (
    <span className={styles.snippet}>
      {pieces.map(({ text, found }, at) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text stay in their places.
        found ? <mark key={at}>{text}</mark> : text,
      )}
    </span>
  );
}
