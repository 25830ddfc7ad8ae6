// What the modelling guide looks for. The names are also those of its words: `guide-rule-…` and `guide-advice-…`.

/**
 * Rules of bpmnlint. Left out are those that diagrams for people, not for engines, break all the time: several ways into
 * one task (`fake-join`), names on connections, conditions in code, sizes of elements; and what nobody can put right in
 * the editor (`no-bpmndi`).
 */
export const BPMNLINT_RULES = [
  "label-required",
  "start-event-required",
  "end-event-required",
  "single-blank-start-event",
  "no-disconnected",
  "no-implicit-start",
  "no-implicit-end",
  "no-implicit-split",
  "no-gateway-join-fork",
  "superfluous-gateway",
  "no-duplicate-sequence-flows",
  "no-overlapping-elements",
] as const;

/** Rules of the house: each answer to a question is named, and a diagram is one page with about twenty symbols. */
export const HOUSE_RULES = ["answer-unnamed", "too-many-symbols", "larger-than-page", "name-too-long"] as const;

/** All of them, in the order in which hints are listed. */
export const RULES = [...BPMNLINT_RULES, ...HOUSE_RULES] as const;

export type RuleName = (typeof RULES)[number];

/** As many symbols as one takes in at a glance. */
export const MOST_SYMBOLS = 20;

/** Two lines on a task of the usual size. */
export const MOST_LETTERS = 60;

/**
 * The largest drawing whose labels can be read when it is printed on one landscape A4 page. Within margins of 5 mm there
 * are 287 mm by 200 mm; fitted into these, 2100 units make labels of 13 units print at 5 points, the smallest print that
 * is still read without effort.
 */
export const PAGE = { width: 2100, height: 1460 };

/** From so many elements on, nothing is looked for: looking would be felt, and so would a list of so many hints. */
export const MOST_ELEMENTS = 5000;
