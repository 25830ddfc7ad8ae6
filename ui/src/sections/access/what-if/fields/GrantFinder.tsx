import { SearchField } from "@react-spectrum/s2";
import { useDeferredValue, useState } from "react";
import type { GrantRow } from "../../../../api/bindings";
import { useRead } from "../../../../api/client";
import { kindOf } from "../../../../api/types";
import { useObjectName } from "../../../../app/objectName";
import { usePlaceWords } from "../../../../app/placeWords";
import { ChoiceList } from "../../../../components/ChoiceList";
import { useText } from "../../../../i18n/text";

/** Finds a right that was granted. */
export function GrantFinder({ chosen, onChoose }: { chosen: GrantRow | null; onChoose: (grant: GrantRow) => void }) {
  const text = useText();
  const nameOf = useObjectName();
  const placeWords = usePlaceWords();
  /** What has the same name elsewhere is told apart by where it stands. */
  const placeOf = ({ on, section, path }: GrantRow) =>
    placeWords(section, on.kind === "section" ? path : [...path, nameOf(on).text || text("unnamed")]);
  const [query, setQuery] = useState("");
  const asked = useDeferredValue(query);
  const rows = useRead("grants", { query: asked, from: 0, count: 100 }, { keep: true }).data?.rows ?? [];
  return (
    <>
      <SearchField label={text("search-grants")} value={query} onChange={setQuery} />
      <ChoiceList
        label={text("found")}
        chosen={chosen?.id ?? null}
        onChoose={(id) => {
          const grant = rows.find((row) => row.id === id);
          if (grant) onChoose(grant);
        }}
        empty={text("nothing-found")}
        items={rows.map((row) => ({
          id: row.id,
          kind: kindOf(row.to.party),
          name: row.to.name,
          detail: text("grant-at", { role: text(`role-${row.role}`), place: placeOf(row) }),
        }))}
      />
    </>
  );
}
