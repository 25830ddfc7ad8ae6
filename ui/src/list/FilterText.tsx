import { SearchField } from "@react-spectrum/s2";
import { style } from "@react-spectrum/s2/style" with { type: "macro" };
import { useEffect, useRef, useState } from "react";
import { useText } from "../i18n/text";

/** How long somebody pauses who has typed enough. */
const PAUSE_MS = 200;

/** Narrows a list by a part of the name. */
export function FilterText({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const text = useText();
  const [typed, setTyped] = useState(value);
  /** What the list is narrowed by, as far as this field knows. */
  const sent = useRef(value);
  const change = useRef(onChange);
  change.current = onChange;
  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setTyped(value);
  }, [value]);
  useEffect(() => {
    if (typed === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = typed;
      change.current(typed);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <SearchField
      size="S"
      aria-label={text("list-filter-text")}
      placeholder={text("list-filter-text")}
      value={typed}
      onChange={setTyped}
      styles={style({ width: 160 })}
    />
  );
}
