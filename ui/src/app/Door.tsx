import { lazy, Suspense, useEffect } from "react";
import { useRead } from "../api/client";
import { Waiting } from "../components/Waiting";
import { DialogHost } from "../dialogs/DialogHost";
import { Frame } from "../frame/Frame";
import { BlockedScreen } from "../start/BlockedScreen";
import { useAskedLinks } from "./links";
import { SessionProvider } from "./SessionContext";
import { useFresh } from "./useFresh";

const StartFlow = lazy(async () => ({ default: (await import("../start/StartFlow")).StartFlow }));

/** What the program shows first: the open workspace, or the ways to one. */
export function Door() {
  const start = useRead("start", {});
  const open = start.data?.session ?? null;
  const session = useRead("session", {}, { enabled: open !== null });

  // Of the two answers about it, the later one; one about another workspace says nothing of this.
  const current = session.data && session.data.path === open?.path ? session.data : open;
  const isFresh = useFresh(current);
  useAskedLinks(start.data ? (current ? "open" : "closed") : "starting");
  const name = current?.organisation.text ?? "";
  useEffect(() => {
    document.title = name ? `${name} – Luotsi` : "Luotsi";
  }, [name]);

  if (start.error) return <BlockedScreen failure={start.error} path={null} retry={() => void start.refetch()} />;
  if (!start.data) return <Waiting />;
  if (!current) {
    return (
      <Suspense fallback={<Waiting />}>
        <StartFlow start={start.data} />
      </Suspense>
    );
  }
  if (!isFresh) return <Waiting />;
  return (
    <SessionProvider value={current}>
      {/* Within the session: what dialogs ask is asked about it. */}
      <DialogHost>
        <Frame />
      </DialogHost>
    </SessionProvider>
  );
}
