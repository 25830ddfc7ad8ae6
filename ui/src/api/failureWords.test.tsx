import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { renderInProgram } from "../../tests/render";
import { Failure } from "./failure";
import { useFailureWords } from "./failureWords";

function Said({ code, place = "new_id", detail = null }: { code: string; place?: string; detail?: string | null }) {
  const words = useFailureWords();
  return <p>{words(new Failure({ code, message: "", place, detail, refusal: null }))}</p>;
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

it("says where in a file it is in the person's words, and what exactly as it came", async () => {
  renderInProgram(<Said code="unreadable" place="/a/b: line 3, column 14" detail="expected `,` or `}`" />, "fi");
  const said = await screen.findByText(/rivi 3, merkki 14/);
  expect(said).toHaveTextContent("expected `,` or `}`");
});
