import { ActionButton, Menu, MenuItem, MenuTrigger, Text } from "@react-spectrum/s2";
import Color from "@react-spectrum/s2/icons/Color";
import PutBack from "@react-spectrum/s2/icons/Revert";
import Tag from "@react-spectrum/s2/icons/Tag";
import type { ReactNode } from "react";
import { allowanceOf } from "../../api/allowance";
import type { Id, MapColour, ProcessBox, ProcessCategory } from "../../api/bindings";
import { useRead } from "../../api/client";
import { useObjectName } from "../../app/objectName";
import { ActionControl } from "../../components/Locked";
import { NameOf } from "../../components/NameOf";
import { useText } from "../../i18n/text";
import { Tool } from "../diagram/Tool";
import styles from "./map.module.css";
import type { Arranging } from "./useArranging";
import { walkIn } from "./walking";

const CATEGORIES: ProcessCategory[] = ["main", "core", "support"];
const COLOURS: MapColour[] = ["blue", "green", "yellow", "orange", "red", "purple", "grey"];

interface Props {
  level: Id | null;
  box: ProcessBox;
  arrange: Arranging["arrange"];
}

/** What can be done with the box that is chosen. */
export function BoxTools({ level, box, arrange }: Props) {
  const text = useText();
  const nameOf = useObjectName();
  const { map, object, mayArrange } = box;
  return (
    <div className={styles.tools} role="toolbar" aria-label={text("actions-of", { name: nameOf(object).text })}>
      <NameOf object={object} className={styles.chosen} />
      <ActionButton size="S" isQuiet onPress={() => walkIn(level, box)}>
        {text("open")}
      </ActionButton>
      {mayArrange ? (
        <>
          <Choice
            label={text("map-category")}
            icon={<Tag />}
            items={CATEGORIES}
            chosen={map.category ?? null}
            nameOf={(category) => text(`process-type-${category ?? "none"}`)}
            onChoose={(category) => void arrange(box, { category })}
          />
          <Choice
            label={text("map-colour")}
            icon={<Color />}
            items={COLOURS}
            chosen={map.colour ?? null}
            nameOf={(colour) => text(`map-colour-${colour ?? "none"}`)}
            mark={(colour) => <span className={styles.swatch} data-colour={colour ?? undefined} />}
            onChoose={(colour) => void arrange(box, { colour })}
          />
          <Tool
            label={text("map-put-back")}
            disabled={!map.position}
            onPress={() => void arrange(box, { position: null })}
          >
            <PutBack />
          </Tool>
        </>
      ) : (
        <Locked id={object.id} />
      )}
    </div>
  );
}

/** Why the box may not be arranged. */
function Locked({ id }: { id: Id }) {
  const text = useText();
  const { data: thing } = useRead("object", { id });
  const allowance = thing && allowanceOf(thing.actions, "edit");
  if (!allowance) return null;
  return <ActionControl allowance={allowance} label={text("map-arrange")} size="S" quiet onPress={() => undefined} />;
}

interface ChoiceProps<T extends string> {
  label: string;
  icon: ReactNode;
  items: T[];
  chosen: T | null;
  nameOf: (item: T | null) => string;
  mark?: (item: T | null) => ReactNode;
  onChoose: (item: T | null) => void;
}

const NONE = "none";

/** One out of a few, or none. */
function Choice<T extends string>({ label, icon, items, chosen, nameOf, mark, onChoose }: ChoiceProps<T>) {
  return (
    <MenuTrigger>
      <ActionButton size="S" isQuiet>
        {icon}
        <Text>{label}</Text>
      </ActionButton>
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
    </MenuTrigger>
  );
}
