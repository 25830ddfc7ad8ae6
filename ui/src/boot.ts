// The entry stays tiny and imports no style sheet: a style sheet in the document's head would hold back the first
// paint of the outline in index.html. The program itself arrives after that paint.

function afterFirstPaint(start: () => void): void {
  let started = false;
  const once = () => {
    if (started) return;
    started = true;
    start();
  };
  requestAnimationFrame(() => setTimeout(once, 0));
  // A window that is not visible yet gets no animation frames; it must start all the same.
  setTimeout(once, 60);
}

afterFirstPaint(() => {
  void import("./app/early");
  void import("./app/main");
});
