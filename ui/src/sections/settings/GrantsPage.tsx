import { Button, Text } from "@react-spectrum/s2";
import Add from "@react-spectrum/s2/icons/Add";
import Remove from "@react-spectrum/s2/icons/Delete";
import { allowanceOf } from "../../api/allowance";
import type { GrantRow } from "../../api/bindings";
import { useRead } from "../../api/client";
import { type Deed, useDeed } from "../../api/execute";
import { usePlaceWords } from "../../app/placeWords";
import { useSession } from "../../app/SessionContext";
import { useViewingRefusal } from "../../app/useViewingRefusal";
import { capital } from "../../components/capital";
import { KindIcon } from "../../components/KindIcon";
import { ActionControl } from "../../components/Locked";
import { NameOf } from "../../components/NameOf";
import { PartyLabel } from "../../components/PartyLabel";
import { Table, TableSearch, useListArgs } from "../../components/Table";
import { useDialogs } from "../../dialogs/DialogHost";
import { GrantDialog } from "../../dialogs/GrantDialog";
import { useText } from "../../i18n/text";
import { Page } from "./Page";
import styles from "./settings.module.css";

/** All granted roles. Those that follow from data (responsible, assignee, …) are no grants and stand at their objects. */
export function GrantsPage() {
  const text = useText();
  const session = useSession();
  const dialogs = useDialogs();
  const deed = useDeed();
  const refused = useViewingRefusal();
  const list = useListArgs();
  const { data } = useRead("grants", list.args, { keep: true });
  // Granting is a right on each object; who has it on the processes section shows how it stands here.
  const grant = session.sections.map((view) => allowanceOf(view.actions, "grant")).find((state) => state !== undefined);
  const add = () => dialogs.open(<GrantDialog close={dialogs.close} />);
  return (
    <Page
      title={text("settings-grants")}
      lead={text("settings-grants-lead")}
      deed={deed}
      tools={
        <>
          <TableSearch list={list} label={text("search-grants")} />
          {grant?.allowed ? (
            <Button variant="accent" onPress={() => refused() || add()}>
              <Add />
              <Text>{text("grant-add")}</Text>
            </Button>
          ) : (
            grant && <ActionControl allowance={grant} label={text("grant-add")} onPress={add} />
          )}
        </>
      }
    >
      <Table
        label={text("settings-grants")}
        list={list}
        total={data?.total}
        columns={[text("grant-to"), text("role"), text("grant-on")]}
      >
        {data?.rows.map((row) => (
          <Row key={row.id} row={row} deed={deed} />
        ))}
      </Table>
    </Page>
  );
}

function Row({ row, deed }: { row: GrantRow; deed: Deed }) {
  const text = useText();
  const placeWords = usePlaceWords();
  const role = text(`role-${row.role}`);
  return (
    <tr>
      <td>
        <PartyLabel of={row.to} />
      </td>
      <td>{capital(role)}</td>
      <td>
        <span className={styles.onObject}>
          <KindIcon kind={row.on.kind} />
          <span>
            <NameOf object={row.on} />
            <small>{row.on.kind === "section" ? text("whole-section") : placeWords(row.section, row.path)}</small>
          </span>
        </span>
      </td>
      <td>
        <span className={styles.rowActions}>
          <ActionControl
            allowance={row.grant}
            label={text("revoke", { role, name: row.to.name.text })}
            icon={<Remove />}
            iconOnly
            quiet
            size="S"
            onPress={() => void deed.run({ op: "revoke", to: row.to.party, role: row.role, on: row.on.id })}
          />
        </span>
      </td>
    </tr>
  );
}
