import { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { EditorState, Selection } from "@tiptap/pm/state";
import { fixTables } from "@tiptap/pm/tables";
import type { Sheet } from "../../writing/useWriting";
import { readDocument, writeDocument } from "./json";
import { MarginMarks } from "./margin/plugin";
import { type Cleaned, cleanHtml, isOwn } from "./paste/clean";
import { hasInlinePictures, isOnlyPicture, keepInlinePictures, picturesOf } from "./paste/pictures";
import { Cells } from "./plugins/cells";
import { FootnoteOrder } from "./plugins/footnotes";
import { Paragraphs, writeAtEnd } from "./plugins/paragraphs";
import { Search } from "./plugins/search";
import { type ListKeys, Suggest } from "./plugins/suggest";
import { UniqueIds } from "./plugins/uniqueIds";
import { type SchemaWords, schemaExtensions } from "./schema/extensions";

/** What is shown in the place of what was there before; it is no edit. */
const SHOWN = "shown";

export interface SheetOptions {
  words: SchemaWords & {
    label: string;
    invitation: () => string;
    footnote: (number: number) => string;
  };
  listKeys: { current: ListKeys | null };
  keepPicture: (file: File) => Promise<string>;
  /** A picture could not be kept. */
  onFailure: (thrown: unknown) => void;
  onPasted: (cleaned: Cleaned) => void;
  /** A link was pressed with the key that follows it. */
  onFollow: (link: { object: string } | { href: string }) => void;
  onDestroy: () => void;
}

/** A document that can be written. */
export class DocumentSheet implements Sheet {
  readonly editor: Editor;
  readonly #options: SheetOptions;
  readonly #changed = new Set<() => void>();

  constructor(element: HTMLElement, options: SheetOptions) {
    this.#options = options;
    const { words } = options;
    this.editor = new Editor({
      element,
      injectCSS: false,
      extensions: [
        ...schemaExtensions(words),
        UniqueIds,
        Cells,
        FootnoteOrder.configure({ nameOf: words.footnote }),
        Paragraphs.configure({ invitation: words.invitation }),
        Search,
        MarginMarks,
        Suggest.configure({ keys: () => options.listKeys.current }),
      ],
      editorProps: {
        attributes: (state) => ({
          role: "textbox",
          "aria-multiline": "true",
          "aria-label": words.label,
          spellcheck: "true",
          ...(state.doc.attrs.language ? { lang: state.doc.attrs.language } : {}),
        }),
        transformPastedHTML: (html) => this.#cleaned(html),
        handlePaste: (_view, event) => this.#paste(event),
        handleDrop: (_view, event) => this.#drop(event),
        handleDOMEvents: {
          click: (_view, event) => this.#follow(event),
          // The middle button would open a window of its own.
          auxclick: (_view, event) => this.#follow(event),
        },
      },
    });
    this.editor.on("transaction", ({ transaction, appendedTransactions }) => {
      const changed = transaction.docChanged || appendedTransactions.some(({ docChanged }) => docChanged);
      if (changed && !transaction.getMeta(SHOWN)) for (const listener of this.#changed) listener();
    });
  }

  async show(text: string | null, { keepView }: { keepView: boolean }): Promise<string> {
    const { view, schema } = this.editor;
    const doc = readDocument(schema, text);
    if (keepView) this.#showBeside(doc);
    else {
      const begun = EditorState.create({ doc, plugins: view.state.plugins, selection: Selection.atStart(doc) });
      // Rows of different length are made even before anybody writes: showing a table is no edit.
      const shown = (fixTables(begun) ?? begun.tr).setMeta(SHOWN, true).setMeta("addToHistory", false);
      view.updateState(begun.apply(shown));
      // What is told of the text beside it (its words, its outline) rests on this text from now on.
      this.editor.emit("transaction", { editor: this.editor, transaction: shown, appendedTransactions: [] });
    }
    return writeDocument(view.state.doc);
  }

  /** Shows another text where it differs, so that the caret and what can be taken back stay. */
  #showBeside(doc: Node): void {
    const { view } = this.editor;
    const now = view.state.doc;
    const { tr } = view.state;
    const start = now.content.findDiffStart(doc.content);
    const end = now.content.findDiffEnd(doc.content);
    if (start !== null && end) {
      // Where the same is repeated, the ends that differ may pass each other.
      const overlap = start - Math.min(end.a, end.b);
      const [a, b] = overlap > 0 ? [end.a + overlap, end.b + overlap] : [end.a, end.b];
      tr.replace(start, a, doc.slice(start, b));
      if (!tr.doc.content.eq(doc.content)) tr.replaceWith(0, tr.doc.content.size, doc.content);
    }
    tr.setDocAttribute("language", doc.attrs.language);
    tr.setDocAttribute("comments", doc.attrs.comments);
    view.dispatch(tr.setMeta(SHOWN, true).setMeta("addToHistory", false));
  }

  async read(): Promise<string> {
    return writeDocument(this.editor.state.doc);
  }

  finishTyping(): void {
    // What is being typed is in the document with every key; only a composition ends by leaving the text.
    if (this.editor.view.composing) this.editor.view.dom.blur();
  }

  onChanged(listener: () => void): void {
    this.#changed.add(listener);
  }

  destroy(): void {
    this.#changed.clear();
    this.editor.destroy();
    this.#options.onDestroy();
  }

  /** Keeps pictures and puts them in the text: where the caret stands, or at a place. */
  async insertPictures(files: readonly File[], at?: number): Promise<void> {
    try {
      for (const file of files) {
        const body = await this.#options.keepPicture(file);
        const node = { type: "image", attrs: { body } };
        const chain = this.editor.chain().focus();
        if (at === undefined) chain.insertContent(node).run();
        else chain.insertContentAt(Math.min(at, this.editor.state.doc.content.size), node).run();
      }
    } catch (thrown) {
      this.#options.onFailure(thrown);
    }
  }

  #cleaned(html: string): string {
    if (isOwn(html)) return html;
    const cleaned = cleanHtml(html);
    this.#options.onPasted(cleaned);
    return cleaned.html;
  }

  #paste(event: ClipboardEvent): boolean {
    const html = event.clipboardData?.getData("text/html") ?? "";
    const pictures = picturesOf(event.clipboardData?.files);
    if (pictures.length > 0 && (html === "" || isOnlyPicture(html))) {
      void this.insertPictures(pictures);
      return true;
    }
    if (isOwn(html) || !hasInlinePictures(html)) return false;
    keepInlinePictures(html, this.#options.keepPicture).then(
      (kept) => this.editor.view.pasteHTML(kept),
      (thrown) => this.#options.onFailure(thrown),
    );
    return true;
  }

  #drop(event: DragEvent): boolean {
    const pictures = picturesOf(event.dataTransfer?.files);
    if (pictures.length === 0) return false;
    event.preventDefault();
    const at = this.editor.view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
    void this.insertPictures(pictures, at);
    return true;
  }

  #follow(event: MouseEvent): boolean {
    const link = (event.target as Element | null)?.closest?.("a");
    if (!link) return false;
    // The window itself never goes anywhere.
    event.preventDefault();
    if (!event.ctrlKey && !event.metaKey) return false;
    const object = link.getAttribute("data-object");
    this.#options.onFollow(object ? { object } : { href: link.getAttribute("href") ?? "" });
    return true;
  }

  /** Begins to write below everything else. */
  writeAtEnd(): void {
    writeAtEnd(this.editor.view);
  }
}
