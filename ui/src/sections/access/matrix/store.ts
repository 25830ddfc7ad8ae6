import type { MatrixColumn, MatrixRow, MatrixView } from "../../../api/bindings";
import { call } from "../../../api/client";

/** Names come by pages, cells by blocks: wide enough that the next one is here before it is needed. */
const PAGE = 128;
const BLOCK = 64;
const AT_ONCE = 3;
/** So much is kept of what was scrolled past. */
const MOST_BLOCKS = 400;

/** A part of the matrix, by the numbers of rows and columns; the ends are not in it. */
export interface Part {
  firstRow: number;
  endRow: number;
  firstColumn: number;
  endColumn: number;
}

type Piece =
  | { kind: "rows"; at: number }
  | { kind: "columns"; at: number }
  | { kind: "cells"; row: number; column: number };

/** What may be done in a cell: the numbers of actions as bits, the low 32 and the high ones. */
export interface Cell {
  low: number;
  high: number;
}

/** Of the high bits: the same may be done as in the cell of whom it is compared with. */
export const SAME = 1 << 30;

function nameOf(piece: Piece): string {
  return piece.kind === "cells" ? `cells ${piece.row} ${piece.column}` : `${piece.kind} ${piece.at}`;
}

/**
 * One state of the matrix, fetched as it comes into view. Answers of another state are not taken: `outdated` says that
 * there is another one now, once: nothing more is asked of what is gone. What was asked for while scrolling by and is
 * out of view again is not asked for.
 */
export class MatrixStore {
  private readonly rows = new Map<number, MatrixRow[]>();
  private readonly columns = new Map<number, MatrixColumn[]>();
  private readonly cells = new Map<string, Uint32Array>();
  private readonly asked = new Set<string>();
  private wanted: Piece[] = [];
  private readonly listeners = new Set<() => void>();
  private version = 0;
  private failed: unknown = null;
  private isOutdated = false;

  constructor(
    readonly view: MatrixView,
    readonly revision: number,
    readonly rowCount: number,
    readonly columnCount: number,
    private readonly outdated: () => void,
  ) {}

  row(index: number): MatrixRow | undefined {
    return this.rows.get(Math.floor(index / PAGE))?.[index % PAGE];
  }

  column(index: number): MatrixColumn | undefined {
    return this.columns.get(Math.floor(index / PAGE))?.[index % PAGE];
  }

  cell(row: number, column: number): Cell | undefined {
    const [top, left] = [Math.floor(row / BLOCK), Math.floor(column / BLOCK)];
    const block = this.cells.get(nameOf({ kind: "cells", row: top, column: left }));
    if (!block) return undefined;
    const height = Math.min(BLOCK, this.rowCount - top * BLOCK);
    // Before the cells stands the number of the state.
    const at = 2 * (1 + (column % BLOCK) * height + (row % BLOCK));
    return { low: block[at] ?? 0, high: block[at + 1] ?? 0 };
  }

  /** Where an object's row is, among those that are here. */
  indexOf(id: string): number | null {
    for (const [page, rows] of this.rows) {
      const at = rows.findIndex((row) => row.id === id);
      if (at >= 0) return page * PAGE + at;
    }
    return null;
  }

  /** Says what is in view now; whether all of it is here. */
  need(part: Part): boolean {
    const pieces: Piece[] = [];
    const endRow = Math.min(part.endRow, this.rowCount);
    const endColumn = Math.min(part.endColumn, this.columnCount);
    const steps = (first: number, end: number, size: number, each: (at: number) => void) => {
      for (let at = Math.floor(Math.max(0, first) / size); at * size < end; at++) each(at);
    };
    steps(part.firstRow, endRow, PAGE, (at) => pieces.push({ kind: "rows", at }));
    steps(part.firstColumn, endColumn, PAGE, (at) => pieces.push({ kind: "columns", at }));
    steps(part.firstRow, endRow, BLOCK, (row) => {
      steps(part.firstColumn, endColumn, BLOCK, (column) => pieces.push({ kind: "cells", row, column }));
    });
    const missing = pieces.filter((piece) => !this.has(piece));
    this.wanted = missing.filter((piece) => !this.asked.has(nameOf(piece)));
    this.ask();
    return missing.length === 0;
  }

  /** What went wrong last, if anything did. */
  get failure(): unknown {
    return this.failed;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  snapshot = (): number => this.version;

  private has(piece: Piece): boolean {
    if (piece.kind === "cells") return this.cells.has(nameOf(piece));
    return (piece.kind === "rows" ? this.rows : this.columns).has(piece.at);
  }

  private ask(): void {
    while (!this.isOutdated && this.asked.size < AT_ONCE) {
      const piece = this.wanted.shift();
      if (!piece) return;
      const name = nameOf(piece);
      this.asked.add(name);
      void this.fetch(piece)
        .then(
          (taken) => {
            if (taken || this.isOutdated) return;
            this.isOutdated = true;
            this.outdated();
          },
          (thrown: unknown) => {
            this.failed = thrown;
          },
        )
        .finally(() => {
          this.asked.delete(name);
          this.version += 1;
          for (const listener of this.listeners) listener();
          this.ask();
        });
    }
  }

  /** False where the answer is of another state. */
  private async fetch(piece: Piece): Promise<boolean> {
    const { view } = this;
    if (piece.kind === "rows") {
      const answer = await call("matrix_rows", { view, from: piece.at * PAGE, count: PAGE });
      if (answer.revision !== this.revision) return false;
      this.rows.set(piece.at, answer.rows);
      return true;
    }
    if (piece.kind === "columns") {
      const answer = await call("matrix_columns", { view, from: piece.at * PAGE, count: PAGE });
      if (answer.revision !== this.revision) return false;
      this.columns.set(piece.at, answer.columns);
      return true;
    }
    const answer = await call("matrix_cells", {
      view,
      fromRow: piece.row * BLOCK,
      rows: BLOCK,
      fromColumn: piece.column * BLOCK,
      columns: BLOCK,
    });
    const block = new Uint32Array(answer);
    if (block[0] !== this.revision) return false;
    this.cells.set(nameOf(piece), block);
    const oldest = this.cells.keys().next();
    if (this.cells.size > MOST_BLOCKS && !oldest.done) this.cells.delete(oldest.value);
    return true;
  }
}
