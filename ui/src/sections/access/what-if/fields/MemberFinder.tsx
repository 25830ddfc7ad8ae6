import type { PartyName } from "../../../../api/bindings";
import { idOf, kindOf } from "../../../../api/types";
import { ChoiceList } from "../../../../components/ChoiceList";
import { useText } from "../../../../i18n/text";
import styles from "./fields.module.css";
import { type ListProps, useHolders } from "./useHolders";

/** One of those who are in a list. */
export function MemberFinder({
  chosen,
  onChoose,
  ...of
}: ListProps & { chosen: PartyName | null; onChoose: (party: PartyName) => void }) {
  const text = useText();
  const holders = useHolders(of) ?? [];
  return (
    <>
      <span className={styles.fieldLabel}>{text("members")}</span>
      <ChoiceList
        label={text("members")}
        chosen={chosen && idOf(chosen.party)}
        onChoose={(id) => {
          const found = holders.find(({ party }) => idOf(party) === id);
          if (found) onChoose(found);
        }}
        empty={text(of.object === null ? "what-if-object-first" : "nothing-found")}
        items={holders.map(({ party, name }) => ({ id: idOf(party), kind: kindOf(party), name }))}
      />
    </>
  );
}
