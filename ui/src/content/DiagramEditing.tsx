import { lazy, Suspense } from "react";
import type { Object as Thing } from "../api/bindings";
import { ErrorBoundary } from "../components/ErrorBoundary";
import { Waiting } from "../components/Waiting";
import { DiagramProblem } from "./DiagramProblem";
import { problemOf } from "./diagram/problem";

// What draws is larger still than what shows drawings: it is fetched when somebody edits for the first time.
const DiagramEditor = lazy(() => import("./diagram/DiagramEditor"));

export function DiagramEditing({ thing }: { thing: Thing }) {
  return (
    <ErrorBoundary fallback={(error) => <DiagramProblem problem={problemOf(error)} />}>
      <Suspense fallback={<Waiting />}>
        <DiagramEditor key={thing.id} thing={thing} />
      </Suspense>
    </ErrorBoundary>
  );
}
