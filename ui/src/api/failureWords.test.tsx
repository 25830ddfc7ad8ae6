import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { renderInProgram } from "../../tests/render";
import { Failure } from "./failure";
import { useFailureWords } from "./failureWords";

function Said({ code }: { code: string }) {
  const words = useFailureWords();
  return <p>{words(new Failure({ code, message: "", place: "new_id", refusal: null }))}</p>;
}

it("names a place, but never the program's own doors", async () => {
  renderInProgram(
    <>
      <Said code="unreadable-file" />
      <Said code="viewing-as" />
    </>,
  );
  expect(await screen.findAllByText(/new_id/)).toHaveLength(1);
  expect(screen.getByText(/Esc/)).not.toHaveTextContent("new_id");
});
