import { lazy, type ReactNode, Suspense } from "react";
import type { Id } from "../../api/bindings";
import { useRead } from "../../api/client";
import { useFailureWords } from "../../api/failureWords";
import { EmptyState } from "../../components/EmptyState";
import { Waiting } from "../../components/Waiting";
import { useText } from "../../i18n/text";

// What draws the map is fetched when the first map is shown.
const MapCanvas = lazy(() => import("./MapCanvas"));

interface Props {
  /** The process whose parts are drawn; null: those at the top. */
  level: Id | null;
  name: string;
  /** What is shown where there is nothing to draw. */
  empty: ReactNode;
}

/** A level of the map of processes. */
export function MapLevel({ level, name, empty }: Props) {
  const text = useText();
  const words = useFailureWords();
  const { data, error } = useRead("process_map", { of: level });
  if (error) return <EmptyState title={text("map-not-shown")}>{words(error)}</EmptyState>;
  if (!data) return <Waiting />;
  if (data.boxes.length === 0) return empty;
  return (
    <Suspense fallback={<Waiting />}>
      <MapCanvas key={level} level={level} name={name} map={data} />
    </Suspense>
  );
}
