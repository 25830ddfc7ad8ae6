import { ActionButton, Header, Heading, Menu, MenuItem, MenuSection, MenuTrigger, Text } from "@react-spectrum/s2";
import Contrast from "@react-spectrum/s2/icons/Contrast";
import { useContentLanguage } from "../app/contentLanguage";
import { capital } from "../components/capital";
import { isUiLanguage, nameOfLanguage, UI_LANGUAGES } from "../i18n/languages";
import { useLanguage } from "../i18n/text";
import { SCHEMES, type Scheme, useScheme } from "../theme/scheme";

/** The key of the choice that follows the program's language. No language tag is this short. */
const AS_PROGRAM = "-";

/** The program's language and colours: the person's own matters, at hand on every screen. */
export function Preferences() {
  const { language, setLanguage, text } = useLanguage();
  const [scheme, setScheme] = useScheme();
  const content = useContentLanguage();
  return (
    <MenuTrigger>
      <ActionButton isQuiet aria-label={text("preferences")}>
        <Contrast />
        <Text>{language.toUpperCase()}</Text>
      </ActionButton>
      <Menu aria-label={text("preferences")}>
        <MenuSection
          selectionMode="single"
          selectedKeys={[language]}
          onSelectionChange={(keys) => {
            const [chosen] = keys;
            if (typeof chosen === "string" && isUiLanguage(chosen)) setLanguage(chosen);
          }}
        >
          <Header>
            <Heading>{text("language")}</Heading>
          </Header>
          {UI_LANGUAGES.map((tag) => (
            <MenuItem key={tag} id={tag} textValue={nameOfLanguage(tag)}>
              <Text slot="label">{capital(nameOfLanguage(tag))}</Text>
            </MenuItem>
          ))}
        </MenuSection>
        {content ? (
          <MenuSection
            selectionMode="single"
            selectedKeys={[content.chosen ?? AS_PROGRAM]}
            onSelectionChange={(keys) => {
              const [chosen] = keys;
              if (typeof chosen === "string") content.choose(chosen === AS_PROGRAM ? null : chosen);
            }}
          >
            <Header>
              <Heading>{text("content-language-shown")}</Heading>
            </Header>
            <MenuItem id={AS_PROGRAM}>{text("content-language-as-program")}</MenuItem>
            {content.languages.map((tag) => (
              <MenuItem key={tag} id={tag}>
                {capital(nameOfLanguage(tag, language))}
              </MenuItem>
            ))}
          </MenuSection>
        ) : null}
        <MenuSection
          selectionMode="single"
          selectedKeys={[scheme]}
          onSelectionChange={(keys) => {
            const [chosen] = keys;
            if (typeof chosen === "string") setScheme(chosen as Scheme);
          }}
        >
          <Header>
            <Heading>{text("colours")}</Heading>
          </Header>
          {SCHEMES.map((name) => (
            <MenuItem key={name} id={name}>
              {text(`colours-${name}`)}
            </MenuItem>
          ))}
        </MenuSection>
      </Menu>
    </MenuTrigger>
  );
}
