import { describe, expect, it } from "vitest";
import { hasCommandKey, withoutCrashes } from "./webview";

const LINUX = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Safari/605.1.15";
const OTHERS = [
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36",
  "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)",
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0",
];

/** A page as a webview has it: the function stands on its prototype. */
const page = () => Object.create({ startViewTransition: () => undefined }) as Document;

describe("the webview of Linux", () => {
  it("has no view transitions", () => {
    const linux = page();
    withoutCrashes(linux, LINUX);
    expect("startViewTransition" in linux).toBe(false);
  });

  it("is the only one without", () => {
    for (const userAgent of OTHERS) {
      const other = page();
      withoutCrashes(other, userAgent);
      expect("startViewTransition" in other).toBe(true);
    }
  });
});

it("has a command key on a Mac alone", () => {
  expect([LINUX, ...OTHERS].map(hasCommandKey)).toEqual([false, false, true, false]);
});
