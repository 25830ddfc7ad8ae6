import type { RolePicture } from "../../../api/bindings";
import { KindIcon } from "../../../components/KindIcon";
import { useFormat } from "../../../i18n/format";
import { useText } from "../../../i18n/text";
import { useAccessWords } from "../words";
import { Deeds } from "./deeds";
import { type Nested, nest } from "./nest";
import styles from "./roles.module.css";

/** Boxes within boxes: what the role reaches is coloured and framed, and says what may be done there. */
export function RoleTree({ picture }: { picture: RolePicture }) {
  return (
    <ul className={styles.boxes}>
      {nest(picture.nodes).map((nested) => (
        <Box key={nested.node.object.id} of={nested} />
      ))}
    </ul>
  );
}

/** A box with what is in it. The picture that Rust gives has a few levels, however deep the tree is. */
function Box({ of: { node, below } }: { of: Nested }) {
  const text = useText();
  const format = useFormat();
  const words = useAccessWords();
  const reached = node.actions.length > 0;
  return (
    <li className={styles.box} data-reached={reached} data-here={node.here || undefined}>
      <div className={styles.boxHead}>
        <span className={styles.boxName}>
          <KindIcon kind={node.object.kind} />
          <span>{words.name(node.object)}</span>
          {node.here && <strong className={styles.mark}>{text("role-here")}</strong>}
          {node.published === false && <small>{text("state-draft")}</small>}
          {node.archived && <small>{text("archived-short")}</small>}
        </span>
        {reached ? (
          <span title={words.actions(node.actions)}>
            {node.deeds.length > 0 ? <Deeds of={node.deeds} /> : <small>{words.actions(node.actions)}</small>}
          </span>
        ) : (
          <small className={styles.unreached}>{text("role-not-reached")}</small>
        )}
      </div>
      {below.length > 0 && (
        <ul>
          {below.map((nested) => (
            <Box key={nested.node.object.id} of={nested} />
          ))}
        </ul>
      )}
      {node.more > 0 && (
        <small className={styles.moreBelow}>
          {text("role-more", { count: node.more, number: format.number(node.more) })}
        </small>
      )}
    </li>
  );
}
