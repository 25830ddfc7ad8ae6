import Crossed from "@react-spectrum/s2/icons/Close";
import { iconStyle } from "@react-spectrum/s2/style" with { type: "macro" };
import type { Why } from "../../../api/bindings";
import { KindIcon } from "../../../components/KindIcon";
import { useText } from "../../../i18n/text";
import { type Step, useAccessWords } from "../words";
import styles from "./why.module.css";

/** How a user comes to a right, drawn: from the user on the left, every way as a line of boxes, to the object. */
export function WhyPicture({ why }: { why: Why }) {
  const text = useText();
  const words = useAccessWords();
  const object = why.below ?? why.object;
  const name = why.user.name.text;
  return (
    <figure className={styles.picture} data-allowed={why.allowed}>
      <div className={styles.person}>
        <KindIcon kind="user" />
        <span>{name}</span>
      </div>
      <ol className={styles.ways} aria-label={text("why-ways", { count: why.ways.length })}>
        {why.allowed ? (
          why.ways.map((way, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the ways have no names, and come anew together.
            <li key={at} className={styles.way}>
              <Line steps={words.steps(way, object).slice(0, -1)} />
              <span className="visually-hidden">{text("way-this")}</span>
              <span className={styles.meet} aria-hidden="true" />
            </li>
          ))
        ) : (
          <DeniedLines why={why} />
        )}
      </ol>
      <div className={styles.target} data-allowed={why.allowed}>
        <KindIcon kind={object.kind} />
        <span>{words.name(object)}</span>
      </div>
    </figure>
  );
}

function Line({ steps }: { steps: Step[] }) {
  return (
    <ol className={styles.line}>
      {steps.map((step, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps have no names, and come anew together.
        <li key={at} className={styles.step} data-kind={step.kind}>
          {step.icon && <KindIcon kind={step.icon} />}
          <span>{step.words}</span>
        </li>
      ))}
    </ol>
  );
}

/** What they hold without it being enough, and the roles that would do: the line stops before the object. */
function DeniedLines({ why }: { why: Why }) {
  const text = useText();
  const words = useAccessWords();
  return (
    <>
      {why.holds.map(({ way, actions }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the ways have no names, and come anew together.
        <li key={at} className={styles.way} data-denied>
          <Line steps={words.steps(way, why.object).slice(0, -1)} />
          <span className={styles.stop}>
            <Cross />
            {text("why-allows-only", { actions: words.actions(actions) })}
          </span>
        </li>
      ))}
      {why.missing.length > 0 && (
        <li className={styles.way} data-denied>
          <span className={styles.stop}>{text("why-would-do")}</span>
          <ul className={styles.line} data-missing>
            {why.missing.map((role) => (
              <li key={role} className={styles.step} data-kind="missing">
                {words.role(role)}
              </li>
            ))}
          </ul>
        </li>
      )}
      {why.missing.length === 0 && (
        <li className={styles.way} data-denied>
          <span className={styles.stop}>
            <Cross />
            {text("locked-nobody", { action: words.action(why.action) })}
          </span>
        </li>
      )}
    </>
  );
}

function Cross() {
  return (
    <span aria-hidden="true" className={styles.cross}>
      <Crossed styles={iconStyle({ size: "S" })} />
    </span>
  );
}
