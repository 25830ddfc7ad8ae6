import Bell from "@react-spectrum/s2/icons/Bell";
import CheckBox from "@react-spectrum/s2/icons/CheckBox";
import Code from "@react-spectrum/s2/icons/Code";
import Image from "@react-spectrum/s2/icons/Image";
import InfoCircle from "@react-spectrum/s2/icons/InfoCircle";
import Line from "@react-spectrum/s2/icons/Line";
import Link from "@react-spectrum/s2/icons/Link";
import ListBulleted from "@react-spectrum/s2/icons/ListBulleted";
import ListNumbered from "@react-spectrum/s2/icons/ListNumbered";
import Mention from "@react-spectrum/s2/icons/Mention";
import Table from "@react-spectrum/s2/icons/Table";
import TextParagraph from "@react-spectrum/s2/icons/TextParagraph";
import TextSize from "@react-spectrum/s2/icons/TextSize";
import TextSuperscript from "@react-spectrum/s2/icons/TextSuperscript";
import Transcript from "@react-spectrum/s2/icons/Transcript";
import type { ComponentType } from "react";
import { type Action, TABLE_ACTIONS } from "./actions";

const ICONS: Partial<Record<Action, ComponentType>> = {
  paragraph: TextParagraph,
  bullets: ListBulleted,
  numbers: ListNumbered,
  tasks: CheckBox,
  quote: Transcript,
  code: Code,
  "object-link": Mention,
  "web-link": Link,
  picture: Image,
  table: Table,
  footnote: TextSuperscript,
  rule: Line,
  "callout-note": InfoCircle,
  "callout-tip": InfoCircle,
  "callout-important": Bell,
  "callout-warning": Bell,
  "callout-caution": Bell,
};

export function iconOf(action: Action): ComponentType {
  return ICONS[action] ?? (TABLE_ACTIONS.includes(action) ? Table : TextSize);
}
