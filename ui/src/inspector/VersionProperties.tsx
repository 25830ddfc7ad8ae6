import type { Object as Thing } from "../api/bindings";
import { useFormat } from "../i18n/format";
import { useText } from "../i18n/text";
import { Property } from "./Part";

/** The version in force and the working copy, in words. */
export function VersionProperties({ thing }: { thing: Thing }) {
  const text = useText();
  const format = useFormat();
  const { approved, working } = thing;
  return (
    <>
      {approved && (
        <Property label={text("version")}>
          {approved.number}
          {approved.at && `, ${format.date(approved.at)}`}
          {approved.author && <div>{text("written-by", { name: approved.author.name.text })}</div>}
          {approved.approver && <div>{text("approved-by", { name: approved.approver.name.text })}</div>}
          {approved.note && <div>“{approved.note}”</div>}
        </Property>
      )}
      {working && (
        <Property label={text("working-copy")}>
          {working.at ? format.dateTime(working.at) : text("working-copy-there")}
          {working.author && <div>{text("written-by", { name: working.author.name.text })}</div>}
          {working.submittedBy && <div>{text("submitted-by", { name: working.submittedBy.name.text })}</div>}
        </Property>
      )}
    </>
  );
}
