import type { Id } from "../../api/bindings";
import { base64Of } from "../diagram/picture";
import { picture, putPicture } from "./backend";

/** What the first bytes of a picture say it is. */
function typeOf(bytes: Uint8Array): string {
  if (bytes[0] === 0x89 && bytes[1] === 0x50) return "image/png";
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return "image/jpeg";
  if (bytes[0] === 0x47 && bytes[1] === 0x49) return "image/gif";
  if (bytes[8] === 0x57 && bytes[9] === 0x45) return "image/webp";
  return "";
}

/** The pictures of one document: each is fetched once. */
export class PictureStore {
  readonly #object: Id;
  readonly #sources = new Map<string, Promise<string>>();
  #closed = false;

  constructor(object: Id) {
    this.#object = object;
  }

  /** An address that an `img` shows. What could not be fetched is fetched again the next time. */
  readonly source = (body: string): Promise<string> => {
    const known = this.#sources.get(body);
    if (known) return known;
    const made = picture(this.#object, body).then((bytes) => this.#addressOf(bytes));
    this.#sources.set(body, made);
    made.catch(() => this.#sources.delete(body));
    return made;
  };

  /** Keeps a picture and gives its hash. */
  readonly keep = async (file: File): Promise<string> => {
    const hash = await putPicture(this.#object, await base64Of(file));
    return hash;
  };

  close(): void {
    this.#closed = true;
    for (const source of this.#sources.values()) source.then(URL.revokeObjectURL, () => undefined);
    this.#sources.clear();
  }

  #addressOf(bytes: ArrayBuffer): string {
    if (this.#closed) throw new Error("the document is closed");
    return URL.createObjectURL(new Blob([bytes], { type: typeOf(new Uint8Array(bytes.slice(0, 12))) }));
  }
}
