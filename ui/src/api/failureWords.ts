import { useCallback } from "react";
import { useFormat } from "../i18n/format";
import { useLanguage } from "../i18n/text";
import type { Failure } from "./failure";

/** How the backend says where in a file something is. */
const LINE_AND_COLUMN = /\bline (\d+), column (\d+)/;

/** Says a failure in the person's language: what, where, what would allow it and who could help. */
export function useFailureWords(): (failure: Failure) => string {
  const { text, textIfKnown } = useLanguage();
  const format = useFormat();
  return useCallback(
    (failure) => {
      // A section that the organisation gave no name has its usual one.
      const inWords = (place: string) =>
        place.replace(LINE_AND_COLUMN, (_, line, column) => text("error-line-column", { line, column }));
      const usualName = ({ refusal }: Failure) =>
        refusal?.object?.startsWith("section:") ? textIfKnown(refusal.object.replace(":", "-")) : null;
      const what =
        textIfKnown(`${failure.refusal ? "refusal" : "error"}-${failure.code}`) ??
        text("error-unknown", { message: failure.message });
      const sentences = [what];
      if (failure.code === "missing-headings" && failure.refusal?.detail)
        sentences.push(text("missing-headings", { headings: format.list(failure.refusal.detail.split("\n")) }));
      // What lies in the bin is named there, where a file would be.
      const named = failure.code === "in-bin" ? failure.place : null;
      const object = failure.objectName || usualName(failure) || named;
      if (object) sentences.push(text("error-object", { name: object }));
      // Of what is refused through another's eyes the place is the name of the program's own door.
      const place = failure.code === "viewing-as" ? null : (failure.place ?? failure.refusal?.detail);
      if (!object && place) sentences.push(text("error-place", { place: inWords(place) }));
      if (failure.detail) sentences.push(text("error-detail", { detail: failure.detail }));
      if (failure.roles.length > 0) {
        const roles = failure.roles.map((role) => textIfKnown(`role-${role}`) ?? role);
        sentences.push(text("locked-roles-short", { roles: format.or(roles) }));
      }
      if (failure.helpers.length > 0) {
        const people = failure.helpers.map((helper) => helper.name);
        sentences.push(text("locked-help", { people: format.list(people.slice(0, 4)) }));
      }
      return sentences.join(" ");
    },
    [text, textIfKnown, format],
  );
}
