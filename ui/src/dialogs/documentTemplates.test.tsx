import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReactNode, useEffect } from "react";
import { beforeEach, expect, it, vi } from "vitest";
import { backend } from "../../tests/backend";
import { renderInProgram } from "../../tests/render";
import { session } from "../../tests/session";
import { thing } from "../../tests/thing";
import type { DocumentTemplate, DocumentTemplateChoice } from "../api/bindings";
import { currentPlace } from "../app/navigation";
import { SessionProvider } from "../app/SessionContext";
import { useDialogs } from "./DialogHost";
import { DocumentTemplateDialog } from "./DocumentTemplateDialog";
import { NewObjectDialog } from "./NewObjectDialog";
import { exampleOf } from "./numbering";

function Opened({ children }: { children: ReactNode }) {
  const { open } = useDialogs();
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is opened once.
  useEffect(() => open(<SessionProvider value={session({ language: "en" })}>{children}</SessionProvider>), []);
  return null;
}

const close = vi.fn();

function open(dialog: ReactNode, templates: DocumentTemplateChoice[] = []) {
  const { call } = backend((name) => {
    if (name === "document_templates") return templates;
    if (name === "new_id") return "new";
    return { history: { undo: null, redo: null } };
  });
  renderInProgram(<Opened>{dialog}</Opened>);
  const executed = () =>
    call.mock.calls.filter(([which]) => which === "execute").map(([, args]) => (args as { intent: unknown }).intent);
  return { user: userEvent.setup(), executed };
}

const documentOf = (template: DocumentTemplate | null) =>
  thing([], {
    id: "d1",
    kind: "document",
    section: "documents",
    name: { text: "Procedure", instead: null },
    document: { number: "", template, begunWith: null, requiredHeadings: [] },
  });

beforeEach(() => {
  window.history.replaceState(null, "", "#/documents/f1");
  close.mockClear();
});

it("shows what the first number of a pattern is, and none of what is no pattern", () => {
  expect(exampleOf("TO-{000}")).toBe("TO-001");
  expect(exampleOf("{0}/26")).toBe("1/26");
  for (const pattern of ["", "TO-000", "TO-{}", "{0}{0}", "{{0}}", "{x}"]) expect(exampleOf(pattern)).toBeNull();
});

it("offers a document with its numbering and the headings that are required, one on each line", async () => {
  const { user, executed } = open(<DocumentTemplateDialog thing={documentOf(null)} close={close} />);
  const numbering = await screen.findByRole("textbox", { name: "Numbering" });
  await user.type(numbering, "TO-000");
  await user.click(screen.getByRole("button", { name: "Offer as a template" }));
  expect(executed()).toEqual([]);
  expect(numbering).toBeInvalid();
  await user.clear(numbering);
  await user.type(numbering, "TO-{{000}");
  await user.tab();
  expect(await screen.findByText(/TO-001/)).toBeVisible();
  await user.type(screen.getByRole("textbox", { name: "Required headings" }), "Purpose\n\n Duties ");
  await user.click(screen.getByRole("button", { name: "Offer as a template" }));
  await waitFor(() => expect(close).toHaveBeenCalledOnce());
  const template = { numbering: "TO-{000}", requiredHeadings: ["Purpose", "Duties"] };
  expect(executed()).toEqual([{ op: "set-document-template", document: "d1", template }]);
});

it("changes how a document is offered", async () => {
  const before = { numbering: "A-{0}", requiredHeadings: ["Purpose"] };
  const { user, executed } = open(<DocumentTemplateDialog thing={documentOf(before)} close={close} />);
  await user.clear(await screen.findByRole("textbox", { name: "Numbering" }));
  expect(screen.getByRole("textbox", { name: "Required headings" })).toHaveValue("Purpose");
  await user.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(close).toHaveBeenCalledOnce());
  const template = { numbering: "", requiredHeadings: ["Purpose"] };
  expect(executed()).toEqual([{ op: "set-document-template", document: "d1", template }]);
});

it("begins a new document with a template, and says which number it will have", async () => {
  const procedure = { id: "d1", kind: "document" as const, name: { text: "Procedure", instead: null } };
  const templates = [{ object: procedure, path: ["Patterns"], nextNumber: "TO-013" }];
  const { user, executed } = open(<NewObjectDialog parent="f1" kind="document" close={close} />, templates);
  await user.type(await screen.findByRole("textbox", { name: /^Name/ }), "Welding");
  await user.click(await screen.findByRole("button", { name: /Begin with/ }));
  const option = await screen.findByRole("option", { name: /Procedure/ });
  expect(option).toHaveTextContent("TO-013");
  await user.click(option);
  await user.click(screen.getByRole("button", { name: "Create" }));
  await waitFor(() => expect(currentPlace().object).toBe("new"));
  expect(executed()).toEqual([
    { op: "create-from-template", id: "new", template: "d1", parent: "f1", name: { en: "Welding" } },
  ]);
});
