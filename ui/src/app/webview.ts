/** The webview of Linux: WebKit, but neither Safari's nor one that only says so. */
function isWebKitGtk(userAgent: string): boolean {
  return /Linux/.test(userAgent) && /AppleWebKit/.test(userAgent) && !/Chrom|Android/.test(userAgent);
}

/**
 * WebKitGTK (2.50) crashes, and the whole program with it, in the view transition that the library's toasts come and go
 * by. Where there is no such function, they come and go at once.
 */
export function withoutCrashes(page: Document, userAgent: string): void {
  if (!isWebKitGtk(userAgent)) return;
  for (let holder: object | null = page; holder; holder = Object.getPrototypeOf(holder)) {
    Reflect.deleteProperty(holder, "startViewTransition");
  }
}

/** Whether shortcuts are pressed with the command key, as on a Mac. */
export function hasCommandKey(userAgent: string): boolean {
  return /Mac OS X|Macintosh/.test(userAgent);
}
