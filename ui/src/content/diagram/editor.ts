import Modeler from "bpmn-js/lib/Modeler";
import minimapModule from "diagram-js-minimap";
import type { BpmnElement } from "./bpmn";
import { APPEARANCE, Drawing } from "./drawing";
import { FileWriter, type Moddle } from "./fileWriter";
import { type ContextPad, LinkOffers } from "./linkOffers";
import type { Translate } from "./toolWords";

/** Something drawn: a shape, a connection or a label, and the element of the file that it stands for. */
export interface Drawn {
  id: string;
  type: string;
  businessObject: BpmnElement;
  parent?: Drawn;
  labelTarget?: Drawn;
}

export type Alignment = "left" | "center" | "right" | "top" | "middle" | "bottom";

/** What can be done with what is drawn and selected now. */
export interface EditorState {
  canUndo: boolean;
  canRedo: boolean;
  selected: Drawn[];
}

interface CommandStack {
  undo: () => void;
  redo: () => void;
  canUndo: () => boolean;
  canRedo: () => boolean;
}

/** The change that consists of others. */
const SEVERAL = "luotsi.several";

interface Handlers {
  register: (command: string, handler: { preExecute: (context: { change: () => void }) => void }) => void;
  execute: (command: string, context: { change: () => void }) => void;
}

interface Selection {
  get: () => Drawn[];
  select: (what: Drawn | Drawn[] | null) => void;
}

interface Actions {
  trigger: (action: string, options?: unknown) => unknown;
}

interface Minimap {
  isOpen: () => boolean;
  toggle: () => void;
}

/** What tells that there is something else in the file. */
const CONTENT = ["commandStack.changed", "import.done"];

/** What was copied last, in whichever diagram: it can be pasted into any other. */
const clipboard = (() => {
  let copied: unknown;
  return {
    get: () => copied,
    set: (tree: unknown) => {
      copied = tree;
    },
    clear: () => {
      const before = copied;
      copied = undefined;
      return before;
    },
    isEmpty: () => copied === undefined,
  };
})();

/** A diagram that can be changed. All changes go through one stack, wherever they are made: they can be taken back. */
export class Editor extends Drawing<Modeler> {
  readonly #container: HTMLElement;

  constructor(container: HTMLElement, translate: Translate) {
    super(
      new Modeler({
        container,
        ...APPEARANCE,
        additionalModules: [
          ...APPEARANCE.additionalModules,
          minimapModule,
          { translate: ["value", translate], clipboard: ["value", clipboard] },
        ],
      } as ConstructorParameters<typeof Modeler>[0]),
    );
    this.#container = container;
    this.links.standOn(this.instance.get<ContextPad>("contextPad"));
  }

  /** Offers beside what is selected to link it. */
  readonly links = new LinkOffers();

  /** The palette lies on the canvas. */
  protected override coveredAtStart(): number {
    const palette = this.#container.querySelector(".djs-palette");
    if (!palette) return 0;
    return palette.getBoundingClientRect().right - this.#container.getBoundingClientRect().left;
  }

  get #stack(): CommandStack {
    return this.instance.get<CommandStack>("commandStack");
  }

  get #selection(): Selection {
    return this.instance.get<Selection>("selection");
  }

  #act(action: string, options?: unknown): void {
    this.instance.get<Actions>("editorActions").trigger(action, options);
  }

  #writing: { file: BpmnElement; writer: FileWriter } | null = null;

  /** The file as it is drawn now, as bpmn-moddle writes it. */
  async xml(): Promise<string> {
    const file = this.definitions();
    if (!file) return "";
    if (this.#writing?.file !== file) {
      this.#writing = { file, writer: new FileWriter(this.instance.get<Moddle>("moddle")) };
    }
    return this.#writing.writer.write(file);
  }

  get #typing(): { isActive: () => boolean; complete: () => void } {
    return this.instance.get("directEditing");
  }

  /** Whether somebody is typing into a label. */
  isTyping(): boolean {
    return this.#typing.isActive();
  }

  /** Ends what is being typed into a label, so that it is in the file. */
  finishTyping(): void {
    if (this.isTyping()) this.#typing.complete();
  }

  /** Somebody changed something. Showing another file empties the stack of changes, and is none. */
  onChanged(listener: () => void): void {
    this.instance.on("commandStack.changed", ({ trigger }: { trigger?: string }) => {
      if (trigger !== "clear") listener();
    });
  }

  /** What is in the file has changed, or another file is shown. Returns how to stop. */
  onContent(listener: () => void): () => void {
    let stopped = false;
    const hear = () => {
      if (!stopped) listener();
    };
    this.instance.on(CONTENT, hear);
    return () => {
      stopped = true;
      if (!this.isGone) this.instance.off(CONTENT, hear);
    };
  }

  onState(listener: (state: EditorState) => void): void {
    const tell = () => listener(this.state());
    this.instance.on("commandStack.changed", tell);
    this.instance.on("selection.changed", tell);
    this.instance.on("import.done", tell);
  }

  state(): EditorState {
    return {
      canUndo: this.#stack.canUndo(),
      canRedo: this.#stack.canRedo(),
      selected: this.#selection.get(),
    };
  }

  /** What is pointed at is selected: what the keys do is done with it. */
  override point(id: string): void {
    super.point(id);
    const element = this.instance.get<{ get: (id: string) => Drawn | undefined }>("elementRegistry").get(id);
    if (element) this.#selection.select(element);
  }

  undo(): void {
    this.#stack.undo();
  }

  redo(): void {
    this.#stack.redo();
  }

  copy(): void {
    this.#act("copy");
  }

  paste(): void {
    this.#act("paste");
  }

  align(type: Alignment): void {
    this.#act("alignElements", { type });
  }

  distribute(type: "horizontal" | "vertical"): void {
    this.#act("distributeElements", { type });
  }

  find(): void {
    this.#act("find");
  }

  toggleMinimap(): boolean {
    const minimap = this.instance.get<Minimap>("minimap");
    minimap.toggle();
    return minimap.isOpen();
  }

  /** Makes the menus anew: they are to speak another language. */
  languageChanged(): void {
    this.instance.get<{ fire: (event: string) => void }>("eventBus").fire("i18n.changed");
  }

  /** Does several changes so that they are taken back as one. */
  asOne(change: () => void): void {
    const stack = this.instance.get<Handlers>("commandStack");
    if (!this.#severalKnown) stack.register(SEVERAL, { preExecute: (context) => context.change() });
    this.#severalKnown = true;
    stack.execute(SEVERAL, { change });
  }

  #severalKnown = false;

  /** A service of bpmn-js, for what changes elements. */
  service<Service>(name: string): Service {
    return this.instance.get<Service>(name);
  }
}
