import { act } from "@testing-library/react";
import { vi } from "vitest";
import type { Event } from "../src/api/bindings";
import { replaceTransport } from "../src/api/transport";

/** An answer that comes when the test says so. */
export function later<R>() {
  let resolve: (value: R) => void = () => undefined;
  let reject: (reason: unknown) => void = () => undefined;
  const promise = new Promise<R>((done, fail) => {
    resolve = done;
    reject = fail;
  });
  return {
    promise,
    answer: (value: R) => act(async () => resolve(value)),
    fail: (reason: unknown) => act(async () => reject(reason)),
  };
}

/** A backend that answers as the test says, and tells what happened when the test says so. */
export function backend(answer: (name: string, args: unknown) => unknown) {
  const listeners = new Set<(event: Event) => void>();
  const call = vi.fn(async (name: string, args: unknown) => answer(name, args));
  replaceTransport({
    call,
    subscribe: (onEvent) => {
      listeners.add(onEvent);
      return () => listeners.delete(onEvent);
    },
  });
  return {
    call,
    tell: (event: Event) =>
      act(async () => {
        for (const listener of listeners) listener(event);
      }),
  };
}
