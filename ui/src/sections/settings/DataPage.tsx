import { Button, ToastQueue } from "@react-spectrum/s2";
import type { ReactNode } from "react";
import type { PathPurpose } from "../../api/bindings";
import { call, useRead } from "../../api/client";
import { type Deed, useDeed } from "../../api/execute";
import { Failure } from "../../api/failure";
import { useSession } from "../../app/SessionContext";
import { useViewingRefusal } from "../../app/useViewingRefusal";
import { BackupDialog } from "../../dialogs/BackupDialog";
import { useDialogs } from "../../dialogs/DialogHost";
import { useTask } from "../../dialogs/TaskHost";
import { useFormat } from "../../i18n/format";
import { useText } from "../../i18n/text";
import { Page } from "./Page";
import styles from "./settings.module.css";

const LONG = 10_000;

/** Bringing in, taking out, keeping copies, checking. */
export function DataPage() {
  const text = useText();
  const session = useSession();
  const dialogs = useDialogs();
  const deed = useDeed();
  const refused = useViewingRefusal();
  const transfer = useTransfer(deed);
  const { data } = useRead("settings", {});
  const fileName = session.organisation.text.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "") || "luotsi";
  return (
    <Page title={text("settings-data")} lead={text("settings-data-lead")} deed={deed}>
      <div className={styles.body}>
        <div className={styles.deeds}>
          <Offer title={text("export-title")} detail={text("export-detail")}>
            <Button variant="secondary" onPress={() => transfer.exportBundle(`${fileName}.zip`)}>
              {text("export-go")}
            </Button>
          </Offer>
          <Offer title={text("import-title")} detail={text("import-detail")}>
            <Button variant="secondary" onPress={() => transfer.importBundle("bundle-file")}>
              {text("import-file")}
            </Button>
            <Button variant="secondary" onPress={() => transfer.importBundle("bundle-folder")}>
              {text("import-folder")}
            </Button>
          </Offer>
          <Offer title={text("backup-title")} detail={text("backup-detail")}>
            <Button
              variant="secondary"
              onPress={() =>
                refused() || dialogs.open(<BackupDialog fileName={`${fileName}.luotsi-backup`} close={dialogs.close} />)
              }
            >
              {text("backup-go")}
            </Button>
          </Offer>
          <Offer title={text("verify-title")} detail={text("verify-detail")}>
            <Button variant="secondary" onPress={transfer.verify}>
              {text("verify-go")}
            </Button>
          </Offer>
        </div>
        <p className={`${styles.where} selectable`}>
          {text("workspace-at", { path: session.path })}
          <br />
          {data && text(data.protection === "passphrase" ? "protected-by-passphrase" : "protected-by-keyring")}
        </p>
      </div>
    </Page>
  );
}

function Offer({ title, detail, children }: { title: string; detail: string; children: ReactNode }) {
  return (
    <section className={styles.deed}>
      <div>
        <h2>{title}</h2>
        <p>{detail}</p>
      </div>
      {children}
    </section>
  );
}

/** The long deeds of this page: each chooses a path, shows how far it is, and says what came of it. */
function useTransfer(deed: Deed) {
  const text = useText();
  const format = useFormat();
  const task = useTask();
  const refused = useViewingRefusal();
  const attempt = (work: () => Promise<void>) =>
    refused() ||
    void deed.attempt(async () => {
      try {
        await work();
      } catch (thrown) {
        // Stopping it was the person's own wish, not a failure.
        if (Failure.from(thrown).code !== "cancelled") throw thrown;
        ToastQueue.neutral(text("cancelled"), { timeout: LONG });
      }
    });
  const choose = (purpose: PathPurpose, title: string, suggestedName?: string) =>
    call("choose_path", { purpose, title, suggestedName: suggestedName ?? null });

  return {
    exportBundle: (name: string) =>
      attempt(async () => {
        const path = await choose("new-bundle", text("export-title"), name);
        if (!path) return;
        const counts = await task(text("exporting"), (id) => call("export_bundle", { path, task: id }));
        ToastQueue.positive(text("exported", { objects: format.number(counts.objects), path }), { timeout: LONG });
      }),
    importBundle: (purpose: "bundle-file" | "bundle-folder") =>
      attempt(async () => {
        const path = await choose(purpose, text("import-choose"));
        if (!path) return;
        const counts = await task(text("importing"), (id) => call("import_bundle", { path, task: id }));
        ToastQueue.positive(
          text("imported", { objects: format.number(counts.objects), users: format.number(counts.users) }),
          {
            timeout: LONG,
          },
        );
      }),
    verify: () =>
      attempt(async () => {
        const found = await task(text("verifying"), () => call("verify", {}));
        const entries = format.number(Number(found.entries));
        if (found.intact) ToastQueue.positive(text("verified", { entries }), { timeout: LONG });
        else
          ToastQueue.negative(text("verify-broken", { entry: found.firstBroken ?? "?", problem: found.problem ?? "" }));
      }),
  };
}
