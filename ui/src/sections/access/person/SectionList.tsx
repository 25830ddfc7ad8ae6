import { Picker, PickerItem, Switch } from "@react-spectrum/s2";
import Closed from "@react-spectrum/s2/icons/ChevronRight";
import { useEffect, useId, useRef, useState } from "react";
import type { Action, PersonRights, SectionName, SectionRights } from "../../../api/bindings";
import { idOf } from "../../../api/types";
import { capital } from "../../../components/capital";
import { KindIcon } from "../../../components/KindIcon";
import { useFormat } from "../../../i18n/format";
import { useText } from "../../../i18n/text";
import { MarkShape } from "../matrix/MarkShape";
import { MARKS, markOf } from "../matrix/marks";
import { useAccessWords } from "../words";
import styles from "./person.module.css";
import { RightsTree } from "./RightsTree";
import sectionStyles from "./sections.module.css";

const EVERY = "every";

/** The sections one below the other, counted; one of them opened into its objects. */
export function SectionList({ rights }: { rights: PersonRights }) {
  const [open, setOpen] = useState<SectionName | null>(null);
  return (
    <div className={sectionStyles.sections}>
      {rights.sections.map((section) => (
        <SectionPart
          key={section.section}
          of={section}
          rights={rights}
          open={open === section.section}
          onOpen={(value) => setOpen(value ? section.section : null)}
        />
      ))}
    </div>
  );
}

interface PartProps {
  of: SectionRights;
  rights: PersonRights;
  open: boolean;
  onOpen: (open: boolean) => void;
}

function SectionPart({ of, rights, open, onOpen }: PartProps) {
  const text = useText();
  const format = useFormat();
  const words = useAccessWords();
  const id = useId();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (open) head.current?.scrollIntoView({ block: "nearest" });
  }, [open]);
  return (
    <section className={sectionStyles.sectionPart} data-open={open || undefined}>
      <h3 ref={head}>
        <button type="button" aria-expanded={open} aria-controls={id} onClick={() => onOpen(!open)}>
          <span className={styles.chevron} aria-hidden="true">
            <Closed />
          </span>
          <KindIcon kind="section" />
          <span>{words.name(of.object)}</span>
          {/* Of two, each action has its count for both; one number would be about one of them only. */}
          {!rights.other && (
            <small>{text("section-objects", { count: of.objects, number: format.number(of.objects) })}</small>
          )}
          {rights.other && of.differing > 0 && (
            <small className={sectionStyles.differs}>
              {text("section-differs", { count: of.differing, number: format.number(of.differing) })}
            </small>
          )}
        </button>
      </h3>
      {!open && (of.actions.length === 0 ? <OnlyNames /> : <Counted of={of} compared={rights.other !== null} />)}
      <div id={id} hidden={!open}>
        {open && <Opened of={of} rights={rights} />}
      </div>
    </section>
  );
}

function OnlyNames() {
  const text = useText();
  return <p className={sectionStyles.onlyNames}>{text("only-names")}</p>;
}

/** On how many objects each action may be done, gathered under the marks that the matrix has for them. */
function Counted({ of, compared }: { of: SectionRights; compared: boolean }) {
  const text = useText();
  const format = useFormat();
  const words = useAccessWords();
  const marks = MARKS.map((mark) => ({ mark, totals: of.actions.filter(({ action }) => markOf(action) === mark) }));
  return (
    <dl className={sectionStyles.counted}>
      {marks
        .filter(({ totals }) => totals.length > 0)
        .map(({ mark, totals }) => (
          <div key={mark}>
            <dt>
              <MarkShape of={mark} />
              <span className="visually-hidden">{text(`matrix-mark-${mark}`)}</span>
            </dt>
            {totals.map(({ action, count, other }) => (
              <dd key={action} data-differs={(compared && count !== other) || undefined}>
                {compared
                  ? text("action-counts", {
                      action: words.action(action),
                      number: format.number(count),
                      other: format.number(other),
                    })
                  : text("action-count", { action: words.action(action), number: format.number(count) })}
              </dd>
            ))}
          </div>
        ))}
    </dl>
  );
}

function Opened({ of, rights }: { of: SectionRights; rights: PersonRights }) {
  const text = useText();
  const words = useAccessWords();
  const [action, setAction] = useState<Action | null>(null);
  const [differing, setDiffering] = useState(false);
  const user = idOf(rights.user.user.party);
  const other = rights.other ? idOf(rights.other.user.party) : null;
  return (
    <>
      <div className={sectionStyles.filters}>
        <Picker
          label={text("the-action")}
          labelPosition="side"
          size="S"
          selectedKey={action ?? EVERY}
          onSelectionChange={(key) => setAction(key === EVERY ? null : (key as Action))}
        >
          {[
            <PickerItem key={EVERY} id={EVERY}>
              {text("every-action")}
            </PickerItem>,
            ...of.actions.map((total) => (
              <PickerItem key={total.action} id={total.action}>
                {capital(words.action(total.action))}
              </PickerItem>
            )),
          ]}
        </Picker>
        {other && (
          <Switch size="S" isSelected={differing} onChange={setDiffering}>
            {text("only-differing")}
          </Switch>
        )}
      </div>
      <RightsTree
        key={`${action} ${differing}`}
        label={text("rights-in", { name: words.name(of.object) })}
        names={[rights.user.user.name.text, rights.other?.user.name.text ?? null]}
        args={{ user, other, section: of.section, action, differing: differing && other !== null }}
      />
    </>
  );
}
