import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { backend } from "../../tests/backend";
import { renderInProgram } from "../../tests/render";
import { currentPlace } from "../app/navigation";
import { TextView } from "./TextView";

const html = `
  <p><a href="https://b%C3%A4nk.example/login">Bank</a></p>
  <p><a href="luotsi://object/d1">Instruction</a></p>`;

function open() {
  const { call } = backend((name) =>
    name === "resolve_link" ? { to: "object", object: "d1", section: "documents" } : {},
  );
  renderInProgram(<TextView html={html} language={null} leftOut={[]} />);
  return { call, user: userEvent.setup() };
}

beforeEach(() => window.history.replaceState(null, "", "#/processes"));

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
