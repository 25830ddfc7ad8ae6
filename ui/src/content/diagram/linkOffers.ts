import { type BpmnElement, is } from "./bpmn";
import type { Drawn } from "./editor";

/** Whether an element can be linked where it is drawn: what is done, with what, and by whom. */
export function isLinkable(element: BpmnElement): boolean {
  return is(
    element,
    "bpmn:FlowNode",
    "bpmn:DataObjectReference",
    "bpmn:DataStoreReference",
    "bpmn:Participant",
    "bpmn:Lane",
  );
}

/** How somebody is offered to link an element. */
export interface LinkOffer {
  label: () => string;
  start: (element: Drawn) => void;
}

export interface ContextPad {
  registerProvider: (provider: { getContextPadEntries: (element: Drawn) => Record<string, unknown> }) => void;
}

const SIGN =
  '<div class="entry"><svg viewBox="0 0 22 22" width="22" height="22" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" aria-hidden="true"><path d="M9.5 12.5 a3.2 3.2 0 0 0 4.6 0 l3 -3 a3.2 3.2 0 0 0 -4.6 -4.6 l-1.2 1.2"/><path d="M12.5 9.5 a3.2 3.2 0 0 0 -4.6 0 l-3 3 a3.2 3.2 0 0 0 4.6 4.6 l1.2 -1.2"/></svg></div>';

/** The offer to link what is selected, among what else bpmn-js offers beside it. */
export class LinkOffers {
  #offer: LinkOffer | null = null;

  standOn(pad: ContextPad): void {
    pad.registerProvider({ getContextPadEntries: (element) => this.#entryFor(element) });
  }

  /** Null: no more. */
  put(offer: LinkOffer | null): void {
    this.#offer = offer;
  }

  #entryFor(element: Drawn): Record<string, unknown> {
    const offer = this.#offer;
    if (!offer || !isLinkable(element.businessObject)) return {};
    const click = () => offer.start(element);
    return { link: { group: "edit", html: SIGN, title: offer.label(), action: { click } } };
  }
}
