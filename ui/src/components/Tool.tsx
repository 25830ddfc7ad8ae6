import { ActionButton, Tooltip, TooltipTrigger } from "@react-spectrum/s2";
import type { ComponentProps, ReactNode } from "react";

interface ToolProps {
  label: string;
  disabled?: boolean;
  size?: "XS" | "S";
  onPress: NonNullable<ComponentProps<typeof ActionButton>["onPress"]>;
  children: ReactNode;
}

/** A button of a toolbar: an icon, and its name on request, below it: above it may stand other tools. */
export function Tool({ label, disabled, size = "S", onPress, children }: ToolProps) {
  return (
    <TooltipTrigger placement="bottom">
      <ActionButton size={size} isQuiet isDisabled={disabled} aria-label={label} onPress={onPress}>
        {children}
      </ActionButton>
      <Tooltip>{label}</Tooltip>
    </TooltipTrigger>
  );
}
