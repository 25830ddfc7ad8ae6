import { ToastQueue } from "@react-spectrum/s2";
import { useCallback } from "react";
import { useText } from "../i18n/text";
import { useSessionIfOpen } from "./SessionContext";

let close: () => void = () => undefined;

/**
 * Through another's eyes nothing can be changed. What would change something asks this first, so that nobody fills in
 * a dialog in vain: true where it was refused, and said so. That it is refused is the backend's doing in any case.
 */
export function useViewingRefusal(): () => boolean {
  const text = useText();
  const viewing = Boolean(useSessionIfOpen()?.viewing);
  return useCallback(() => {
    if (!viewing) return false;
    // Said once, however often it is pressed.
    close();
    close = ToastQueue.neutral(text("viewing-read-only"), { timeout: 8000 });
    return true;
  }, [viewing, text]);
}
