import Delete from "@react-spectrum/s2/icons/Delete";
import Files from "@react-spectrum/s2/icons/Files";
import Access from "@react-spectrum/s2/icons/Key";
import Settings from "@react-spectrum/s2/icons/Settings";
import { iconStyle } from "@react-spectrum/s2/style" with { type: "macro" };
import type { ReactNode } from "react";
import { goToSection } from "../app/navigation";
import type { Section } from "../app/place";
import { ProcessIcon } from "../components/ProcessIcon";
import styles from "./frame.module.css";

const icon = iconStyle({ size: "L" });

const ICONS: Record<Section, ReactNode> = {
  processes: <ProcessIcon styles={icon} />,
  documents: <Files styles={icon} />,
  access: <Access styles={icon} />,
  settings: <Settings styles={icon} />,
  bin: <Delete styles={icon} />,
};

interface Props {
  label: string;
  /** The sections in use with the names that the organisation gave them, in order. */
  sections: { section: Section; name: string }[];
  current: Section;
}

/** The sections, by icon and name. The bin stands apart, at the bottom. */
export function Rail({ label, sections, current }: Props) {
  return (
    <nav className={styles.rail} aria-label={label} data-pane="sections">
      {sections.map(({ section, name }) => (
        <a
          key={section}
          href={`#/${section}`}
          className={styles.railItem}
          data-section={section}
          aria-current={section === current ? "page" : undefined}
          onClick={(event) => {
            event.preventDefault();
            goToSection(section);
          }}
        >
          <span aria-hidden="true">{ICONS[section]}</span>
          <span className={styles.railName}>{name}</span>
        </a>
      ))}
    </nav>
  );
}
