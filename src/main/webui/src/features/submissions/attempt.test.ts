import { describe, expect, it } from "vitest";
import { ApiError } from "@/shared/api/errors";
import { createAttemptKeys } from "./attempt";

const attempt = { code: "print(1)", language: "PYTHON" };

function keys() {
  let count = 0;
  return createAttemptKeys(() => `key-${++count}`);
}

describe("attempt keys", () => {
  it("reuse the key after a network failure", () => {
    const { keyFor, failed } = keys();
    const first = keyFor(attempt);
    failed(new ApiError("OFFLINE"));
    expect(keyFor({ ...attempt })).toBe(first);
  });

  it("are new for changed code, even after a network failure", () => {
    const { keyFor, failed } = keys();
    const first = keyFor(attempt);
    failed(new ApiError("NO_ANSWER"));
    expect(keyFor({ ...attempt, code: "print(2)" })).not.toBe(first);
  });

  it("are new after a success and after a refusal", () => {
    const { keyFor, failed, succeeded } = keys();
    expect(keyFor(attempt)).toBe("key-1");
    succeeded();
    expect(keyFor(attempt)).toBe("key-2");
    failed(new ApiError("IDEMPOTENCY_KEY_REUSED"));
    expect(keyFor(attempt)).toBe("key-3");
  });
});
