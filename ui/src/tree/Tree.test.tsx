import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useMemo, useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { renderInProgram } from "../../tests/render";
import { row } from "../../tests/rows";
import { Tree, type TreeProps } from "./Tree";
import type { TreeRow, TreeSource } from "./types";

const all = [
  row("Sales", 1, "top", { expanded: true, siblings: 3 }),
  row("Offers", 2, "Sales", { siblings: 2 }),
  row("Orders", 2, "Sales", { siblings: 2, position: 2, state: "draft" }),
  row("Service", 1, "top", { siblings: 3, position: 2, expanded: false }),
  row("Support", 1, "top", { siblings: 3, position: 3, may: { edit: false, move: false, create: false } }),
];

function placeOf(id: string): number | null {
  const at = all.findIndex((one) => one.id === id);
  return at < 0 ? null : at;
}

function Harness({ calls }: { calls: Partial<TreeProps> & { expand?: (row: TreeRow, value: boolean) => void } }) {
  const [selected, setSelected] = useState<string | null>(null);
  const source = useMemo<TreeSource>(
    () => ({
      count: all.length,
      row: (index) => all[index],
      show: () => undefined,
      indexOf: placeOf,
      reveal: async (id) => placeOf(id),
      locate: async (id) => {
        const index = placeOf(id);
        return index === null ? null : { id, index };
      },
      setExpanded: async (one, value) => calls.expand?.(one, value),
      expandSiblings: async () => undefined,
      findByPrefix: async (prefix, from) => {
        for (let step = 0; step < all.length; step++) {
          const at = (from + step) % all.length;
          if (all[at]?.name.text.toLowerCase().startsWith(prefix)) return at;
        }
        return null;
      },
    }),
    [calls],
  );
  const nothing = () => undefined;
  return (
    <Tree
      label="Processes"
      source={source}
      selectedId={selected}
      cutId={null}
      editingId={null}
      onSelect={(one, how) => {
        setSelected(one.id);
        calls.onSelect?.(one, how);
      }}
      onEdit={calls.onEdit ?? nothing}
      onNamed={calls.onNamed ?? nothing}
      onDelete={calls.onDelete ?? nothing}
      onCut={nothing}
      onPaste={nothing}
      onCreate={nothing}
      onEscape={nothing}
      onStep={calls.onStep ?? (async () => false)}
      onMenu={calls.onMenu ?? nothing}
      canDrag={() => true}
      accepts={() => true}
      onDrop={nothing}
    />
  );
}

async function open(calls: Parameters<typeof Harness>[0]["calls"] = {}) {
  const user = userEvent.setup();
  renderInProgram(<Harness calls={calls} />);
  const tree = await screen.findByRole("tree", { name: "Processes" });
  tree.focus();
  const active = () => document.getElementById(tree.getAttribute("aria-activedescendant") ?? "")?.textContent;
  return { user, tree, active };
}

describe("the tree", () => {
  it("tells a screen reader where each row stands", async () => {
    await open();
    const orders = screen.getByRole("treeitem", { name: /Orders/ });
    expect(orders).toHaveAttribute("aria-level", "2");
    expect(orders).toHaveAttribute("aria-posinset", "2");
    expect(orders).toHaveAttribute("aria-setsize", "2");
    expect(orders).not.toHaveAttribute("aria-expanded");
    expect(orders).toHaveAccessibleName(/Draft/);
    expect(screen.getByRole("treeitem", { name: /Sales/ })).toHaveAttribute("aria-expanded", "true");
    expect(screen.getByRole("treeitem", { name: /Service/ })).toHaveAttribute("aria-expanded", "false");
  });

  it("is walked with the arrow keys, Home and End", async () => {
    const onSelect = vi.fn();
    const { user, active } = await open({ onSelect });
    await user.keyboard("{ArrowDown}{ArrowDown}");
    expect(active()).toContain("Orders");
    await user.keyboard("{ArrowLeft}");
    expect(active()).toContain("Sales");
    await user.keyboard("{End}");
    expect(active()).toContain("Support");
    await user.keyboard("{ArrowDown}");
    expect(active()).toContain("Support");
    await user.keyboard("{Home}");
    expect(active()).toContain("Sales");
    expect(onSelect).toHaveBeenCalledWith(expect.objectContaining({ id: "Orders" }), "follow");
    await user.keyboard("{Enter}");
    expect(onSelect).toHaveBeenLastCalledWith(expect.objectContaining({ id: "Sales" }), "open");
  });

  it("opens and closes with right and left", async () => {
    const expand = vi.fn();
    const { user, active } = await open({ expand });
    await user.keyboard("{ArrowRight}");
    expect(active()).toContain("Offers");
    await user.keyboard("{Home}{ArrowLeft}");
    expect(expand).toHaveBeenLastCalledWith(expect.objectContaining({ id: "Sales" }), false);
    await user.keyboard("{End}{ArrowUp}{ArrowRight}");
    expect(expand).toHaveBeenLastCalledWith(expect.objectContaining({ id: "Service" }), true);
  });

  it("goes where letters are typed, and steps with one letter again and again", async () => {
    const { user, active } = await open();
    const clock = vi.spyOn(performance, "now").mockReturnValue(1_000);
    await user.keyboard("su");
    await waitFor(() => expect(active()).toContain("Support"));
    clock.mockReturnValue(3_000);
    await user.keyboard("{Home}s");
    await waitFor(() => expect(active()).toContain("Service"));
    await user.keyboard("s");
    await waitFor(() => expect(active()).toContain("Support"));
    clock.mockRestore();
  });

  it("asks for a new name, a deletion, a menu and a move", async () => {
    const calls = { onEdit: vi.fn(), onDelete: vi.fn(), onMenu: vi.fn(), onStep: vi.fn() };
    const { user } = await open(calls);
    await user.keyboard("{ArrowDown}{F2}");
    expect(calls.onEdit).toHaveBeenCalledWith(expect.objectContaining({ id: "Offers" }));
    await user.keyboard("{Delete}");
    expect(calls.onDelete).toHaveBeenCalledWith(expect.objectContaining({ id: "Offers" }));
    await user.keyboard("{Shift>}{F10}{/Shift}");
    expect(calls.onMenu).toHaveBeenCalledWith(
      expect.objectContaining({ id: "Offers" }),
      expect.anything(),
      expect.anything(),
    );
    await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    expect(calls.onStep).toHaveBeenCalledWith(expect.objectContaining({ id: "Offers" }), 1, "down");
  });
});
