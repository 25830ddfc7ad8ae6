import { ActionButton, Tooltip, TooltipTrigger } from "@react-spectrum/s2";
import Key from "@react-spectrum/s2/icons/Key";

/** Leads to what somebody may do. */
export function RightsButton({ label, onPress }: { label: string; onPress: () => void }) {
  return (
    <TooltipTrigger>
      <ActionButton isQuiet size="S" aria-label={label} onPress={onPress}>
        <Key />
      </ActionButton>
      <Tooltip>{label}</Tooltip>
    </TooltipTrigger>
  );
}
