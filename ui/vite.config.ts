import { fileURLToPath } from "node:url";
import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import macros from "unplugin-parcel-macros";
import { defineConfig } from "vite";
import { localesPlugin } from "./scripts/locales-plugin.mjs";
import { ownFont } from "./scripts/own-font-plugin.mjs";
import { statically } from "./scripts/statically.mjs";

const repository = fileURLToPath(new URL("..", import.meta.url));

// What the window needs before it can show anything arrives in two files: every file is a question from one of the
// webview's processes to another, and forty of them cost more than what is in them.
const startOfWords = statically(fileURLToPath(new URL("src/app/early.ts", import.meta.url)));
const startOfProgram = statically(fileURLToPath(new URL("src/app/main.tsx", import.meta.url)));

export default defineConfig({
  plugins: [
    localesPlugin(),
    ownFont(),
    // Spectrum's own strings in the program's three languages only, out of thirty.
    optimizeLocales.vite({ locales: ["fi-FI", "sv-SE", "en-US"] }),
    macros.vite(),
    react(),
  ],
  clearScreen: false,
  server: {
    port: 1420,
    strictPort: true,
    fs: { allow: [repository] },
    // `vite` in a browser talks to the test host, if one runs; in the program's window it talks to Rust directly.
    proxy: { "/api": { target: process.env.LUOTSI_API ?? "http://127.0.0.1:1430" } },
  },
  optimizeDeps: { rolldownOptions: { plugins: [ownFont()] } },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    // WebKitGTK 2.40 and WKWebView of macOS 13 are the oldest engines the program meets; WebView2 renews itself.
    target: ["safari16.4", "chrome120"],
    cssTarget: ["safari16.4", "chrome120"],
    cssMinify: "lightningcss",
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // Spectrum's atomic styles depend on their order: one file keeps it.
            { name: "catalogue-fi", test: /locales[\\/]fi[\\/]/ },
            { name: "catalogue-sv", test: /locales[\\/]sv[\\/]/ },
            { name: "catalogue-en", test: /locales[\\/]en[\\/]/ },
            { name: "spectrum", test: /(macro-.*\.css|@react-spectrum[\\/]s2[\\/].*\.css)$/ },
            { name: (id, graph) => (startOfWords(id, graph) ? "early" : null), debugName: "early" },
            { name: (id, graph) => (startOfProgram(id, graph) ? "program" : null), debugName: "program" },
          ],
        },
      },
    },
  },
});
