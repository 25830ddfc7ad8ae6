// An organisation made from real files: a city's classification of functions as processes with the BPMN reference
// models as their diagrams, a handbook's chapters as documents, the regions of Finland as areas.

import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Where the real files are; null on a machine that does not have them. */
export const testdata = process.env.LUOTSI_TESTDATA || null;

export const ADMINISTRATOR = { id: "aino", name: "Aino Virtanen" };
export const READER = { id: "eero", name: "Eero Lahtinen" };
export const EDITORS = { id: "editors", name: "Prosessien kehittäjät" };

/** Writes the bundle into `folder` and returns what it holds. */
export function writeBundle(folder) {
  const bundle = {
    format: "luotsi-organisation/1",
    name: { fi: "Helsingin tehtävät", sv: "Helsingfors uppgifter", en: "The functions of Helsinki" },
    languages: ["fi", "sv", "en"],
    users: [
      { ...ADMINISTRATOR, email: "aino@example.fi", title: "Laatupäällikkö", administrator: true },
      { ...READER, email: "eero@example.fi", title: "Suunnittelija" },
    ],
    groups: [{ id: EDITORS.id, name: { fi: EDITORS.name, sv: "Processutvecklare", en: "Process developers" } }],
    grants: [{ to: { user: READER.id }, role: "viewer", on: "section:processes" }],
    processes: processes(folder),
    folders: [{ id: "iso-9001", section: "documents", parent: null, name: { en: "ISO 9001" } }],
    documents: documents(folder),
    areas: areas(),
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "organisation.json"), JSON.stringify(bundle, null, 1));
  return bundle;
}

/** `"00 01",Name` → a process under the one whose code this one begins with. */
function processes(folder) {
  const lines = readFileSync(path.join(testdata, "trees", "helsinki-functions.csv"), "utf8").trim().split(/\r?\n/);
  const all = lines.map((line) => {
    const [, code, quoted, plain] = /^"?([^",]+)"?,(?:"(.*)"|(.*))$/.exec(line);
    const parts = code.trim().split(" ");
    const parent = parts.length > 1 ? idOf(parts.slice(0, -1)) : null;
    const name = { fi: (quoted ?? plain).replaceAll('""', '"').trim() };
    return { id: idOf(parts), parent, name, published: true };
  });
  const models = readdirSync(path.join(testdata, "bpmn")).filter((file) => file.endsWith(".bpmn"));
  models.forEach((file, index) => {
    const to = path.join("diagrams", file);
    copy(path.join(testdata, "bpmn", file), path.join(folder, to));
    all[index].diagram = to;
  });
  return all;
}

function idOf(parts) {
  return `f-${parts.join("-")}`;
}

function documents(folder) {
  const files = readdirSync(path.join(testdata, "markdown")).filter((file) => /^\d{4}_.*\.md$/.test(file));
  return files.map((file) => {
    const to = path.join("documents", file);
    copy(path.join(testdata, "markdown", file), path.join(folder, to));
    const name = file.replace(/^\d{4}_/, "").replace(/\.md$/, "").replaceAll("_", " ");
    return { id: `iso-${file.slice(0, 4)}`, folder: "iso-9001", name: { en: name }, published: true, body: to };
  });
}

function areas() {
  const regions = JSON.parse(readFileSync(path.join(testdata, "trees", "finland-regions.json"), "utf8"));
  return regions.flatMap((region) => [
    { id: `region-${region.code}`, parent: null, name: known(region.name) },
    ...region.municipalities.map(({ code, name }) => ({
      id: `kunta-${code}`,
      parent: `region-${region.code}`,
      name: known(name),
    })),
  ]);
}

/** A name in the languages in which there is one. */
function known(name) {
  return Object.fromEntries(Object.entries(name).filter(([, text]) => text !== null));
}

function copy(from, to) {
  mkdirSync(path.dirname(to), { recursive: true });
  copyFileSync(from, to);
}
