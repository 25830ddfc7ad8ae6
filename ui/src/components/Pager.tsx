import { ActionButton } from "@react-spectrum/s2";
import Previous from "@react-spectrum/s2/icons/ChevronLeft";
import Next from "@react-spectrum/s2/icons/ChevronRight";
import { useFormat } from "../i18n/format";
import { useText } from "../i18n/text";
import styles from "./table.module.css";

interface Props {
  from: number;
  size: number;
  /** Undefined while it is on its way. */
  total: number | undefined;
  onFrom: (from: number) => void;
}

/** How much of a long list is shown, and the steps through the rest of it. */
export function Pager({ from, size, total, onFrom }: Props) {
  const text = useText();
  const format = useFormat();
  if (total === undefined) return null;
  return (
    <div className={styles.pager}>
      <span>
        {text("table-range", {
          from: format.number(Math.min(from + 1, total)),
          to: format.number(Math.min(from + size, total)),
          total: format.number(total),
        })}
      </span>
      {total > size && (
        <>
          <ActionButton
            isQuiet
            size="S"
            aria-label={text("table-previous")}
            isDisabled={from === 0}
            onPress={() => onFrom(Math.max(0, from - size))}
          >
            <Previous />
          </ActionButton>
          <ActionButton
            isQuiet
            size="S"
            aria-label={text("table-next")}
            isDisabled={from + size >= total}
            onPress={() => onFrom(from + size)}
          >
            <Next />
          </ActionButton>
        </>
      )}
    </div>
  );
}

/** The same, where nothing is to be said while all of it is shown. */
export function PagerWhereLong(props: Props) {
  return props.total !== undefined && props.total > props.size ? <Pager {...props} /> : null;
}
