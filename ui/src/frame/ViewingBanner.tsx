import { Button, Text } from "@react-spectrum/s2";
import Eye from "@react-spectrum/s2/icons/Visibility";
import { useCallback, useEffect } from "react";
import { call, useRefresh } from "../api/client";
import { useSession } from "../app/SessionContext";
import { useFormat } from "../i18n/format";
import { useText } from "../i18n/text";
import styles from "./frame.module.css";

/** What Escape closes before it ends the viewing. Notices that come and go by themselves are alerts, but no dialogs. */
const ON_TOP = '[role="dialog"], [role="alertdialog"]:not([aria-modal="false"]), [role="menu"], [role="listbox"]';

/** While somebody looks through another's eyes: whose, that nothing can be changed, and the way out, which is Escape. */
export function ViewingBanner() {
  const text = useText();
  const format = useFormat();
  const { viewing, userName } = useSession();
  const refresh = useRefresh();
  const isViewing = viewing !== null;
  const end = useCallback(() => void call("view_as_end", {}).finally(() => void refresh()), [refresh]);
  useEffect(() => {
    if (!isViewing) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      // What is open on top is closed first.
      if (document.querySelector(ON_TOP)) return;
      event.preventDefault();
      end();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [isViewing, end]);
  if (!viewing) return null;
  return (
    <section className={styles.viewing} aria-label={text("view-as")}>
      <Eye />
      <p role="status">
        <strong>{text("viewing-as", { name: userName })}</strong> {text("viewing-read-only")}{" "}
        {viewing.leftOut > 0 && text("left-out", { count: viewing.leftOut, number: format.number(viewing.leftOut) })}
      </p>
      <Button variant="secondary" size="S" onPress={end}>
        <Text>{text("viewing-end")}</Text>
      </Button>
    </section>
  );
}
