import { describe, expect, it } from "vitest";
import { Failure } from "./failure";

describe("a failure", () => {
  it("carries the rule's own code and who could help", () => {
    const failure = Failure.from({
      code: "refused",
      message: "not allowed",
      place: null,
      refusal: {
        reason: { code: "forbidden", object: "p1" },
        objectName: "Sales",
        roles: ["editor"],
        helpers: [{ id: "u1", name: "Aino" }],
      },
    });
    expect(failure).toMatchObject({ code: "forbidden", objectName: "Sales", roles: ["editor"] });
  });

  it("is made of anything that was thrown", () => {
    expect(Failure.from(new Error("oh"))).toMatchObject({ code: "internal", message: "oh" });
    expect(Failure.from("oh").message).toBe("oh");
    const own = Failure.of("held", "open elsewhere");
    expect(Failure.from(own)).toBe(own);
  });
});
