import { act, renderHook } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { useRememberedSwitch } from "./useRememberedSwitch";

afterEach(() => localStorage.clear());

it("is as usual until it is turned, and then as it was turned, whatever is usual by then", () => {
  const first = renderHook(() => useRememberedSwitch("switch", false));
  expect(first.result.current[0]).toBe(false);
  act(() => first.result.current[1](true));
  expect(first.result.current[0]).toBe(true);
  expect(renderHook(() => useRememberedSwitch("switch", false)).result.current[0]).toBe(true);
  expect(renderHook(() => useRememberedSwitch("switch")).result.current[0]).toBe(true);

  act(() => first.result.current[1](false));
  expect(renderHook(() => useRememberedSwitch("switch", true)).result.current[0]).toBe(false);
});

it("knows what was turned off before there was another usual state", () => {
  localStorage.setItem("switch", "1");
  expect(renderHook(() => useRememberedSwitch("switch")).result.current[0]).toBe(false);
});

it("follows what is usual as long as nobody turned it", () => {
  const { result, rerender } = renderHook(({ usual }) => useRememberedSwitch("switch", usual), {
    initialProps: { usual: false },
  });
  rerender({ usual: true });
  expect(result.current[0]).toBe(true);
  act(() => result.current[1](false));
  rerender({ usual: true });
  expect(result.current[0]).toBe(false);
});
