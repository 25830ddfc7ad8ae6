// Makes Vite fail a build, and warn in development, when the catalogues in ../locales do not agree.

import { checkLocales } from "./locales.mjs";

export function localesPlugin() {
  let building = false;
  return {
    name: "luotsi-locales",
    configResolved(config) {
      building = config.command === "build";
    },
    buildStart() {
      const { problems } = checkLocales();
      if (problems.length === 0) return;
      const text = `the catalogues in locales/ do not agree:\n${problems.join("\n")}`;
      if (building) this.error(text);
      else this.warn(text);
    },
    handleHotUpdate({ file, server }) {
      if (!file.endsWith(".ftl")) return;
      for (const problem of checkLocales().problems) server.config.logger.warn(problem);
    },
  };
}
