import { lazy, Suspense } from "react";
import type { Object as Thing, Which } from "../api/bindings";
import { usePlace } from "../app/navigation";
import { viewOf } from "../app/objectPlace";
import { ErrorBoundary } from "../components/ErrorBoundary";
import { Waiting } from "../components/Waiting";
import { DiagramProblem } from "./DiagramProblem";
import { DiagramView } from "./DiagramView";
import { problemOf } from "./diagram/problem";

// The reader of BPMN files comes when a diagram is first shown as something else.
const ReadViews = lazy(() => import("./ReadViews"));

interface Props {
  thing: Thing;
  which: Which;
  xml: string;
  hash: string;
}

/** What a process says, in the view that was chosen. */
export function ProcessBody({ thing, which, xml, hash }: Props) {
  const view = viewOf(usePlace());
  const name = thing.name.text;
  if (view === "diagram") return <DiagramView xml={xml} name={name} save={{ object: thing.id, which }} />;
  return (
    <ErrorBoundary fallback={(error) => <DiagramProblem problem={problemOf(error)} />}>
      <Suspense fallback={<Waiting />}>
        <ReadViews thing={thing} which={which} xml={xml} hash={hash} view={view} />
      </Suspense>
    </ErrorBoundary>
  );
}
