import { ActionButton, Button, Menu, MenuItem, MenuTrigger, Text, Tooltip, TooltipTrigger } from "@react-spectrum/s2";
import Add from "@react-spectrum/s2/icons/Add";
import type { Kind, SectionView } from "../api/bindings";
import { useViewingRefusal } from "../app/useViewingRefusal";
import { ActionControl } from "../components/Locked";
import { useEntryLabel } from "../content/useEntryLabel";
import { useDialogs } from "../dialogs/DialogHost";
import { NewObjectDialog } from "../dialogs/lazy";
import { useText } from "../i18n/text";

/** What can be created at the top of a section, and how. */
function useCreating(view: SectionView) {
  const dialogs = useDialogs();
  const labelOf = useEntryLabel();
  const refused = useViewingRefusal();
  const allowance = view.actions.find((state) => state.action === "create");
  return {
    allowance,
    label: (kind: Kind) => (allowance ? labelOf({ id: "create", group: "create", allowance, kind }) : ""),
    create: (kind: Kind) => {
      if (!refused()) dialogs.open(<NewObjectDialog parent={view.id} kind={kind} close={dialogs.close} />);
    },
  };
}

/** Creates the first of a section that is still empty. */
export function CreateFirst({ view }: { view: SectionView }) {
  const { allowance, label, create } = useCreating(view);
  if (!allowance) return null;
  return view.kinds.map((kind, index) =>
    allowance.allowed ? (
      <Button key={kind} variant={index === 0 ? "accent" : "secondary"} onPress={() => create(kind)}>
        <Add />
        <Text>{label(kind)}</Text>
      </Button>
    ) : (
      <ActionControl key={kind} allowance={allowance} label={label(kind)} onPress={() => undefined} />
    ),
  );
}

/** Creates at the top of a section: at once where there is one kind, else by a menu. */
export function CreateMenu({ view }: { view: SectionView }) {
  const text = useText();
  const { allowance, label, create } = useCreating(view);
  if (!allowance || view.kinds.length === 0) return null;

  const [only, ...more] = view.kinds;

  if (!allowance.allowed || (only && more.length === 0)) {
    return (
      <ActionControl
        allowance={allowance}
        label={only && more.length === 0 ? label(only) : text("new")}
        icon={<Add />}
        iconOnly
        quiet
        size="S"
        onPress={() => only && create(only)}
      />
    );
  }
  return (
    <MenuTrigger>
      <TooltipTrigger>
        <ActionButton isQuiet size="S" aria-label={text("new")}>
          <Add />
        </ActionButton>
        <Tooltip>{text("new")}</Tooltip>
      </TooltipTrigger>
      <Menu onAction={(key) => create(key as Kind)}>
        {view.kinds.map((kind) => (
          <MenuItem key={kind} id={kind}>
            <Text slot="label">{label(kind)}</Text>
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
}
