import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import { backend, later } from "../../tests/backend";
import { renderInProgram } from "../../tests/render";
import { session } from "../../tests/session";
import type { Session } from "../api/bindings";
import { useRead } from "../api/client";
import { SessionProvider } from "../app/SessionContext";
import { TaskHost } from "../dialogs/TaskHost";
import { UserMenu } from "./UserMenu";

let become: (session: Session) => void = () => undefined;

function Program() {
  const [now, set] = useState(session({ maySwitchUser: true }));
  become = set;
  const start = useRead("start", {});
  if (start.data && !start.data.session) return <h1>Start</h1>;
  return (
    <TaskHost>
      <SessionProvider value={now}>
        <UserMenu />
      </SessionProvider>
    </TaskHost>
  );
}

/** A program with a workspace open until `close_workspace` is called, whose answer is the test's. */
function open(closing: Promise<unknown>) {
  let isOpen = true;
  const { call } = backend((name) => {
    if (name === "close_workspace") {
      isOpen = false;
      return closing;
    }
    return name === "start" ? { session: isOpen ? session() : null } : null;
  });
  renderInProgram(<Program />);
  return { closings: () => call.mock.calls.filter(([name]) => name === "close_workspace").length };
}

const item = () => screen.findByRole("menuitem", { name: "Close the organisation" });

describe("closing the workspace from its menu", () => {
  it("is done once by a press, although the menu is drawn again in the midst of it", async () => {
    const { closings } = open(Promise.resolve({}));
    const user = userEvent.setup();
    await user.click(await screen.findByRole("button", { name: /Aino/ }));
    await user.pointer({ keys: "[MouseLeft>]", target: await item() });
    // The session was asked for again: another user name, another language.
    await act(async () => become(session({ userName: "Aino V.", language: "en" })));
    await user.pointer({ keys: "[/MouseLeft]", target: await item() });
    expect(await screen.findByRole("heading", { name: "Start" })).toBeVisible();
    expect(closings()).toBe(1);
  });

  it("is shown while it waits for something, and shows the start at the end", async () => {
    const closing = later<unknown>();
    open(closing.promise);
    const user = userEvent.setup();
    await user.click(await screen.findByRole("button", { name: /Aino/ }));
    await user.click(await item());
    expect(await screen.findByRole("dialog", { name: "Closing the organisation" })).toBeVisible();
    await closing.answer({});
    expect(await screen.findByRole("heading", { name: "Start" })).toBeVisible();
  });

  it("shows what is open also where closing failed", async () => {
    const closing = later<unknown>();
    const said: unknown[] = [];
    const listen = (reason: unknown) => said.push(reason);
    process.on("unhandledRejection", listen);
    open(closing.promise);
    const user = userEvent.setup();
    await user.click(await screen.findByRole("button", { name: /Aino/ }));
    await user.click(await item());
    await closing.fail({ code: "disk-full", message: "no room", place: null, detail: null, refusal: null });
    expect(await screen.findByRole("heading", { name: "Start" })).toBeVisible();
    // The window says it as everything that nobody waited for.
    await waitFor(() => expect(said).toHaveLength(1));
    process.off("unhandledRejection", listen);
  });
});
