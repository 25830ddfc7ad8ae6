// How quick diagrams and the map of processes are in the real window: `node bench-diagrams.mjs FOLDER [LARGEST.bpmn]`,
// with an empty FOLDER to work in and a large diagram that somebody drew. Run by `cargo xtask bench`.

import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { median, percentile, tell } from "./driver/measure.mjs";
import { Program, cli } from "./driver/program.mjs";

const ROUNDS = 5;
const TASKS = 1_000;
const PROCESSES = 5_000;
const [folder, largest] = process.argv.slice(2);

/** A chain of tasks and the flows between them, drawn in rows. */
function chain(tasks) {
  const place = (at) => ({ x: 100 + (at % 40) * 180, y: 100 + Math.floor(at / 40) * 140 });
  const elements = [];
  const drawn = [];
  for (let at = 0; at < tasks; at += 1) {
    const { x, y } = place(at);
    elements.push(`<task id="t${at}" name="Vaihe ${at}"/>`);
    drawn.push(
      `<bpmndi:BPMNShape id="s${at}" bpmnElement="t${at}"><dc:Bounds x="${x}" y="${y}" width="100" height="80"/></bpmndi:BPMNShape>`,
    );
    if (at === 0) continue;
    const from = place(at - 1);
    elements.push(`<sequenceFlow id="f${at}" sourceRef="t${at - 1}" targetRef="t${at}"/>`);
    drawn.push(
      `<bpmndi:BPMNEdge id="e${at}" bpmnElement="f${at}"><di:waypoint x="${from.x + 100}" y="${from.y + 40}"/><di:waypoint x="${x}" y="${y + 40}"/></bpmndi:BPMNEdge>`,
    );
  }
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="D" targetNamespace="urn:bench">
<process id="P" name="Ketju">${elements.join("")}</process>
<bpmndi:BPMNDiagram id="B"><bpmndi:BPMNPlane id="L" bpmnElement="P">${drawn.join("")}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</definitions>`;
}

/** Opens a process, and its diagram to be drawn in, over and over. */
async function opening(program, process, shapes) {
  const samples = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await show(program, process);
    samples.push(await pressUntilDrawn(program, shapes));
    if (round < ROUNDS - 1) await program.window.click("button", program.words("diagram-done"));
  }
  return samples;
}

/** Shows a process as readers see it, until nothing of that is left to do. */
async function show(program, process) {
  await program.window.run(`(hash) => { location.hash = hash; }`, `#/processes/${process}`);
  await program.window.find("button", program.words("entry-edit-diagram"), { first: true });
  await program.window.until(
    () => program.window.run(`() => document.querySelector("main .djs-shape") !== null`),
    "the diagram",
  );
  await program.window.settled();
}

/** How long it takes from a press of the button to an editor that has drawn all. */
function pressUntilDrawn(program, shapes) {
  return program.window.run(
    `(name, shapes) => new Promise((done) => {
      const button = [...document.querySelectorAll("main button")].find((one) => one.innerText.trim() === name || one.ariaLabel === name);
      const started = performance.now();
      button.click();
      const look = () => {
        const drawn = document.querySelectorAll("section .djs-shape").length;
        const is = document.querySelector(".djs-palette .entry") && drawn >= shapes;
        if (!is) return requestAnimationFrame(look);
        requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - started)));
      };
      look();
    })`,
    program.words("entry-edit-diagram"),
    shapes,
  );
}

/** So long it waits for more before what was drawn is saved: `DRAFT_AFTER` of the interface. */
const WAITS = 250;

/**
 * Renames a task that is drawn. Tells how long that is being saved, as the status line says, without the wait for more;
 * and how long it takes from the press that ends drawing until the editor is gone.
 */
async function saving(program, process) {
  const samples = { saved: [], ended: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    if (round > 0) {
      await show(program, process);
      await pressUntilDrawn(program, TASKS);
    }
    const task = await program.window.run(`() => {
      const canvas = document.querySelector(".djs-container").getBoundingClientRect();
      const aim = { x: canvas.x + canvas.width / 2, y: canvas.y + canvas.height / 2 };
      const middles = [...document.querySelectorAll("section .djs-shape .djs-hit")].map((hit) => {
        const { x, y, width, height } = hit.getBoundingClientRect();
        // Below its middle: flows from row to row lie over that.
        return { x: x + width / 2, y: y + height * 0.85 };
      });
      const away = ({ x, y }) => Math.hypot(x - aim.x, y - aim.y);
      return middles.sort((a, b) => away(a) - away(b))[0];
    }`);
    // One press selects, and E names what is selected: no two presses that a slow machine takes for one each.
    await program.window.drag(task);
    await program.window.until(
      () => program.window.run(`() => document.querySelector("section .djs-shape.selected") !== null`),
      "a selected task",
    );
    await program.window.press("e");
    await program.window.until(
      () => program.window.run(`() => document.querySelector(".djs-direct-editing-content") !== null`),
      "the field for a name",
    );
    await program.window.press("Control+a");
    await program.window.type(`Nimi ${round}`);
    const saved = await whileSaving(program);
    await program.window.press("Enter");
    samples.saved.push((await saved()) - WAITS);
    samples.ended.push(await pressUntilEnded(program));
  }
  return samples;
}

