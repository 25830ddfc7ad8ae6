import { renderHook, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import { describe, expect, it } from "vitest";
import { session } from "../../../tests/session";
import type { Intent, Kind, ObjectName } from "../../api/bindings";
import bindings from "../../api/bindings?raw";
import { SessionProvider } from "../../app/SessionContext";
import { catalogue } from "../../i18n/catalogue";
import { UI_LANGUAGES } from "../../i18n/languages";
import { LanguageProvider } from "../../i18n/text";
import { namesOf } from "../access/what-if/useChangeWords";
import { useAuditWords } from "./useAuditWords";

const named = (id: string, kind: Kind, text: string): ObjectName => ({ id, kind, name: { text, instead: null } });
const NAMES = namesOf([
  named("u1", "user", "Aino Virtanen"),
  named("g1", "group", "Quality team"),
  named("p1", "process", "Sales"),
  named("p2", "process", "Core"),
]);

async function words(...changes: Intent[]): Promise<string[]> {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <LanguageProvider initial="en">
      <SessionProvider value={session({ language: "en" })}>{children}</SessionProvider>
    </LanguageProvider>
  );
  const { result } = renderHook(() => useAuditWords(NAMES), { wrapper });
  await waitFor(() => expect(result.current).toBeTypeOf("function"));
  return changes.map((change) => result.current(change));
}

describe("the words of the audit trail", () => {
  it("tell the deed and then what it was about, in one manner", async () => {
    expect(
      await words(
        { op: "add-member", group: "g1", user: "u1" },
        { op: "grant", to: { group: "g1" }, role: "viewer", on: "p1" },
        { op: "move", object: "p1", under: "p2" },
        { op: "approve", object: "p1" },
        { op: "set-flag", user: "u1", flag: "auditor", value: false },
        { op: "set-responsible", object: "p1", to: null },
      ),
    ).toEqual([
      "Adding a member to a group: Aino Virtanen, Quality team",
      "Granting a right: Quality team, viewer, Sales",
      "Moving: Sales, Core",
      "Approving: Sales",
      "Taking a special right away: Aino Virtanen, auditor",
      "Changing who is responsible: Sales, nobody",
    ]);
  });

  it("do not name what the reader may not know of", async () => {
    expect(await words({ op: "archive", object: "hidden" })).toEqual(["Archiving"]);
  });

  for (const language of UI_LANGUAGES) {
    it(`are there for every command in ${language}`, async () => {
      const { _messages: known } = await catalogue(language);
      const commands = [...bindings.matchAll(/\bop: "([a-z-]+)"/g)].map(([, op]) => op);
      expect(commands.length).toBeGreaterThan(50);
      expect(commands.filter((op) => !known.has(`command-${op}`))).toEqual([]);
    });
  }
});
