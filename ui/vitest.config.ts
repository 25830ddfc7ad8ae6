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
      // They run beside the compiler: what takes long then is no fault.
      testTimeout: 60_000,
      server: { deps: { inline: [/@react-spectrum\/s2/] } },
    },
  }),
);
