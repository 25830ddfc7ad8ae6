import { ActionButton } from "@react-spectrum/s2";
import Add from "@react-spectrum/s2/icons/Add";
import Close from "@react-spectrum/s2/icons/Close";
import { Tool } from "../../components/Tool";
import { useDialogs } from "../../dialogs/DialogHost";
import { useText } from "../../i18n/text";
import { MARK_WORDS } from "./extensions";
import { RoleDialog } from "./RoleDialog";
import type { Place, StepRow } from "./rows";
import type { StepChanges } from "./stepChanges";
import styles from "./steps.module.css";

interface Props {
  row: StepRow;
  /** The lanes that it can be put into. */
  lanes: Place[];
  changes: StepChanges | null;
}

/** Who does a step: the lane that it is in, and who else takes part in it and how. */
export function RoleCell({ row, lanes, changes }: Props) {
  const text = useText();
  const dialogs = useDialogs();
  const { id, place, notes } = row;
  const step = row.name || text("unnamed");
  const inLane = lanes.some((lane) => lane.id === row.lane);
  const nameOfLane = ({ name, holds }: Place) =>
    name || (holds ? text("guide-holds", { kind: text("guide-kind-lane"), what: holds }) : text("unnamed"));
  return (
    <>
      {changes && inLane ? (
        <select
          className={styles.lane}
          value={row.lane ?? undefined}
          aria-label={text("steps-lane-of", { step })}
          onChange={(event) => changes.setLane(id, event.target.value)}
        >
          {lanes.map((lane) => (
            <option key={lane.id} value={lane.id}>
              {nameOfLane(lane)}
            </option>
          ))}
        </select>
      ) : (
        place && <div className={styles.words}>{place.name || text("unnamed")}</div>
      )}
      <ul className={styles.roles}>
        {notes.roles.map((role) => (
          <li key={`${role.mark} ${role.name}`}>
            <abbr title={text(MARK_WORDS[role.mark])}>{role.mark}</abbr>
            <span>{role.name}</span>
            {changes && (
              <ActionButton
                isQuiet
                size="XS"
                aria-label={text("steps-role-remove", { role: role.name })}
                onPress={() => changes.setNotes(id, { ...notes, roles: notes.roles.filter((other) => other !== role) })}
              >
                <Close />
              </ActionButton>
            )}
          </li>
        ))}
      </ul>
      {changes && row.kind === "step" && (
        <Tool
          size="XS"
          label={text("steps-role-add", { step })}
          onPress={() =>
            dialogs.open(
              <RoleDialog
                step={step}
                close={dialogs.close}
                onSubmit={(role) => changes.setNotes(id, { ...notes, roles: [...notes.roles, role] })}
              />,
            )
          }
        >
          <Add />
        </Tool>
      )}
    </>
  );
}
