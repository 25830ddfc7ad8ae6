import { ActionButton, Tooltip, TooltipTrigger } from "@react-spectrum/s2";
import type { ComponentProps, ReactNode } from "react";

interface ToolProps {
  label: string;
  disabled?: boolean;
  onPress: NonNullable<ComponentProps<typeof ActionButton>["onPress"]>;
  children: ReactNode;
}

/** A button of a toolbar: an icon, and its name on request. */
export function Tool({ label, disabled, onPress, children }: ToolProps) {
  return (
    <TooltipTrigger>
      <ActionButton size="S" isQuiet isDisabled={disabled} aria-label={label} onPress={onPress}>
        {children}
      </ActionButton>
      <Tooltip>{label}</Tooltip>
    </TooltipTrigger>
  );
}
