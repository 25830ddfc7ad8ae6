import type { Action } from "../../../../api/bindings";
import { useFormat } from "../../../../i18n/format";
import { useLanguage, useText } from "../../../../i18n/text";
import styles from "./result.module.css";

/** How many rights are gained and lost: a sign and words beside the colour. */
export function GainLoss({ gained, lost }: { gained: number; lost: number }) {
  const text = useText();
  const format = useFormat();
  return (
    <span className={styles.gainLoss}>
      {gained > 0 && (
        <span data-tone="gained">
          <span aria-hidden="true">+{format.number(gained)}</span>
          <span className="visually-hidden">{text("what-if-gains", { count: gained })}</span>
        </span>
      )}
      {lost > 0 && (
        <span data-tone="lost">
          <span aria-hidden="true">−{format.number(lost)}</span>
          <span className="visually-hidden">{text("what-if-loses", { count: lost })}</span>
        </span>
      )}
    </span>
  );
}

/** What is gained and lost on one object, in words. */
export function ActionsChange({ gained, lost }: { gained: Action[]; lost: Action[] }) {
  const text = useText();
  const { textIfKnown } = useLanguage();
  const format = useFormat();
  // Who may see it may see its name.
  const told = (actions: Action[]) =>
    actions.includes("view") ? actions.filter((action) => action !== "traverse") : actions;
  const words = (actions: Action[]) =>
    format.list(told(actions).map((action) => textIfKnown(`action-${action}`) ?? action));
  return (
    <span className={styles.actionsChange}>
      {gained.length > 0 && (
        <span data-tone="gained">
          <b aria-hidden="true">+</b>
          <span className="visually-hidden">{text("what-if-gained-short")}</span> {words(gained)}
        </span>
      )}
      {lost.length > 0 && (
        <span data-tone="lost">
          <b aria-hidden="true">−</b>
          <span className="visually-hidden">{text("what-if-lost-short")}</span> {words(lost)}
        </span>
      )}
    </span>
  );
}
