// Completes `package-lock.json`: `npm run lock` after a dependency has changed.
//
// Some packages bring a program of their own for each system (the linter, the compiler). npm leaves out of the lock
// file what it could not look up where it ran, and `npm ci` then refuses the file, on that machine and on the others.
// What such a package is for follows from its name; it is fetched only where it fits.

import { readFileSync, writeFileSync } from "node:fs";

const FILE = new URL("../package-lock.json", import.meta.url);

const SYSTEMS = ["android", "darwin", "freebsd", "linux", "openharmony", "win32"];
const PROCESSORS = ["arm", "arm64", "ia32", "ppc64", "riscv64", "s390x", "x64"];

function madeFor(name) {
  const words = name.split(/[-/]/);
  const cpu = words.filter((word) => PROCESSORS.includes(word));
  const os = words.filter((word) => SYSTEMS.includes(word));
  if (cpu.length !== 1 || os.length !== 1) throw new Error(`What is ${name} for?`);
  const libc = words.at(-1) === "musl" ? "musl" : "glibc";
  return os[0] === "linux" ? { cpu, libc: [libc], os } : { cpu, os };
}

const lock = JSON.parse(readFileSync(FILE, "utf8"));
const packages = lock.packages;
let added = 0;
for (const [where, pack] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(pack.optionalDependencies ?? {})) {
    const place = `node_modules/${name}`;
    if (packages[place] || packages[`${where}/${place}`]) continue;
    packages[place] = { version, ...madeFor(name), ...(pack.dev ? { dev: true } : {}), optional: true };
    added += 1;
  }
}
if (added > 0) {
  const names = Object.keys(packages).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  lock.packages = Object.fromEntries(names.map((name) => [name, packages[name]]));
  writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
}
console.log(`package-lock.json: ${added} packages for other systems added`);
