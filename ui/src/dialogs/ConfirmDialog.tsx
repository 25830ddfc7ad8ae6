import { AlertDialog } from "@react-spectrum/s2";
import type { ReactNode } from "react";
import { useText } from "../i18n/text";

interface Props {
  title: string;
  children: ReactNode;
  action: string;
  destructive?: boolean;
  onConfirm: () => void;
}

/** A question with two answers. What can be undone does not need one; it is for what reaches far or can not. */
export function ConfirmDialog({ title, children, action, destructive, onConfirm }: Props) {
  const text = useText();
  return (
    <AlertDialog
      title={title}
      variant={destructive ? "destructive" : "confirmation"}
      primaryActionLabel={action}
      cancelLabel={text("cancel")}
      onPrimaryAction={onConfirm}
      autoFocusButton="cancel"
    >
      {children}
    </AlertDialog>
  );
}
