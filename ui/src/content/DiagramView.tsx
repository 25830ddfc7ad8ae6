import { lazy, Suspense } from "react";
import type { Id, Which } from "../api/bindings";
import { ErrorBoundary } from "../components/ErrorBoundary";
import { Waiting } from "../components/Waiting";
import { DiagramProblem } from "./DiagramProblem";
import { problemOf } from "./diagram/problem";

// bpmn-js is large, and half of the objects have no diagram: it is fetched when the first one is shown.
const DiagramCanvas = lazy(() => import("./diagram/DiagramCanvas"));

interface Props {
  xml: string;
  name: string;
  /** The object that says it, where it can be saved as a file from here. */
  save?: { object: Id; which: Which };
  /** The element that it is about. */
  points?: string | null;
}

export function DiagramView({ xml, name, save, points = null }: Props) {
  return (
    <ErrorBoundary fallback={(error) => <DiagramProblem problem={problemOf(error)} />}>
      <Suspense fallback={<Waiting />}>
        <DiagramCanvas xml={xml} name={name} save={save} points={points} />
      </Suspense>
    </ErrorBoundary>
  );
}
