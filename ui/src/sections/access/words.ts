import { useMemo } from "react";
import type { Action, ObjectName, Role, Way } from "../../api/bindings";
import { kindOf } from "../../api/types";
import { useObjectName } from "../../app/objectName";
import { useFormat } from "../../i18n/format";
import { useLanguage } from "../../i18n/text";

/** One step of a way to a right, for the eye and in words. */
export interface Step {
  /** What the box is: a group or team, a fact about the user, a role, an object on the way, the object itself. */
  kind: "through" | "fact" | "role" | "place" | "object";
  /** The icon's kind, where the step is something with one. */
  icon: string | null;
  words: string;
}

export interface AccessWords {
  action: (action: Action) => string;
  role: (role: Role) => string;
  name: (object: Pick<ObjectName, "id" | "kind" | "name">) => string;
  actions: (actions: readonly Action[]) => string;
  /** The steps of a way, from the user (left out) to the object asked about. */
  steps: (way: Way, object: ObjectName) => Step[];
  /** `group Quality team → editor on Documents → Guides → this`. */
  sentence: (way: Way, object: ObjectName) => string;
  /** Where a role comes from, short: `editor on Documents through Quality team`. */
  source: (way: Way, object: ObjectName) => string;
}

const MOST_PLACES = 6;

/** Of a long way the two ends; between them, how much is left out. */
export function shortened<T>(path: readonly T[]): (T | number)[] {
  if (path.length <= MOST_PLACES) return [...path];
  const end = MOST_PLACES / 2;
  return [...path.slice(0, end), path.length - 2 * end, ...path.slice(-end)];
}

/** Rights in words. What follows from what is Rust's to say; here it only gets its words. */
export function useAccessWords(): AccessWords {
  const { text, textIfKnown } = useLanguage();
  const format = useFormat();
  const nameOf = useObjectName();
  return useMemo(() => {
    const action = (of: Action) => textIfKnown(`action-${of}`) ?? of;
    const role = (of: Role) => textIfKnown(`role-${of}`) ?? of;
    const name: AccessWords["name"] = (object) => nameOf(object).text || text("unnamed");
    const roleOn = (way: Way, object: ObjectName) => {
      const words = role(way.role);
      if (!way.on) return words;
      return way.on.id === object.id
        ? text("way-role-here", { role: words })
        : text("way-role-on", { role: words, name: name(way.on) });
    };
    const through = (way: Way): Step[] => {
      const steps: Step[] = [];
      if (way.through) {
        const kind = kindOf(way.through.party);
        const words = text(kind === "team" ? "way-team" : "way-group", { name: way.through.name.text });
        steps.push({ kind: "through", icon: kind, words });
      } else if (way.hidden) {
        steps.push({ kind: "through", icon: null, words: text("way-hidden") });
      }
      if (way.ground !== "given") {
        const of = way.of.map(name);
        const words = text(`ground-${way.ground}`);
        steps.push({
          kind: "fact",
          icon: null,
          words: of.length > 0 ? text("ground-of", { ground: words, names: format.list(of) }) : words,
        });
      } else if (way.of.length > 0) {
        steps.push({ kind: "through", icon: "area", words: text("way-area", { name: format.list(way.of.map(name)) }) });
      }
      return steps;
    };
    const steps: AccessWords["steps"] = (way, object) => [
      ...through(way),
      { kind: "role", icon: null, words: roleOn(way, object) },
      ...shortened(way.path).map(
        (place): Step =>
          typeof place === "number"
            ? { kind: "place", icon: null, words: text("way-more", { number: format.number(place) }) }
            : { kind: "place", icon: place.kind, words: name(place) },
      ),
      { kind: "object", icon: object.kind, words: text("way-this") },
    ];
    const sentence: AccessWords["sentence"] = (way, object) =>
      steps(way, object)
        .filter((step, at, all) => step.kind !== "object" || all[at - 1]?.kind === "place" || way.on?.id !== object.id)
        .map((step) => step.words)
        .join(" → ");
    const source: AccessWords["source"] = (way, object) => {
      const before = through(way).map((step) => step.words);
      return before.length > 0
        ? text("way-source", { role: roleOn(way, object), through: before.join(" → ") })
        : roleOn(way, object);
    };
    return {
      action,
      role,
      name,
      actions: (of) => format.list([...new Set(of.map(action))]),
      steps,
      sentence,
      source,
    };
  }, [text, textIfKnown, format, nameOf]);
}
