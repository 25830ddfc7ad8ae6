import {
  ActionButton,
  Divider,
  Header,
  Heading,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Picker,
  PickerItem,
  Text,
  ToggleButton,
  Tooltip,
  TooltipTrigger,
} from "@react-spectrum/s2";
import Add from "@react-spectrum/s2/icons/Add";
import CheckBox from "@react-spectrum/s2/icons/CheckBox";
import CommentIcon from "@react-spectrum/s2/icons/Comment";
import FindAndReplace from "@react-spectrum/s2/icons/FindAndReplace";
import Link from "@react-spectrum/s2/icons/Link";
import ListBulleted from "@react-spectrum/s2/icons/ListBulleted";
import ListNumbered from "@react-spectrum/s2/icons/ListNumbered";
import More from "@react-spectrum/s2/icons/More";
import Redo from "@react-spectrum/s2/icons/Redo";
import Bold from "@react-spectrum/s2/icons/TextBold";
import Italic from "@react-spectrum/s2/icons/TextItalic";
import Underline from "@react-spectrum/s2/icons/TextUnderline";
import Undo from "@react-spectrum/s2/icons/Undo";
import ViewList from "@react-spectrum/s2/icons/ViewList";
import type { Editor } from "@tiptap/core";
import type { ReactNode, RefObject } from "react";
import { Toolbar } from "react-aria-components";
import { Tool } from "../../components/Tool";
import { useText } from "../../i18n/text";
import { type Action, type Asks, act, clearMarks, isOffered, setList, setStyle, TABLE_ACTIONS } from "./actions";
import styles from "./document.module.css";
import { iconOf } from "./icons";
import { TONES } from "./schema/tones";
import { type ListKind, STYLES, type Style, type TextState, textState } from "./textState";
import { useEditorValue } from "./useEditorValue";

interface Props {
  ref: RefObject<HTMLDivElement | null>;
  editor: Editor;
  asks: Asks;
  outline: boolean;
  showOutline: (shown: boolean) => void;
  comment: () => void;
  find: () => void;
  /** What stands at its end. */
  end: ReactNode;
}

const MORE_MARKS = ["strike", "subscript", "superscript", "highlight", "code"] as const;
const INSERTED: readonly Action[] = ["object-link", "picture", "table", "footnote", "rule", "quote", "code"];

/** What can be done with the text. The arrow keys go from tool to tool. */
export function EditorToolbar({ ref, editor, asks, outline, showOutline, comment, find, end }: Props) {
  const text = useText();
  const state = useEditorValue(editor, textState);
  return (
    <Toolbar ref={ref} aria-label={text("doc-tools")} className={styles.toolbar}>
      <Tool label={text("doc-undo")} disabled={!state.canUndo} onPress={() => editor.chain().focus().undo().run()}>
        <Undo />
      </Tool>
      <Tool label={text("doc-redo")} disabled={!state.canRedo} onPress={() => editor.chain().focus().redo().run()}>
        <Redo />
      </Tool>
      <Divider orientation="vertical" size="S" />
      <StylePicker editor={editor} style={state.style} />
      <Divider orientation="vertical" size="S" />
      <MarkTool editor={editor} state={state} mark="bold" icon={<Bold />} />
      <MarkTool editor={editor} state={state} mark="italic" icon={<Italic />} />
      <MarkTool editor={editor} state={state} mark="underline" icon={<Underline />} />
      <MarksMenu editor={editor} state={state} />
      <Divider orientation="vertical" size="S" />
      <ListTool editor={editor} state={state} list="bulletList" icon={<ListBulleted />} />
      <ListTool editor={editor} state={state} list="orderedList" icon={<ListNumbered />} />
      <ListTool editor={editor} state={state} list="taskList" icon={<CheckBox />} />
      <Divider orientation="vertical" size="S" />
      <Tool label={text("doc-act-web-link")} onPress={asks.webLink}>
        <Link />
      </Tool>
      <Tool label={text("doc-comment")} disabled={!state.commentable} onPress={comment}>
        <CommentIcon />
      </Tool>
      <InsertMenu editor={editor} state={state} asks={asks} />
      {state.inTable && <TableMenu editor={editor} state={state} asks={asks} />}
      {state.picture && (
        <ActionButton size="S" isQuiet onPress={asks.pictureDetails}>
          {text("doc-picture-details")}
        </ActionButton>
      )}
      <Divider orientation="vertical" size="S" />
      <Tool label={text("doc-find")} onPress={find}>
        <FindAndReplace />
      </Tool>
      <Toggle label={text("doc-outline")} selected={outline} onChange={showOutline}>
        <ViewList />
      </Toggle>
      <span className={styles.rest} />
      {end}
    </Toolbar>
  );
}

