import { useCallback } from "react";
import type { ValidationResult } from "react-aria-components";
import { useText } from "../i18n/text";

type Validation = Pick<ValidationResult, "validationDetails" | "validationErrors">;

/** What is wrong with a field, in the program's language: the webview would say it in the system's. */
export function useFieldWords(): (validation: Validation) => string {
  const text = useText();
  return useCallback(
    ({ validationDetails, validationErrors }) => {
      if (validationDetails.valueMissing) return text("field-missing");
      // What a field checks by itself, it says in words.
      return validationDetails.customError ? validationErrors.join(" ") : text("email-unfit");
    },
    [text],
  );
}
