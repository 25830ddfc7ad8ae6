import { act, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { backend } from "../../tests/backend";
import { renderInProgram } from "../../tests/render";
import { session } from "../../tests/session";
import type { Session } from "../api/bindings";
import { forgetSaved, useSaving, whileSaving } from "../frame/saving";
import { beginAt, currentPlace, go, goToSection, usePlace, useWays } from "./navigation";
import { useFresh } from "./useFresh";

function Window({ now = null }: { now?: Session | null }) {
  const fresh = useFresh(now);
  const ways = useWays();
  const { savedAt } = useSaving();
  const { section, object } = usePlace();
  return (
    <ul>
      <li>{fresh ? `${section}/${object ?? ""}` : "waiting"}</li>
      <li>{ways.back ? "can go back" : "nowhere back"}</li>
      <li>{ways.forward ? "can go forward" : "nowhere forward"}</li>
      <li>{savedAt ? "saved at a time" : "saved"}</li>
    </ul>
  );
}

const shows = (...words: string[]) =>
  waitFor(() => {
    for (const word of words) expect(screen.getByText(word)).toBeVisible();
  });

beforeEach(() => {
  backend(() => null);
  sessionStorage.clear();
  beginAt("processes");
  forgetSaved();
});
afterEach(() => vi.restoreAllMocks());

describe("going back and forward", () => {
  it("is offered only where there is somewhere to go", async () => {
    renderInProgram(<Window />);
    await shows("nowhere back", "nowhere forward");
    act(() => go({ section: "documents", object: "d1" }));
    await shows("can go back", "nowhere forward");
    act(() => window.history.back());
    await shows("processes/", "nowhere back", "can go forward");
    act(() => window.history.forward());
    await shows("documents/d1", "can go back", "nowhere forward");
  });

  it("forgets what was ahead once one goes elsewhere, and not when a place is replaced", async () => {
    renderInProgram(<Window />);
    await shows("processes/", "nowhere back");
    act(() => go({ section: "documents", object: "d1" }));
    act(() => window.history.back());
    await shows("processes/", "can go forward");
    act(() => go({ section: "processes", object: "p1" }, { replace: true }));
    await shows("processes/p1", "can go forward");
    act(() => go({ section: "processes", object: "p2" }));
    await shows("processes/p2", "can go back", "nowhere forward");
  });
});

describe("another workspace", () => {
  it("begins afresh: its first section, nothing to go back to, nothing saved", async () => {
    const first = session({ path: "/one" });
    const { rerender } = renderInProgram(<Window now={first} />);
    act(() => go({ section: "documents", object: "d1" }));
    await act(() =>
      whileSaving(
        async () => undefined,
        () => null,
      ),
    );
    await shows("documents/d1", "can go back", "saved at a time");

    const sections = session().sections;
    rerender(<Window now={session({ path: "/two", sections })} />);
    await shows("access/", "nowhere back", "nowhere forward", "saved");
    act(() => goToSection("documents"));
    expect(currentPlace(), "where one was in a section is forgotten").toEqual({ section: "documents", object: null });
    act(() => window.history.go(-2));
    await shows("access/", "nowhere back");
  });

  it("that is the same one stays where it was", async () => {
    const same = session({ path: "/one" });
    const { rerender } = renderInProgram(<Window now={same} />);
    act(() => go({ section: "documents", object: "d1" }));
    rerender(<Window now={null} />);
    rerender(<Window now={session({ path: "/one" })} />);
    await shows("documents/d1", "can go back");
  });
});
