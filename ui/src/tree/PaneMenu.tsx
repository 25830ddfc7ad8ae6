import { ActionButton, Menu, MenuItem, MenuTrigger } from "@react-spectrum/s2";
import More from "@react-spectrum/s2/icons/More";
import type { SectionName } from "../api/bindings";
import { call } from "../api/client";
import { useText } from "../i18n/text";
import { useRefreshTrees } from "./useTreeSource";

/** What concerns the whole tree. */
export function PaneMenu({ section, showArchived }: { section: SectionName; showArchived: boolean }) {
  const text = useText();
  const refresh = useRefreshTrees();
  const act = async (key: string) => {
    if (key === "archived") await call("tree_show_archived", { section, value: !showArchived });
    else await call("tree_expand", { section, object: null, expanded: key === "expand" });
    await refresh();
  };
  return (
    <MenuTrigger>
      <ActionButton isQuiet size="S" aria-label={text("tree-more")}>
        <More />
      </ActionButton>
      <Menu onAction={(key) => void act(String(key))}>
        <MenuItem id="expand">{text("expand-all")}</MenuItem>
        <MenuItem id="collapse">{text("collapse-all")}</MenuItem>
        <MenuItem id="archived">{text(showArchived ? "hide-archived" : "show-archived")}</MenuItem>
      </Menu>
    </MenuTrigger>
  );
}
