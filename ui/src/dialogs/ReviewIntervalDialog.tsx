import { Checkbox, NumberField } from "@react-spectrum/s2";
import { type ReactNode, useState } from "react";
import { useFieldWords } from "../components/useFieldWords";
import { useText } from "../i18n/text";
import { FormDialog } from "./FormDialog";

const USUAL = 12;
const MOST = 120;

interface Props {
  title: string;
  /** What it is before, in months. */
  before?: number | null;
  /** Whether it can be none. */
  orNever?: boolean;
  /** What is to be known first. */
  notice?: ReactNode;
  onChoose: (months: number | null) => Promise<unknown>;
  close: () => void;
}

export function ReviewIntervalDialog({ title, before = null, orNever = false, notice, onChoose, close }: Props) {
  const text = useText();
  const [months, setMonths] = useState(before ?? USUAL);
  const fieldWords = useFieldWords();
  const [never, setNever] = useState(false);
  return (
    <FormDialog
      title={title}
      action={text("save")}
      ready={never || (months >= 1 && months <= MOST)}
      close={close}
      onSubmit={() => onChoose(never ? null : months)}
    >
      {notice}
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
      {orNever && (
        <Checkbox isSelected={never} onChange={setNever}>
          {text("review-interval-never")}
        </Checkbox>
      )}
    </FormDialog>
  );
}
