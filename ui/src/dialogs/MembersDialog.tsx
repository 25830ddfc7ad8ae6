import { ActionButton, Button, ButtonGroup, Content, Dialog, Heading } from "@react-spectrum/s2";
import Remove from "@react-spectrum/s2/icons/Close";
import { useState } from "react";
import type { Id, PartyName } from "../api/bindings";
import { useRead } from "../api/client";
import { useDeed } from "../api/execute";
import { idOf } from "../api/types";
import { DeedNotice } from "../components/DeedNotice";
import { PartyLabel } from "../components/PartyLabel";
import { PeopleFinder } from "../components/PeopleFinder";
import { useText } from "../i18n/text";
import styles from "./dialogs.module.css";

/** Who is in a group: each change is kept at once. */
export function MembersDialog({ group, name, close }: { group: Id; name: string; close: () => void }) {
  const text = useText();
  const deed = useDeed();
  const members = useRead("group_members", { group }).data?.members ?? [];
  const [chosen, setChosen] = useState<PartyName | null>(null);
  const add = async () => {
    if (chosen && (await deed.run({ op: "add-member", group, user: idOf(chosen.party) }))) setChosen(null);
  };
  return (
    <Dialog size="L">
      <Heading slot="title">{text("members-of", { name })}</Heading>
      <Content>
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
          <section className={styles.finder}>
            <PeopleFinder
              groups={false}
              chosen={chosen}
              onChoose={setChosen}
              except={members.map(({ party }) => idOf(party))}
            />
            <Button variant="secondary" isDisabled={!chosen} onPress={() => void add()}>
              {text("member-add")}
            </Button>
          </section>
        </div>
      </Content>
      <ButtonGroup>
        <Button variant="accent" onPress={close}>
          {text("done")}
        </Button>
      </ButtonGroup>
    </Dialog>
  );
}
