// Says things to screen readers that the eye sees by itself: "moved below Sales", "3 rows deleted".

let region: HTMLElement | null = null;

function ensureRegion(): HTMLElement {
  if (region?.isConnected) return region;
  region = document.createElement("div");
  region.setAttribute("role", "status");
  region.setAttribute("aria-live", "polite");
  region.className = "visually-hidden";
  document.body.append(region);
  return region;
}

export function announce(message: string): void {
  const element = ensureRegion();
  // The same words twice are only read again when the text changes in between.
  element.textContent = "";
  requestAnimationFrame(() => {
    element.textContent = message;
  });
}
