import { ActionButton, Tooltip, TooltipTrigger } from "@react-spectrum/s2";
import Copy from "@react-spectrum/s2/icons/Copy";
import Edit from "@react-spectrum/s2/icons/Edit";
import { allowanceOf } from "../api/allowance";
import type { Action, Object as Thing } from "../api/bindings";
import type { Deed } from "../api/execute";
import { useViewingRefusal } from "../app/useViewingRefusal";
import { announce } from "../components/announce";
import { capital } from "../components/capital";
import { ActionControl } from "../components/Locked";
import { PartyLabel } from "../components/PartyLabel";
import { SettingSwitch } from "../components/SettingSwitch";
import { useDialogs } from "../dialogs/DialogHost";
import { ResponsibleDialog, ReviewIntervalDialog } from "../dialogs/lazy";
import { useFormat } from "../i18n/format";
import { useLanguage } from "../i18n/text";
import { NumberProperty, TemplateProperties } from "./DocumentProperties";
import styles from "./inspector.module.css";
import { Part, Property } from "./Part";
import { VersionProperties } from "./VersionProperties";

export function PropertiesPart({ thing, deed }: { thing: Thing; deed: Deed }) {
  const { text, textIfKnown } = useLanguage();
  const format = useFormat();
  const dialogs = useDialogs();
  const { close } = dialogs;
  const refused = useViewingRefusal();
  const { review } = thing;

  const change = (action: Action, label: string, open: () => void) => {
    const allowance = allowanceOf(thing.actions, action);
    return (
      allowance && (
        <ActionControl allowance={allowance} label={label} icon={<Edit />} iconOnly quiet size="S" onPress={open} />
      )
    );
  };
  const copyLink = () => void navigator.clipboard.writeText(thing.link).then(() => announce(text("link-copied")));

  return (
    <Part title={text("properties")}>
      <dl className={styles.properties}>
        <Property label={text("kind")}>{capital(text(`kind-${thing.kind}`))}</Property>
        {thing.document && <NumberProperty thing={thing} of={thing.document} />}
        <Property
          label={text("responsible")}
          action={change("set-responsible", text("responsible-edit"), () =>
            dialogs.open(<ResponsibleDialog thing={thing} close={close} />),
          )}
        >
          {thing.responsible ? <PartyLabel of={thing.responsible} /> : <Missing />}
        </Property>
        {review && (
          <>
            <Property
              label={text("review-interval")}
              action={change("set-review-interval", text("review-interval-edit"), () =>
                dialogs.open(<ReviewIntervalDialog thing={thing} close={close} />),
              )}
            >
              {review.intervalMonths === null ? <Missing /> : text("months", { count: review.intervalMonths })}
            </Property>
            {review.last && <Property label={text("last-reviewed")}>{format.date(review.last)}</Property>}
            {review.due && (
              <Property label={text("review-due")}>
                <span data-overdue={review.overdue || undefined}>
                  {format.date(review.due)}
                  {review.overdue && ` (${text("overdue")})`}
                </span>
              </Property>
            )}
          </>
        )}
        {thing.template !== null && (
          <div className={styles.property}>
            <dt>{text("template-offered")}</dt>
            <dd>
              <SettingSwitch
                allowance={allowanceOf(thing.actions, "edit")}
                label={text("template-offered")}
                value={thing.template}
                onChange={(value) => {
                  if (!refused()) void deed.run({ op: "offer-as-template", process: thing.id, value });
                }}
              />
            </dd>
          </div>
        )}
        {thing.document && <TemplateProperties thing={thing} of={thing.document} deed={deed} />}
        <VersionProperties thing={thing} />
        {thing.facts.map((fact) => (
          <Property key={fact.name} label={textIfKnown(`fact-${fact.name}`) ?? fact.name}>
            {fact.value}
          </Property>
        ))}
        <Property
          label={text("link")}
          action={
            <TooltipTrigger>
              <ActionButton isQuiet size="S" aria-label={text("link-copy")} onPress={copyLink}>
                <Copy />
              </ActionButton>
              <Tooltip>{text("link-copy")}</Tooltip>
            </TooltipTrigger>
          }
        >
          <span className={styles.link}>{thing.link}</span>
        </Property>
      </dl>
    </Part>
  );
}

function Missing() {
  const { text } = useLanguage();
  return <span className={styles.missing}>{text("not-set")}</span>;
}
