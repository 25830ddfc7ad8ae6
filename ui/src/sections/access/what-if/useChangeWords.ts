import { useCallback } from "react";
import type { Id, Intent, ObjectName, Party } from "../../../api/bindings";
import { idOf } from "../../../api/types";
import { useObjectName } from "../../../app/objectName";
import { capital } from "../../../components/capital";
import { useFormat } from "../../../i18n/format";
import { useLanguage } from "../../../i18n/text";

/** What changes are about, by id. */
export type Names = ReadonlyMap<Id, ObjectName>;

/** What areas and teams stand in that stand in no area. */
const TOP = "section:onboarding";

/** Says a change in words: "Add Aino Virtanen to the group Laatutiimi". */
export function useChangeWords(names: Names): (change: Intent) => string {
  const { text, textIfKnown } = useLanguage();
  const format = useFormat();
  const nameOf = useObjectName();
  return useCallback(
    (change) => {
      const name = (id: Id) => {
        const found = names.get(id);
        return found ? nameOf(found).text || text("unnamed") : text("change-unknown");
      };
      const party = (to: Party) => name(idOf(to));
      const list = (ids: readonly Id[]) => (ids.length > 0 ? format.list(ids.map(name)) : text("change-nobody"));
      const role = (role: string) => textIfKnown(`role-${role}`) ?? role;
      const share = (to: { user?: Id; team?: Id; area?: Id }) => name(to.user ?? to.team ?? to.area ?? "");
      switch (change.op) {
        case "add-member":
          return text("change-add-member", { user: name(change.user), group: name(change.group) });
        case "remove-member":
          return text("change-remove-member", { user: name(change.user), group: name(change.group) });
        case "grant":
          return text("change-grant", { to: party(change.to), role: role(change.role), on: name(change.on) });
        case "revoke":
          return text("change-revoke", { to: party(change.to), role: role(change.role), on: name(change.on) });
        case "move":
          return text("change-move", { object: name(change.object), under: name(change.under) });
        case "archive":
        case "restore":
        case "publish":
        case "delete":
          return text(`change-${change.op}`, { object: name(change.object) });
        case "set-responsible":
          return change.to
            ? text("change-set-responsible", { object: name(change.object), to: party(change.to) })
            : text("change-no-responsible", { object: name(change.object) });
        case "archive-user":
        case "restore-user":
          return text(`change-${change.op}`, { user: name(change.user) });
        case "set-flag":
          return text(change.value ? "change-give-flag" : "change-take-flag", {
            user: name(change.user),
            role: role(change.flag),
          });
        case "set-coordinators":
          return text("change-set-coordinators", { area: name(change.area), to: list(change.users) });
        case "set-team-role":
          return text("change-set-team-role", {
            user: name(change.user),
            role: role(change.role),
            team: name(change.team),
          });
        case "set-team-area":
          return text("change-move", { object: name(change.team), under: name(change.area ?? TOP) });
        case "archive-membership":
        case "restore-membership":
          return text(`change-${change.op}`, { user: name(change.user), team: name(change.team) });
        case "set-visibility":
          return text(change.visibility === "public" ? "change-public" : "change-participants-only", {
            strategy: name(change.strategy),
          });
        case "set-strategy-role":
          return text("change-set-strategy-role", {
            strategy: name(change.strategy),
            role: role(change.role),
            to: list(change.to.map(idOf)),
          });
        case "set-connected":
          return text("change-set-connected", {
            breakthrough: name(change.breakthrough),
            to: list(change.to.map(idOf)),
          });
        case "share-template":
          return text(change.edit ? "change-share-template-edit" : "change-share-template", {
            template: name(change.template),
            to: share(change.to),
          });
        case "unshare-template":
          return text("change-unshare-template", { template: name(change.template), to: share(change.to) });
        case "create-group":
          return text("change-create-group", { group: name(change.id) });
        case "create-area":
          return text("change-create-area", { area: name(change.id), under: name(change.parent ?? TOP) });
        case "create-team":
          return text("change-create-team", { team: name(change.id), under: name(change.area ?? TOP) });
        case "start-plan":
          return text("change-start-plan", { inductee: name(change.inductee), team: name(change.team) });
        case "end-plan":
        case "reopen-plan":
          return text(`change-${change.op}`, { plan: name(change.plan) });
        case "assign-task":
          return text("change-assign-task", { task: name(change.task), to: list(change.users) });
        case "all":
          return text("change-several", { count: change.changes.length });
        default: {
          const what = capital(textIfKnown(`command-${change.op}`) ?? text("command-other"));
          const about = aboutOf(change).find((id) => names.has(id));
          return about === undefined ? what : text("change-other", { what, object: name(about) });
        }
      }
    },
    [names, text, textIfKnown, format, nameOf],
  );
}

/** The ids that stand in a command, the most telling first. */
function aboutOf(change: Intent): Id[] {
  const { object, document, process, user, group, team, plan, task, template, id, section } = change as Partial<
    Record<string, unknown>
  >;
  const ids = [object, document, process, user, group, team, plan, task, template, id];
  const known = ids.filter((value): value is string => typeof value === "string");
  return typeof section === "string" ? [...known, `section:${section}`] : known;
}

export function namesOf(names: readonly ObjectName[] | undefined): Names {
  return new Map((names ?? []).map((name) => [name.id, name]));
}
