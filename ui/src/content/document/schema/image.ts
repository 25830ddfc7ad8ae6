import { mergeAttributes, Node } from "@tiptap/core";

/** Gives the bytes of a body as something that an `img` shows. */
export type PictureSource = (body: string) => Promise<string>;

interface ImageOptions {
  source: PictureSource;
  /** What stands in the place of a picture that nobody has described. */
  undescribed: string;
  missing: string;
}

/** A picture on a line of its own. Its bytes are a body of their own, named by its hash. */
export const Image = Node.create<ImageOptions>({
  name: "image",
  group: "block",
  atom: true,
  draggable: true,
  addOptions: () => ({ source: async () => "", undescribed: "", missing: "" }),
  addAttributes: () => ({
    body: {
      default: null,
      parseHTML: (element) => element.getAttribute("data-body"),
      renderHTML: ({ body }) => ({ "data-body": body }),
    },
    alt: { default: "" },
    title: { default: "" },
    width: {
      default: null,
      parseHTML: (element) => Number.parseInt(element.getAttribute("width") ?? "", 10) || null,
    },
  }),
  // Only what is kept: a picture from anywhere else has no bytes here, and none are fetched.
  parseHTML: () => [{ tag: "img[data-body]" }],
  renderHTML: ({ HTMLAttributes }) => ["img", mergeAttributes(HTMLAttributes)],
  addNodeView() {
    return ({ node }) => {
      const dom = document.createElement("figure");
      const picture = document.createElement("img");
      const note = document.createElement("figcaption");
      dom.append(picture, note);
      let shown: string | null = null;
      const show = ({ body, alt, title, width }: Record<string, unknown>, id: unknown) => {
        dom.dataset.id = String(id ?? "");
        picture.alt = String(alt ?? "");
        picture.title = String(title ?? "");
        picture.style.width = typeof width === "number" ? `${width}px` : "";
        note.textContent = alt ? "" : this.options.undescribed;
        if (body === shown) return;
        shown = String(body);
        this.options.source(shown).then(
          (source) => {
            picture.src = source;
          },
          () => {
            picture.alt = "";
            note.textContent = this.options.missing;
          },
        );
      };
      show(node.attrs, node.attrs.id);
      return {
        dom,
        update: (next) => {
          if (next.type !== node.type) return false;
          show(next.attrs, next.attrs.id);
          return true;
        },
        ignoreMutation: () => true,
      };
    };
  },
});
