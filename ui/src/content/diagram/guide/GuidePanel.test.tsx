import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { renderInProgram } from "../../../../tests/render";
import { GuidePanel } from "./GuidePanel";
import type { Findings, Hint } from "./hints";
import { useMarkersShown } from "./useMarkersShown";

function hint(rule: Hint["rule"], more: Partial<Hint> = {}): Hint {
  return { rule, target: "t", diagram: "D", type: "UserTask", name: "", after: "", holds: "", ...more };
}

function Panel({ findings, choose, close }: { findings: Findings; choose: (hint: Hint) => void; close: () => void }) {
  const [markersShown, showMarkers] = useMarkersShown();
  return (
    <GuidePanel
      id="guide"
      findings={findings}
      selected={new Set(["t"])}
      markersShown={markersShown}
      showMarkers={showMarkers}
      choose={choose}
      close={close}
    />
  );
}

async function open(findings: Findings) {
  const [choose, close] = [vi.fn(), vi.fn()];
  renderInProgram(<Panel findings={findings} choose={choose} close={close} />);
  const panel = await screen.findByRole("region", { name: "Hints" });
  return { choose, close, panel, user: userEvent.setup() };
}

beforeEach(() => localStorage.clear());

describe("the panel of hints", () => {
  it("lists them by rule, with what to do and each element in words", async () => {
    const lane = hint("label-required", { target: null, type: "Lane" });
    const whole = hint("larger-than-page", { target: null, type: "Collaboration" });
    const hints = [whole, hint("label-required", { after: "Pay" }), lane];
    const { panel } = await open({ kind: "hints", hints });
    const names = within(panel).getByRole("region", { name: "Name missing" });
    expect(within(names).getByText(/^Write on a task/)).toBeVisible();
    const [task, ...others] = within(names).getAllByRole("button");
    expect(task).toHaveTextContent("User task (before it: Pay)");
    expect(task).toHaveAttribute("aria-current", "true");
    expect(others.map(({ textContent }) => textContent)).toEqual(["Lane"]);
    const page = within(panel).getByRole("region", { name: /A4/ });
    expect(within(page).getByRole("button", { name: "The whole diagram" })).not.toHaveAttribute("aria-current");
  });

  it("says the numbers that its rules go by", async () => {
    await open({ kind: "hints", hints: [hint("too-many-symbols"), hint("name-too-long", { name: "Long" })] });
    expect(screen.getByText(/more than 20 symbols/)).toBeVisible();
    expect(screen.getByText(/more than 60 characters/)).toBeVisible();
  });

  it("leads to the element that is chosen", async () => {
    const named = hint("no-implicit-end", { name: "Ship" });
    const { choose, user } = await open({ kind: "hints", hints: [named] });
    await user.click(screen.getByRole("button", { name: "Ship" }));
    expect(choose).toHaveBeenCalledExactlyOnceWith(named);
  });

  it("shows the first of many, and the others on request", async () => {
    const hints = Array.from({ length: 23 }, (_, index) =>
      hint("name-too-long", { target: `t${index}`, name: `${index}` }),
    );
    const { panel, user } = await open({ kind: "hints", hints });
    expect(within(panel).getAllByRole("listitem")).toHaveLength(20);
    await user.click(screen.getByRole("button", { name: "Show 3 more" }));
    expect(within(panel).getAllByRole("listitem")).toHaveLength(23);
  });

  it("remembers that the places are not to be marked", async () => {
    const { user } = await open({ kind: "hints", hints: [] });
    expect(screen.getByText("No hints")).toBeVisible();
    const markers = screen.getByRole("switch");
    expect(markers).toBeChecked();
    await user.click(markers);
    expect(markers).not.toBeChecked();
    expect(localStorage.getItem("luotsi.guide-markers-hidden")).toBe("1");
  });

  it("says that it does not look at what is too large", async () => {
    await open({ kind: "too-large" });
    expect(screen.getByText(/more than 5.?000 elements/)).toBeVisible();
  });

  it("is closed with Escape", async () => {
    const { close, user } = await open({ kind: "hints", hints: [hint("no-disconnected", { name: "Alone" })] });
    const controls = [
      screen.getByRole("button", { name: "Alone" }),
      screen.getByRole("button", { name: "Close the hints" }),
      screen.getByRole("switch"),
    ];
    for (const control of controls) {
      control.focus();
      await user.keyboard("{Escape}");
    }
    expect(close).toHaveBeenCalledTimes(controls.length);
  });
});
