import { ActionButton, Header, Heading, Menu, MenuItem, MenuSection, MenuTrigger, Text } from "@react-spectrum/s2";
import Contrast from "@react-spectrum/s2/icons/Contrast";
import { useContentLanguage } from "../app/contentLanguage";
import { capital } from "../components/capital";
import { isUiLanguage, nameOfLanguage, UI_LANGUAGES } from "../i18n/languages";
import { useLanguage } from "../i18n/text";
import { SCHEMES, type Scheme, useScheme } from "../theme/scheme";

interface Choice {
  id: string;
  name: string;
}

/** One thing to choose. The keys of a menu are one space, so each carries what it is of. */
function choices(of: string, title: string, items: Choice[], chosen: string, choose: (id: string) => void) {
  const prefix = `${of}:`;
  return (
    <MenuSection
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[prefix + chosen]}
      onSelectionChange={(keys) => {
        const [key] = keys;
        if (typeof key === "string") choose(key.slice(prefix.length));
      }}
    >
      <Header>
        <Heading>{title}</Heading>
      </Header>
      {items.map(({ id, name }) => (
        <MenuItem key={id} id={prefix + id} textValue={name}>
          <Text slot="label">{name}</Text>
        </MenuItem>
      ))}
    </MenuSection>
  );
}

/** The program's language and colours: the person's own matters, at hand on every screen. */
export function Preferences() {
  const { language, setLanguage, text } = useLanguage();
  const [scheme, setScheme] = useScheme();
  const content = useContentLanguage();
  const ownNames = UI_LANGUAGES.map((tag) => ({ id: tag, name: capital(nameOfLanguage(tag)) }));
  const contentNames = [
    { id: "", name: text("content-language-as-program") },
    ...(content?.languages ?? []).map((tag) => ({ id: tag, name: capital(nameOfLanguage(tag, language)) })),
  ];
  const schemeNames = SCHEMES.map((name) => ({ id: name, name: text(`colours-${name}`) }));
  return (
    <MenuTrigger>
      <ActionButton isQuiet aria-label={text("preferences")}>
        <Contrast />
        <Text>{language.toUpperCase()}</Text>
      </ActionButton>
      <Menu aria-label={text("preferences")}>
        {choices("program", text("language"), ownNames, language, (tag) => isUiLanguage(tag) && setLanguage(tag))}
        {content
          ? choices("content", text("content-language-shown"), contentNames, content.chosen ?? "", (tag) =>
              content.choose(tag === "" ? null : tag),
            )
          : null}
        {choices("colours", text("colours"), schemeNames, scheme, (name) => setScheme(name as Scheme))}
      </Menu>
    </MenuTrigger>
  );
}
