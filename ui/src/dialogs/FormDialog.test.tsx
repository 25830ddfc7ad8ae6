import { DialogContainer } from "@react-spectrum/s2";
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { later } from "../../tests/backend";
import { renderInProgram } from "../../tests/render";
import { ChoiceList } from "../components/ChoiceList";
import { RequiredField } from "../components/RequiredField";
import { FormDialog } from "./FormDialog";

function open(onSubmit: () => Promise<unknown>, close = () => undefined) {
  renderInProgram(
    <DialogContainer onDismiss={close}>
      <FormDialog title="Rename" action="Save" onSubmit={onSubmit} close={close}>
        <p>…</p>
      </FormDialog>
    </DialogContainer>,
  );
  return userEvent.setup();
}

describe("a form", () => {
  it("does what it does once, however often it is asked", async () => {
    const done = later<void>();
    const submit = vi.fn(() => done.promise);
    const close = vi.fn();
    const user = open(submit, close);
    const save = await screen.findByRole("button", { name: "Save" });
    await user.click(save);
    await user.click(save);
    await done.answer();
    expect(close).toHaveBeenCalledOnce();
    await user.click(save);
    expect(submit).toHaveBeenCalledOnce();
  });

  it("says why it was not done, and can be tried again", async () => {
    const submit = vi
      .fn<() => Promise<unknown>>()
      .mockRejectedValueOnce({ code: "open-address", message: "", place: null, detail: null, refusal: null })
      .mockResolvedValueOnce(null);
    const close = vi.fn();
    const user = open(submit, close);
    await user.click(await screen.findByRole("button", { name: "Save" }));
    expect(await screen.findByText(/could not open the address/)).toBeVisible();
    expect(close).not.toHaveBeenCalled();
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(close).toHaveBeenCalledOnce();
  });
});

/** A form that needs a name and somebody out of a list. */
function Needing({ submit, close }: { submit: () => Promise<unknown>; close: () => void }) {
  const [name, setName] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <FormDialog
      title="Grant"
      action="Give"
      ready={name.trim() !== "" && chosen !== null}
      onSubmit={submit}
      close={close}
    >
      <RequiredField label="Name" value={name} onChange={setName} />
      <ChoiceList
        label="People"
        items={[{ id: "u1", kind: "user", name: { text: "Ville Kangas", instead: null } }]}
        chosen={chosen}
        onChoose={setChosen}
        empty=""
      />
    </FormDialog>
  );
}

describe("a form that lacks something", () => {
  beforeEach(() => {
    Element.prototype.scrollIntoView = () => undefined;
  });

  it("can be asked to be done, and says at each field what is missing", async () => {
    const submit = vi.fn(async () => undefined);
    renderInProgram(
      <DialogContainer onDismiss={() => undefined}>
        <Needing submit={submit} close={() => undefined} />
      </DialogContainer>,
    );
    const user = userEvent.setup();
    const give = await screen.findByRole("button", { name: "Give" });
    const name = screen.getByRole("textbox", { name: /^Name/ });
    expect(screen.queryByRole("alert")).toBeNull();
    await user.click(give);
    expect(name).toHaveFocus();
    expect(name).toHaveAccessibleDescription(/Fill in this field/);
    expect(screen.getByRole("alert")).toHaveTextContent("Choose one of those in the list.");
    expect(screen.getByRole("listbox")).toHaveAccessibleDescription("Choose one of those in the list.");

    // Blanks are no name.
    await user.type(name, "  ");
    await user.click(give);
    expect(name).toHaveAccessibleDescription(/Fill in this field/);
    await user.type(name, "Sales{Enter}");
    expect(screen.getByRole("listbox")).toContainElement(document.activeElement as HTMLElement);
    expect(submit).not.toHaveBeenCalled();

    await user.click(screen.getByRole("option", { name: "Ville Kangas" }));
    expect(screen.queryByRole("alert")).toBeNull();
    await user.click(give);
    expect(submit).toHaveBeenCalledOnce();
  });

  it("says that something is missing where no field does", async () => {
    const submit = vi.fn(async () => undefined);
    renderInProgram(
      <DialogContainer onDismiss={() => undefined}>
        <FormDialog title="Rename" action="Save" ready={false} onSubmit={submit} close={() => undefined}>
          <p>…</p>
        </FormDialog>
      </DialogContainer>,
    );
    await userEvent.setup().click(await screen.findByRole("button", { name: "Save" }));
    expect(screen.getByRole("alert")).toHaveTextContent("Something is still missing.");
    expect(submit).not.toHaveBeenCalled();
  });
});
