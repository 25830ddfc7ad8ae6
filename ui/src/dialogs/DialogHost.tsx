import { DialogContainer } from "@react-spectrum/s2";
import { createContext, type ReactNode, Suspense, useCallback, useContext, useMemo, useRef, useState } from "react";

interface Dialogs {
  /** Shows a dialog; it closes itself with `close`. One at a time: a question about a question confuses. */
  open: (dialog: ReactNode) => void;
  close: () => void;
}

const DialogsContext = createContext<Dialogs | null>(null);

export function DialogHost({ children }: { children: ReactNode }) {
  const [dialog, setDialog] = useState<ReactNode>(null);
  const opened = useRef(0);
  const close = useCallback(() => setDialog(null), []);
  // A key of its own for each: one that is opened while the one before is still leaving must not inherit what that
  // one was doing (a spinner that never ends, an old text).
  const open = useCallback((next: ReactNode) => {
    opened.current += 1;
    setDialog(
      <Suspense key={opened.current} fallback={null}>
        {next}
      </Suspense>,
    );
  }, []);
  const value = useMemo(() => ({ open, close }), [open, close]);
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
