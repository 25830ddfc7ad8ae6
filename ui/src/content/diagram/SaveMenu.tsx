import { ActionButton, Menu, MenuItem, MenuTrigger, Text, Tooltip, TooltipTrigger } from "@react-spectrum/s2";
import Export from "@react-spectrum/s2/icons/Export";
import type { Id, Which } from "../../api/bindings";
import { call } from "../../api/client";
import type { Deed } from "../../api/execute";
import { useText } from "../../i18n/text";
import { settleWriting } from "../../writing/writers";
import type { Drawing } from "./drawing";
import { base64Of, pngOf } from "./picture";

interface Props {
  object: Id;
  which: Which;
  name: string;
  /** Null where nothing is drawn: then there are no pictures of it. */
  drawing: Drawing | null;
  deed: Deed;
}

/** Saves the diagram as a file of its own: the whole of it, or a picture. */
export function SaveMenu({ object, which, name, drawing, deed }: Props) {
  const text = useText();
  const title = text("diagram-save");
  const save = async (form: string) => {
    if (form === "bpmn") {
      // What was drawn last is in the file, too.
      await settleWriting();
      await call("save_copy", { object, which, title });
      return;
    }
    if (!drawing) return;
    const svg = await drawing.svg();
    const content = form === "svg" ? { text: svg } : { base64: await base64Of(await pngOf(svg)) };
    await call("save_file", { name: `${name}.${form}`, title, content });
  };
  return (
    <MenuTrigger>
      <TooltipTrigger placement="bottom">
        <ActionButton size="S" isQuiet aria-label={title}>
          <Export />
        </ActionButton>
        <Tooltip>{title}</Tooltip>
      </TooltipTrigger>
      <Menu aria-label={title} onAction={(form) => void deed.attempt(() => save(String(form)))}>
        <MenuItem id="bpmn" textValue={text("diagram-save-bpmn")}>
          <Text slot="label">{text("diagram-save-bpmn")}</Text>
        </MenuItem>
        {drawing && (
          <MenuItem id="svg" textValue={text("diagram-save-svg")}>
            <Text slot="label">{text("diagram-save-svg")}</Text>
          </MenuItem>
        )}
        {drawing && (
          <MenuItem id="png" textValue={text("diagram-save-png")}>
            <Text slot="label">{text("diagram-save-png")}</Text>
          </MenuItem>
        )}
      </Menu>
    </MenuTrigger>
  );
}
