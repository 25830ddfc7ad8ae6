// Documents as somebody writes them in the window.

/** Shows a document, without a press in the tree. */
export async function show({ window }, document) {
  await window.run(`(hash) => { location.hash = hash; }`, `#/documents/${document}`);
}

/** Opens a document to be written. */
export async function write(program, document) {
  const { window, words } = program;
  await show(program, document);
  await window.click("button", words("entry-edit-document"), { first: true });
  await window.until(() => window.run(`() => document.querySelector("[contenteditable=true]") !== null`), "the sheet");
}

/** Puts the caret behind a paragraph that says this. */
export async function putCaretBehind({ window }, words) {
  await window.until(async () => {
    const place = await window.run(
      `(words) => {
        const texts = [...document.querySelectorAll("[contenteditable=true] p")];
        const text = texts.find((one) => one.innerText.includes(words));
        if (!text) return null;
        text.scrollIntoView({ block: "center" });
        const { x, y, height } = text.getBoundingClientRect();
        return { x: x + 5, y: y + height / 2 };
      }`,
      words,
    );
    if (!place) return false;
    // A sheet that is only just there may be shown anew, and the caret with it.
    await window.drag(place);
    await window.press("End");
    return (await selection(window)) === "";
  }, `the caret in “${words}”`);
}

/** Selects from the caret with a key, until this is selected. */
export async function select({ window }, key, said) {
  await window.press(key);
  await window.until(() => selection(window).then((is) => is.trim() === said), `“${said}” to be selected`);
}

function selection(window) {
  return window.run(`() => document.activeElement?.isContentEditable ? String(getSelection()) : null`);
}

/** What the sheet says. */
export function written({ window }) {
  return window.run(`() => document.querySelector("[contenteditable=true]")?.innerText ?? null`);
}

/** Waits until the sheet says this. */
export function writes(program, words) {
  return program.window.until(async () => (await written(program))?.includes(words), `“${words}” on the sheet`);
}

/** Ends writing, and waits until what was written is the working copy. */
export async function done({ window, words }) {
  await window.click("button", words("diagram-done"), { exact: true });
  await window.find("button", words("entry-edit-document"), { first: true });
}
