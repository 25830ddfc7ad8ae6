import type { ApiError, Helper, Refusal, Role } from "./bindings";

/** What the backend says when it could not do what was asked: a stable code, and what belongs to it. */
export class Failure extends Error {
  /** The code of the error; of a refusal the rule's own code. */
  readonly code: string;
  /** Where, where that says more than the code: a file, a place in it, the name of a program. */
  readonly place: string | null;
  /** What exactly, in English, with the ids and values of a file that is wrong. */
  readonly detail: string | null;
  readonly refusal: Refusal | null;
  /** The name of the object that stands in the way. */
  readonly objectName: string | null;
  readonly roles: Role[];
  readonly helpers: Helper[];

  constructor(error: ApiError) {
    super(error.message);
    this.name = "Failure";
    this.code = error.refusal?.reason.code ?? error.code;
    this.place = error.place;
    this.detail = error.detail;
    this.refusal = error.refusal?.reason ?? null;
    this.objectName = error.refusal?.objectName ?? null;
    this.roles = error.refusal?.roles ?? [];
    this.helpers = error.refusal?.helpers ?? [];
  }

  static of(code: string, message: string): Failure {
    return new Failure({ code, message, place: null, detail: null, refusal: null });
  }

  /** Anything that was thrown, as a failure. */
  static from(thrown: unknown): Failure {
    if (thrown instanceof Failure) return thrown;
    if (isApiError(thrown)) return new Failure(thrown);
    return Failure.of("internal", thrown instanceof Error ? thrown.message : String(thrown));
  }
}

function isApiError(thrown: unknown): thrown is ApiError {
  return typeof thrown === "object" && thrown !== null && "code" in thrown && "message" in thrown;
}
