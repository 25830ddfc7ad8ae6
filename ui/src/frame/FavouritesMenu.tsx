import { ActionButton, Header, Heading, Menu, MenuItem, MenuSection, MenuTrigger, Text } from "@react-spectrum/s2";
import Star from "@react-spectrum/s2/icons/Star";
import type { Found } from "../api/bindings";
import { useRead } from "../api/client";
import { go } from "../app/navigation";
import { useObjectName } from "../app/objectName";
import { placeOf } from "../app/objectPlace";
import { usePlaceWords } from "../app/placeWords";
import { useText } from "../i18n/text";

/** Favourite and recently opened objects, at hand from everywhere. */
export function FavouritesMenu() {
  const text = useText();
  const nameOf = useObjectName();
  const placeWords = usePlaceWords();
  const favourites = useRead("favourites", {}).data ?? [];
  const recent = (useRead("recent", {}).data ?? []).slice(0, 10);
  const all = new Map([...favourites, ...recent].map((found) => [found.object.id, found]));
  const open = (key: string) => {
    const found = all.get(key.slice(2));
    const place = found && placeOf(found.section, found.object.id);
    if (place) go(place);
  };
  const item = (list: "f" | "r", { object, section, path }: Found) => {
    const name = nameOf(object).text || text("unnamed");
    return (
      <MenuItem key={`${list}:${object.id}`} id={`${list}:${object.id}`} textValue={name}>
        <Text slot="label">{name}</Text>
        <Text slot="description">{placeWords(section, path)}</Text>
      </MenuItem>
    );
  };
  return (
    <MenuTrigger>
      <ActionButton isQuiet aria-label={text("favourites-and-recent")}>
        <Star />
      </ActionButton>
      <Menu aria-label={text("favourites-and-recent")} onAction={(key) => open(String(key))}>
        {favourites.length > 0 ? (
          <MenuSection>
            <Header>
              <Heading>{text("favourites")}</Heading>
            </Header>
            {favourites.map((found) => item("f", found))}
          </MenuSection>
        ) : null}
        {recent.length > 0 ? (
          <MenuSection>
            <Header>
              <Heading>{text("recent")}</Heading>
            </Header>
            {recent.map((found) => item("r", found))}
          </MenuSection>
        ) : null}
        {all.size === 0 ? <MenuItem id="none">{text("recent-none")}</MenuItem> : null}
      </Menu>
    </MenuTrigger>
  );
}
