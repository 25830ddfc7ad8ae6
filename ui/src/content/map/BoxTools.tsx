import { ActionButton, MenuTrigger, Text } from "@react-spectrum/s2";
import Color from "@react-spectrum/s2/icons/Color";
import More from "@react-spectrum/s2/icons/More";
import PutBack from "@react-spectrum/s2/icons/Revert";
import Tag from "@react-spectrum/s2/icons/Tag";
import type { ReactNode } from "react";
import { allowanceOf } from "../../api/allowance";
import type { Id, ProcessBox } from "../../api/bindings";
import { useRead } from "../../api/client";
import { useObjectName } from "../../app/objectName";
import { ActionControl } from "../../components/Locked";
import { NameOf } from "../../components/NameOf";
import { useText } from "../../i18n/text";
import { Tool } from "../diagram/Tool";
import { CategoryMenu, ColourMenu } from "./choices";
import styles from "./map.module.css";
import type { Arranging } from "./useArranging";
import { walkIn } from "./walking";

interface Props {
  level: Id | null;
  box: ProcessBox;
  arrange: Arranging["arrange"];
  /** Opens the menu of the box at a place in the window. */
  onMenu: (box: ProcessBox, x: number, y: number) => void;
}

/** What can be done with the box that is chosen. */
export function BoxTools({ level, box, arrange, onMenu }: Props) {
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
          <Choice label={text("map-category")} icon={<Tag />}>
            <CategoryMenu box={box} arrange={arrange} />
          </Choice>
          <Choice label={text("map-colour")} icon={<Color />}>
            <ColourMenu box={box} arrange={arrange} />
          </Choice>
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
      <Tool
        label={text("more-actions")}
        onPress={({ target }) => {
          const { left, bottom } = target.getBoundingClientRect();
          onMenu(box, left, bottom);
        }}
      >
        <More />
      </Tool>
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

/** A button that opens a menu to choose from. */
function Choice({ label, icon, children }: { label: string; icon: ReactNode; children: ReactNode }) {
  return (
    <MenuTrigger>
      <ActionButton size="S" isQuiet>
        {icon}
        <Text>{label}</Text>
      </ActionButton>
      {children}
    </MenuTrigger>
  );
}
