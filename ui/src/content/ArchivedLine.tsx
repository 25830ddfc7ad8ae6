import { Button } from "@react-spectrum/s2";
import type { Object as Thing } from "../api/bindings";
import { useObjectName } from "../app/objectName";
import { openHere } from "../app/objectPlace";
import { useFormat } from "../i18n/format";
import { useText } from "../i18n/text";

/** That something is archived, when and by whom; and, where that was done to what it stands in, the way there. */
export function ArchivedLine({ thing }: { thing: Thing }) {
  const text = useText();
  const format = useFormat();
  const nameOf = useObjectName();
  const { archiving, archivedWith } = thing;
  const above = thing.archived ? null : archivedWith;
  const date = archiving && format.date(archiving.at);
  const person = archiving?.by?.name.text;
  const when = date && (person ? text("archived-by", { date, person }) : text("archived-on", { date }));
  return (
    <>
      <p>
        {above ? text("archived-with", { name: nameOf(above).text }) : (when ?? text("state-archived"))}
        {above && when && `. ${when}`}
      </p>
      {above && above.kind !== "section" && (
        <Button variant="secondary" size="S" onPress={() => openHere(above.id)}>
          {text("archived-open", { name: nameOf(above).text })}
        </Button>
      )}
    </>
  );
}
