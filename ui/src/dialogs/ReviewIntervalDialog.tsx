import { Checkbox, NumberField } from "@react-spectrum/s2";
import { useState } from "react";
import type { Object as Thing } from "../api/bindings";
import { useExecute } from "../api/execute";
import { useFieldWords } from "../components/useFieldWords";
import { useText } from "../i18n/text";
import { FormDialog } from "./FormDialog";

const USUAL = 12;
const MOST = 120;

export function ReviewIntervalDialog({ thing, close }: { thing: Thing; close: () => void }) {
  const text = useText();
  const execute = useExecute();
  const before = thing.review?.intervalMonths ?? null;
  const [months, setMonths] = useState(before ?? USUAL);
  const fieldWords = useFieldWords();
  const [never, setNever] = useState(false);
  return (
    <FormDialog
      title={text("review-interval-title", { name: thing.name.text })}
      action={text("save")}
      ready={never || (months >= 1 && months <= MOST)}
      close={close}
      onSubmit={() => execute({ op: "set-review-interval", object: thing.id, months: never ? null : months })}
    >
      <NumberField
        label={text("review-interval-months")}
        value={months}
        onChange={setMonths}
        minValue={1}
        maxValue={MOST}
        isDisabled={never}
        isRequired={!never}
        errorMessage={fieldWords}
        autoFocus
      />
      {before !== null && (
        <Checkbox isSelected={never} onChange={setNever}>
          {text("review-interval-never")}
        </Checkbox>
      )}
    </FormDialog>
  );
}
