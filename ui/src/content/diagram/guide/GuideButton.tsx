import { ActionButton, Text } from "@react-spectrum/s2";
import Lightbulb from "@react-spectrum/s2/icons/Lightbulb";
import type { ComponentRef, Ref } from "react";
import { useText } from "../../../i18n/text";
import type { Findings } from "./hints";

interface Props {
  findings: Findings | null;
  /** The panel that it opens, where that is open. */
  panel: string | null;
  onPress: () => void;
  ref: Ref<ComponentRef<typeof ActionButton>>;
}

/** How many hints there are on what is drawn. */
export function GuideButton({ findings, panel, onPress, ref }: Props) {
  const text = useText();
  return (
    <ActionButton
      ref={ref}
      size="S"
      isQuiet
      aria-expanded={panel !== null}
      aria-controls={panel ?? undefined}
      onPress={onPress}
    >
      <Lightbulb />
      <Text>
        {findings?.kind === "hints" ? text("guide-count", { count: findings.hints.length }) : text("guide-title")}
      </Text>
    </ActionButton>
  );
}
