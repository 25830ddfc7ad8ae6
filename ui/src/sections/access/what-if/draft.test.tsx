import { act, renderHook } from "@testing-library/react";
import { expect, it } from "vitest";
import type { Intent } from "../../../api/bindings";
import { addChange, clearDraft, moveChange, removeChange, useDraft, useDraftOwner } from "./draft";

const add = (user: string): Intent => ({ op: "add-member", group: "g", user });

function draftOf(workspace: string, user: string) {
  return renderHook(
    (props: { workspace: string; user: string }) => {
      useDraftOwner(props.workspace, props.user);
      return useDraft().map(({ change }) => (change.op === "add-member" ? change.user : change.op));
    },
    { initialProps: { workspace, user } },
  );
}

it("keeps changes in order, each once, and moves and removes them", () => {
  const { result } = draftOf("/order", "aino");
  act(() => {
    expect(["a", "b", "c"].map((user) => addChange(add(user)))).toEqual([true, true, true]);
    expect(addChange(add("b"))).toBe(false);
  });
  expect(result.current).toEqual(["a", "b", "c"]);
  const keys = renderHook(() => useDraft().map(({ key }) => key)).result.current;
  const [a, b, c] = keys as [number, number, number];
  act(() => {
    moveChange(c, -1);
    moveChange(a, -1);
    moveChange(b, 1);
  });
  expect(result.current).toEqual(["a", "c", "b"]);
  act(() => removeChange(c));
  expect(result.current).toEqual(["a", "b"]);
  act(clearDraft);
  expect(result.current).toEqual([]);
});

it("keeps a draft for each workspace and user, also while somebody else's is looked at", () => {
  const { result, rerender } = draftOf("/one", "aino");
  act(() => void addChange(add("a")));
  rerender({ workspace: "/one", user: "ville" });
  expect(result.current).toEqual([]);
  act(() => void addChange(add("b")));
  rerender({ workspace: "/two", user: "aino" });
  expect(result.current).toEqual([]);
  rerender({ workspace: "/one", user: "aino" });
  expect(result.current).toEqual(["a"]);
});
