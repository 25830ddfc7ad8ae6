// What the editor asks of the backend beside what every sheet asks (`editing`, `save_draft`, `discard_draft`).

import type { Id, WriteOutcome } from "../../api/bindings";
import { transport } from "../../api/transport";
import type { Side } from "../../writing/draftKeeper";

/** What became of a document: the same as becomes of a diagram. */
export type WrittenDocument = WriteOutcome;

export interface WriteDocument {
  object: Id;
  /** The body that the editor started from. */
  base: string | null;
  /** The whole document as JSON. */
  text: string;
  prefer: Side | null;
}

export interface PutPicture {
  object: Id;
  name: string;
  base64: string;
}

export async function writeDocumentBody(args: WriteDocument): Promise<WrittenDocument> {
  return (await transport().call("write_document", args)) as WrittenDocument;
}

/** Keeps a picture. Gives the hash of its bytes, which the document names it by. */
export async function putPicture(args: PutPicture): Promise<{ hash: string }> {
  return (await transport().call("put_picture", args)) as { hash: string };
}

/** A picture's bytes. */
export async function picture(args: { object: Id; hash: string }): Promise<ArrayBuffer> {
  return (await transport().call("picture", args)) as ArrayBuffer;
}
