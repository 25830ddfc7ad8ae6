import { Button } from "@react-spectrum/s2";
import { lazy, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Id, Matrix, MatrixColumn, MatrixView as View } from "../../../api/bindings";
import { call, useRead } from "../../../api/client";
import { useDeed } from "../../../api/execute";
import { useFailureWords } from "../../../api/failureWords";
import { go } from "../../../app/navigation";
import { capital } from "../../../components/capital";
import { DeedNotice } from "../../../components/DeedNotice";
import { EmptyState } from "../../../components/EmptyState";
import { Waiting } from "../../../components/Waiting";
import { useDialogs } from "../../../dialogs/DialogHost";
import { useFormat } from "../../../i18n/format";
import { useText } from "../../../i18n/text";
import { goToAccess } from "../place";
import { CellDialog } from "./CellDialog";
import { Grid, sentence } from "./Grid";
import type { Spot } from "./geometry";
import { Legend } from "./Legend";
import { MatrixTools } from "./MatrixTools";
import { Reader } from "./marks";
import styles from "./matrix.module.css";
import type { MatrixStore, Part } from "./store";
import { useMatrixExport } from "./useMatrixExport";
import { useArrivals, useMatrixStore, useRefreshMatrix } from "./useMatrixStore";
import { EVERYTHING, isFiltered, nameOfView, placeOfGroup, useMatrixView } from "./useMatrixView";
import { useWords } from "./useWords";

const WhyDialog = lazy(() => import("../why/WhyDialog"));

/** What a screen shows at first, until it is measured. */
const FIRST_PART: Part = { firstRow: 0, endRow: 48, firstColumn: 0, endColumn: 64 };

/** Who may do what with what: users, groups or roles by objects. */
export default function MatrixView() {
  const text = useText();
  const failureWords = useFailureWords();
  const [view, setView] = useMatrixView();
  const inView = useRef(FIRST_PART);
  const { shown, settled, failure } = useMatrixStore(view, inView);
  const change = (next: View) => {
    inView.current = FIRST_PART;
    setView(next);
  };
  if (failure) {
    return (
      <EmptyState title={text("not-done")} actions={<Again onPress={() => change(EVERYTHING)} />}>
        {failureWords(failure)}
      </EmptyState>
    );
  }
  if (!shown) return <Waiting />;
  return <Shown view={view} {...shown} settled={settled} inView={inView} onChange={change} />;
}

function Again({ onPress }: { onPress: () => void }) {
  const text = useText();
  return (
    <Button variant="accent" onPress={onPress}>
      {text("matrix-all-again")}
    </Button>
  );
}

interface ShownProps {
  view: View;
  store: MatrixStore;
  matrix: Matrix;
  /** Whether this is the newest state that is known of. */
  settled: boolean;
  inView: { current: Part };
  onChange: (view: View) => void;
}

function Shown({ view, store, matrix, settled, inView, onChange }: ShownProps) {
  const text = useText();
  const deed = useDeed();
  const dialogs = useDialogs();
  const refresh = useRefreshMatrix();
  const exportAs = useMatrixExport(view, matrix, deed);
  const reader = useMemo(() => new Reader(matrix.actions), [matrix.actions]);
  const words = useWords(store, reader);
  const [hover, setHover] = useState<Spot | null>(null);
  const { active, turn, setActive } = useActive(store);
  const [sought, setSought] = useState<Spot | null>(null);
  // Rows may have been opened above what is sought: it is there once they are.
  useEffect(() => {
    if (!sought || !settled) return;
    setActive(sought);
    setSought(null);
  }, [sought, settled, setActive]);

  const expand = (object: Id | null, expanded: boolean) =>
    deed.attempt(async () => {
      await call("matrix_expand", { view, object, expanded });
      await refresh();
    });
  const find = async (what: "row" | "column", id: Id) => {
    const found =
      what === "row" ? await call("matrix_reveal", { view, id }) : await call("matrix_find_column", { view, id });
    if (found === null) return false;
    if (what === "row") await refresh();
    setSought(what === "row" ? { row: found, column: active.column } : { row: active.row, column: found });
    return true;
  };
  const open = ({ row, column }: Spot) => {
    const [object, subject] = [store.row(row), store.column(column)];
    if (column < 0 && object) return goToAccess("object", [object.id, view.action ?? null]);
    if (row < 0 && subject) return goToSubject(subject);
    const cell = store.cell(row, column);
    if (!object || !subject || !cell) return;
    const user = subject.party?.user;
    dialogs.open(
      user !== undefined ? (
        <WhyDialog user={user} object={object.id} action={view.action ?? undefined} close={dialogs.close} />
      ) : (
        <CellDialog
          subject={words.column(column)}
          object={words.row(row)}
          actions={reader.actionsOf(cell)}
          close={dialogs.close}
        />
      ),
    );
  };

  const compared = view.only?.only === "differs-from";
  const empty = store.rowCount === 0 || store.columnCount === 0;
  const nobodyWithout = view.only?.only === "no-rights" && matrix.objects > 0;
  return (
    <div className={styles.matrix}>
      <MatrixTools
        view={view}
        matrix={matrix}
        onChange={onChange}
        onFind={find}
        onExpandAll={(expanded) => void expand(null, expanded)}
        onExport={exportAs}
      />
      <DeedNotice deed={deed} />
      <Notes view={view} matrix={matrix} />
      {empty ? (
        <EmptyState
          title={text(nobodyWithout ? "matrix-no-rights-empty" : "matrix-empty")}
          actions={isFiltered(view) && <Again onPress={() => onChange({ ...EVERYTHING, subjects: view.subjects })} />}
        >
          {text(nobodyWithout ? "matrix-no-rights-empty-detail" : "matrix-empty-detail")}
        </EmptyState>
      ) : (
        <Grid
          store={store}
          reader={reader}
          words={words}
          label={text("matrix-label")}
          inView={inView}
          compared={compared}
          active={active}
          turn={turn}
          onActive={setActive}
          onHover={setHover}
          onOpen={open}
          onExpand={(row, expanded) => {
            const object = store.row(row);
            if (object) void expand(object.id, expanded);
          }}
        />
      )}
      {!empty && <Status store={store} spot={hover ?? active} words={words} />}
      <footer className={styles.foot}>
        <Legend compared={compared} actions={matrix.actions} />
        <span className={styles.push} />
        <Counts matrix={matrix} />
      </footer>
    </div>
  );
}

