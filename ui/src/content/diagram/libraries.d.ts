// Libraries that say nothing of their types.

declare module "bpmn-moddle" {
  export class BpmnModdle {
    constructor(packages?: Record<string, unknown>);
  }
}

declare module "bpmn-auto-layout" {
  /** The file with a drawing of all that is in it. */
  export function layoutProcess(xml: string): Promise<string>;
}

declare module "diagram-js-minimap" {
  const minimap: Record<string, unknown>;
  export default minimap;
}

declare module "bpmnlint/lib/linter.js" {
  type Element = import("./bpmn").BpmnElement;
  export interface Report {
    /** The element; a rule that failed itself has none. */
    id?: string;
  }
  export interface Rule {
    check: (node: Element, reporter: { report: (id: string, message: string) => void }) => void;
  }
  export type RuleFactory = () => Rule;
  interface Resolver {
    resolveRule: (of: string, name: string) => RuleFactory | null;
    resolveConfig: (of: string, name: string) => null;
  }
  export default class Linter {
    constructor(options: { resolver: Resolver });
    lint(root: Element, config: { rules: Record<string, "info"> }): Promise<Record<string, Report[]>>;
  }
}

declare module "bpmnlint/rules/*.js" {
  const factory: import("bpmnlint/lib/linter.js").RuleFactory;
  export default factory;
}
