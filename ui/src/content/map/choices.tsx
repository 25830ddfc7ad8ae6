import { Menu, MenuItem, Text } from "@react-spectrum/s2";
import type { ReactNode } from "react";
import type { MapColour, ProcessBox, ProcessCategory } from "../../api/bindings";
import { useText } from "../../i18n/text";
import styles from "./map.module.css";
import type { Arranging } from "./useArranging";

const CATEGORIES: ProcessCategory[] = ["main", "core", "support"];
const COLOURS: MapColour[] = ["blue", "green", "yellow", "orange", "red", "purple", "grey"];

interface Props {
  box: ProcessBox;
  arrange: Arranging["arrange"];
}

/** Which type of process a box is. */
export function CategoryMenu({ box, arrange }: Props) {
  const text = useText();
  return (
    <Choices
      label={text("map-category")}
      items={CATEGORIES}
      chosen={box.map.category ?? null}
      nameOf={(category) => text(`process-type-${category ?? "none"}`)}
      onChoose={(category) => void arrange(box, { category })}
    />
  );
}

export function ColourMenu({ box, arrange }: Props) {
  const text = useText();
  return (
    <Choices
      label={text("map-colour")}
      items={COLOURS}
      chosen={box.map.colour ?? null}
      nameOf={(colour) => text(`map-colour-${colour ?? "none"}`)}
      mark={(colour) => <span className={styles.swatch} data-colour={colour ?? undefined} />}
      onChoose={(colour) => void arrange(box, { colour })}
    />
  );
}

interface ChoicesProps<T extends string> {
  label: string;
  items: T[];
  chosen: T | null;
  nameOf: (item: T | null) => string;
  mark?: (item: T | null) => ReactNode;
  onChoose: (item: T | null) => void;
}

const NONE = "none";

/** One out of a few, or none. */
function Choices<T extends string>({ label, items, chosen, nameOf, mark, onChoose }: ChoicesProps<T>) {
  return (
    <Menu
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen ?? NONE]}
      onSelectionChange={(keys) => {
        const [key] = keys;
        onChoose(items.find((item) => item === key) ?? null);
      }}
    >
      {[null, ...items].map((item) => (
        <MenuItem key={item ?? NONE} id={item ?? NONE} textValue={nameOf(item)}>
          <Text slot="label">
            {mark?.(item)}
            {nameOf(item)}
          </Text>
        </MenuItem>
      ))}
    </Menu>
  );
}
