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
