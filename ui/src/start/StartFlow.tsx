import { useState } from "react";
import type { Session, Start } from "../api/bindings";
import { call, useRefresh } from "../api/client";
import { Failure } from "../api/failure";
import { useTask } from "../dialogs/TaskHost";
import { useText } from "../i18n/text";
import { BlockedScreen } from "./BlockedScreen";
import { CreateScreen } from "./CreateScreen";
import { PassphraseScreen } from "./PassphraseScreen";
import { StartScreen } from "./StartScreen";

/** A way into a workspace, which may turn out to need a passphrase on the way. */
type Way = (passphrase: string | null) => Promise<Session>;

type Screen =
  | { at: "start" }
  | { at: "create" }
  | { at: "passphrase"; mode: "new" | "known"; way: Way }
  | { at: "blocked"; failure: Failure; path: string | null; way: Way };

/** Whether a failure means that a passphrase is to be asked for: one that is known, or, without a keyring, a new one. */
function asksFor(failure: Failure, makesNew: boolean): "new" | "known" | null {
  if (failure.code === "passphrase-needed") return "known";
  return failure.code === "keyring-unavailable" && makesNew ? "new" : null;
}

/** Opening, creating, bringing in: until a workspace is open. */
export function StartFlow({ start }: { start: Start }) {
  const text = useText();
  const refresh = useRefresh();
  const task = useTask();
  const [screen, setScreen] = useState<Screen>(() => firstScreen(start));
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const arrive = async (way: Way, passphrase: string | null) => {
    await way(passphrase);
    await refresh();
  };

  /** Goes a way; asks for a passphrase where it needs one, shows what stands in it. */
  const take = async (way: Way, path: string | null) => {
    setBusy(true);
    setFailure(null);
    try {
      await arrive(way, null);
    } catch (thrown) {
      const problem = Failure.from(thrown);
      const mode = asksFor(problem, path === null);
      if (mode) setScreen({ at: "passphrase", mode, way });
      else if (problem.code === "cancelled") setScreen({ at: "start" });
      else if (path !== null) setScreen({ at: "blocked", failure: problem, path, way });
      else setFailure(problem);
    } finally {
      setBusy(false);
    }
  };

  const importBundle = async (purpose: "bundle-file" | "bundle-folder") => {
    const bundle = await call("choose_path", { purpose, title: text("import-choose") });
    if (!bundle) return;
    await take(
      (passphrase) => task(text("importing"), (name) => call("import_workspace", { bundle, passphrase, task: name })),
      null,
    );
  };
  const restore = async () => {
    const backup = await call("choose_path", { purpose: "backup", title: text("restore-choose") });
    if (backup) await take((passphrase) => call("restore_workspace", { backup, passphrase }), null);
  };

  if (screen.at === "create") {
    return (
      <CreateScreen
        back={() => setScreen({ at: "start" })}
        create={async ({ name, language, person, email }) => {
          const way: Way = (passphrase) =>
            call("create_workspace", { name, languages: [language], userName: person, email, passphrase });
          try {
            await arrive(way, null);
          } catch (thrown) {
            const mode = asksFor(Failure.from(thrown), true);
            if (!mode) throw thrown;
            setScreen({ at: "passphrase", mode, way });
          }
        }}
      />
    );
  }
  if (screen.at === "passphrase") {
    return (
      <PassphraseScreen
        mode={screen.mode}
        submit={(passphrase) => arrive(screen.way, passphrase)}
        back={() => setScreen({ at: "start" })}
      />
    );
  }
  if (screen.at === "blocked") {
    return (
      <BlockedScreen
        failure={screen.failure}
        path={screen.path}
        retry={() => void take(screen.way, screen.path)}
        elsewhere={() => setScreen({ at: "start" })}
      />
    );
  }
  return (
    <StartScreen
      demonstration={start.demonstration}
      recent={start.recent}
      busy={busy}
      failure={failure}
      onDemonstration={() => void take(() => call("open_demonstration", {}), null)}
      onCreate={() => setScreen({ at: "create" })}
      onImport={(purpose) => void importBundle(purpose)}
      onRestore={() => void restore()}
      onOpen={(path) => void take((passphrase) => call("open_workspace", { path, passphrase }), path)}
    />
  );
}

/** The workspace that was to be opened at the start may need a passphrase, or be impossible to open. */
function firstScreen({ problem }: Start): Screen {
  if (!problem) return { at: "start" };
  const failure = new Failure(problem);
  const path = problem.place;
  const way: Way = (passphrase) => call("open_workspace", { path: path ?? "", passphrase });
  const mode = asksFor(failure, false);
  return mode ? { at: "passphrase", mode, way } : { at: "blocked", failure, path, way };
}
