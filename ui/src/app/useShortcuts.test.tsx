import { DialogContainer, ToastContainer, ToastQueue } from "@react-spectrum/s2";
import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { backend } from "../../tests/backend";
import { renderInProgram } from "../../tests/render";
import { session } from "../../tests/session";
import { ConfirmDialog } from "../dialogs/ConfirmDialog";
import { SessionProvider } from "./SessionContext";
import { useShortcuts } from "./useShortcuts";

function Program({ asking }: { asking: boolean }) {
  useShortcuts();
  return (
    <DialogContainer onDismiss={() => undefined}>
      {asking && (
        <ConfirmDialog title="Sure?" action="Yes" onConfirm={() => undefined}>
          …
        </ConfirmDialog>
      )}
    </DialogContainer>
  );
}

function open({ asking }: { asking: boolean }) {
  const { call } = backend(() => ({ undo: null, redo: null }));
  renderInProgram(
    <SessionProvider value={session()}>
      <ToastContainer />
      <Program asking={asking} />
    </SessionProvider>,
  );
  return () => call.mock.calls.filter(([name]) => name === "undo").length;
}

describe("the keys that hold everywhere", () => {
  it("hold while something is told beside the work", async () => {
    const undone = open({ asking: false });
    act(() => void ToastQueue.neutral("Moved to the bin: Sales"));
    await screen.findByText("Moved to the bin: Sales");
    await userEvent.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect(undone()).toBe(1));
  });

  it("wait while a question is asked", async () => {
    const undone = open({ asking: true });
    await screen.findByRole("alertdialog", { name: "Sure?" });
    await userEvent.keyboard("{Control>}z{/Control}");
    expect(undone()).toBe(0);
  });
});
