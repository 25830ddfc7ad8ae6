import { Tab, TabList, TabPanel, Tabs } from "@react-spectrum/s2";
import Alert from "@react-spectrum/s2/icons/AlertTriangle";
import Compare from "@react-spectrum/s2/icons/Compare";
import { useEffect } from "react";
import { Failure } from "../../../../api/failure";
import { useFailureWords } from "../../../../api/failureWords";
import { announce } from "../../../../components/announce";
import { EmptyState } from "../../../../components/EmptyState";
import { Waiting } from "../../../../components/Waiting";
import { useFormat } from "../../../../i18n/format";
import { useText } from "../../../../i18n/text";
import type { Answer, useWhatIf } from "../useWhatIf";
import { ByAction } from "./ByAction";
import { ByObject } from "./ByObject";
import { ByPerson } from "./ByPerson";
import styles from "./result.module.css";
import { Surprises } from "./Surprises";

/** What the draft would change, from the sum to the single right. */
export function ResultPanel({ whatIf }: { whatIf: ReturnType<typeof useWhatIf> }) {
  const text = useText();
  const words = useFailureWords();
  const { draft, answer, stale, error } = whatIf;
  return (
    <section
      className={styles.result}
      aria-labelledby="what-if-result"
      aria-busy={stale}
      data-stale={stale || undefined}
    >
      <h2 id="what-if-result" className={draft.length === 0 ? "visually-hidden" : undefined}>
        {text("what-if-result")}
      </h2>
      {draft.length === 0 ? (
        <EmptyState Illustration={Compare} title={text("what-if-empty")}>
          {text("what-if-empty-detail")}
        </EmptyState>
      ) : error ? (
        <EmptyState title={text("not-done")}>{words(error)}</EmptyState>
      ) : answer ? (
        <Result answer={answer} whatIf={whatIf} />
      ) : (
        <Waiting />
      )}
    </section>
  );
}

function Result({ answer, whatIf }: { answer: Answer; whatIf: ReturnType<typeof useWhatIf> }) {
  const text = useText();
  const format = useFormat();
  const failureWords = useFailureWords();
  const { stale, changes } = whatIf;
  const summary = text("what-if-summary", {
    people: format.number(answer.people),
    objects: format.number(answer.objects),
    gained: format.number(answer.gained),
    lost: format.number(answer.lost),
  });
  // Where nothing could be tried, nothing is known: no figures, and least of all that nobody's rights would change.
  const untried = answer.tried === 0;
  const said = untried ? text("what-if-untried", { count: changes.length }) : summary;
  useEffect(() => {
    if (!stale) announce(said);
  }, [stale, said]);
  if (untried) {
    return (
      <EmptyState Illustration={Alert} title={said}>
        {answer.refused && failureWords(new Failure(answer.refused.error))}
      </EmptyState>
    );
  }
  const partly = answer.tried < changes.length && !stale;
  return (
    <>
      {partly && <p className={styles.partly}>{text("what-if-partly", { count: answer.tried })}</p>}
      <dl className={styles.headline}>
        <Figure label={text("what-if-people")} count={answer.people} />
        <Figure label={text("what-if-objects")} count={answer.objects} />
        <Figure label={text("what-if-gained")} count={answer.gained} sign="+" />
        <Figure label={text("what-if-lost")} count={answer.lost} sign="−" />
      </dl>
      {answer.leftOut > 0 && <p className={styles.leftOut}>{text("what-if-left-out", { count: answer.leftOut })}</p>}
      {answer.people === 0 ? (
        <p className={styles.same}>{text("what-if-same")}</p>
      ) : (
        <>
          {answer.surprises.length > 0 && <Surprises groups={answer.surprises} changes={changes} />}
          <div className={styles.tabs}>
            <Tabs aria-label={text("what-if-result")} density="compact">
              <TabList>
                <Tab id="person">{text("what-if-by-person")}</Tab>
                <Tab id="object">{text("what-if-by-object")}</Tab>
                <Tab id="action">{text("what-if-by-action")}</Tab>
              </TabList>
              <TabPanel id="person">
                <ByPerson changes={changes} first={{ total: answer.people, rows: answer.firstPeople }} />
              </TabPanel>
              <TabPanel id="object">
                <ByObject changes={changes} />
              </TabPanel>
              <TabPanel id="action">
                <ByAction changes={changes} actions={answer.actions} />
              </TabPanel>
            </Tabs>
          </div>
        </>
      )}
    </>
  );
}

function Figure({ label, count, sign }: { label: string; count: number; sign?: "+" | "−" }) {
  const format = useFormat();
  const tone = count === 0 || !sign ? undefined : sign === "+" ? "gained" : "lost";
  return (
    <div data-tone={tone}>
      <dt>{label}</dt>
      <dd>
        {tone && sign}
        {format.number(count)}
      </dd>
    </div>
  );
}
