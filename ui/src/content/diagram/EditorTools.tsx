import { ActionButton, Divider, Menu, MenuItem, MenuTrigger, Text, Tooltip, TooltipTrigger } from "@react-spectrum/s2";
import Align from "@react-spectrum/s2/icons/AlignLeft";
import Copy from "@react-spectrum/s2/icons/Copy";
import Link from "@react-spectrum/s2/icons/Link";
import Paste from "@react-spectrum/s2/icons/Paste";
import Redo from "@react-spectrum/s2/icons/Redo";
import Search from "@react-spectrum/s2/icons/Search";
import Undo from "@react-spectrum/s2/icons/Undo";
import MapIcon from "@react-spectrum/s2/icons/ViewGrid";
import { useText } from "../../i18n/text";
import type { Alignment, Drawn, Editor, EditorState } from "./editor";
import { Tool } from "./Tool";
import { linkableOf } from "./useLinking";

const ALIGNMENTS: readonly Alignment[] = ["left", "center", "right", "top", "middle", "bottom"];
const DISTRIBUTIONS = ["horizontal", "vertical"] as const;

interface Props {
  editor: Editor | null;
  state: EditorState;
  /** Links an element. */
  link: (element: Drawn) => void;
}

/** What is done with the drawing as a whole, or with what is selected in it. */
export function EditorTools({ editor, state, link }: Props) {
  const text = useText();
  const some = state.selected.length > 0;
  const linkable = linkableOf(state.selected);
  return (
    <>
      <Tool label={text("diagram-copy")} disabled={!some} onPress={() => editor?.copy()}>
        <Copy />
      </Tool>
      <Tool label={text("diagram-paste")} onPress={() => editor?.paste()}>
        <Paste />
      </Tool>
      <AlignMenu editor={editor} selected={state.selected.length} />
      <Tool label={text("diagram-link")} disabled={linkable === null} onPress={() => linkable && link(linkable)}>
        <Link />
      </Tool>
      <Divider orientation="vertical" size="S" />
      <Tool label={text("diagram-find")} onPress={() => editor?.find()}>
        <Search />
      </Tool>
      <Tool label={text("diagram-minimap")} onPress={() => editor?.toggleMinimap()}>
        <MapIcon />
      </Tool>
    </>
  );
}

/** What was changed last, in whichever view, is taken back or done again. */
export function UndoTools({ editor, state }: { editor: Editor | null; state: EditorState }) {
  const text = useText();
  return (
    <>
      <Tool label={text("diagram-undo")} disabled={!state.canUndo} onPress={() => editor?.undo()}>
        <Undo />
      </Tool>
      <Tool label={text("diagram-redo")} disabled={!state.canRedo} onPress={() => editor?.redo()}>
        <Redo />
      </Tool>
    </>
  );
}

function AlignMenu({ editor, selected }: { editor: Editor | null; selected: number }) {
  const text = useText();
  const label = text("bpmn-align-elements");
  return (
    <MenuTrigger>
      <TooltipTrigger placement="bottom">
        <ActionButton size="S" isQuiet isDisabled={selected < 2} aria-label={label}>
          <Align />
        </ActionButton>
        <Tooltip>{label}</Tooltip>
      </TooltipTrigger>
      <Menu
        aria-label={label}
        onAction={(key) => {
          const alignment = ALIGNMENTS.find((name) => name === key);
          const direction = DISTRIBUTIONS.find((name) => name === key);
          if (alignment) editor?.align(alignment);
          else if (direction) editor?.distribute(direction);
        }}
      >
        {ALIGNMENTS.map((name) => (
          <MenuItem key={name} id={name}>
            <Text slot="label">{text(`bpmn-align-elements-${name}`)}</Text>
          </MenuItem>
        ))}
        {DISTRIBUTIONS.map((name) => (
          <MenuItem key={name} id={name} isDisabled={selected < 3}>
            <Text slot="label">{text(`bpmn-distribute-elements-${name}ly`)}</Text>
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
}
