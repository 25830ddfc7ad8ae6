import { defineConfig } from "@playwright/test";

// Which programs are tested: `cargo xtask test` says so.
const browser = process.env.LUOTSI_CHROMIUM ?? "/usr/bin/chromium";

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.ts",
  outputDir: "test-results",
  reporter: [["list"]],
  timeout: 180_000,
  expect: { timeout: 30_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A machine that others load, too, sometimes stalls for longer than anybody waits. What passes only then is told as flaky.
  retries: process.env.CI ? 1 : 0,
  use: {
    viewport: { width: 1280, height: 800 },
    locale: "en-GB",
    colorScheme: "light",
    // What is still moving is not where it is clicked.
    contextOptions: { reducedMotion: "reduce" },
    screenshot: "only-on-failure",
    permissions: ["clipboard-write", "clipboard-read"],
    launchOptions: {
      executablePath: browser,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
