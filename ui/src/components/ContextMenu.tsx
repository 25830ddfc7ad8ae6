import { MenuTrigger } from "@react-spectrum/s2";
import type { ReactNode } from "react";
import { Pressable } from "react-aria-components";
import { useText } from "../i18n/text";

interface Props {
  x: number;
  y: number;
  onClose: () => void;
  children: ReactNode;
}

/** A menu where the pointer is, or below the row that has the keyboard. */
export function ContextMenu({ x, y, onClose, children }: Props) {
  const text = useText();
  return (
    <MenuTrigger isOpen onOpenChange={(open) => !open && onClose()}>
      <Pressable>
        {/* biome-ignore lint/a11y/useSemanticElements: a point for the menu to hang on, never pressed itself. */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: Pressable makes it focusable. */}
        <span
          role="button"
          aria-label={text("context-menu")}
          style={{ position: "fixed", left: x, top: y, width: 1, height: 1 }}
        />
      </Pressable>
      {children}
    </MenuTrigger>
  );
}
