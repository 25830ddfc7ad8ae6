import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { renderInProgram } from "../../tests/render";
import { session } from "../../tests/session";
import type { ObjectName, SectionView } from "../api/bindings";
import { SessionProvider } from "../app/SessionContext";
import { NameOf } from "./NameOf";

const section = (name: string): ObjectName => ({
  id: "section:documents",
  kind: "section",
  name: { text: name, instead: null },
});

function show(object: ObjectName, sections: SectionView[] = []) {
  renderInProgram(
    <SessionProvider value={session({ sections })}>
      <NameOf object={object} />
    </SessionProvider>,
  );
}

describe("an object's name", () => {
  it("is a section's usual one where the organisation gave it none", async () => {
    show(section(""));
    expect(await screen.findByText("Documents")).toBeVisible();
  });

  it("is the one that the organisation gave a section", async () => {
    show(section("Our papers"));
    expect(await screen.findByText("Our papers")).toBeVisible();
  });

  it("is said to be missing of anything else that has none", async () => {
    show({ id: "d1", kind: "document", name: { text: "", instead: null } });
    expect(await screen.findByText("(unnamed)")).toBeVisible();
  });
});
