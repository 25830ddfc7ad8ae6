import { ToastContainer } from "@react-spectrum/s2";
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { renderInProgram } from "../../tests/render";
import { session } from "../../tests/session";
import type { ActionState } from "../api/bindings";
import { SessionProvider } from "../app/SessionContext";
import { ActionControl } from "./Locked";

const locked: ActionState = {
  action: "edit",
  object: "p1",
  allowed: false,
  roles: ["editor", "administrator"],
  helpers: [{ id: "u1", name: "Aino Virtanen" }],
  refusal: null,
};

describe("a padlock", () => {
  it("takes the focus and says on request why, but does not act", async () => {
    const act = vi.fn();
    renderInProgram(<ActionControl allowance={locked} label="Rename" onPress={act} />);
    const button = await screen.findByRole("button", { name: "Rename" });
    expect(button).toHaveAttribute("aria-disabled", "true");
    expect(button).toHaveAccessibleDescription(/You may not edit.*editor or administrator/);
    const user = userEvent.setup();
    await user.tab();
    expect(button).toHaveFocus();
    await user.keyboard("{Enter}");
    expect(await screen.findByRole("dialog")).toHaveTextContent(/Aino Virtanen/);
    expect(act).not.toHaveBeenCalled();
  });

  it("is an ordinary button where the action is allowed", async () => {
    const act = vi.fn();
    renderInProgram(<ActionControl allowance={{ ...locked, allowed: true }} label="Rename" onPress={act} />);
    const button = await screen.findByRole("button", { name: "Rename" });
    expect(button).not.toHaveAttribute("aria-disabled");
    await userEvent.setup().click(button);
    expect(act).toHaveBeenCalledOnce();
  });

  it("says at once that nothing can be changed while somebody is viewed as", async () => {
    const act = vi.fn();
    const viewing = { by: "u1", byName: "Aino Virtanen", leftOut: 0 };
    renderInProgram(
      <SessionProvider value={session({ viewing })}>
        <ActionControl allowance={{ ...locked, allowed: true }} label="Rename" onPress={act} />
        <ToastContainer />
      </SessionProvider>,
    );
    const user = userEvent.setup();
    const button = await screen.findByRole("button", { name: "Rename" });
    await user.click(button);
    await user.click(button);
    expect(await screen.findAllByText(/^Read-only: nothing can be changed/)).toHaveLength(1);
    expect(act).not.toHaveBeenCalled();
  });
});
