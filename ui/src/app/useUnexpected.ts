import { ToastQueue } from "@react-spectrum/s2";
import { useEffect } from "react";
import { Failure } from "../api/failure";
import { useFailureWords } from "../api/failureWords";

/** What went wrong and nobody was waiting for is said all the same. */
export function useUnexpected(): void {
  const words = useFailureWords();
  useEffect(() => {
    const say = (event: PromiseRejectionEvent) => {
      if (!(event.reason instanceof Failure)) return;
      event.preventDefault();
      ToastQueue.negative(words(event.reason), { timeout: 8000 });
    };
    window.addEventListener("unhandledrejection", say);
    return () => window.removeEventListener("unhandledrejection", say);
  }, [words]);
}
