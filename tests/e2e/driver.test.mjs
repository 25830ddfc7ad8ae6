// The driver itself, on a window with next to nothing in it: where this fails, look here before looking at the program.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { Window } from "./driver/window.mjs";

const binary = process.env.LUOTSI_EMPTY_WINDOW;

test("an empty window opens, shows what it has, and can be photographed", async () => {
  const window = await Window.open({ binary });
  try {
    const button = await window.find("button", "Nothing", { exact: true });
    assert.equal(await button.role(), "button");
    assert.equal(await button.name(), "Nothing");
    await window.find("heading", "Empty");
    await window.press("Tab");
    assert.equal((await window.focused()).name, "Nothing");
    const picture = readFileSync(await window.screenshot("driver/empty-window"));
    assert.deepEqual([...picture.subarray(1, 4)], [..."PNG"].map((letter) => letter.charCodeAt(0)));
  } finally {
    await window.close();
  }
});

test("a killed program is gone, and starts again", async () => {
  const first = await Window.open({ binary });
  const killed = first.session.programId();
  await first.kill();
  await assert.rejects(first.find("button"), "a dead window answers nothing");
  const second = await Window.open({ binary });
  try {
    await second.find("button", "Nothing");
    assert.notEqual(second.session.programId(), killed);
  } finally {
    await second.close();
  }
});
