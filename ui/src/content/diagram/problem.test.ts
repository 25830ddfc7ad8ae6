import { describe, expect, it } from "vitest";
import { readBpmn } from "./moddle";
import { problemOf } from "./problem";

async function problemIn(xml: string) {
  try {
    await readBpmn(xml);
  } catch (thrown) {
    return problemOf(thrown);
  }
  return null;
}

describe("a file that can not be read", () => {
  it("says where, counted from one", async () => {
    const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">\n<task></definitions>`;
    expect(await problemIn(xml)).toMatchObject({ line: 3 });
  });

  it("says what is wrong where there is no place", () => {
    expect(problemOf(new Error("no process or collaboration to display"))).toEqual({
      message: "no process or collaboration to display",
      line: null,
      column: null,
    });
    expect(problemOf("broken").message).toBe("broken");
  });
});
