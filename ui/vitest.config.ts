import { defineConfig, mergeConfig } from "vitest/config";
import base from "./vite.config";

export default mergeConfig(
  base,
  defineConfig({
    test: {
      environment: "jsdom",
      include: ["src/**/*.test.{ts,tsx}", "tests/**/*.test.{ts,tsx}"],
      setupFiles: ["./tests/setup.ts"],
      css: false,
      // What the files import is loaded once a worker, not once a file: that took most of their time.
      isolate: false,
      // They run beside the compiler: what takes long then is no fault.
      testTimeout: 60_000,
      server: { deps: { inline: [/@react-spectrum\/s2/] } },
    },
  }),
);
