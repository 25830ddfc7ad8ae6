import type { Id } from "../api/bindings";
import { call } from "../api/client";
import { go } from "./navigation";
import { placeOf } from "./objectPlace";

/** Opens an object in its own section, where that has a screen. */
export async function openObject(id: Id): Promise<void> {
  const { section } = await call("object", { id });
  const place = placeOf(section, id);
  if (place) go(place);
}
