import { MenuItem, MenuSection, SubmenuTrigger, Text } from "@react-spectrum/s2";
import Color from "@react-spectrum/s2/icons/Color";
import Lock from "@react-spectrum/s2/icons/Lock";
import PutBack from "@react-spectrum/s2/icons/Revert";
import Tag from "@react-spectrum/s2/icons/Tag";
import { allowanceOf } from "../../api/allowance";
import type { ProcessBox, Object as Thing } from "../../api/bindings";
import type { Deed } from "../../api/execute";
import { ContextMenu } from "../../components/ContextMenu";
import { useLockNote } from "../../components/Locked";
import { useText } from "../../i18n/text";
import { EntryMenu } from "../EntryMenu";
import { entriesFor } from "../entries";
import { useEntryRunner } from "../useEntryRunner";
import { CategoryMenu, ColourMenu } from "./choices";
import type { Arranging } from "./useArranging";

interface Props {
  x: number;
  y: number;
  box: ProcessBox;
  thing: Thing;
  arrange: Arranging["arrange"];
  deed: Deed;
  close: () => void;
}

const ARRANGE = "arrange";
const PUT_BACK = "put-back";

/** All that can be done with a box: with its process, as in the tree, and with how it stands on the map. */
export function BoxMenu({ x, y, box, thing, arrange, deed, close }: Props) {
  const text = useText();
  const lockNote = useLockNote();
  const run = useEntryRunner(deed);
  const edit = allowanceOf(thing.actions, "edit");
  return (
    <ContextMenu x={x} y={y} onClose={close}>
      <EntryMenu
        label={thing.name.text}
        thing={thing}
        entries={entriesFor(thing)}
        run={run}
        onOther={(key) => {
          if (key === PUT_BACK) void arrange(box, { position: null });
          // Says why it may not be.
          else if (key === ARRANGE) void arrange(box, {});
        }}
      >
        <MenuSection aria-label={text("map-arrange")}>
          {box.mayArrange ? (
            <>
              <SubmenuTrigger>
                <MenuItem textValue={text("map-category")}>
                  <Tag />
                  <Text slot="label">{text("map-category")}</Text>
                </MenuItem>
                <CategoryMenu box={box} arrange={arrange} />
              </SubmenuTrigger>
              <SubmenuTrigger>
                <MenuItem textValue={text("map-colour")}>
                  <Color />
                  <Text slot="label">{text("map-colour")}</Text>
                </MenuItem>
                <ColourMenu box={box} arrange={arrange} />
              </SubmenuTrigger>
              {box.map.position && (
                <MenuItem id={PUT_BACK} textValue={text("map-put-back")}>
                  <PutBack />
                  <Text slot="label">{text("map-put-back")}</Text>
                </MenuItem>
              )}
            </>
          ) : (
            <MenuItem id={ARRANGE} textValue={text("map-arrange")}>
              <Lock />
              <Text slot="label">{text("map-arrange")}</Text>
              {edit && <Text slot="description">{lockNote(edit)}</Text>}
            </MenuItem>
          )}
        </MenuSection>
      </EntryMenu>
    </ContextMenu>
  );
}
