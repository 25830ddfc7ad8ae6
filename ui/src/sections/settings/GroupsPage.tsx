import { Button, Text } from "@react-spectrum/s2";
import Add from "@react-spectrum/s2/icons/Add";
import Delete from "@react-spectrum/s2/icons/Delete";
import Edit from "@react-spectrum/s2/icons/Edit";
import People from "@react-spectrum/s2/icons/UserGroup";
import { allowanceOf } from "../../api/allowance";
import type { GroupRow } from "../../api/bindings";
import { call, useRead } from "../../api/client";
import { type Deed, useDeed, useExecute } from "../../api/execute";
import { byLanguage } from "../../api/types";
import { useSession } from "../../app/SessionContext";
import { useViewingRefusal } from "../../app/useViewingRefusal";
import { LocalName } from "../../components/LocalName";
import { ActionControl } from "../../components/Locked";
import { Table, TableSearch, useListArgs } from "../../components/Table";
import { ConfirmDialog } from "../../dialogs/ConfirmDialog";
import { useDialogs } from "../../dialogs/DialogHost";
import { MembersDialog } from "../../dialogs/MembersDialog";
import { OneTextDialog } from "../../dialogs/OneTextDialog";
import { TextsDialog } from "../../dialogs/TextsDialog";
import { useFormat } from "../../i18n/format";
import { useText } from "../../i18n/text";
import { useScope } from "../access/useTabs";
import { GroupRights } from "./GroupRights";
import { Page } from "./Page";
import styles from "./settings.module.css";

export function GroupsPage() {
  const text = useText();
  const { language } = useSession();
  const dialogs = useDialogs();
  const execute = useExecute();
  const deed = useDeed();
  const refused = useViewingRefusal();
  const list = useListArgs();
  const { data } = useRead("groups", list.args, { keep: true });
  const create = allowanceOf(useRead("settings", {}).data?.actions ?? [], "create");
  const add = () =>
    dialogs.open(
      <OneTextDialog
        title={text("group-new")}
        label={text("name")}
        action={text("create")}
        close={dialogs.close}
        onSubmit={async (name) => {
          const id = await call("new_id", {});
          await execute({ op: "create-group", id, name: { [language]: name } });
        }}
      />,
    );
  return (
    <Page
      title={text("settings-groups")}
      lead={text("settings-groups-lead")}
      deed={deed}
      tools={
        <>
          <TableSearch list={list} label={text("search-groups")} />
          {create?.allowed ? (
            <Button variant="accent" onPress={() => refused() || add()}>
              <Add />
              <Text>{text("group-new")}</Text>
            </Button>
          ) : (
            create && <ActionControl allowance={create} label={text("group-new")} onPress={add} />
          )}
        </>
      }
    >
      <Table label={text("settings-groups")} list={list} total={data?.total} columns={[text("name"), text("members")]}>
        {data?.rows.map((group) => (
          <Row key={group.id} group={group} deed={deed} />
        ))}
      </Table>
    </Page>
  );
}

function Row({ group, deed }: { group: GroupRow; deed: Deed }) {
  const text = useText();
  const format = useFormat();
  const dialogs = useDialogs();
  const execute = useExecute();
  const scope = useScope();
  const edit = allowanceOf(group.actions, "edit");
  const remove = allowanceOf(group.actions, "delete");
  const name = group.name.text;
  const rename = () =>
    dialogs.open(
      <TextsDialog
        title={text("group-name-title")}
        texts={byLanguage(group.names)}
        close={dialogs.close}
        onSubmit={(names) => execute({ op: "rename", object: group.id, name: names })}
      />,
    );
  const askRemoval = () =>
    dialogs.open(
      <ConfirmDialog
        title={text("group-delete-title", { name })}
        action={text("entry-delete")}
        destructive
        onConfirm={() => void deed.run({ op: "delete", object: group.id })}
      >
        {text("group-delete-detail")}
      </ConfirmDialog>,
    );
  return (
    <tr>
      <td>
        <LocalName of={group.name} />
      </td>
      <td>{format.number(group.members)}</td>
      <td>
        <span className={styles.rowActions}>
          {scope?.others && <GroupRights group={group.id} name={name} />}
          {edit && (
            <>
              <ActionControl
                allowance={edit}
                label={text("members-of", { name })}
                icon={<People />}
                iconOnly
                quiet
                size="S"
                onPress={() => dialogs.open(<MembersDialog group={group.id} name={name} close={dialogs.close} />)}
              />
              <ActionControl
                allowance={edit}
                label={text("rename-of", { name })}
                icon={<Edit />}
                iconOnly
                quiet
                size="S"
                onPress={rename}
              />
            </>
          )}
          {remove && (
            <ActionControl
              allowance={remove}
              label={text("delete-of", { name })}
              icon={<Delete />}
              iconOnly
              quiet
              size="S"
              onPress={askRemoval}
            />
          )}
        </span>
      </td>
    </tr>
  );
}
