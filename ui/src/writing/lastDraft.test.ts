import { expect, it, vi } from "vitest";
import { Failure } from "../api/failure";
import { LastDraft, type Sent } from "./lastDraft";

const LONG = "Luotsi näyttää 😀 ".repeat(2_000);

/** A backend that puts together what is sent. */
function backend() {
  let kept = { text: "", draft: 0 };
  const save = vi.fn(async ({ text, within }: Sent) => {
    if (within && within.draft !== kept.draft) throw Failure.of("draft-unknown", "another");
    const whole = within ? kept.text.slice(0, within.from) + text + kept.text.slice(within.until) : text;
    kept = { text: whole, draft: kept.draft + 1 };
    return kept;
  });
  return { save, forget: () => (kept = { text: "", draft: kept.draft + 1 }) };
}

async function sends(last: LastDraft, save: ReturnType<typeof backend>["save"], text: string): Promise<Sent> {
  const kept = await last.send(text, save);
  expect(kept.text).toBe(text);
  last.keep(text, kept.draft);
  return save.mock.lastCall?.[0] as Sent;
}

it("sends of a long text what changed, and the whole comes out", async () => {
  const { save } = backend();
  const last = new LastDraft();
  expect((await sends(last, save, LONG)).within).toBeUndefined();
  const changes: ((text: string) => string)[] = [
    (text) => `Alku ${text}`,
    (text) => text.replace("näyttää", "näkee"),
    (text) => text.slice(0, 10_000).replace(/Luotsi.*$/, "") + text.slice(10_000).replace(/^.*?😀/, ""),
    // Letters of two halves, of which only one half is another.
    (text) => text.replace("😀", "😁"),
    (text) => `${text}loppu 😀😀`,
    (text) => LONG + text.slice(-9),
    (text) => `Luotsi näyttää 😀 Luotsi ${text}`,
  ];
  let text = LONG;
  for (const change of changes) {
    text = change(text);
    const sent = await sends(last, save, text);
    expect(sent.within).toBeDefined();
    // No half of a letter is sent without the other.
    expect(() => encodeURIComponent(sent.text)).not.toThrow();
  }
  const { text: nothing } = await sends(last, save, text);
  expect(nothing).toBe("");
});

it("sends all of it where the backend knows another draft, and of a short text", async () => {
  const { save, forget } = backend();
  const last = new LastDraft();
  await sends(last, save, LONG);
  forget();
  expect(await sends(last, save, `${LONG}!`)).toEqual({ text: `${LONG}!` });
  expect(save).toHaveBeenCalledTimes(3);
  expect((await sends(last, save, `${LONG}!!`)).text).toBe("!");
  expect(await sends(last, save, "short")).toEqual({ text: "short" });
});

it("tells what else went wrong", async () => {
  const { save } = backend();
  const last = new LastDraft();
  await sends(last, save, LONG);
  const full = vi.fn(async () => {
    throw Failure.of("disk-full", "full");
  });
  await expect(last.send(`${LONG}!`, full)).rejects.toHaveProperty("code", "disk-full");
  expect(full).toHaveBeenCalledOnce();
});
