import type { Kind, Role } from "./bindings";

// The kinds of objects and the roles, in the order of the rules. A name that is missing here does not compile.

const OBJECTS: Record<Exclude<Kind, "grant" | "settings">, true> = {
  process: true,
  folder: true,
  document: true,
  risk: true,
  metric: true,
  report: true,
  handbook: true,
  chapter: true,
  area: true,
  team: true,
  membership: true,
  template: true,
  plan: true,
  task: true,
  strategy: true,
  breakthrough: true,
  initiative: true,
  user: true,
  group: true,
  section: true,
};

const ROLE_NAMES: Record<Role, true> = {
  administrator: true,
  auditor: true,
  viewer: true,
  editor: true,
  approver: true,
  responsible: true,
  coordinator: true,
  "branch-reader": true,
  "team-owner": true,
  "onboarding-lead": true,
  "onboarding-supervisor": true,
  trainer: true,
  "template-author": true,
  "template-editor": true,
  "template-user": true,
  "plan-lead": true,
  "plan-member": true,
  assignee: true,
  inductee: true,
  facilitator: true,
  "strategy-administrator": true,
  participant: true,
  "breakthrough-responsible": true,
  "initiative-responsible": true,
  "draft-author": true,
  "strategy-viewer": true,
  everyone: true,
  self: true,
};

/** Everything that rights are about. */
export const OBJECT_KINDS = Object.keys(OBJECTS) as Kind[];

/** The kinds that the rules call content, without sections. */
export const CONTENT_KINDS: Kind[] = [
  "process",
  "folder",
  "document",
  "risk",
  "metric",
  "report",
  "handbook",
  "chapter",
];

/** What viewers, editors and approvers are granted on. */
export const GRANTABLE_KINDS: Kind[] = ["section", ...CONTENT_KINDS];

/** What has a screen of its own to be opened on; of the others, the name is all that is shown so far. */
export const OPENABLE_KINDS: Kind[] = ["process", "folder", "document"];

export const ROLES = Object.keys(ROLE_NAMES) as Role[];
