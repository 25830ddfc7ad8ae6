import { Picker, PickerItem } from "@react-spectrum/s2";
import { useText } from "../../i18n/text";
import type { DiagramInfo } from "./drawing";

interface Props {
  diagrams: DiagramInfo[];
  shown: string | null;
  choose: (id: string) => void;
}

/** Which diagram of a file that has several. */
export function DiagramChooser({ diagrams, shown, choose }: Props) {
  const text = useText();
  if (diagrams.length < 2) return null;
  return (
    <Picker
      size="S"
      UNSAFE_style={{ width: "8.5rem", minWidth: "8.5rem" }}
      aria-label={text("diagram-choose")}
      selectedKey={shown}
      onSelectionChange={(key) => choose(String(key))}
    >
      {diagrams.map((diagram) => (
        <PickerItem key={diagram.id} id={diagram.id}>
          {diagram.name}
        </PickerItem>
      ))}
    </Picker>
  );
}
