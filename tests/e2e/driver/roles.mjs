// Finding things in the page as a screen reader's user does: by role and name.
//
// `lookFor` runs in the page, so it is one function with nothing from outside.

export function lookFor(role, name, { exact, hidden }) {
  const implicit = {
    button: "button, summary, input[type=button], input[type=submit]",
    link: "a[href]",
    textbox: "input:not([type]), input[type=text], input[type=email], textarea",
    searchbox: "input[type=search]",
    checkbox: "input[type=checkbox]",
    radio: "input[type=radio]",
    combobox: "select",
    heading: "h1, h2, h3, h4, h5, h6",
    img: "img[alt]",
    list: "ul, ol",
    listitem: "li",
    table: "table",
    row: "tr",
    cell: "td",
    columnheader: "th",
    navigation: "nav",
    main: "main",
    complementary: "aside",
    dialog: "dialog[open]",
    spinbutton: "input[type=number]",
    option: "option",
  };
  const selector = [`[role~="${role}"]`];
  if (implicit[role]) selector.push(...implicit[role].split(",").map((one) => `${one.trim()}:not([role])`));

  const squeeze = (text) => (text ?? "").replace(/\s+/g, " ").trim();
  const content = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE || node.getAttribute("aria-hidden") === "true") return "";
    if (node.hasAttribute("aria-label")) return node.getAttribute("aria-label");
    if (node instanceof HTMLImageElement) return node.alt;
    const style = getComputedStyle(node);
    if (style.display === "none") return "";
    const between = style.display.startsWith("inline") ? "" : " ";
    return between + [...node.childNodes].map(content).join("") + between;
  };
  const accessibleName = (node) => {
    const by = node.getAttribute("aria-labelledby");
    if (by) {
      const parts = by.split(/\s+/).map((id) => document.getElementById(id));
      const text = squeeze(parts.map((part) => (part ? content(part) : "")).join(" "));
      if (text) return text;
    }
    if (node.getAttribute("aria-label")) return squeeze(node.getAttribute("aria-label"));
    if (node.labels?.length) return squeeze([...node.labels].map(content).join(" "));
    return squeeze(content(node)) || squeeze(node.getAttribute("title") ?? node.getAttribute("placeholder"));
  };
  const isShown = (node) => {
    const box = node.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) return false;
    return getComputedStyle(node).visibility === "visible" && !node.closest("[aria-hidden=true], [inert], [data-exiting]");
  };
  const isMeant = (own) => (exact ? own === name : own.toLocaleLowerCase().includes(name.toLocaleLowerCase()));
  return [...document.querySelectorAll(selector.join(", "))].filter((node) => {
    // A name of its own is quickly compared: in a long table, much that is not meant needs no look at how it is drawn.
    const label = node.getAttribute("aria-labelledby") ? null : node.getAttribute("aria-label");
    if (name !== null && label && !isMeant(squeeze(label))) return false;
    if (!hidden && !isShown(node)) return false;
    return name === null || isMeant(accessibleName(node));
  });
}
