import { ActionButton, Button, TextField, Tooltip, TooltipTrigger } from "@react-spectrum/s2";
import Down from "@react-spectrum/s2/icons/ChevronDown";
import Up from "@react-spectrum/s2/icons/ChevronUp";
import Delete from "@react-spectrum/s2/icons/Delete";
import { style } from "@react-spectrum/s2/style" with { type: "macro" };
import { type ReactNode, useState } from "react";
import { allowanceOf } from "../../api/allowance";
import { useRead } from "../../api/client";
import { useDeed } from "../../api/execute";
import { Badge } from "../../components/Badge";
import { capital } from "../../components/capital";
import { ActionControl } from "../../components/Locked";
import { Waiting } from "../../components/Waiting";
import { nameOfLanguage, tagOfLanguage } from "../../i18n/languages";
import { useLanguage } from "../../i18n/text";
import { Page } from "./Page";
import styles from "./settings.module.css";

/** The languages that the organisation writes in, the default one first. */
export function LanguagesPage() {
  const { text, language } = useLanguage();
  const deed = useDeed();
  const { data } = useRead("settings", {});
  const [tag, setTag] = useState("");
  if (!data) return <Waiting />;
  const { languages } = data;
  const manage = allowanceOf(data.actions, "manage-settings");
  const put = (next: string[]) => deed.run({ op: "set-languages", languages: next });
  const nameOf = (of: string) => capital(nameOfLanguage(of, language));
  const swap = (index: number, other: number) => {
    const next = [...languages];
    const [moved] = next.splice(index, 1);
    if (moved !== undefined) next.splice(other, 0, moved);
    void put(next);
  };
  const add = async () => {
    const wanted = tagOfLanguage(tag.trim(), language);
    if (wanted !== "" && (await put([...languages, wanted]))) setTag("");
  };
  return (
    <Page title={text("settings-languages")} lead={text("settings-languages-lead")} deed={deed}>
      <div className={styles.body}>
        <ol className={styles.list}>
          {languages.map((of, index) => (
            <li key={of} className={styles.item}>
              <div className={styles.itemWords}>
                {nameOf(of)} <small>{of}</small>
              </div>
              {index === 0 && <Badge tone="info">{text("default-language")}</Badge>}
              {manage?.allowed && (
                <>
                  <Tool
                    label={text("move-up", { name: nameOf(of) })}
                    disabled={index === 0}
                    onPress={() => swap(index, index - 1)}
                  >
                    <Up />
                  </Tool>
                  <Tool
                    label={text("move-down", { name: nameOf(of) })}
                    disabled={index === languages.length - 1}
                    onPress={() => swap(index, index + 1)}
                  >
                    <Down />
                  </Tool>
                  <Tool
                    label={text("remove-of", { name: nameOf(of) })}
                    disabled={languages.length === 1}
                    onPress={() => void put(languages.filter((other) => other !== of))}
                  >
                    <Delete />
                  </Tool>
                </>
              )}
            </li>
          ))}
        </ol>
        {manage?.allowed ? (
          <form
            className={styles.add}
            onSubmit={(event) => {
              event.preventDefault();
              void add();
            }}
          >
            <TextField
              label={text("language-add")}
              description={text("language-add-hint")}
              value={tag}
              onChange={setTag}
              styles={style({ width: 256 })}
            />
            <Button variant="secondary" type="submit" isDisabled={tag.trim() === ""}>
              {text("add")}
            </Button>
          </form>
        ) : (
          manage && (
            <div className={styles.add}>
              <ActionControl allowance={manage} label={text("language-add")} size="S" onPress={() => undefined} />
            </div>
          )
        )}
      </div>
    </Page>
  );
}

interface ToolProps {
  label: string;
  disabled: boolean;
  onPress: () => void;
  children: ReactNode;
}

function Tool({ label, disabled, onPress, children }: ToolProps) {
  return (
    <TooltipTrigger>
      <ActionButton isQuiet size="S" aria-label={label} isDisabled={disabled} onPress={onPress}>
        {children}
      </ActionButton>
      <Tooltip>{label}</Tooltip>
    </TooltipTrigger>
  );
}
