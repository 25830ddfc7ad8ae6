import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { renderInProgram } from "../../tests/render";
import { FoundList } from "./FoundList";
import { useSearch } from "./useSearch";

function Finder({ heard }: { heard: (key: string) => void }) {
  const search = useSearch(() => undefined);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a dialog around it hears the keys that it leaves.
    <div onKeyDown={(event) => heard(event.key)}>
      <FoundList label="Find" search={search} items={[]} settled chosen={null} onChoose={() => undefined} />
    </div>
  );
}

it("leaves Escape to the dialog once the field is empty", async () => {
  const heard = vi.fn();
  renderInProgram(<Finder heard={heard} />);
  const user = userEvent.setup();
  const field = await screen.findByRole("searchbox");
  await user.type(field, "abc");
  await user.keyboard("{Escape}");
  expect(field).toHaveValue("");
  expect(heard).not.toHaveBeenCalledWith("Escape");
  await user.keyboard("{Escape}");
  expect(heard).toHaveBeenCalledWith("Escape");
});
