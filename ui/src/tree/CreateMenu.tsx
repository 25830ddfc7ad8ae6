import { ActionButton, Button, Menu, MenuItem, MenuTrigger, Text, Tooltip, TooltipTrigger } from "@react-spectrum/s2";
import Add from "@react-spectrum/s2/icons/Add";
import type { Kind, SectionView } from "../api/bindings";
import { useSectionName } from "../app/sectionName";
import { useViewingRefusal } from "../app/useViewingRefusal";
import { ActionControl } from "../components/Locked";
import { useEntryLabel } from "../content/useEntryLabel";
import { useDialogs } from "../dialogs/DialogHost";
import { ImportDocumentsDialog, NewObjectDialog } from "../dialogs/lazy";
import { useText } from "../i18n/text";

/** Brings documents in, where menus list kinds. */
const IMPORT = "import-documents";

/** What can be created at the top of a section, and how. */
function useCreating(view: SectionView) {
  const dialogs = useDialogs();
  const labelOf = useEntryLabel();
  const nameOf = useSectionName();
  const refused = useViewingRefusal();
  const allowance = view.actions.find((state) => state.action === "create");
  // Files that are there already become documents.
  const imports = view.kinds.includes("document");
  return {
    allowance,
    importLabel: allowance && imports ? labelOf({ id: "import-documents", group: "create", allowance }) : null,
    importDocuments: () => {
      if (!refused())
        dialogs.open(<ImportDocumentsDialog parent={view.id} name={nameOf(view.section)} close={dialogs.close} />);
    },
    label: (kind: Kind) => (allowance ? labelOf({ id: "create", group: "create", allowance, kind }) : ""),
    create: (kind: Kind) => {
      if (!refused()) dialogs.open(<NewObjectDialog parent={view.id} kind={kind} close={dialogs.close} />);
    },
  };
}

/** Creates the first of a section that is still empty. */
export function CreateFirst({ view }: { view: SectionView }) {
  const { allowance, label, create, importLabel, importDocuments } = useCreating(view);
  if (!allowance) return null;
  const kinds = view.kinds.map((kind, index) =>
    allowance.allowed ? (
      <Button key={kind} variant={index === 0 ? "accent" : "secondary"} onPress={() => create(kind)}>
        <Add />
        <Text>{label(kind)}</Text>
      </Button>
    ) : (
      <ActionControl key={kind} allowance={allowance} label={label(kind)} onPress={() => undefined} />
    ),
  );
  if (!importLabel || !allowance.allowed) return kinds;
  return [
    ...kinds,
    <Button key={IMPORT} variant="secondary" onPress={importDocuments}>
      {importLabel}
    </Button>,
  ];
}

/** Creates at the top of a section: at once where there is one kind, else by a menu. */
export function CreateMenu({ view }: { view: SectionView }) {
  const text = useText();
  const { allowance, label, create, importLabel, importDocuments } = useCreating(view);
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
      <Menu onAction={(key) => (key === IMPORT ? importDocuments() : create(key as Kind))}>
        {[
          ...view.kinds.map((kind) => (
            <MenuItem key={kind} id={kind}>
              <Text slot="label">{label(kind)}</Text>
            </MenuItem>
          )),
          ...(importLabel
            ? [
                <MenuItem key={IMPORT} id={IMPORT}>
                  <Text slot="label">{importLabel}</Text>
                </MenuItem>,
              ]
            : []),
        ]}
      </Menu>
    </MenuTrigger>
  );
}
