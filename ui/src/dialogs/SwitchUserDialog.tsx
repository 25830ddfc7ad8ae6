import { ComboBox, ComboBoxItem, Text } from "@react-spectrum/s2";
import { useState } from "react";
import type { Id } from "../api/bindings";
import { call, useRead, useRefresh } from "../api/client";
import { useFieldWords } from "../components/useFieldWords";
import { useText } from "../i18n/text";
import { FormDialog } from "./FormDialog";

/** For trying out: looks at everything with another user's rights. Only builds for that have it. */
export function SwitchUserDialog({ current, close }: { current: Id; close: () => void }) {
  const text = useText();
  const refresh = useRefresh();
  const users = useRead("users_to_try", {}).data ?? [];
  const fieldWords = useFieldWords();
  const [user, setUser] = useState<Id | null>(current);
  return (
    <FormDialog
      title={text("switch-user")}
      action={text("switch-user-go")}
      ready={user !== null}
      close={close}
      onSubmit={async () => {
        if (user === null) return;
        await call("switch_user", { user });
        void refresh();
      }}
    >
      <ComboBox
        label={text("user")}
        defaultItems={users}
        selectedKey={user}
        onSelectionChange={(key) => setUser(key === null ? null : String(key))}
        isRequired
        errorMessage={fieldWords}
        autoFocus
      >
        {(item: { id: string; name: string }) => (
          <ComboBoxItem id={item.id} textValue={item.name}>
            <Text slot="label">{item.name}</Text>
          </ComboBoxItem>
        )}
      </ComboBox>
      <p>{text("switch-user-hint")}</p>
    </FormDialog>
  );
}
