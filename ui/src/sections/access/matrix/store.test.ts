import { beforeEach, describe, expect, it, vi } from "vitest";
import { replaceTransport } from "../../../api/transport";
import { isEmpty, isSame, Reader } from "./marks";
import { MatrixStore } from "./store";

const VIEW = { subjects: "users" as const };
const ROWS = 200;
const COLUMNS = 70;
let asked: { name: string; args: Record<string, number> }[] = [];
let revision = 1;

/** What the cell at a row and column holds: a low bit by the row, a high one by the column. */
const cellOf = (row: number, column: number) => [1 << (row % 31), 1 << (column % 14)] as const;

beforeEach(() => {
  asked = [];
  revision = 1;
  replaceTransport({
    subscribe: () => () => undefined,
    call: async (name, given) => {
      const args = given as Record<string, number>;
      asked.push({ name, args });
      const { from = 0, count = 0, fromRow = 0, rows = 0, fromColumn = 0, columns = 0 } = args;
      if (name !== "matrix_cells") {
        const all = name === "matrix_rows" ? ROWS : COLUMNS;
        const part = Array.from({ length: Math.min(count, all - from) }, (_, at) => ({ id: `${from + at}` }));
        return { revision, from, rows: part, columns: part };
      }
      const numbers = [revision, 0];
      for (let x = fromColumn; x < Math.min(fromColumn + columns, COLUMNS); x++)
        for (let y = fromRow; y < Math.min(fromRow + rows, ROWS); y++) numbers.push(...cellOf(y, x));
      return new Uint32Array(numbers).buffer;
    },
  });
});

const part = (firstRow: number, firstColumn: number) => ({
  firstRow,
  endRow: firstRow + 10,
  firstColumn,
  endColumn: firstColumn + 10,
});

async function arrives(store: MatrixStore, wanted: ReturnType<typeof part>) {
  await vi.waitFor(() => expect(store.need(wanted)).toBe(true));
}

describe("the store of the matrix", () => {
  it("finds each cell in the block that holds it, the last and smaller ones included", async () => {
    const store = new MatrixStore(VIEW, 1, ROWS, COLUMNS, () => undefined);
    await arrives(store, part(190, 60));
    for (const [row, column] of [
      [190, 60],
      [199, 69],
      [192, 64],
    ] as const) {
      const [low, high] = cellOf(row, column);
      expect(store.cell(row, column)).toEqual({ low, high });
    }
    expect(store.row(199)?.id).toBe("199");
    expect(store.column(69)?.id).toBe("69");
    expect(store.indexOf("195")).toBe(195);
    expect(store.cell(0, 0)).toBeUndefined();
  });

  it("asks for nothing twice and for nothing that was only scrolled past", async () => {
    const store = new MatrixStore(VIEW, 1, ROWS, COLUMNS, () => undefined);
    for (let row = 0; row < 190; row += 10) store.need(part(row, 0));
    await arrives(store, part(190, 0));
    const blocks = asked.filter(({ name }) => name === "matrix_cells").map(({ args }) => args.fromRow);
    expect(blocks.length).toBeLessThan(4);
    const before = asked.length;
    store.need(part(190, 0));
    expect(asked.length).toBe(before);
  });

  it("takes no answer of another state, and says that there is one", async () => {
    const outdated = vi.fn();
    const store = new MatrixStore(VIEW, 1, ROWS, COLUMNS, outdated);
    revision = 2;
    store.need(part(0, 0));
    await vi.waitFor(() => expect(outdated).toHaveBeenCalled());
    expect(store.row(0)).toBeUndefined();
    expect(store.cell(0, 0)).toBeUndefined();
  });

  it("says so once and asks no more, or it would be asked for without an end while the other one comes", async () => {
    const outdated = vi.fn();
    const store = new MatrixStore(VIEW, 1, ROWS, COLUMNS, outdated);
    // Whoever waits for it asks again with each answer.
    store.subscribe(() => asked.length < 50 && store.need(part(0, 0)));
    revision = 2;
    store.need(part(0, 0));
    await vi.waitFor(() => expect(outdated).toHaveBeenCalled());
    const before = asked.length;
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
    expect(store.need(part(0, 0))).toBe(false);
    expect(asked.length).toBe(before);
    expect(outdated).toHaveBeenCalledTimes(1);
  });
});

describe("marks", () => {
  const reader = new Reader(["traverse", "view", "edit", "approve", "grant"]);

  it("tell what a cell shows", () => {
    const cell = { low: 0b1010, high: 0 };
    expect(reader.actionsOf(cell)).toEqual(["view", "approve"]);
    expect(reader.has(cell, "see")).toBe(true);
    expect(reader.has(cell, "decide")).toBe(true);
    expect(reader.has(cell, "write")).toBe(false);
    expect(reader.has(cell, "manage")).toBe(false);
  });

  it("tell nothing from the same nothing", () => {
    expect(isEmpty({ low: 0, high: 1 << 30 })).toBe(true);
    expect(isSame({ low: 0, high: 1 << 30 })).toBe(true);
    expect(isSame({ low: 0b1, high: 0 })).toBe(false);
    expect(isEmpty({ low: 0, high: 1 })).toBe(false);
  });
});
