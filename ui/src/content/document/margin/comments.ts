// What is said about a document in the margin: in its JSON, and what is done with it.

import type { JSONContent } from "@tiptap/core";
import { isId, newId } from "../ids";

export type Turn = "resolved" | "reopened";

/** What one person said or did. It is never changed: what becomes of a comment is said in another. */
export interface Remark {
  id: string;
  /** The user; null: who came in by a file. */
  author: string | null;
  name: string;
  /** ISO 8601; null: it is not known. */
  at: string | null;
  turn: Turn | null;
  text: string;
}

export interface Comment {
  id: string;
  remarks: readonly Remark[];
}

/** Who says something, and when. */
export interface Speaker {
  id: string;
  name: string;
  at: Date;
}

export function isResolved({ remarks }: Pick<Comment, "remarks">): boolean {
  const turns = remarks.map(({ turn }) => turn).filter((turn) => turn !== null);
  return turns.at(-1) === "resolved";
}

export function remark({ id, name, at }: Speaker, text: string, turn: Turn | null = null): Remark {
  return { id: newId(), author: id, name, at: at.toISOString().replace(/\.\d+Z$/, "Z"), turn, text: text.trim() };
}

/** Reads the node at a document's end. Throws where it says something that it can not hold. */
export function readComments(node: JSONContent | undefined): Comment[] {
  return (node?.content ?? []).map((comment) => {
    const id = comment.attrs?.id;
    if (comment.type !== "comment" || !isId(id)) throw new RangeError("not a comment");
    return { id, remarks: (comment.content ?? []).map(readRemark) };
  });
}

function readRemark({ type, attrs = {}, content = [] }: JSONContent): Remark {
  if (type !== "remark") throw new RangeError("not a remark");
  return {
    id: isId(attrs.id) ? attrs.id : newId(),
    author: attrs.author ?? null,
    name: attrs.name ?? "",
    at: attrs.at ?? null,
    turn: attrs.turn ?? null,
    text: content.map(({ text }) => text ?? "").join(""),
  };
}

/** The node that holds them; null where there are none. */
export function writeComments(comments: readonly Comment[]): JSONContent | null {
  if (comments.length === 0) return null;
  return {
    type: "comments",
    content: comments.map(({ id, remarks }) => ({
      type: "comment",
      attrs: { id },
      content: remarks.map(writeRemark),
    })),
  };
}

function writeRemark({ text, ...said }: Remark): JSONContent {
  const attrs = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null && value !== ""));
  return { type: "remark", attrs, ...(text && { content: [{ type: "text", text }] }) };
}
