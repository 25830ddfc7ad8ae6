import { ActionButton, Menu, MenuItem, MenuTrigger } from "@react-spectrum/s2";
import Key from "@react-spectrum/s2/icons/Key";
import type { Id } from "../../api/bindings";
import { go } from "../../app/navigation";
import { useText } from "../../i18n/text";
import { placeOfGroup } from "../access/matrix/useMatrixView";

/** Leads from a group to what its members may do through it, and to all that they may do. */
export function GroupRights({ group, name }: { group: Id; name: string }) {
  const text = useText();
  return (
    <MenuTrigger>
      <ActionButton isQuiet size="S" aria-label={text("rights-in", { name })}>
        <Key />
      </ActionButton>
      <Menu
        aria-label={text("rights-in", { name })}
        onAction={(key) => go(placeOfGroup(group, key === "group" ? "groups" : "users"))}
      >
        <MenuItem id="group">{text("what-may-group")}</MenuItem>
        <MenuItem id="members">{text("what-may-members")}</MenuItem>
      </Menu>
    </MenuTrigger>
  );
}
