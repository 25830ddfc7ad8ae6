import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { backend } from "../../tests/backend";
import { renderInProgram } from "../../tests/render";
import type { PictureArgs } from "../api/bindings";
import { currentPlace } from "../app/navigation";
import { TextView } from "./TextView";

const html = `
  <p><a href="https://b%C3%A4nk.example/login">Bank</a></p>
  <p><a href="luotsi://object/d1">Instruction</a></p>`;

function open(shown = html) {
  const { call } = backend((name, args) => {
    if (name === "resolve_link") return { to: "object", object: "d1", section: "documents" };
    if (name !== "picture") return {};
    if ((args as PictureArgs).hash.startsWith("cd")) throw { code: "not-found", message: "" };
    return new Uint8Array([0x89, 0x50, 0x4e, 0x47]).buffer;
  });
  renderInProgram(<TextView object="d0" html={shown} language={null} leftOut={[]} />);
  return { call, user: userEvent.setup() };
}

beforeEach(() => window.history.replaceState(null, "", "#/processes"));

describe("a text", () => {
  const kept = `
    <aside data-tone="warning" role="note"><p>Careful</p></aside>
    <ul data-type="taskList"><li><input type="checkbox" disabled="" checked=""><div><p>Call</p></div></li></ul>
    <p>As said<sup data-refers="n" data-number="1"><a href="#footnote-1" role="doc-noteref">1</a></sup></p>
    <p><a data-object="d/2" href="luotsi:object/d%2F2">Returns</a></p>
    <figure><img data-body="${"ab".repeat(32)}" alt="Chart"></figure>
    <figure><img data-body="${"cd".repeat(32)}" alt="Map"></figure>`;

  it("says in the reader's language what its signs mean", async () => {
    open(kept);
    expect(await screen.findByRole("note", { name: "Warning" })).toHaveAttribute("data-label", "Warning");
    expect(screen.getByRole("checkbox", { name: "Done: Call" })).toBeChecked();
    expect(screen.getByRole("doc-noteref", { name: "Footnote 1" })).toBeVisible();
  });

  it("shows its own pictures, and says which are missing", async () => {
    URL.createObjectURL = () => "blob:chart";
    URL.revokeObjectURL = () => undefined;
    const { call } = open(kept);
    await waitFor(() => expect(screen.getByRole("img", { name: "Chart" })).toHaveAttribute("src", "blob:chart"));
    expect(await screen.findByText("The picture is not available.")).toBeVisible();
    expect(screen.getByRole("img", { name: "Map" })).not.toHaveAttribute("src");
    expect(call).toHaveBeenCalledWith("picture", { object: "d0", hash: "ab".repeat(32) });
  });

  it("leads to the objects that it names", async () => {
    const { call, user } = open(kept);
    await user.click(await screen.findByRole("link", { name: "Returns" }));
    expect(call).toHaveBeenCalledWith("resolve_link", { link: "luotsi://object/d%2F2" });
  });
});

describe("a link in a text", () => {
  it("is opened outside once the person has seen where it leads", async () => {
    const { call, user } = open();
    await user.click(await screen.findByRole("link", { name: "Bank" }));
    const dialog = await screen.findByRole("alertdialog");
    expect(dialog).toHaveTextContent("https://xn--bnk-qla.example/login");
    expect(call).not.toHaveBeenCalled();
    await user.click(screen.getByRole("button", { name: "Open" }));
    expect(call).toHaveBeenCalledExactlyOnceWith("open_address", { address: "https://b%C3%A4nk.example/login" });
    await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
  });

  it("is not opened when the person thinks better of it", async () => {
    const { call, user } = open();
    await user.click(await screen.findByRole("link", { name: "Bank" }));
    await screen.findByRole("alertdialog");
    await user.click(screen.getByRole("button", { name: "Cancel" }));
    await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
    expect(call).not.toHaveBeenCalled();
  });

  it("leads to an object without leaving the window", async () => {
    const { call, user } = open();
    await user.click(await screen.findByRole("link", { name: "Instruction" }));
    await waitFor(() => expect(currentPlace()).toEqual({ section: "documents", object: "d1" }));
    expect(call).toHaveBeenCalledExactlyOnceWith("resolve_link", { link: "luotsi://object/d1" });
  });
});
