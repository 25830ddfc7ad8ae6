import { ActionButton, Header, Heading, Menu, MenuItem, MenuSection, MenuTrigger, Text } from "@react-spectrum/s2";
import UserSettings from "@react-spectrum/s2/icons/UserSettings";
import { call, useRefresh } from "../api/client";
import { useSession } from "../app/SessionContext";
import { useDialogs } from "../dialogs/DialogHost";
import { SwitchUserDialog } from "../dialogs/lazy";
import { useTask } from "../dialogs/TaskHost";
import { useText } from "../i18n/text";

/** Who acts; closing the workspace; in builds for trying out, acting as somebody else. */
export function UserMenu() {
  const text = useText();
  const session = useSession();
  const dialogs = useDialogs();
  const refresh = useRefresh();
  const task = useTask();
  // It waits for what is being written. Whatever comes of it, what is open now has to be asked.
  const close = () => task(text("closing-workspace"), () => call("close_workspace", {})).finally(() => void refresh());
  const act = (key: string) => {
    if (key === "switch") dialogs.open(<SwitchUserDialog current={session.user} close={dialogs.close} />);
    if (key === "close") void close();
  };
  return (
    <MenuTrigger>
      <ActionButton isQuiet aria-label={text("user-menu", { name: session.userName })}>
        <UserSettings />
        <Text>{session.userName}</Text>
      </ActionButton>
      <Menu onAction={(key) => act(String(key))} aria-label={text("user-menu", { name: session.userName })}>
        <MenuSection>
          <Header>
            <Heading>{session.userName}</Heading>
          </Header>
          {session.maySwitchUser ? <MenuItem id="switch">{text("switch-user")}</MenuItem> : null}
          <MenuItem id="close">{text("close-workspace")}</MenuItem>
        </MenuSection>
      </Menu>
    </MenuTrigger>
  );
}
