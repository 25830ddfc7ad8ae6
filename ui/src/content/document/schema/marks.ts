import { Mark } from "@tiptap/core";
import Code from "@tiptap/extension-code";
import Link from "@tiptap/extension-link";

/** Where a link may lead: what else an address says is not kept. */
const ADDRESS = /^(https?|mailto|tel|luotsi):/i;
const OTHER_SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** Whether a document may hold the address. */
export function isAllowedAddress(address: string): boolean {
  // Signs that browsers overlook may not hide a scheme from what is looked for here.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those signs are control characters.
  const plain = address.replace(/[\u0000-\u0020\u00a0\u2000-\u200f\u2028-\u202f\ufeff]/g, "");
  return plain !== "" && (ADDRESS.test(plain) || !OTHER_SCHEME.test(plain));
}

/** A link to somewhere outside the organisation's objects. */
export const WebLink = Link.extend({
  addAttributes() {
    return {
      href: { default: null, parseHTML: (element) => element.getAttribute("href") },
      title: { default: null },
    };
  },
}).configure({
  openOnClick: false,
  HTMLAttributes: {},
  defaultProtocol: "https",
  isAllowedUri: isAllowedAddress,
});

/** What Markdown and Word let be bold or a link within code stays that here, too. */
export const CodeMark = Code.extend({ excludes: "" });

/** A mark of one HTML element, and nothing else. */
function simpleMark(name: string, tag: string, key: string) {
  return Mark.create({
    name,
    parseHTML: () => [{ tag }],
    renderHTML: () => [tag, 0],
    addKeyboardShortcuts() {
      return { [key]: () => this.editor.commands.toggleMark(name) };
    },
  });
}

export const Subscript = simpleMark("subscript", "sub", "Mod-,");
export const Superscript = simpleMark("superscript", "sup", "Mod-.");
export const Highlight = simpleMark("highlight", "mark", "Mod-Shift-h");

/** What a comment in the margin is about. Comments may overlap, and do not grow with what is typed beside them. */
export const CommentMark = Mark.create({
  name: "comment",
  inclusive: false,
  excludes: "",
  addAttributes: () => ({
    id: {
      default: null,
      parseHTML: (element) => element.getAttribute("data-comment"),
      renderHTML: ({ id }) => ({ "data-comment": id }),
    },
  }),
  parseHTML: () => [{ tag: "span[data-comment]" }],
  renderHTML: ({ HTMLAttributes }) => ["span", HTMLAttributes, 0],
});
