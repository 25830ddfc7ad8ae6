// What the editor asks of the backend beside what every sheet asks (`editing`, `save_draft`, `discard_draft`).

import type { Hash, Id, WriteDocument, WriteOutcome } from "../../api/bindings";
import { call } from "../../api/client";

export function writeDocumentBody(args: WriteDocument): Promise<WriteOutcome> {
  return call("write_document", args);
}

/** Keeps a picture, in Base64. Gives the hash of its bytes, which the document names it by. */
export async function putPicture(object: Id, data: string): Promise<Hash> {
  return (await call("put_picture", { object, data })).hash;
}

/** A picture's bytes. */
export function picture(object: Id, hash: Hash): Promise<ArrayBuffer> {
  return call("picture", { object, hash });
}
