import { Menu, MenuItem, MenuSection, Text } from "@react-spectrum/s2";
import Lock from "@react-spectrum/s2/icons/Lock";
import type { Key, ReactNode } from "react";
import type { Object as Thing } from "../api/bindings";
import { useLockNote } from "../components/Locked";
import { useText } from "../i18n/text";
import { goToAccess } from "../sections/access/place";
import type { Entry } from "./entries";
import { useEntryLabel } from "./useEntryLabel";

interface Props {
  label: string;
  thing: Thing;
  entries: Entry[];
  run: (entry: Entry, thing: Thing) => void;
  /** Sections of what else can be done with it where the menu is, and what hears of it by key. */
  children?: ReactNode;
  onOther?: (key: Key) => void;
}

/** Leads to who may do what with it: everybody may ask that. */
const RIGHTS = "rights";

const GROUPS = ["create", "change", "lifecycle", "remove"] as const;

/** What can be done with an object, in groups. What is not allowed stands there with a padlock and the reason. */
export function EntryMenu({ label, thing, entries, run, children, onOther }: Props) {
  const text = useText();
  const labelOf = useEntryLabel();
  const lockWords = useLockNote();
  const keyOf = (entry: Entry) => `${entry.id}:${entry.kind ?? ""}`;
  const groups = GROUPS.map((group) => ({ group, items: entries.filter((entry) => entry.group === group) }));
  return (
    <Menu
      aria-label={label}
      onAction={(key) => {
        const entry = entries.find((candidate) => keyOf(candidate) === key);
        if (entry) run(entry, thing);
        else if (key === RIGHTS) goToAccess("object", [thing.id]);
        else onOther?.(key);
      }}
    >
      {groups
        .filter(({ items }) => items.length > 0)
        .map(({ group, items }) => (
          <MenuSection key={group} aria-label={text(`entries-${group}`)}>
            {items.map((entry) => (
              <MenuItem key={keyOf(entry)} id={keyOf(entry)} textValue={labelOf(entry)}>
                {entry.allowance.allowed ? null : <Lock />}
                <Text slot="label">{labelOf(entry)}</Text>
                {entry.allowance.allowed ? null : <Text slot="description">{lockWords(entry.allowance)}</Text>}
              </MenuItem>
            ))}
          </MenuSection>
        ))}
      {children}
      <MenuSection aria-label={text("rights")}>
        <MenuItem id={RIGHTS}>{text("entry-who-may")}</MenuItem>
      </MenuSection>
    </Menu>
  );
}
