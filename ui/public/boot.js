// Runs before the first paint, so that a chosen colour scheme or language does not flash the other one first.
// It is a file, not an inline script, because the content security policy allows none.
(() => {
  try {
    const root = document.documentElement;
    const scheme = localStorage.getItem("luotsi.colour-scheme");
    if (scheme === "light" || scheme === "dark") root.dataset.colorScheme = scheme;
    const language = localStorage.getItem("luotsi.language");
    if (language) root.lang = language;
  } catch {
    // Without storage the system's own choice holds.
  }
})();
