import { Button } from "@react-spectrum/s2";
import type { Failure } from "../api/failure";
import { useFailureWords } from "../api/failureWords";
import { currentPlace, go } from "../app/navigation";
import { EmptyState } from "../components/EmptyState";
import { useDialogs } from "../dialogs/DialogHost";
import { QuickOpenDialog } from "../dialogs/lazy";
import { useText } from "../i18n/text";

/** In the place of an object that is not there, or not for this person: which, why, and the ways on. */
export function GoneObject({ failure, name }: { failure: Failure; name: string }) {
  const text = useText();
  const words = useFailureWords();
  const dialogs = useDialogs();
  const inBin = failure.code === "in-bin";
  const known = (inBin && failure.place) || name;
  return (
    <EmptyState
      title={known ? text("object-gone-named", { name: known }) : text("object-gone")}
      actions={
        <>
          {inBin && (
            <Button variant="accent" onPress={() => go({ section: "bin", object: null })}>
              {text("object-gone-bin")}
            </Button>
          )}
          <Button variant="secondary" onPress={() => go({ section: currentPlace().section, object: null })}>
            {text("object-gone-section")}
          </Button>
          <Button variant="secondary" onPress={() => dialogs.open(<QuickOpenDialog close={dialogs.close} />)}>
            {text("quick-open")}
          </Button>
        </>
      }
    >
      {[words(failure), !inBin && text("object-gone-hint")].filter(Boolean).join(" ")}
    </EmptyState>
  );
}
