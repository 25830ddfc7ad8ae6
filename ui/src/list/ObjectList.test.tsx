import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { backend } from "../../tests/backend";
import { listRow, listWindow } from "../../tests/listRow";
import { renderInProgram } from "../../tests/render";
import { session } from "../../tests/session";
import type { DeedState, ListRow, ListView } from "../api/bindings";
import { currentPlace } from "../app/navigation";
import { SessionProvider } from "../app/SessionContext";
import { TaskHost } from "../dialogs/TaskHost";
import { ObjectList } from "./ObjectList";

const HISTORY = { undo: null, redo: null };

function open(all: ListRow[], deeds: DeedState[] = [], views: ListView[] = []) {
  const kept = [...views];
  const { call } = backend((name, args) => {
    const { from, count } = args as { from: number; count: number };
    switch (name) {
      case "list_objects":
        return listWindow(all, from, count);
      case "list_ids":
        return { total: all.length, ids: all.slice(from, from + count).map(({ object }) => object.id) };
      case "list_deeds":
        return deeds;
      case "list_views":
        return [...kept];
      case "history":
        return HISTORY;
      case "export_files":
        return {
          folder: "/home/aino/out",
          written: 1,
          leftOut: [
            {
              object: all[1]?.object,
              failure: { code: "nothing-to-save", message: "", place: null, detail: null, refusal: null },
            },
          ],
        };
      case "execute":
        return { sequence: "1", history: HISTORY };
      default:
        return null;
    }
  });
  renderInProgram(
    <SessionProvider value={session()}>
      <TaskHost>
        <ObjectList
          of="f"
          section="documents"
          kinds={["folder", "document"]}
          title={(count) => `In the folder (${count})`}
          empty={<p>Nothing here</p>}
        />
      </TaskHost>
    </SessionProvider>,
  );
  const asked = (name: string) => call.mock.calls.filter(([asked]) => asked === name).map(([, args]) => args);
  return { asked, user: userEvent.setup() };
}

const rows = () => screen.getAllByRole("row").slice(1);
const chosen = () => rows().filter((row) => row.getAttribute("aria-selected") === "true");

beforeEach(() => {
  localStorage.clear();
  window.history.replaceState(null, "", "#/documents/f");
});

describe("the list of what stands in an object", () => {
  it("tells of each what its columns are about", async () => {
    open([
      listRow("Welding", {
        number: "TO-7",
        state: "approved",
        version: 3,
        changed: "2026-03-04T10:00:00Z",
        responsible: { party: { user: "u1" }, name: { text: "Ville Kangas", instead: null }, archived: false },
        review: { intervalMonths: 12, last: "2025-01-15", due: "2026-01-15", overdue: true },
      }),
    ]);
    expect(await screen.findByRole("heading", { name: "In the folder (1)" })).toBeVisible();
    const row = screen.getByRole("row", { name: /Welding/ });
    for (const words of ["TO-7", "document", "Approved", "Ville Kangas", "15 Jan 2026"])
      expect(within(row).getByText(words)).toBeVisible();
    expect(row).toHaveTextContent("Review overdue");
  });

  it("says so where there is nothing, and where the filters leave nothing", async () => {
    open([]);
    expect(await screen.findByText("Nothing here")).toBeVisible();
    window.history.replaceState(null, "", "#/documents/f/list/text.x");
    open([]);
    expect(await screen.findByRole("heading", { name: "Nothing matches the filters" })).toBeVisible();
  });

  it("sorts by the column that is pressed", async () => {
    const { asked, user } = open([listRow("a"), listRow("b")]);
    await user.click(await screen.findByRole("button", { name: "Review due" }));
    expect(screen.getByRole("columnheader", { name: "Review due" })).toHaveAttribute("aria-sort", "ascending");
    expect(currentPlace().more).toEqual(["list", "sort.review-due"]);
    await waitFor(() =>
      expect(asked("list_objects").at(-1)).toMatchObject({ list: { of: "f", look: { sort: { by: "review-due" } } } }),
    );
  });

  it("is opened from with the pointer and with the keyboard", async () => {
    const { user } = open([listRow("a"), listRow("b"), listRow("c")]);
    await user.click(await screen.findByRole("link", { name: "b" }));
    expect(currentPlace()).toEqual({ section: "documents", object: "b" });
    screen.getByRole("grid").focus();
    await user.keyboard("{ArrowDown}{End}{Enter}");
    expect(currentPlace().object).toBe("c");
  });

  it("asks for what is on the screen only", async () => {
    const { asked } = open(Array.from({ length: 2_345 }, (_, n) => listRow(`d${n + 1}`)));
    await screen.findByRole("link", { name: "d1" });
    expect(rows().length).toBeLessThan(60);
    expect(screen.getByRole("grid")).toHaveAttribute("aria-rowcount", "2346");
    expect(asked("list_objects")).toEqual([{ list: { of: "f", look: {} }, from: 0, count: 100 }]);
  });
});

