import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { backend } from "../../../tests/backend";
import { renderInProgram } from "../../../tests/render";
import { thing } from "../../../tests/thing";
import type { FileSide, OpenedFile, OpenedState } from "../../api/bindings";
import { OpenedFileNotice } from "./OpenedFileNotice";

const side = (name: string, by: string | null = null): FileSide => ({
  name,
  size: "2048",
  at: "2026-03-05T10:03:00Z",
  by: by === null ? null : { party: { user: "ed" }, name: { text: by, instead: null }, archived: false },
});

function open(state: OpenedState, more: Partial<OpenedFile> = {}) {
  const file: OpenedFile = {
    id: "d1",
    object: { id: "d1", kind: "document", name: { text: "Prices", instead: null } },
    name: "prices.xlsx",
    openedAt: "2026-03-05T09:00:00Z",
    takenInAt: null,
    state,
    ...more,
  };
  const { call } = backend((name) => (name === "opened_files" ? [file] : name === "save_opened_copy" ? null : []));
  renderInProgram(<OpenedFileNotice thing={thing([], { id: "d1", kind: "document" })} />);
  return { call, user: userEvent.setup() };
}

describe("a file that is open in another program", () => {
  it("says since when, and when changes were taken in", async () => {
    const { call, user } = open({ kind: "same" }, { takenInAt: "2026-03-05T10:03:00Z" });
    expect(await screen.findByText(/Open in its own program since 5 Mar 2026/)).toHaveTextContent(/Changes taken in/);
    await user.click(screen.getByRole("button", { name: "Stop editing" }));
    expect(call).toHaveBeenCalledWith("stop_editing_file", { object: "d1" });
    await user.click(screen.getByRole("button", { name: "Open again" }));
    expect(call).toHaveBeenCalledWith("open_file", { object: "d1", which: "working", edit: true });
  });

  it("says why changes could not be taken in, and what to do", async () => {
    const error = { code: "opened-file-gone", message: "", place: null, detail: null, refusal: null };
    const { call, user } = open({ kind: "failed", error });
    expect(await screen.findByText(/not where it was opened any more/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(call).toHaveBeenCalledWith("take_in_file", { object: "d1" });
    await user.click(screen.getByRole("button", { name: "Save a copy…" }));
    expect(call).toHaveBeenCalledWith("save_opened_copy", expect.objectContaining({ object: "d1", end: false }));
  });

  it("offers what was left behind, and gives it up only when that is confirmed", async () => {
    const { call, user } = open({ kind: "left", mine: side("prices.xlsx") });
    await user.click(await screen.findByRole("button", { name: "Make it the working copy" }));
    expect(call).toHaveBeenCalledWith("take_in_file", { object: "d1" });
    await user.click(screen.getByRole("button", { name: "Discard the changes…" }));
    const asked = await screen.findByRole("alertdialog");
    expect(call).not.toHaveBeenCalledWith("discard_file_changes", expect.anything());
    await user.click(within(asked).getByRole("button", { name: "Discard" }));
    expect(call).toHaveBeenCalledWith("discard_file_changes", { object: "d1" });
  });

  it("shows both sides of a conflict, and replaces only what was shown", async () => {
    const theirs = side("prices 2.xlsx", "Eetu Kirjoittaja");
    const { call, user } = open({ kind: "conflict", mine: side("prices.xlsx"), theirs, hash: "ab12" });
    await user.click(await screen.findByRole("button", { name: "Compare and choose" }));
    const dialog = await screen.findByRole("dialog");
    const [mine, other] = within(dialog).getAllByRole("region");
    expect(mine).toHaveTextContent("prices.xlsx");
    expect(other).toHaveTextContent("prices 2.xlsx");
    expect(other).toHaveTextContent("by Eetu Kirjoittaja");
    await user.click(within(dialog).getByRole("button", { name: "Keep mine" }));
    expect(call).toHaveBeenCalledWith("keep_own_file", { object: "d1", theirs: "ab12" });
  });
});
