import { expect, it } from "vitest";
import { progressInWords, resultInWords } from "./words";

it("counts the questions without a promise of how many there are", () => {
  expect(progressInWords(3, 12)).toBe("Question 3 of at most 12");
});

it("says a result kindly", () => {
  expect(resultInWords({ mean: 0.82, uncertainty: 0.11 })).toBe("You know this: 82 %, give or take 11.");
  expect(resultInWords({ mean: 0.2, uncertainty: 0.2 })).toMatch(/^This is still ahead of you/);
});
