import { lazy, Suspense } from "react";
import { ErrorBoundary } from "../components/ErrorBoundary";
import { Waiting } from "../components/Waiting";
import { DiagramProblem } from "./DiagramProblem";

// bpmn-js is large, and half of the objects have no diagram: it is fetched when the first one is shown.
const DiagramCanvas = lazy(() => import("./diagram/DiagramCanvas"));

export function DiagramView({ xml, name }: { xml: string; name: string }) {
  return (
    <ErrorBoundary fallback={(error) => <DiagramProblem message={error.message} />}>
      <Suspense fallback={<Waiting />}>
        <DiagramCanvas xml={xml} name={name} />
      </Suspense>
    </ErrorBoundary>
  );
}
