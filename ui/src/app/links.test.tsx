import { ToastContainer } from "@react-spectrum/s2";
import { act, screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { beforeEach, describe, expect, it } from "vitest";
import { backend } from "../../tests/backend";
import { renderInProgram } from "../../tests/render";
import { useAskedLinks } from "./links";
import { currentPlace } from "./navigation";

let become: (workspace: "starting" | "closed" | "open") => void = () => undefined;

function Program({ first }: { first: "starting" | "closed" | "open" }) {
  const [workspace, set] = useState(first);
  become = set;
  useAskedLinks(workspace);
  return (
    <>
      <p>{workspace}</p>
      <ToastContainer placement="bottom" />
    </>
  );
}

const document = { to: "object", object: "d1", section: "documents" };

beforeEach(() => window.history.replaceState(null, "", "#/processes"));

describe("a link that the program was asked to open", () => {
  it("is gone to when it comes", async () => {
    let asked: unknown = null;
    const { tell } = backend(() => asked);
    renderInProgram(<Program first="open" />);
    await screen.findByText("open");
    expect(currentPlace()).toEqual({ section: "processes", object: null });
    asked = document;
    await tell({ event: "link" });
    await waitFor(() => expect(currentPlace()).toEqual({ section: "documents", object: "d1" }));
  });

  it("waits for a workspace, says so, and is gone to then", async () => {
    let asked: unknown = { to: "waiting" };
    const { call } = backend(() => asked);
    renderInProgram(<Program first="starting" />);
    await screen.findByText("starting");
    expect(call).not.toHaveBeenCalled();
    await act(async () => become("closed"));
    expect(await screen.findByText(/once an organisation is open/)).toBeVisible();
    asked = { to: "object", object: "section:documents", section: "documents" };
    await act(async () => become("open"));
    await waitFor(() => expect(currentPlace()).toEqual({ section: "documents", object: null }));
    expect(screen.queryByText(/once an organisation is open/)).toBeNull();
  });

  it("is said to be none of ours", async () => {
    backend(() => {
      throw { code: "invalid-link", message: "…", place: "https://evil.example", detail: null, refusal: null };
    });
    renderInProgram(<Program first="closed" />);
    expect(await screen.findByText(/not one of Luotsi’s.*evil\.example/)).toBeVisible();
    expect(currentPlace()).toEqual({ section: "processes", object: null });
  });

  it("is said to lead where nothing is shown yet", async () => {
    backend(() => ({ to: "object", object: "r1", section: "risks" }));
    renderInProgram(<Program first="open" />);
    expect(await screen.findByText(/has no screen yet/)).toBeVisible();
    expect(currentPlace()).toEqual({ section: "processes", object: null });
  });
});
