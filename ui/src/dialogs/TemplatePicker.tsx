import { Picker, PickerItem, Text } from "@react-spectrum/s2";
import type { Id } from "../api/bindings";
import { useRead } from "../api/client";
import { useObjectName } from "../app/objectName";
import { usePlaceWords } from "../app/placeWords";
import { useText } from "../i18n/text";
import styles from "./dialogs.module.css";

const EMPTY = "empty:";

/** What a new process begins with: nothing, or one of those that the organisation offers for that. */
export function TemplatePicker({ chosen, onChoose }: { chosen: Id | null; onChoose: (template: Id | null) => void }) {
  const text = useText();
  const nameOf = useObjectName();
  const placeWords = usePlaceWords();
  const { data } = useRead("process_templates", {});
  if (!data) return null;
  if (data.length === 0) return <p className={styles.note}>{text("templates-none")}</p>;
  return (
    <Picker
      label={text("template")}
      selectedKey={chosen ?? EMPTY}
      onSelectionChange={(key) => onChoose(key === EMPTY || key === null ? null : String(key))}
    >
      {[
        <PickerItem key={EMPTY} id={EMPTY} textValue={text("template-empty")}>
          <Text slot="label">{text("template-empty")}</Text>
        </PickerItem>,
        ...data.map(({ object, path }) => (
          <PickerItem key={object.id} id={object.id} textValue={nameOf(object).text}>
            <Text slot="label">{nameOf(object).text}</Text>
            <Text slot="description">{placeWords("processes", path)}</Text>
          </PickerItem>
        )),
      ]}
    </Picker>
  );
}
