import { DialogContainer } from "@react-spectrum/s2";
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { later } from "../../tests/backend";
import { renderInProgram } from "../../tests/render";
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
