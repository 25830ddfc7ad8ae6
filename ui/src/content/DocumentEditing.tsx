import { lazy, Suspense } from "react";
import type { Object as Thing } from "../api/bindings";
import { Waiting } from "../components/Waiting";

// What writes is much larger than what shows texts: it is fetched when somebody writes for the first time.
const DocumentEditor = lazy(() => import("./document/DocumentEditor"));

export function DocumentEditing({ thing }: { thing: Thing }) {
  return (
    <Suspense fallback={<Waiting />}>
      <DocumentEditor key={thing.id} thing={thing} />
    </Suspense>
  );
}
