import Add from "@react-spectrum/s2/icons/Add";
import Approve from "@react-spectrum/s2/icons/Checkmark";
import Delete from "@react-spectrum/s2/icons/Delete";
import Edit from "@react-spectrum/s2/icons/Edit";
import Publish from "@react-spectrum/s2/icons/Publish";
import View from "@react-spectrum/s2/icons/Visibility";
import { iconStyle } from "@react-spectrum/s2/style" with { type: "macro" };
import type { ReactNode } from "react";
import type { RoleDeed } from "../../../api/bindings";
import { useText } from "../../../i18n/text";
import styles from "./roles.module.css";

const icon = iconStyle({ size: "S" });

const ICONS: Record<RoleDeed, ReactNode> = {
  view: <View styles={icon} />,
  add: <Add styles={icon} />,
  edit: <Edit styles={icon} />,
  approve: <Approve styles={icon} />,
  publish: <Publish styles={icon} />,
  delete: <Delete styles={icon} />,
};

/** What may be done, each with a sign of its own and its word. */
export function Deeds({ of, legend }: { of: readonly RoleDeed[]; legend?: boolean }) {
  const text = useText();
  return (
    <ul className={styles.deeds} aria-label={legend ? text("legend") : undefined} data-legend={legend}>
      {of.map((deed) => (
        <li key={deed} data-deed={deed}>
          <span aria-hidden="true">{ICONS[deed]}</span>
          {text(`deed-${deed}`)}
        </li>
      ))}
    </ul>
  );
}