describe("choosing several", () => {
  it("goes by keyboard, by boxes and by ranges, and all at once", async () => {
    const { user } = open(["a", "b", "c", "d"].map((id) => listRow(id)));
    await screen.findByRole("link", { name: "a" });
    screen.getByRole("grid").focus();
    await user.keyboard(" {Shift>}{ArrowDown}{ArrowDown}{/Shift}");
    await waitFor(() => expect(chosen()).toHaveLength(3));
    await user.keyboard("{Escape}");
    expect(chosen()).toHaveLength(0);
    await user.keyboard("{Control>}a{/Control}");
    await waitFor(() => expect(chosen()).toHaveLength(4));
    expect(screen.getByRole("checkbox", { name: "Select all rows" })).toBeChecked();
    await user.click(screen.getByRole("checkbox", { name: "Select all rows" }));
    expect(chosen()).toHaveLength(0);
    const [first, , third] = rows();
    await user.click(first?.querySelector("[data-box]") as Element);
    await user.click(third?.querySelector("[data-box]") as Element);
    expect(chosen()).toHaveLength(2);
  });

  it("does to all of them at once what may be done to all", async () => {
    const deeds: DeedState[] = [{ deed: "archive", objects: ["a", "b"], refused: [] }];
    const { asked, user } = open([listRow("a"), listRow("b")], deeds);
    await screen.findByRole("link", { name: "a" });
    screen.getByRole("grid").focus();
    await user.keyboard("{Control>}a{/Control}");
    await user.click(await screen.findByRole("button", { name: "Archive" }));
    await waitFor(() =>
      expect(asked("execute")).toEqual([
        {
          intent: {
            op: "all",
            changes: [
              { op: "archive", object: "a" },
              { op: "archive", object: "b" },
            ],
          },
        },
      ]),
    );
    await waitFor(() => expect(chosen()).toHaveLength(0));
  });

  it("says first to which of them it can not be done, and why", async () => {
    const deeds: DeedState[] = [
      {
        deed: "delete",
        objects: ["a"],
        refused: [
          {
            why: { reason: { code: "forbidden", object: "b" }, objectName: "b", roles: ["approver"], helpers: [] },
            count: 1,
            named: [{ id: "b", kind: "document", name: { text: "Secret of b", instead: null } }],
          },
        ],
      },
    ];
    const { asked, user } = open([listRow("a"), listRow("b")], deeds);
    await screen.findByRole("link", { name: "a" });
    screen.getByRole("grid").focus();
    await user.keyboard("{Control>}a{/Control}{Delete}");
    const dialog = await screen.findByRole("dialog", { name: "Delete one object" });
    expect(dialog).toHaveTextContent("Secret of b");
    expect(dialog).toHaveTextContent("approver");
    expect(asked("execute")).toEqual([]);
    await user.click(within(dialog).getByRole("button", { name: "Delete" }));
    await waitFor(() => expect(asked("execute")).toEqual([{ intent: { op: "delete", object: "a" } }]));
  });
});

describe("taking out what is chosen", () => {
  it("says what became a file, and what did not", async () => {
    const { asked, user } = open([listRow("a"), listRow("b")]);
    await screen.findByRole("link", { name: "a" });
    screen.getByRole("grid").focus();
    await user.keyboard("{Control>}a{/Control}");
    await user.click(await screen.findByRole("button", { name: "Export as files" }));
    await user.click(await screen.findByRole("menuitem", { name: "Markdown (.md)" }));
    const dialog = await screen.findByRole("dialog", { name: "Export as files" });
    expect(dialog).toHaveTextContent("Wrote one file into /home/aino/out.");
    expect(dialog).toHaveTextContent("One object became no file");
    expect(within(dialog).getByRole("listitem")).toHaveTextContent(/^b: /);
    expect(asked("export_files")).toMatchObject([{ objects: ["a", "b"], form: "md" }]);
  });
});

describe("views", () => {
  it("are chosen by name and kept in the address", async () => {
    const own: ListView = {
      id: "v1",
      name: "Swedish ones",
      section: "documents",
      look: { whole: true, filter: { language: "sv" } },
      columns: ["language"],
    };
    const { asked, user } = open([listRow("a")], [], [own]);
    await user.click(await screen.findByRole("button", { name: "Views" }));
    await user.click(await screen.findByRole("menuitem", { name: "Swedish ones" }));
    expect(await screen.findByRole("heading", { name: "Swedish ones (1)" })).toBeVisible();
    expect(currentPlace().more).toEqual(["list", "view.v1", "whole", "language.sv", "columns.language"]);
    expect(screen.getAllByRole("columnheader")).toHaveLength(3);
    await waitFor(() =>
      expect(asked("list_objects").at(-1)).toMatchObject({
        languages: true,
        list: { look: { whole: true, filter: { language: "sv" } } },
      }),
    );
  });
});
