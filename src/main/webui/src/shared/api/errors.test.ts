import { describe, expect, it } from "vitest";
import { ApiError, codeOfStatus, errorCode, inPlainWords } from "./errors";

describe("error wording", () => {
  it("says where a limit was met, in the server's words", () => {
    expect(inPlainWords(new ApiError("LINE_TOO_LONG", "Line 3 has 12,000 characters."))).toMatchObject({ title: "One line is too long", detail: "Line 3 has 12,000 characters." });
  });

  it("shows no internals of a failure", () => {
    expect(inPlainWords(new ApiError("INTERNAL", "NullPointerException at …")).detail).toBeUndefined();
    expect(inPlainWords(new TypeError("x is undefined")).title).toBe("Something went wrong on our side");
  });

  it("reads codes outside the catalogue as internal", () => {
    expect(errorCode("RATE_LIMITED")).toBe("RATE_LIMITED");
    expect(errorCode("toString")).toBe("INTERNAL");
    expect(errorCode(undefined)).toBe("INTERNAL");
  });

  it.each([
    [401, "UNAUTHENTICATED"],
    [403, "FORBIDDEN"],
    [404, "NOT_FOUND"],
    [413, "CODE_TOO_LARGE"],
    [429, "RATE_LIMITED"],
    [400, "INVALID_INPUT"],
    [503, "UNAVAILABLE"],
    [500, "INTERNAL"],
  ])("reads status %i as %s", (status, code) => expect(codeOfStatus(status)).toBe(code));
});
