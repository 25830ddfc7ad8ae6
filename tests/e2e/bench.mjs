// How long the window needs, in turns with an empty one: `node bench.mjs WORKSPACE`. Run by `cargo xtask bench`.
//
// The clock starts when the process does: a small script in front of the program writes down the time and becomes
// the program. First paint is what the webview itself reports. Tree rows answer when an arrow key that is pressed on
// the tree has moved its active row.

import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Session, pause } from "./driver/webdriver.mjs";
import { chord } from "./driver/keys.mjs";

const ROUNDS = Number(process.env.LUOTSI_ROUNDS ?? 9);
const PATIENCE = 60_000;
const [workspace] = process.argv.slice(2);
const folder = mkdtempSync(path.join(tmpdir(), "luotsi-bench-"));

/** The program behind a script that writes down when it started. */
function timed(name, binary) {
  const started = path.join(folder, `${name}.started`);
  const script = path.join(folder, name);
  writeFileSync(script, `#!/bin/sh\ndate +%s%N > '${started}'\nexec '${binary}' "$@"\n`);
  chmodSync(script, 0o755);
  return { script, started: () => Number(readFileSync(started, "utf8")) / 1e6 };
}

async function until(look, what) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const found = await look().catch(() => null);
    if (found !== null && found !== false) return found;
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}.`);
    await pause(1);
  }
}

function paint(session) {
  const script = `() => {
    const [first] = performance.getEntriesByName("first-contentful-paint");
    return first ? performance.timeOrigin + first.startTime : null;
  }`;
  return until(() => session.run(script), "the first paint");
}

/** Presses an arrow on the tree until its active row moves; the time when it had. */
async function answer(session) {
  const active = `() => {
    const tree = document.querySelector("[role=tree]");
    if (!tree?.querySelector("[role=treeitem]")) return null;
    tree.focus();
    return tree.getAttribute("aria-activedescendant") ?? "";
  }`;
  const before = await until(() => session.run(active), "rows in the tree");
  await session.post("/actions", { actions: [{ type: "key", id: "keyboard", actions: chord("ArrowDown") }] });
  await until(async () => {
    const now = await session.run(active);
    return now !== null && now !== before;
  }, "the tree's answer");
  return Date.now();
}

async function once(program, args, then, env = {}) {
  const session = await Session.start({ binary: program.script, args, env });
  try {
    const first = await paint(session);
    const after = then ? await then(session) : null;
    const start = program.started();
    if (then === answer) await loaded(session);
    const memory = residentMegabytes(session.programId());
    return { paint: first - start, answer: after === null ? null : after - start, memory };
  } finally {
    await session.end();
  }
}

/** Waits until the organisation is whole: what the window shows first may be there sooner. */
function loaded(session) {
  return session.run(`() => window.__TAURI_INTERNALS__.invoke("call", { name: "start", args: {} }).then(() => true)`);
}

/** The memory of the program's own process; the webview's are others. */
function residentMegabytes(pid) {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  return Number(kilobytes) / 1000;
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

const empty = timed("empty", process.env.LUOTSI_EMPTY_WINDOW);
const program = timed("luotsi", process.env.LUOTSI_WINDOW);
// The first start reads both programs from the disk and says nothing about either.
await once(empty, []);
await once(program, ["--workspace", workspace], answer);

/** The program with nothing open: what its memory is compared with, so that only the organisation counts. */
async function nothingOpen(session) {
  await until(() => session.run(`() => document.querySelector("h1") !== null || null`), "the first screen");
  return 0;
}
const idle = await once(program, [], nothingOpen, { LUOTSI_DATA_DIR: path.join(folder, "nothing") });

const samples = { empty: [], paint: [], answer: [], memory: [], overEmpty: [] };
for (let round = 1; round <= ROUNDS; round += 1) {
  const peer = await once(empty, []);
  const own = await once(program, ["--workspace", workspace], answer);
  samples.empty.push(peer.paint);
  samples.paint.push(own.paint);
  samples.answer.push(own.answer);
  samples.memory.push(own.memory - idle.memory);
  samples.overEmpty.push(own.memory - peer.memory);
  console.log(
    `round ${round} of ${ROUNDS}: empty ${peer.paint.toFixed(0)} ms, first paint ${own.paint.toFixed(0)} ms, ` +
      `tree answers ${own.answer.toFixed(0)} ms`,
  );
}
for (const [name, own] of [["first-paint", samples.paint], ["tree-answers", samples.answer]]) {
  const report = { name, value: median(own), peer: median(samples.empty), samples: own, peerSamples: samples.empty };
  console.log(JSON.stringify(report));
}
const { memory, overEmpty } = samples;
console.log(JSON.stringify({ name: "memory", value: median(memory), samples: memory, overEmptyWindow: median(overEmpty) }));
