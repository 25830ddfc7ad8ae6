import { ActionButton, Menu, MenuItem, MenuTrigger, Text } from "@react-spectrum/s2";
import Beside from "@react-spectrum/s2/icons/Compare";
import Languages from "@react-spectrum/s2/icons/Translate";
import type { Object as Thing } from "../../api/bindings";
import { useRead } from "../../api/client";
import { go } from "../../app/navigation";
import { openHere, placeBeside } from "../../app/objectPlace";
import { nameOfLanguage } from "../../i18n/languages";
import { useLanguage } from "../../i18n/text";

/** The languages that a text is there in, and the way to each; a translation also beside its original. */
export function LanguageMenu({ thing }: { thing: Thing }) {
  const { text, language: spoken } = useLanguage();
  const { data } = useRead("translations", { object: thing.id });
  const own = data?.texts.find(({ object }) => object.id === thing.id);
  if (!data || !own) return null;
  const label = text("translations-of", { language: nameOfLanguage(own.language, spoken) });
  return (
    <>
      <MenuTrigger>
        <ActionButton size="S" isQuiet aria-label={label}>
          <Languages />
          <Text>{nameOfLanguage(own.language, spoken)}</Text>
        </ActionButton>
        <Menu
          aria-label={text("translations")}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[thing.id]}
          onAction={(key) => openHere(String(key))}
        >
          {data.texts.map(({ object, language, original, behind }) => (
            <MenuItem key={object.id} id={object.id} textValue={nameOfLanguage(language, spoken)}>
              <Text slot="label">{nameOfLanguage(language, spoken)}</Text>
              <Text slot="description">
                {original ? text("translation-original") : behind ? text("translation-behind-short") : object.name.text}
              </Text>
            </MenuItem>
          ))}
        </Menu>
      </MenuTrigger>
      {!own.original && (
        <ActionButton size="S" isQuiet onPress={() => go(placeBeside(thing.id))}>
          <Beside />
          <Text>{text("translation-beside")}</Text>
        </ActionButton>
      )}
    </>
  );
}
