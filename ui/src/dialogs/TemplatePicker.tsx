import { Picker, PickerItem, Text } from "@react-spectrum/s2";
import type { Id, ObjectName } from "../api/bindings";
import { useRead } from "../api/client";
import { useObjectName } from "../app/objectName";
import { usePlaceWords } from "../app/placeWords";
import { useText } from "../i18n/text";
import styles from "./dialogs.module.css";

const EMPTY = "empty:";

interface Props {
  kind: "process" | "document";
  chosen: Id | null;
  onChoose: (template: Id | null) => void;
}

interface Offered {
  object: ObjectName;
  path: string[];
  nextNumber?: string;
}

/** What a new process or document begins with: nothing, or one of those that the organisation offers for that. */
export function TemplatePicker({ kind, chosen, onChoose }: Props) {
  const text = useText();
  const nameOf = useObjectName();
  const placeWords = usePlaceWords();
  const isProcess = kind === "process";
  const processes = useRead("process_templates", {}, { enabled: isProcess });
  const documents = useRead("document_templates", {}, { enabled: !isProcess });
  const data: Offered[] | undefined = isProcess ? processes.data : documents.data;
  if (!data) return null;
  if (data.length === 0)
    return <p className={styles.note}>{text(isProcess ? "templates-none" : "document-templates-none")}</p>;
  const empty = text(isProcess ? "template-empty" : "document-template-empty");
  const where = ({ path, nextNumber }: Offered) => {
    const place = placeWords(isProcess ? "processes" : "documents", path);
    return nextNumber ? text("document-template-next", { place, number: nextNumber }) : place;
  };
  return (
    <Picker
      label={text("template")}
      selectedKey={chosen ?? EMPTY}
      onSelectionChange={(key) => onChoose(key === EMPTY || key === null ? null : String(key))}
    >
      {[
        <PickerItem key={EMPTY} id={EMPTY} textValue={empty}>
          <Text slot="label">{empty}</Text>
        </PickerItem>,
        ...data.map((offered) => (
          <PickerItem key={offered.object.id} id={offered.object.id} textValue={nameOf(offered.object).text}>
            <Text slot="label">{nameOf(offered.object).text}</Text>
            <Text slot="description">{where(offered)}</Text>
          </PickerItem>
        )),
      ]}
    </Picker>
  );
}
