import { Button } from "@react-spectrum/s2";
import type { Object as Thing } from "../../api/bindings";
import { useRead } from "../../api/client";
import { go } from "../../app/navigation";
import { openHere, placeBeside } from "../../app/objectPlace";
import { nameOfLanguage } from "../../i18n/languages";
import { useLanguage } from "../../i18n/text";
import { Notice } from "../Notice";

/** That a text is there in the reader's own language, or that a translation does not say what the original says now. */
export function TranslationNotice({ thing }: { thing: Thing }) {
  const { text, language: spoken } = useLanguage();
  const { data } = useRead("translations", { object: thing.id });
  const own = data?.texts.find(({ object }) => object.id === thing.id);
  const offered = data?.texts.find(({ object }) => object.id === data.offered);
  return (
    <>
      {offered && (
        <Notice
          actions={
            <Button variant="primary" size="S" onPress={() => openHere(offered.object.id)}>
              {text("translation-read")}
            </Button>
          }
        >
          {text("translation-offered", {
            language: nameOfLanguage(offered.language, spoken),
            name: offered.object.name.text,
          })}
        </Notice>
      )}
      {own?.behind && (
        <Notice
          tone="warn"
          actions={
            <Button variant="secondary" size="S" onPress={() => go(placeBeside(thing.id))}>
              {text("translation-compare")}
            </Button>
          }
        >
          {text("translation-behind-notice")}
        </Notice>
      )}
    </>
  );
}
