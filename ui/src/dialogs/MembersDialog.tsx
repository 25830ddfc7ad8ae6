import { ActionButton, Button } from "@react-spectrum/s2";
import Remove from "@react-spectrum/s2/icons/Close";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Id, PartyName } from "../api/bindings";
import { useRead } from "../api/client";
import { useDeed } from "../api/execute";
import { idOf } from "../api/types";
import { AskedProvider, goToMissing } from "../components/asked";
import { DeedNotice } from "../components/DeedNotice";
import { PartyLabel } from "../components/PartyLabel";
import { PeopleFinder } from "../components/PeopleFinder";
import { useText } from "../i18n/text";
import { DoneDialog } from "./DoneDialog";
import styles from "./dialogs.module.css";

/** Who is in a group: each change is kept at once. */
export function MembersDialog({ group, name, close }: { group: Id; name: string; close: () => void }) {
  const text = useText();
  const deed = useDeed();
  const members = useRead("group_members", { group }).data?.members ?? [];
  const [chosen, setChosen] = useState<PartyName | null>(null);
  const [asked, setAsked] = useState(false);
  const finder = useRef<HTMLElement>(null);
  const choose = (person: PartyName | null) => {
    setAsked(false);
    setChosen(person);
  };
  const add = async () => {
    if (chosen && (await deed.run({ op: "add-member", group, user: idOf(chosen.party) }))) choose(null);
    if (chosen) return;
    flushSync(() => setAsked(true));
    goToMissing(finder.current);
  };
  return (
    <DoneDialog title={text("members-of", { name })} size="L" close={close}>
      <DeedNotice deed={deed} />
      <div className={styles.halves}>
        <section aria-label={text("members")}>
          <h3>{text("members-count", { count: members.length })}</h3>
          <ul className={styles.members}>
            {members.map((member) => (
              <li key={idOf(member.party)}>
                <PartyLabel of={member} />
                <ActionButton
                  isQuiet
                  size="S"
                  aria-label={text("member-remove", { name: member.name.text })}
                  onPress={() => void deed.run({ op: "remove-member", group, user: idOf(member.party) })}
                >
                  <Remove />
                </ActionButton>
              </li>
            ))}
          </ul>
        </section>
        <section ref={finder} className={styles.finder}>
          <AskedProvider value={asked}>
            <PeopleFinder
              groups={false}
              chosen={chosen}
              onChoose={choose}
              except={members.map(({ party }) => idOf(party))}
            />
          </AskedProvider>
          <Button variant="secondary" onPress={() => void add()}>
            {text("member-add")}
          </Button>
        </section>
      </div>
    </DoneDialog>
  );
}
