import { AlertDialog } from "@react-spectrum/s2";
import { call } from "../api/client";
import { announce } from "../components/announce";
import { useText } from "../i18n/text";
import styles from "./dialogs.module.css";

/** The address as it will be opened: letters that only look like others show what they are. */
function plainly(address: string): string {
  return URL.canParse(address) ? new URL(address).href : address;
}

/** Shows where a link leads before the system opens it, outside of the program. */
export function AddressDialog({ address, close }: { address: string; close: () => void }) {
  const text = useText();
  const copy = () => void navigator.clipboard.writeText(address).then(() => announce(text("address-copied")));
  return (
    <AlertDialog
      title={text("open-address-title")}
      variant="confirmation"
      primaryActionLabel={text("open-address-go")}
      secondaryActionLabel={text("copy-address")}
      cancelLabel={text("cancel")}
      autoFocusButton="cancel"
      onPrimaryAction={() => {
        close();
        void call("open_address", { address });
      }}
      onSecondaryAction={copy}
    >
      <bdi dir="ltr" className={`${styles.address} selectable`}>
        {plainly(address)}
      </bdi>
      <p>{text("open-address-detail")}</p>
    </AlertDialog>
  );
}
