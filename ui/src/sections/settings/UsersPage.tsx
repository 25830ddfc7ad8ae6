import { Button, Text } from "@react-spectrum/s2";
import Archive from "@react-spectrum/s2/icons/Archive";
import Edit from "@react-spectrum/s2/icons/Edit";
import Restore from "@react-spectrum/s2/icons/Undo";
import Add from "@react-spectrum/s2/icons/UserAdd";
import { allowanceOf } from "../../api/allowance";
import type { UserRow } from "../../api/bindings";
import { useRead } from "../../api/client";
import { type Deed, useDeed } from "../../api/execute";
import { useViewingRefusal } from "../../app/useViewingRefusal";
import { Badge } from "../../components/Badge";
import { capital } from "../../components/capital";
import { LocalName } from "../../components/LocalName";
import { ActionControl } from "../../components/Locked";
import { Table, TableSearch, useListArgs } from "../../components/Table";
import { useDialogs } from "../../dialogs/DialogHost";
import { UserDialog } from "../../dialogs/UserDialog";
import { useFormat } from "../../i18n/format";
import { useText } from "../../i18n/text";
import { goToAccess } from "../access/place";
import { useScope } from "../access/useTabs";
import { Page } from "./Page";
import { RightsButton } from "./RightsButton";
import styles from "./settings.module.css";

export function UsersPage() {
  const text = useText();
  const dialogs = useDialogs();
  const deed = useDeed();
  const refused = useViewingRefusal();
  const list = useListArgs();
  const { data } = useRead("users", list.args, { keep: true });
  const create = allowanceOf(useRead("settings", {}).data?.actions ?? [], "create");
  const add = () => dialogs.open(<UserDialog user={null} close={dialogs.close} />);
  return (
    <Page
      title={text("settings-users")}
      lead={text("settings-users-lead")}
      deed={deed}
      tools={
        <>
          <TableSearch list={list} label={text("search-users")} />
          {create?.allowed ? (
            <Button variant="accent" onPress={() => refused() || add()}>
              <Add />
              <Text>{text("user-new")}</Text>
            </Button>
          ) : (
            create && <ActionControl allowance={create} label={text("user-new")} onPress={add} />
          )}
        </>
      }
    >
      <Table
        label={text("settings-users")}
        list={list}
        total={data?.total}
        columns={[text("name"), text("email"), text("groups"), text("flags")]}
      >
        {data?.rows.map((user) => (
          <Row key={user.id} user={user} deed={deed} />
        ))}
      </Table>
    </Page>
  );
}

function Row({ user, deed }: { user: UserRow; deed: Deed }) {
  const text = useText();
  const format = useFormat();
  const dialogs = useDialogs();
  const scope = useScope();
  const edit = allowanceOf(user.actions, "edit");
  const archive = allowanceOf(user.actions, "archive");
  const flags = (["administrator", "auditor", "facilitator"] as const).filter((flag) => user[flag]);
  const name = user.name.text;
  return (
    <tr data-archived={user.archived || undefined}>
      <td>
        <LocalName of={user.name} />
        {user.archived && ` (${text("archived-short")})`}
        {user.title.text && (
          <small className={styles.below}>
            <LocalName of={user.title} />
          </small>
        )}
      </td>
      <td className="selectable">{user.email}</td>
      <td>{format.list(user.groups.map((group) => group.name.text))}</td>
      <td>
        <span className={styles.badges}>
          {flags.map((flag) => (
            <Badge key={flag} tone="info">
              {capital(text(`role-${flag}`))}
            </Badge>
          ))}
        </span>
      </td>
      <td>
        <span className={styles.rowActions}>
          {scope && (scope.others || scope.user.party.user === user.id) && (
            <RightsButton label={text("what-may-of", { name })} onPress={() => goToAccess("person", [user.id])} />
          )}
          {edit && (
            <ActionControl
              allowance={edit}
              label={text("edit-of", { name })}
              icon={<Edit />}
              iconOnly
              quiet
              size="S"
              onPress={() => dialogs.open(<UserDialog user={user} close={dialogs.close} />)}
            />
          )}
          {archive && (
            <ActionControl
              allowance={archive}
              label={text(user.archived ? "restore-of" : "archive-of", { name })}
              icon={user.archived ? <Restore /> : <Archive />}
              iconOnly
              quiet
              size="S"
              onPress={() => void deed.run({ op: user.archived ? "restore-user" : "archive-user", user: user.id })}
            />
          )}
        </span>
      </td>
    </tr>
  );
}
