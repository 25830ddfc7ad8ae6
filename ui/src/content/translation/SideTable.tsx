import type { SideBySide, Object as Thing } from "../../api/bindings";
import { ObjectLink } from "../../components/ObjectLink";
import { Scrollable } from "../../components/Scrollable";
import { nameOfLanguage } from "../../i18n/languages";
import { useLanguage } from "../../i18n/text";
import { ChangeMark, SideBlock } from "./SideBlock";
import styles from "./side.module.css";

/** Both texts to be read: each block of the original beside the one that translates it. */
export function SideTable({ thing, beside }: { thing: Thing; beside: SideBySide }) {
  const { text, language: spoken } = useLanguage();
  const { original, originalLanguage, language } = beside;
  return (
    <Scrollable label={text("translation-beside")} className={styles.scroller}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <span className={styles.title}>
                {nameOfLanguage(originalLanguage, spoken)} · <ObjectLink of={original} />
              </span>
            </th>
            <th scope="col">
              <span className={styles.title}>
                {nameOfLanguage(language, spoken)} · {thing.name.text}
              </span>
            </th>
          </tr>
        </thead>
        <tbody>
          {beside.rows.map((row) => (
            <tr key={row.id} data-change={row.change?.kind}>
              <td>
                {row.change && <ChangeMark change={row.change} language={originalLanguage} />}
                {row.original !== null ? (
                  <SideBlock object={original.id} html={row.original} language={originalLanguage} />
                ) : (
                  !row.change && <p className={styles.none}>{text("translation-only-here")}</p>
                )}
              </td>
              <td>
                {row.translation !== null ? (
                  <SideBlock object={thing.id} html={row.translation} language={language} />
                ) : (
                  row.original !== null && <p className={styles.none}>{text("translation-missing")}</p>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrollable>
  );
}
