import {
  ActionButton,
  Header,
  Heading,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Text,
  ToastQueue,
} from "@react-spectrum/s2";
import Bookmark from "@react-spectrum/s2/icons/Bookmark";
import { useQueryClient } from "@tanstack/react-query";
import type { ListColumn, ListView, SectionName } from "../api/bindings";
import { call } from "../api/client";
import { Failure } from "../api/failure";
import { useFailureWords } from "../api/failureWords";
import { go, usePlace } from "../app/navigation";
import { useViewingRefusal } from "../app/useViewingRefusal";
import { useDialogs } from "../dialogs/DialogHost";
import { OneTextDialog } from "../dialogs/lazy";
import { useText } from "../i18n/text";
import { type Looked, withLook } from "./look";
import { isAsNamed, type NamedView, placeOfView } from "./views";

interface Props {
  section: SectionName;
  views: NamedView[];
  looked: Looked;
  /** The columns that are shown now. */
  columns: readonly ListColumn[];
}

/** The ways of looking at the list that have a name: choosing one, and keeping one's own. */
export function ViewsMenu({ section, views, looked, columns }: Props) {
  const text = useText();
  const place = usePlace();
  const client = useQueryClient();
  const dialogs = useDialogs();
  const words = useFailureWords();
  const refused = useViewingRefusal();
  const chosen = views.find(({ id }) => id === looked.view);
  const now = { look: looked.look, columns: [...columns] };
  const changed = chosen !== undefined && !isAsNamed({ ...looked, columns: now.columns }, chosen);

  const keep = async (view: ListView) => {
    await call("save_list_view", view);
    await client.invalidateQueries({ queryKey: ["list_views"] });
  };
  const attempt = (work: () => Promise<unknown>) =>
    void work().catch((thrown) => ToastQueue.negative(words(Failure.from(thrown)), { timeout: 8000 }));
  const askName = (title: string, initial: string, onName: (name: string) => Promise<unknown>) =>
    dialogs.open(
      <OneTextDialog
        title={title}
        label={text("name")}
        action={text("save")}
        initial={initial}
        close={dialogs.close}
        onSubmit={onName}
      />,
    );

  const act = (key: string) => {
    const view = views.find(({ id }) => `view:${id}` === key);
    if (view) return go(placeOfView(place, view));
    if (key === "all") return go(withLook(place, { look: {}, columns: null, view: null }));
    if (refused()) return;
    const own = chosen?.own;
    if (key === "save")
      askName(text("list-view-save-title"), "", async (name) => {
        const id = await call("new_id", {});
        await keep({ id, name, section, ...now });
        go(withLook(place, { ...now, view: id }), { replace: true });
      });
    else if (key === "update" && own) attempt(() => keep({ ...own, ...now }));
    else if (key === "rename" && own)
      askName(text("list-view-rename-title", { name: own.name }), own.name, (name) => keep({ ...own, name }));
    else if (key === "delete" && own)
      attempt(async () => {
        await call("delete_list_view", { id: own.id });
        await client.invalidateQueries({ queryKey: ["list_views"] });
        go(withLook(place, { ...looked, view: null }), { replace: true });
      });
  };
  const given = views.filter(({ own }) => own === null);
  const own = views.filter((view) => view.own !== null);
  const item = ({ id, name }: NamedView) => (
    <MenuItem key={id} id={`view:${id}`} textValue={name}>
      <Text slot="label">{name}</Text>
    </MenuItem>
  );
  return (
    <MenuTrigger>
      <ActionButton size="S">
        <Bookmark />
        <Text>{chosen ? chosen.name : text("list-views")}</Text>
      </ActionButton>
      <Menu aria-label={text("list-views")} onAction={(key) => act(String(key))}>
        <MenuSection>
          <Header>
            <Heading>{text("list-views")}</Heading>
          </Header>
          <MenuItem id="all">{text("list-view-all")}</MenuItem>
          {given.map(item)}
        </MenuSection>
        {own.length > 0 ? (
          <MenuSection>
            <Header>
              <Heading>{text("list-views-own")}</Heading>
            </Header>
            {own.map(item)}
          </MenuSection>
        ) : null}
        <MenuSection aria-label={text("actions")}>
          {chosen?.own && changed ? (
            <MenuItem id="update">{text("list-view-update", { name: chosen.name })}</MenuItem>
          ) : null}
          <MenuItem id="save">{text("list-view-save")}</MenuItem>
          {chosen?.own ? <MenuItem id="rename">{text("list-view-rename", { name: chosen.name })}</MenuItem> : null}
          {chosen?.own ? <MenuItem id="delete">{text("list-view-delete", { name: chosen.name })}</MenuItem> : null}
        </MenuSection>
      </Menu>
    </MenuTrigger>
  );
}
