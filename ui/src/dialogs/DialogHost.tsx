import { DialogContainer } from "@react-spectrum/s2";
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from "react";

interface Dialogs {
  /** Shows a dialog; it closes itself with `close`. One at a time: a question about a question confuses. */
  open: (dialog: ReactNode) => void;
  close: () => void;
}

const DialogsContext = createContext<Dialogs | null>(null);

export function DialogHost({ children }: { children: ReactNode }) {
  const [dialog, setDialog] = useState<ReactNode>(null);
  const close = useCallback(() => setDialog(null), []);
  const value = useMemo(() => ({ open: setDialog, close }), [close]);
  return (
    <DialogsContext value={value}>
      {children}
      <DialogContainer onDismiss={close}>{dialog}</DialogContainer>
    </DialogsContext>
  );
}

export function useDialogs(): Dialogs {
  const dialogs = useContext(DialogsContext);
  if (!dialogs) throw new Error("useDialogs outside of DialogHost");
  return dialogs;
}
