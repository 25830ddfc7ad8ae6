import type { Editor } from "@tiptap/core";
import { lazy, Suspense } from "react";
import type { Object as Thing } from "../api/bindings";
import { Waiting } from "../components/Waiting";

// What writes is much larger than what shows texts: it is fetched when somebody writes for the first time.
const DocumentEditor = lazy(() => import("./document/DocumentEditor"));

interface Props {
  thing: Thing;
  onEditor?: (editor: Editor) => void;
  onDone?: () => void;
}

export function DocumentEditing({ thing, ...rest }: Props) {
  return (
    <Suspense fallback={<Waiting />}>
      <DocumentEditor key={thing.id} thing={thing} {...rest} />
    </Suspense>
  );
}
