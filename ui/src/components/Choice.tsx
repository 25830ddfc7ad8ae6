import { Picker, PickerItem } from "@react-spectrum/s2";
import { style } from "@react-spectrum/s2/style" with { type: "macro" };

const ALL = "all";

interface Props<K extends string> {
  label: string;
  /** What stands for no choice; absent: there is always one. */
  all?: string;
  items: { id: K; name: string }[];
  chosen: K | null;
  onChoose: (id: K | null) => void;
}

/** One filter: one of some names, or all. */
export function Choice<K extends string>({ label, all, items, chosen, onChoose }: Props<K>) {
  const offered = all === undefined ? items : [{ id: ALL, name: all }, ...items];
  return (
    <Picker
      label={label}
      size="S"
      styles={style({ width: { default: 104, xl: 136 } })}
      menuWidth={280}
      selectedKey={chosen ?? ALL}
      onSelectionChange={(key) => onChoose(key === ALL ? null : (key as K))}
    >
      {offered.map(({ id, name }) => (
        <PickerItem key={id} id={id} textValue={name}>
          {name}
        </PickerItem>
      ))}
    </Picker>
  );
}
