import { ActionButton, Text } from "@react-spectrum/s2";
import Print from "@react-spectrum/s2/icons/Print";
import { useRef } from "react";
import type { Kind, ObjectName, Object as Thing } from "../../api/bindings";
import { useRead } from "../../api/client";
import { useSession } from "../../app/SessionContext";
import { LocalName } from "../../components/LocalName";
import { ObjectLink } from "../../components/ObjectLink";
import { PartyLabel } from "../../components/PartyLabel";
import { useFormat } from "../../i18n/format";
import { useText } from "../../i18n/text";
import { PurposeEdit } from "../Purpose";
import { EditableText } from "../steps/EditableText";
import type { StepChanges } from "../steps/stepChanges";
import { Part } from "./Part";
import { Subprocesses } from "./Subprocesses";
import type { Summary } from "./summary";
import styles from "./summary.module.css";
import { useOnePage } from "./useOnePage";

interface Props {
  thing: Thing;
  summary: Summary;
  /** The number of the version that it is made of; null for what is not approved. */
  approved: number | null;
  /** What changes it; null where it is only looked at. */
  changes: StepChanges | null;
}

/** A process on one page: what it is for, who answers for it, what goes in and out, and what belongs to it. */
export function SummaryPage({ thing, summary, approved, changes }: Props) {
  const text = useText();
  const format = useFormat();
  const page = useRef<HTMLElement>(null);
  const print = useOnePage(page);
  const { organisation } = useSession();
  const { review, responsible, purpose } = thing;
  const names = useRead("object_names", { ids: summary.linked }, { enabled: summary.linked.length > 0 });
  const linked = summary.linked.length > 0 ? (names.data ?? []) : [];
  const all = [...thing.links, ...linked.filter(({ id }) => !thing.links.some((link) => link.id === id))];
  const of = (...kinds: Kind[]) => all.filter(({ kind }) => kinds.includes(kind));
  const others = all.filter(({ kind }) => kind !== "metric" && kind !== "risk");
  return (
    <article ref={page} className={`${styles.page} selectable`} data-printed="" aria-label={thing.name.text}>
      <header>
        <div>
          {/* On paper, where nothing else tells whose it is. */}
          <h2 className={styles.paper}>{thing.name.text}</h2>
          <p>
            {approved === null ? text("summary-working") : text("approved-version", { number: approved })}
            <span className={styles.paper}>
              {" "}
              ·{" "}
              {text("summary-printed", {
                organisation: organisation.text,
                date: format.date(new Date().toISOString()),
              })}
            </span>
          </p>
        </div>
        <span className={styles.print}>
          <ActionButton size="S" onPress={print}>
            <Print />
            <Text>{text("print")}</Text>
          </ActionButton>
        </span>
      </header>
      <dl>
        <Part label={text("purpose")} beside={<PurposeEdit thing={thing} />} wide>
          {purpose?.text ? <LocalName of={purpose} /> : null}
        </Part>
        <Part label={text("summary-owner")}>{responsible && <PartyLabel of={responsible} />}</Part>
        <Part label={text("review-due")}>
          {review?.due && (
            <span data-overdue={review.overdue || undefined}>
              {format.date(review.due)}
              {review.overdue && ` (${text("overdue")})`}
            </span>
          )}
        </Part>
        <Noted what="customers" drawn={summary.outside} summary={summary} changes={changes} />
        <Noted what="inputs" drawn={summary.inputs} summary={summary} changes={changes} />
        <Noted what="outputs" drawn={summary.outputs} summary={summary} changes={changes} />
        <Subprocesses of={thing.id} />
        <Part label={text("summary-metrics")}>{of("metric").length > 0 && <Objects of={of("metric")} />}</Part>
        <Part label={text("summary-risks")}>{of("risk").length > 0 && <Objects of={of("risk")} />}</Part>
        <Part label={text("links")}>{others.length > 0 && <Objects of={others} />}</Part>
      </dl>
    </article>
  );
}

interface NotedProps {
  what: "customers" | "inputs" | "outputs";
  drawn: string[];
  summary: Summary;
  changes: StepChanges | null;
}

/** What is drawn, and what is written beside it. */
function Noted({ what, drawn, summary, changes }: NotedProps) {
  const text = useText();
  const { process, notes } = summary;
  const label = text(`summary-${what}`);
  const words = notes[what];
  return (
    <Part label={label}>
      {(drawn.length > 0 || words || changes) && (
        <>
          {drawn.length > 0 && (
            <ul>
              {drawn.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          )}
          <EditableText
            value={words}
            label={label}
            onChange={changes && process && ((said) => changes.setSummary(process, { ...notes, [what]: said }))}
            multiline
          />
        </>
      )}
    </Part>
  );
}

function Objects({ of }: { of: ObjectName[] }) {
  return (
    <ul>
      {of.map((object) => (
        <li key={object.id}>
          <ObjectLink of={object} />
        </li>
      ))}
    </ul>
  );
}
