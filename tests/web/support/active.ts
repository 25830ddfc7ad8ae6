import { type Locator, selectors } from "@playwright/test";

const ENGINE = "active-descendant";

// Looked up anew at every try: what the keyboard stands on changes a moment after the key, when its row had to be
// fetched first.
await selectors.register(ENGINE, () => {
  const find = (root: Element) => {
    const found = document.getElementById(root.getAttribute("aria-activedescendant") ?? "");
    return found ? [found] : [];
  };
  return { query: (root: Element) => find(root)[0] ?? null, queryAll: find };
});

/** What the keyboard stands on in a tree or a grid: the element that its `aria-activedescendant` names. */
export function standingOn(widget: Locator): Locator {
  return widget.locator(`${ENGINE}=it`);
}
