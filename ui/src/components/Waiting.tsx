import { ProgressCircle } from "@react-spectrum/s2";
import { useEffect, useState } from "react";
import { useText } from "../i18n/text";
import styles from "./components.module.css";

/** Something is on its way. What arrives at once shows nothing, so that quick answers do not flicker. */
export function Waiting() {
  const text = useText();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 250);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={styles.waiting}>
      {late && <ProgressCircle isIndeterminate size="S" aria-label={text("waiting")} />}
    </div>
  );
}