/** Watches the status line. Gives what waits until it said that something is being saved and then that all is, and how long that took. */
async function whileSaving({ window, words }) {
  await window.run(
    `(saving) => {
      window.saving = null;
      const says = () => [...document.querySelectorAll("[role=status]")].some((one) => one.innerText.trim() === saving);
      let began = null;
      const observer = new MutationObserver(() => {
        if (began === null && says()) began = performance.now();
        if (began === null || says()) return;
        window.saving = performance.now() - began;
        observer.disconnect();
      });
      observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    }`,
    words("saving"),
  );
  return () => window.until(() => window.run(`() => window.saving`), "all to be saved");
}

/** How long it takes from a press of the button until the editor, which waits for what is written, is gone. */
function pressUntilEnded(program) {
  return program.window.run(
    `(name) => new Promise((done) => {
      const button = [...document.querySelectorAll("main button")].find((one) => one.innerText.trim() === name);
      const started = performance.now();
      // A timer would wait until the drawing is made anew for readers, which is no part of saving.
      const observer = new MutationObserver(() => {
        if (document.querySelector(".djs-palette")) return;
        observer.disconnect();
        done(performance.now() - started);
      });
      observer.observe(document.body, { childList: true, subtree: true });
      button.click();
    })`,
    program.words("diagram-done"),
  );
}

/** Drags the map about while its frames are counted. Gives how long they took, in milliseconds. */
async function panning(program) {
  await program.window.run(`() => { location.hash = "#/processes"; }`);
  await program.window.click("radio", program.words("process-view-map"));
  const pane = await program.window.until(
    () =>
      program.window.run(`() => {
        const pane = document.querySelector(".react-flow__pane");
        if (!pane || !document.querySelector(".react-flow__node")) return null;
        const { x, y, width, height } = pane.getBoundingClientRect();
        return { x: x + width / 2, y: y + height - 20 };
      }`),
    "the map",
  );
  await program.window.run(`() => {
    window.bench = { frames: [], on: true };
    let last = performance.now();
    const next = () => {
      const now = performance.now();
      window.bench.frames.push(now - last);
      last = now;
      if (window.bench.on) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  }`);
  const away = Array.from({ length: 60 }, (_, at) => ({ x: pane.x - at * 6, y: pane.y - at * 4 }));
  await program.window.drag(...away, ...away.toReversed());
  return program.window.run(`() => { window.bench.on = false; return window.bench.frames.slice(3); }`);
}

const workspace = path.join(folder, "workspace");
const bundle = path.join(folder, "bundle");
mkdirSync(bundle, { recursive: true });
writeFileSync(
  path.join(bundle, "organisation.json"),
  JSON.stringify({
    format: "luotsi-organisation/1",
    name: { fi: "Mittaus" },
    users: [{ id: "boss", name: "Boss", administrator: true }],
    processes: Array.from({ length: PROCESSES }, (_, at) => ({ id: `p${at}`, parent: null, name: `Prosessi ${at}`, published: true })),
  }),
);
cli(workspace, "import", bundle);
const made = path.join(folder, "made.bpmn");
writeFileSync(made, chain(TASKS));
const { process: drawn } = cli(workspace, "process", "import", made);
const reference = largest ? cli(workspace, "process", "import", largest).process : null;

const program = await Program.open({ args: ["--workspace", workspace] });
try {
  // A measurement that takes long is a result, too.
  await program.window.session.post("/timeouts", { script: 120_000 });
  if (reference) {
    const samples = await opening(program, reference, 20);
    tell("open-largest-reference", median(samples), samples);
    await program.window.click("button", program.words("diagram-done"));
  }
  const opened = await opening(program, drawn, TASKS);
  tell("open-2000-elements", median(opened), opened);
  const { saved, ended } = await saving(program, drawn);
  tell("save-2000-elements", median(saved), saved);
  tell("end-2000-elements", median(ended), ended);
  const frames = await panning(program);
  const took = frames.reduce((sum, frame) => sum + frame, 0);
  tell("map-frame", took / frames.length, frames, { p95: percentile(frames, 0.95), processes: PROCESSES });
} finally {
  await program.close();
}
