import { ActionButton } from "@react-spectrum/s2";
import Previous from "@react-spectrum/s2/icons/ChevronLeft";
import Next from "@react-spectrum/s2/icons/ChevronRight";
import { useFormat } from "../i18n/format";
import { useText } from "../i18n/text";
import styles from "./components.module.css";

interface Props {
  /** The first row that is shown, from 0. */
  from: number;
  /** How many rows are shown at once. */
  size: number;
  /** How many rows there are; undefined while that is on its way. */
  total: number | undefined;
  onFrom: (from: number) => void;
  /** Whether it says how many rows there are where all of them are shown, too. */
  always?: boolean;
}

/** Steps through a long list. */
export function Pager({ from, size, total, onFrom, always = false }: Props) {
  const text = useText();
  const format = useFormat();
  if (total === undefined || (total <= size && !always)) return null;
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
