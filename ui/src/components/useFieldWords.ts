import { useCallback } from "react";
import type { ValidationResult } from "react-aria-components";
import { useText } from "../i18n/text";

/** What is wrong with a field that is empty or no mail address, in the program's language: the webview would say it in the system's. */
export function useFieldWords(): (validation: Pick<ValidationResult, "validationDetails">) => string {
  const text = useText();
  return useCallback(
    ({ validationDetails }) => text(validationDetails.valueMissing ? "field-missing" : "email-unfit"),
    [text],
  );
}