interface ToggleProps {
  label: string;
  selected: boolean;
  onChange: (selected: boolean) => void;
  children: ReactNode;
}

function Toggle({ label, selected, onChange, children }: ToggleProps) {
  return (
    <TooltipTrigger>
      <ToggleButton size="S" isQuiet isSelected={selected} aria-label={label} onChange={onChange}>
        {children}
      </ToggleButton>
      <Tooltip>{label}</Tooltip>
    </TooltipTrigger>
  );
}

interface Part {
  editor: Editor;
  state: TextState;
}

function MarkTool({ editor, state, mark, icon }: Part & { mark: "bold" | "italic" | "underline"; icon: ReactNode }) {
  const text = useText();
  return (
    <Toggle
      label={text(`doc-mark-${mark}`)}
      selected={state.marks.split(" ").includes(mark)}
      onChange={() => editor.chain().focus().toggleMark(mark).run()}
    >
      {icon}
    </Toggle>
  );
}

function ListTool({ editor, state, list, icon }: Part & { list: ListKind; icon: ReactNode }) {
  const text = useText();
  const name = { bulletList: "bullets", orderedList: "numbers", taskList: "tasks" } as const;
  return (
    <Toggle label={text(`doc-act-${name[list]}`)} selected={state.list === list} onChange={() => setList(editor, list)}>
      {icon}
    </Toggle>
  );
}

function StylePicker({ editor, style }: { editor: Editor; style: Style | null }) {
  const text = useText();
  return (
    <Picker
      size="S"
      isQuiet
      aria-label={text("doc-style")}
      placeholder={text("doc-style")}
      selectedKey={style}
      onSelectionChange={(key) => key !== null && setStyle(editor, key as Style)}
    >
      {STYLES.map((style) => (
        <PickerItem key={style} id={style}>
          {text(`doc-act-${style}`)}
        </PickerItem>
      ))}
    </Picker>
  );
}

function MarksMenu({ editor, state }: Part) {
  const text = useText();
  const label = text("doc-more-marks");
  const toggle = (mark: string) => {
    if (mark === "clear") clearMarks(editor);
    else editor.chain().focus().toggleMark(mark).run();
  };
  return (
    <MenuTrigger>
      <TooltipTrigger>
        <ActionButton size="S" isQuiet aria-label={label}>
          <More />
        </ActionButton>
        <Tooltip>{label}</Tooltip>
      </TooltipTrigger>
      <Menu
        aria-label={label}
        selectionMode="multiple"
        selectedKeys={state.marks.split(" ")}
        onAction={(key) => toggle(String(key))}
      >
        {MORE_MARKS.map((mark) => (
          <MenuItem key={mark} id={mark}>
            {text(`doc-mark-${mark}`)}
          </MenuItem>
        ))}
        <MenuItem id="clear">{text("doc-mark-clear")}</MenuItem>
      </Menu>
    </MenuTrigger>
  );
}

function InsertMenu({ editor, state, asks }: Part & { asks: Asks }) {
  const text = useText();
  const label = text("doc-insert");
  return (
    <MenuTrigger>
      <ActionButton size="S" isQuiet>
        <Add />
        <Text>{label}</Text>
      </ActionButton>
      <Menu aria-label={label} onAction={(key) => act(editor, key as Action, asks)}>
        <MenuSection aria-label={label}>
          {INSERTED.filter((action) => isOffered(action, state)).map((action) => (
            <ActionItem key={action} action={action} />
          ))}
        </MenuSection>
        <MenuSection>
          <Header>
            <Heading>{text("doc-callouts")}</Heading>
          </Header>
          {TONES.map((tone) => (
            <ActionItem key={tone} action={`callout-${tone}`} />
          ))}
        </MenuSection>
      </Menu>
    </MenuTrigger>
  );
}

function TableMenu({ editor, state, asks }: Part & { asks: Asks }) {
  const text = useText();
  const label = text("doc-table");
  return (
    <MenuTrigger>
      <ActionButton size="S" isQuiet>
        <Text>{label}</Text>
      </ActionButton>
      <Menu
        aria-label={label}
        disabledKeys={TABLE_ACTIONS.filter((action) => !isOffered(action, state))}
        onAction={(key) => act(editor, key as Action, asks)}
      >
        {TABLE_ACTIONS.map((action) => (
          <MenuItem key={action} id={action}>
            {text(`doc-act-${action}`)}
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
}

function ActionItem({ action }: { action: Action }) {
  const text = useText();
  const Icon = iconOf(action);
  const label = text(`doc-act-${action}`);
  return (
    <MenuItem id={action} textValue={label}>
      <Icon />
      <Text slot="label">{label}</Text>
    </MenuItem>
  );
}
