import { Menu, MenuItem, Popover } from "@react-spectrum/s2";
import { useRef, useState } from "react";
import type { OpenedFile } from "../api/bindings";
import { useRead } from "../api/client";
import { openObject } from "../app/openObject";
import { useText } from "../i18n/text";
import styles from "./frame.module.css";

const SETTLED: ReadonlySet<OpenedFile["state"]["kind"]> = new Set(["same", "changing"]);

/** Files that were changed in other programs and could not be taken in, wherever the person is. */
export function UnsettledFiles() {
  const text = useText();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const { data } = useRead("opened_files", {});
  const files = data?.filter(({ state }) => !SETTLED.has(state.kind)) ?? [];
  if (files.length === 0) return null;
  const label = text("files-unsettled", { count: files.length });
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.unsettled}
        aria-haspopup="menu"
        onClick={() => setOpen(true)}
      >
        {label}
      </button>
      <Popover triggerRef={button} isOpen={open} onOpenChange={setOpen} aria-label={label} padding="none">
        <Menu
          aria-label={label}
          onAction={(key) => {
            setOpen(false);
            void openObject(String(key));
          }}
        >
          {files.map((file) => (
            <MenuItem key={file.id} id={file.id} textValue={file.name}>
              {file.object ? `${file.object.name.text} · ${file.name}` : file.name}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </>
  );
}
