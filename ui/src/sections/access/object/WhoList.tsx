import { SearchField } from "@react-spectrum/s2";
import { useDeferredValue, useState } from "react";
import type { Action, Id, Who, WhoParty, WhoUser } from "../../../api/bindings";
import { useRead } from "../../../api/client";
import { idOf } from "../../../api/types";
import { useSession } from "../../../app/SessionContext";
import { PagerWhereLong } from "../../../components/Pager";
import { PartyLabel } from "../../../components/PartyLabel";
import { PlaceLink } from "../../../components/PlaceLink";
import { Waiting } from "../../../components/Waiting";
import { useFormat } from "../../../i18n/format";
import { useText } from "../../../i18n/text";
import styles from "../access.module.css";
import { placeOfGroup } from "../matrix/useMatrixView";
import { accessPlace } from "../place";
import { useAccessWords } from "../words";
import own from "./object.module.css";

const PAGE = 100;

/** The people and groups who may do an action on an object, each with the ways in which they do. */
export function WhoList({ object, action }: { object: Id; action: Action }) {
  const text = useText();
  const format = useFormat();
  const words = useAccessWords();
  const [query, setQuery] = useState("");
  const [from, setFrom] = useState(0);
  const asked = useDeferredValue(query);
  const { data } = useRead("access_who", { object, action, query: asked, from, count: PAGE }, { keep: true });
  if (!data) return <Waiting />;
  const of = { action: words.action(data.action), object: words.name(data.object) };
  const said = text("who-people-count", {
    count: data.allowed,
    number: format.number(data.allowed),
    action: of.action,
    name: of.object,
  });
  return (
    <div className={styles.body}>
      {data.onlyOwn && <p className={styles.note}>{text("who-only-own")}</p>}
      <section className={own.block} aria-label={text("who-groups")}>
        <h3>{text("who-groups")}</h3>
        {data.parties.length === 0 ? (
          <p className={styles.soft}>{text(data.onlyOwn ? "who-groups-untold" : "who-groups-none")}</p>
        ) : (
          <ul className={own.whoRows}>
            {data.parties.map((party) => (
              <PartyRow key={`${idOf(party.party.party)} ${party.role} ${party.on?.id}`} party={party} of={data} />
            ))}
          </ul>
        )}
      </section>
      <section className={own.block} aria-label={text("who-people")}>
        <header className={own.blockHead}>
          <h3>{data.onlyOwn ? text(data.allowed > 0 ? "verdict-you-may" : "verdict-you-may-not", of) : said}</h3>
          {!data.onlyOwn && (
            <SearchField
              aria-label={text("find-people")}
              placeholder={text("find-people")}
              value={query}
              onChange={(value) => {
                setQuery(value);
                setFrom(0);
              }}
            />
          )}
        </header>
        {data.total === 0 ? (
          <Nobody of={data} />
        ) : (
          <ul className={own.whoRows}>
            {data.users.map((row) => (
              <UserRow key={idOf(row.user.party)} row={row} of={data} />
            ))}
          </ul>
        )}
        <PagerWhereLong from={from} size={PAGE} total={data.total} onFrom={setFrom} />
      </section>
    </div>
  );
}

/** Why the list is empty. Who sees only their own rights is told of themselves: others may all the same. */
function Nobody({ of }: { of: Who }) {
  const text = useText();
  const format = useFormat();
  const words = useAccessWords();
  const session = useSession();
  if (of.onlyOwn) {
    return (
      <p className={styles.soft}>
        {text("who-own-none")}{" "}
        <PlaceLink to={accessPlace("object", [of.object.id, of.action, session.user])}>{text("why-short")}</PlaceLink>
      </p>
    );
  }
  return (
    <p className={styles.soft}>
      {of.allowed > 0
        ? text("nothing-found")
        : of.roles.length === 0
          ? text("locked-nobody", { action: words.action(of.action) })
          : text("who-nobody", { roles: format.or(of.roles.map(words.role)) })}
    </p>
  );
}

function UserRow({ row, of }: { row: WhoUser; of: Who }) {
  const text = useText();
  const words = useAccessWords();
  const place = [of.object.id, of.action, idOf(row.user.party)];
  return (
    <li>
      <PlaceLink to={accessPlace("person", [idOf(row.user.party)])}>
        <PartyLabel of={row.user} />
      </PlaceLink>
      <ul className={own.waysInWords}>
        {row.ways.map((way) => {
          const sentence = words.sentence(way, of.object);
          return <li key={sentence}>{`→ ${sentence}`}</li>;
        })}
      </ul>
      <PlaceLink to={accessPlace("object", place)} aria-label={text("why-of", { name: row.user.name.text })}>
        {text("why-short")}
      </PlaceLink>
    </li>
  );
}

function PartyRow({ party, of }: { party: WhoParty; of: Who }) {
  const text = useText();
  const words = useAccessWords();
  const way = {
    role: party.role,
    ground: "given" as const,
    through: null,
    of: [],
    hidden: false,
    on: party.on,
    path: party.path,
  };
  return (
    <li>
      {party.party.party.group !== undefined ? (
        <PlaceLink to={placeOfGroup(party.party.party.group, "users")}>
          <PartyLabel of={party.party} />
        </PlaceLink>
      ) : (
        <PartyLabel of={party.party} />
      )}
      <ul className={own.waysInWords}>
        <li>{`→ ${words.sentence(way, of.object)}`}</li>
      </ul>
      <span className={styles.soft}>{text("members-count", { count: party.members })}</span>
    </li>
  );
}
