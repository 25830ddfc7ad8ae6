import { Picker, PickerItem } from "@react-spectrum/s2";
import { useState } from "react";
import type { Kind, SectionName } from "../../../../api/bindings";
import { useSession } from "../../../../app/SessionContext";
import { useSectionName } from "../../../../app/sectionName";
import { announce } from "../../../../components/announce";
import { EmptyState } from "../../../../components/EmptyState";
import { Waiting } from "../../../../components/Waiting";
import { DoneDialog } from "../../../../dialogs/DoneDialog";
import { useText } from "../../../../i18n/text";
import { Tree } from "../../../../tree/Tree";
import type { Destination, TreeRow } from "../../../../tree/types";
import { useTreeSource } from "../../../../tree/useTreeSource";
import { addChange } from "../draft";
import styles from "./boards.module.css";

const SECTIONS: SectionName[] = ["processes", "documents", "onboarding", "strategy"];

/** What can stand below what (access-rules §2): where something can be dropped. Whether it may is found by trying. */
const STANDS_IN: Partial<Record<Kind, Kind[]>> = {
  process: ["process"],
  folder: ["folder"],
  document: ["folder"],
  area: ["area"],
  team: ["area"],
  strategy: ["strategy"],
  breakthrough: ["strategy"],
  initiative: ["breakthrough"],
};

/** Sections as small trees in which things are dragged elsewhere, or cut and pasted: as changes, not at once. */
export function MoveBoard({ close }: { close: () => void }) {
  const text = useText();
  const nameOf = useSectionName();
  const { sections } = useSession();
  const shown = SECTIONS.filter((name) => sections.some((view) => view.section === name && view.inUse && view.visible));
  const [section, setSection] = useState<SectionName>(shown[0] ?? "processes");
  return (
    <DoneDialog title={text("what-if-move-title")} size="L" close={close}>
      <p className={styles.boardLead}>{text("what-if-move-lead")}</p>
      <div className={styles.moveBoard}>
        <Picker
          label={text("what-if-section")}
          selectedKey={section}
          onSelectionChange={(key) => setSection(key as SectionName)}
        >
          {shown.map((name) => (
            <PickerItem key={name} id={name}>
              {nameOf(name)}
            </PickerItem>
          ))}
        </Picker>
        <SectionTree key={section} section={section} />
      </div>
    </DoneDialog>
  );
}

function SectionTree({ section }: { section: SectionName }) {
  const text = useText();
  const label = useSectionName()(section);
  const source = useTreeSource(section);
  const [selected, setSelected] = useState<TreeRow | null>(null);
  const [cut, setCut] = useState<TreeRow | null>(null);
  const [moved, setMoved] = useState<string[]>([]);
  const move = (row: TreeRow, { under, before }: Destination) => {
    if (before === row.id || !addChange({ op: "move", object: row.id, under, ...(before && { before }) })) return;
    setMoved((names) => [...names, row.name.text]);
    announce(text("what-if-added"));
  };
  if (!source.loaded) return <Waiting />;
  if (source.count === 0) return <EmptyState title={text("tree-empty", { section: label })} />;
  const nothing = () => undefined;
  return (
    <>
      <div className={styles.moveTree}>
        <Tree
          label={label}
          source={source}
          selectedId={selected?.id ?? null}
          cutId={cut?.id ?? null}
          editingId={null}
          onSelect={setSelected}
          onEdit={nothing}
          onNamed={nothing}
          onDelete={nothing}
          onCreate={nothing}
          onCut={(row) => {
            setCut(row);
            announce(text("cut", { name: row.name.text }));
          }}
          onPaste={(row) => {
            if (cut) move(cut, { under: row.id, before: null });
            setCut(null);
          }}
          onEscape={() => setCut(null)}
          onStep={async () => false}
          onMenu={nothing}
          canDrag={(row) => row.kind in STANDS_IN}
          accepts={(target, dragged) => STANDS_IN[dragged.kind]?.includes(target.kind) ?? false}
          onDrop={(row, target) => move(row, target.destination)}
        />
      </div>
      <p className={styles.moved} role="status">
        {moved.length > 0 && text("what-if-moved", { count: moved.length, name: moved[moved.length - 1] ?? "" })}
      </p>
    </>
  );
}