/** Goes to what a user may do, or to the members of a group; roles have their pictures. */
function goToSubject({ id, party, role }: MatrixColumn): void {
  if (party?.user !== undefined) goToAccess("person", [id]);
  else if (party?.group !== undefined) go(placeOfGroup(id, "users"));
  else if (role) goToAccess("roles");
}

interface At {
  spot: Spot;
  /** The object of the row; null while it is on its way. */
  id: Id | null;
  /** Counts where the keyboard was sent. */
  turn: number;
}

const START: At = { spot: { row: 0, column: -1 }, id: null, turn: 0 };

/**
 * Where the keyboard stands: on the same object, also where rows come and go above it. What other filters leave is
 * another matrix, which begins at its top.
 */
function useActive(store: MatrixStore) {
  const [at, setAt] = useState(START);
  const name = nameOfView(store.view);
  const [named, setNamed] = useState(name);
  if (named !== name) {
    setNamed(name);
    setAt(START);
  }
  useArrivals(store);
  const row = Math.min(at.spot.row, store.rowCount - 1);
  const column = Math.min(at.spot.column, store.columnCount - 1);
  const active = useMemo(() => ({ row, column }), [row, column]);
  const id = store.row(row)?.id ?? null;
  useEffect(() => {
    if (id === null || id === at.id) return;
    const moved = at.id === null ? null : store.indexOf(at.id);
    setAt((now) => (moved === null ? { ...now, id } : { ...now, spot: { row: moved, column } }));
  }, [store, at.id, id, column]);
  const setActive = useCallback((spot: Spot) => setAt(({ turn }) => ({ spot, id: null, turn: turn + 1 })), []);
  return { active, turn: at.turn, setActive };
}

/** The cell under the pointer, else the active one, in words: for the eye what the cell itself says to others. */
function Status({ store, spot, words }: { store: MatrixStore; spot: Spot; words: ReturnType<typeof useWords> }) {
  const text = useText();
  useArrivals(store);
  const isCell = spot.row >= 0 && spot.column >= 0;
  const named = spot.row >= 0 ? words.row(spot.row) : words.column(spot.column);
  const leadsTo = spot.row >= 0 ? "object" : store.view.subjects;
  return (
    <p className={styles.status} aria-hidden="true">
      {isCell ? sentence(words, spot) : named && text(`matrix-open-${leadsTo}`, { name: named })}
    </p>
  );
}

/** What the filters name, what is not shown, and why. */
function Notes({ view, matrix }: { view: View; matrix: Matrix }) {
  const text = useText();
  const group = useNameOf(view.group ?? null);
  const other = useNameOf(view.only?.only === "differs-from" ? view.only.from : null);
  const notes = [
    group && text(view.subjects === "groups" ? "matrix-group-note" : "matrix-members-note", { name: group }),
    other && text("matrix-differs-note", { name: other }),
    view.only?.only === "through-group" && text("matrix-through-note"),
    view.only?.only === "no-rights" && matrix.columns > 0 && text("matrix-no-rights-note"),
    matrix.ownOnly && text("matrix-own-only"),
    matrix.tooMany && text("matrix-too-many"),
  ].filter(Boolean);
  if (notes.length === 0) return null;
  return (
    <p className={styles.notes} role="note">
      {notes.join(" ")}
    </p>
  );
}

function useNameOf(id: Id | null): string | undefined {
  return useRead("object", { id: id ?? "" }, { enabled: id !== null }).data?.name.text;
}

function Counts({ matrix }: { matrix: Matrix }) {
  const text = useText();
  const format = useFormat();
  return (
    <span>
      {text("matrix-counts", {
        objects: capital(text("section-objects", { count: matrix.objects, number: format.number(matrix.objects) })),
        count: matrix.columns,
        columns: format.number(matrix.columns),
      })}
      {matrix.leftOut > 0 &&
        ` ${text("rights-left-out", { count: matrix.leftOut, number: format.number(matrix.leftOut) })}`}
    </span>
  );
}
