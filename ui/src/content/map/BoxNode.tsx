import More from "@react-spectrum/s2/icons/More";
import { iconStyle } from "@react-spectrum/s2/style" with { type: "macro" };
import type { NodeProps } from "@xyflow/react";
import { memo, useCallback } from "react";
import type { ProcessBox, ProcessCategory, State } from "../../api/bindings";
import { useObjectName } from "../../app/objectName";
import { Badge, type Tone } from "../../components/Badge";
import { NameOf } from "../../components/NameOf";
import { nameOfLanguage } from "../../i18n/languages";
import { useLanguage } from "../../i18n/text";
import { BOX } from "./layout";
import styles from "./map.module.css";
import { type BoxOnMap, elementIdOf } from "./nodes";

/** States that readers should know of: what is approved, and no more, goes without saying. */
const TONES: Record<Exclude<State, "none" | "approved">, Tone> = {
  draft: "warn",
  "in-review": "info",
  revising: "warn",
  "revision-in-review": "info",
};

/** A process on the map. */
export const BoxNode = memo(function BoxNode({ data }: NodeProps<BoxOnMap>) {
  const { text } = useLanguage();
  const { box, chosen } = data;
  const { object, state, map, below, firstBelow } = box;
  const label = useBoxWords()(box);
  const category = map.category ?? null;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the map has the keyboard as a whole, and names the box that is meant.
    // biome-ignore lint/a11y/useSemanticElements: what takes the focus itself would take it away with it when it is panned out of the window.
    <div
      id={elementIdOf(object.id)}
      role="button"
      aria-label={label}
      className={styles.box}
      data-colour={map.colour ?? undefined}
      data-category={category ?? undefined}
      data-chosen={chosen || undefined}
    >
      <Shape category={category} />
      {chosen && <MoreMark />}
      <div className={styles.words}>
        {category && <small className={styles.category}>{text(`process-type-${category}`)}</small>}
        <NameOf object={object} className={styles.name} />
        {below > 0 && <Names of={firstBelow} />}
        <div className={styles.foot}>
          {state !== "none" && state !== "approved" && <Badge tone={TONES[state]}>{text(`state-${state}`)}</Badge>}
          {below > 0 && (
            <span className={styles.parts} data-opens title={text("open")}>
              {text("map-parts", { count: below })}
            </span>
          )}
        </div>
      </div>
    </div>
  );
});

/** Where the pointer finds the menu of the chosen box. The keyboard has a key for it, and the tools above the map a
 *  button: within what is a button itself, there can be none. */
function MoreMark() {
  const { text } = useLanguage();
  return (
    <span className={styles.more} data-menu title={text("more-actions")} aria-hidden="true">
      <More styles={iconStyle({ size: "S" })} />
    </span>
  );
}

/** The first of those below, as many as there is room for. */
function Names({ of }: { of: ProcessBox["firstBelow"] }) {
  const nameOf = useObjectName();
  return (
    <ul className={styles.below}>
      {of.map((object) => {
        const { text, instead } = nameOf(object);
        return (
          <li key={object.id} lang={instead ?? undefined}>
            {text}
          </li>
        );
      })}
    </ul>
  );
}

/** The outline tells the category as well as the words do: arrows make what customers get. */
const OUTLINES: Record<ProcessCategory | "none", string> = {
  main: "M29 1H191Q219 1 219 29V135Q219 139 215 139H5Q1 139 1 135V29Q1 1 29 1Z",
  core: "M1 1H197L219 70L197 139H1L23 70Z",
  support: "M5 1H215Q219 1 219 5V111Q219 139 191 139H29Q1 139 1 111V5Q1 1 5 1Z",
  none: "M9 1H211Q219 1 219 9V131Q219 139 211 139H9Q1 139 1 131V9Q1 1 9 1Z",
};

function Shape({ category }: { category: ProcessCategory | null }) {
  return (
    <svg className={styles.shape} viewBox={`0 0 ${BOX.width} ${BOX.height}`} aria-hidden="true">
      <path d={OUTLINES[category ?? "none"]} />
    </svg>
  );
}

/** All that a box shows, in a sentence. */
function useBoxWords(): (box: ProcessBox) => string {
  const { text, language } = useLanguage();
  const nameOf = useObjectName();
  return useCallback(
    ({ object, state, map, below }) => {
      const { text: name, instead } = nameOf(object);
      const words = [
        name || text("unnamed"),
        instead && text("name-in-other-language", { language: nameOfLanguage(instead, language) }),
        map.category && text(`process-type-${map.category}`),
        map.colour && text(`map-colour-${map.colour}`),
        state !== "none" && text(`state-${state}`),
        below > 0 && text("map-parts", { count: below }),
      ];
      return words.filter(Boolean).join(". ");
    },
    [text, language, nameOf],
  );
}
