import { ActionButton, Menu, MenuItem, MenuTrigger, Text, ToastQueue } from "@react-spectrum/s2";
import Export from "@react-spectrum/s2/icons/Export";
import Search from "@react-spectrum/s2/icons/Search";
import type { Id, Kind, Matrix, MatrixView, Only, SectionName, Subjects } from "../../../api/bindings";
import { OBJECT_KINDS } from "../../../api/kinds";
import { useSession } from "../../../app/SessionContext";
import { useSectionName } from "../../../app/sectionName";
import { Choice } from "../../../components/Choice";
import { capital } from "../../../components/capital";
import { Tool } from "../../../components/Tool";
import { useDialogs } from "../../../dialogs/DialogHost";
import { useFormat } from "../../../i18n/format";
import { useLanguage } from "../../../i18n/text";
import { ChooseObjectDialog } from "../pick/ChooseDialogs";
import { CloseAll, OpenAll } from "./FoldIcons";
import styles from "./matrix.module.css";

interface Props {
  view: MatrixView;
  matrix: Matrix;
  onChange: (view: MatrixView) => void;
  onFind: (what: "row" | "column", id: Id) => Promise<boolean>;
  onExpandAll: (expanded: boolean) => void;
  onExport: (format: "csv" | "xlsx") => void;
}

/** What of the matrix is shown, where to go in it, and taking it out. */
export function MatrixTools({ view, matrix, onChange, onFind, onExpandAll, onExport }: Props) {
  const { text, textIfKnown } = useLanguage();
  const format = useFormat();
  const { sections } = useSession();
  const sectionName = useSectionName();
  const dialogs = useDialogs();
  const change = (part: Partial<MatrixView>) => onChange({ ...view, ...part });
  const byName = <K extends string>(items: { id: K; name: string }[]) =>
    items.toSorted((a, b) => format.collator.compare(a.name, b.name));
  const columnKind = view.subjects === "groups" ? "group" : "user";

  const choose = (title: string, kinds: readonly Kind[], onChoose: (id: Id) => void) =>
    dialogs.open(<ChooseObjectDialog title={title} kinds={kinds} onChoose={onChoose} close={dialogs.close} />);
  const find = (what: "row" | "column", title: string, kinds: readonly Kind[]) =>
    choose(title, kinds, (id) => {
      void onFind(what, id).then((found) => {
        if (!found) ToastQueue.neutral(text("matrix-not-shown"), { timeout: 6000 });
      });
    });
  const setOnly = (only: Only["only"] | "group" | null) => {
    if (only === "differs-from")
      choose(text(`matrix-differs-title-${columnKind}`), [columnKind], (from) => change({ only: { only, from } }));
    else if (only === "group")
      choose(text(view.subjects === "users" ? "matrix-group-title" : "matrix-one-group-title"), ["group"], (group) =>
        change({ group }),
      );
    else change({ only: only && { only } });
  };
  const onlyOffered: { id: Only["only"]; name: string }[] = [{ id: "no-rights", name: text("matrix-no-rights") }];
  if (view.subjects === "users") onlyOffered.unshift({ id: "through-group", name: text("matrix-through-group") });
  if (view.subjects !== "roles" && !matrix.ownOnly)
    onlyOffered.unshift({ id: "differs-from", name: text(`matrix-differs-from-${columnKind}`) });

  return (
    <fieldset className={styles.tools} aria-label={text("matrix-filters")}>
      <Choice<Subjects>
        label={text("matrix-columns")}
        items={matrix.offered.map((id) => ({ id, name: text(`matrix-${id}`) }))}
        chosen={view.subjects}
        onChoose={(subjects) => onChange({ ...view, subjects: subjects ?? "users", group: null, only: null })}
      />
      <Choice<SectionName>
        label={text("matrix-section")}
        all={text("matrix-all")}
        items={sections
          .filter(({ visible }) => visible)
          .map(({ section }) => ({ id: section, name: sectionName(section) }))}
        chosen={view.section ?? null}
        onChoose={(section) => change({ section })}
      />
      <Choice<Kind>
        label={text("matrix-kind")}
        all={text("matrix-all")}
        items={OBJECT_KINDS.map((kind) => ({ id: kind, name: capital(text(`kind-${kind}`)) }))}
        chosen={view.kind ?? null}
        onChoose={(kind) => change({ kind })}
      />
      <Choice
        label={text("matrix-action")}
        all={text("matrix-all")}
        items={byName(
          matrix.actions.map((action) => ({ id: action, name: capital(textIfKnown(`action-${action}`) ?? action) })),
        )}
        chosen={view.action ?? null}
        onChoose={(action) => change({ action })}
      />
      {view.subjects !== "roles" && !matrix.ownOnly && (
        <Choice<"group">
          label={text(`matrix-${view.subjects}`)}
          all={text(view.subjects === "users" ? "matrix-everybody" : "matrix-all")}
          items={[{ id: "group", name: text(view.subjects === "users" ? "matrix-of-group" : "matrix-one-group") }]}
          chosen={view.group ? "group" : null}
          onChoose={(chosen) => (chosen ? setOnly("group") : change({ group: null }))}
        />
      )}
      <Choice<Only["only"]>
        label={text("matrix-only")}
        all={text("matrix-all-cells")}
        items={onlyOffered}
        chosen={view.only?.only ?? null}
        onChoose={setOnly}
      />
      <div className={styles.deeds}>
        <Tool label={text("matrix-open-all")} onPress={() => onExpandAll(true)}>
          <OpenAll />
        </Tool>
        <Tool label={text("matrix-close-all")} onPress={() => onExpandAll(false)}>
          <CloseAll />
        </Tool>
        <MenuTrigger>
          <ActionButton size="S">
            <Search />
            <Text>{text("matrix-find")}</Text>
          </ActionButton>
          <Menu
            onAction={(key) => {
              if (key === "row") find("row", text("matrix-find-object"), OBJECT_KINDS);
              if (key === "column") find("column", text(`matrix-find-${columnKind}`), [columnKind]);
            }}
          >
            <MenuItem id="row">{text("matrix-find-object")}</MenuItem>
            {view.subjects === "roles" ? null : <MenuItem id="column">{text(`matrix-find-${columnKind}`)}</MenuItem>}
          </Menu>
        </MenuTrigger>
        <MenuTrigger align="end">
          <ActionButton size="S">
            <Export />
            <Text>{text("matrix-export")}</Text>
          </ActionButton>
          <Menu onAction={(key) => onExport(key as "csv" | "xlsx")}>
            <MenuItem id="xlsx">{text("matrix-xlsx")}</MenuItem>
            <MenuItem id="csv">{text("matrix-csv")}</MenuItem>
          </Menu>
        </MenuTrigger>
      </div>
    </fieldset>
  );
}
