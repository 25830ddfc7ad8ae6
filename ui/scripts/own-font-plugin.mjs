// Spectrum's Provider renders a component that asks a remote host for Adobe's font. This program loads nothing from
// outside: the component is replaced by an empty one, and with it its @font-face rules stay out of the build.
// src/theme/font.css gives Spectrum a bundled open font instead.

const STUB = "\0luotsi-no-remote-font";

export function ownFont() {
  return {
    name: "luotsi-own-font",
    enforce: "pre",
    resolveId(source, importer) {
      if (!importer || !/@react-spectrum[\\/]s2[\\/]/.test(importer)) return null;
      return /(^|[\\/])Fonts(\.mjs|\.cjs|\.tsx?)?$/.test(source) ? STUB : null;
    },
    load(id) {
      return id === STUB ? "export function Fonts() { return null; }" : null;
    },
    generateBundle(_options, bundle) {
      for (const [name, file] of Object.entries(bundle)) {
        const text = file.type === "chunk" ? file.code : typeof file.source === "string" ? file.source : "";
        if (text.includes("use.typekit.net")) this.error(`${name} would load a font from a remote host`);
      }
    },
  };
}
