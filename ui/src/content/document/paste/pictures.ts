/** Pictures that the program shows in every webview; their bytes are looked at again where they are kept. */
export const PICTURE_TYPES = ["image/png", "image/jpeg", "image/gif", "image/webp"];

/** The pictures among files, where all that matters is in them. */
export function picturesOf(files: FileList | null | undefined): File[] {
  return [...(files ?? [])].filter(({ type }) => PICTURE_TYPES.includes(type));
}

/** Whether HTML says nothing but one picture: what was copied as a picture also comes as a link to it. */
export function isOnlyPicture(html: string): boolean {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  for (const hidden of body.querySelectorAll("style, script, meta")) hidden.remove();
  return (body.textContent ?? "").trim() === "" && body.querySelectorAll("img").length === 1;
}

/** Pictures that stand in HTML with all their bytes. */
const INLINE = /^data:(image\/(?:png|jpeg|gif|webp));base64,/i;

export function hasInlinePictures(html: string): boolean {
  return /<img[^>]+src\s*=\s*["']?data:image\//i.test(html);
}

/** HTML whose pictures are kept: `keep` gives the hash that each is known by from then on. */
export async function keepInlinePictures(html: string, keep: (file: File) => Promise<string>): Promise<string> {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const picture of page.querySelectorAll("img")) {
    const file = fileOf(picture.getAttribute("src") ?? "", picture.alt);
    if (file) picture.setAttribute("data-body", await keep(file));
  }
  return page.documentElement.outerHTML;
}

function fileOf(source: string, name: string): File | null {
  const type = INLINE.exec(source)?.[1]?.toLowerCase();
  if (!type) return null;
  try {
    const bytes = Uint8Array.from(atob(source.slice(source.indexOf(",") + 1)), (sign) => sign.charCodeAt(0));
    return new File([bytes], `${name || "image"}.${type.split("/")[1]}`, { type });
  } catch {
    // Bytes that are written wrongly are no picture.
    return null;
  }
}
