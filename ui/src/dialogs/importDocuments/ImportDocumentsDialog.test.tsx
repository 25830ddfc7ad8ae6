import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useEffect } from "react";
import { beforeEach, expect, it, vi } from "vitest";
import { backend } from "../../../tests/backend";
import { renderInProgram } from "../../../tests/render";
import { session } from "../../../tests/session";
import type { DocumentsRead, ImportReport } from "../../api/bindings";
import { currentPlace } from "../../app/navigation";
import { SessionProvider } from "../../app/SessionContext";
import { useDialogs } from "../DialogHost";
import { TaskHost } from "../TaskHost";
import { ImportDocumentsDialog } from "./ImportDocumentsDialog";

const failure = { code: "document-encrypted", message: "", place: "/in/b.docx", detail: null, refusal: null };
const found: DocumentsRead = {
  files: [
    {
      path: "/in/a.md",
      folders: ["in"],
      reading: {
        outcome: "readable",
        name: "Returns",
        hash: "h1",
        losses: [{ code: "raw-html", place: "line 4", detail: "video", count: 2 }],
      },
    },
    { path: "/in/b.docx", folders: ["in"], reading: { outcome: "unreadable", failure } },
  ],
  passedOver: ["in/chart.png"],
};

const close = vi.fn();

function Opened() {
  const { open } = useDialogs();
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is opened once.
  useEffect(
    () =>
      open(
        <SessionProvider value={session({ language: "en" })}>
          <TaskHost>
            <ImportDocumentsDialog parent="f1" name="Instructions" close={close} />
          </TaskHost>
        </SessionProvider>,
      ),
    [],
  );
  return null;
}

function open(answers: Record<string, unknown>) {
  const { call } = backend((name) => answers[name] ?? null);
  renderInProgram(<Opened />);
  const asked = (name: string) => call.mock.calls.filter(([which]) => which === name).map(([, args]) => args);
  return { user: userEvent.setup(), asked };
}

beforeEach(() => {
  window.history.replaceState(null, "", "#/documents");
  close.mockClear();
});

it("tells what would be lost before anything is saved, and afterwards what became of each file", async () => {
  const report: ImportReport = {
    files: [{ path: "/in/a.md", result: { outcome: "imported", document: "d9", name: "Returns" } }],
    stopped: false,
    history: { undo: null, redo: null },
  };
  const { user, asked } = open({ choose_path: "/in", read_documents: found, import_documents: report });
  await user.click(await screen.findByRole("button", { name: "Choose a folder…" }));
  const list = await screen.findByRole("region", { name: "Files to bring in" });
  expect(within(list).getByText(/^Changes or is left out: .* × 2/)).toBeInTheDocument();
  expect(within(list).getByText(/line 4: .*\(video\)/)).toBeInTheDocument();
  expect(within(list).getByText(/protected with a password/)).toBeInTheDocument();
  expect(screen.getByText(/in\/chart\.png/)).toBeInTheDocument();
  expect(asked("import_documents")).toEqual([]);

  await user.click(screen.getByRole("button", { name: "Bring in the document" }));
  const became = await screen.findByRole("region", { name: "What became of the files" });
  expect(asked("import_documents")).toMatchObject([
    { files: [{ path: "/in/a.md", folders: ["in"], hash: "h1" }], folder: "f1" },
  ]);
  expect(within(became).getByText(/protected with a password/)).toBeInTheDocument();
  await user.click(within(became).getByRole("button", { name: /Returns/ }));
  expect(close).toHaveBeenCalled();
  await waitFor(() => expect(currentPlace().object).toBe("d9"));
});

it("lets the person think better of it, and offers nothing where nothing can be read", async () => {
  const { user, asked } = open({
    choose_paths: ["/in/b.docx"],
    read_documents: { files: found.files.slice(1), passedOver: [] },
  });
  await user.click(await screen.findByRole("button", { name: "Choose files…" }));
  await screen.findByText(/nothing here that can be brought in/);
  expect(screen.queryByRole("button", { name: /^Bring in/ })).toBeNull();
  await user.click(screen.getByRole("button", { name: "Choose others…" }));
  await screen.findByRole("button", { name: "Choose files…" });
  expect(asked("import_documents")).toEqual([]);
});
