import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { backend } from "../../../../tests/backend";
import { renderInProgram } from "../../../../tests/render";
import { type Comment, remark } from "./comments";
import { MarginPanel } from "./MarginPanel";

const by = (name: string) => ({ id: name, name, at: new Date("2026-03-01T08:00:00Z") });
const comment = (id: string, words: string): Comment => ({ id, remarks: [remark(by("Aino"), words)] });
const done: Comment = { id: "c", remarks: [...comment("c", "Done?").remarks, remark(by("Otto"), "", "resolved")] };

function open(active: string | null = null) {
  backend(() => ({}));
  const goTo = vi.fn();
  const deeds = { answer: vi.fn(), turn: vi.fn(), remove: vi.fn() };
  const comments = [comment("a", "First"), comment("b", "Second"), done].map((said) => ({
    ...said,
    words: `about ${said.id}`,
    top: 0,
  }));
  renderInProgram(<MarginPanel comments={comments} active={active} goTo={goTo} deeds={deeds} />);
  return { goTo, deeds, user: userEvent.setup() };
}

beforeEach(() => window.history.replaceState(null, "", "#/documents"));

describe("the margin", () => {
  it("says who said what about which words, and hides what is done with", async () => {
    const { user } = open();
    const first = await screen.findByRole("article", { name: /Aino.*about a/ });
    expect(within(first).getByText("First")).toBeVisible();
    expect(screen.queryByText("Done?")).toBeNull();
    await user.click(screen.getByRole("button", { name: /Show resolved/ }));
    expect(screen.getByText("Done?")).toBeVisible();
    expect(screen.getByText("Marked as resolved")).toBeVisible();
  });

  it("goes from comment to comment and to their words by keyboard, and by pointer", async () => {
    const { user, goTo } = open();
    const [first, second] = await screen.findAllByRole("article");
    first?.focus();
    await user.keyboard("{ArrowDown}");
    expect(second).toHaveFocus();
    await user.keyboard("{Enter}");
    expect(goTo).toHaveBeenLastCalledWith("b");
    await user.click(screen.getByText("First"));
    expect(goTo).toHaveBeenLastCalledWith("a");
  });

  it("answers, resolves and removes the one that is looked at", async () => {
    const { user, deeds } = open("a");
    await user.type(await screen.findByRole("textbox", { name: "Answer" }), "Because");
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect(deeds.answer).toHaveBeenCalledWith("a", "Because");
    await user.click(screen.getByRole("button", { name: "Mark as resolved" }));
    expect(deeds.turn).toHaveBeenCalledWith("a", "resolved");
    await user.click(screen.getByRole("button", { name: "Remove the comment" }));
    expect(deeds.remove).toHaveBeenCalledWith("a");
  });
});
