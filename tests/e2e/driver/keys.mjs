// Keys by the names that the web gives them, in the code points that WebDriver wants.

const NAMED = {
  Backspace: "\uE003",
  Tab: "\uE004",
  Enter: "\uE007",
  Shift: "\uE008",
  Control: "\uE009",
  Alt: "\uE00A",
  Escape: "\uE00C",
  Space: " ",
  PageUp: "\uE00E",
  PageDown: "\uE00F",
  End: "\uE010",
  Home: "\uE011",
  ArrowLeft: "\uE012",
  ArrowUp: "\uE013",
  ArrowRight: "\uE014",
  ArrowDown: "\uE015",
  Delete: "\uE017",
  F2: "\uE032",
  F6: "\uE036",
  F10: "\uE03A",
  Meta: "\uE03D",
};

/** `"Control+Shift+p"` as the presses and releases of a keyboard. */
export function chord(keys) {
  const codes = keys.split("+").map((key) => {
    const code = NAMED[key] ?? key;
    if ([...code].length !== 1) throw new Error(`The key ${key} is not known.`);
    return code;
  });
  const down = codes.map((value) => ({ type: "keyDown", value }));
  const up = codes.reverse().map((value) => ({ type: "keyUp", value }));
  return [...down, ...up];
}

/** A text as one types it. */
export function typing(text) {
  return [...text].flatMap((value) => [
    { type: "keyDown", value },
    { type: "keyUp", value },
  ]);
}
