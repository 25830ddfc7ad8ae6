import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Object as Thing, Which } from "../api/bindings";
import { Waiting } from "../components/Waiting";
import { DiagramProblem } from "./DiagramProblem";
import { readBpmn } from "./diagram/moddle";
import { problemOf } from "./diagram/problem";
import { rowsOf } from "./steps/rows";
import { StepTable } from "./steps/StepTable";
import { SummaryPage } from "./summary/SummaryPage";
import { summaryOf } from "./summary/summary";

interface Props {
  thing: Thing;
  which: Which;
  xml: string;
  hash: string;
  view: "summary" | "steps";
}

/** What is read out of a diagram that is only looked at. */
export default function ReadViews({ thing, which, xml, hash, view }: Props) {
  const { data, error } = useQuery({ queryKey: ["read-bpmn", hash], queryFn: () => readBpmn(xml), retry: false });
  const rows = useMemo(() => data && view === "steps" && rowsOf(data), [data, view]);
  const summary = useMemo(() => data && view === "summary" && summaryOf(data), [data, view]);
  if (error) return <DiagramProblem problem={problemOf(error)} />;
  if (rows) return <StepTable rows={rows} name={thing.name.text} changes={null} />;
  const approved = which === "approved" ? (thing.approved?.number ?? null) : null;
  return summary ? <SummaryPage thing={thing} summary={summary} approved={approved} changes={null} /> : <Waiting />;
}
