import { expect, it } from "vitest";
import { asSentence, effectInWords, sentences, sureness } from "./words";

const row = {
  concept: { id: "loops", title: "Loops" },
  mean: 0.9,
  uncertainty: 0.14,
  evidenceCount: 1,
  lastPractised: "2026-11-02T09:00:00Z",
  trend: { direction: "FALLING" as const, change: -0.061 },
  reason: "",
  forgetting: "not practised for 40 days: less sure than it was",
};

it("says each cell in a sentence, and keeps to the scale", () => {
  const told = sentences(row);
  expect(told.estimate).toBe("The best estimate of how well this is known is 90 %.");
  expect(told.sure).toBe("It may be off by 14 points either way, so it lies between 76 % and 100 %: quite sure, from 1 piece of evidence.");
  expect(told.trend).toBe("It went down by 6 points over the last 14 days.");
  expect(told.practised).toMatch(/^Last practised on .*2026\. Not practised for 40 days: less sure than it was\.$/);
});

it("says what a piece of evidence did to the estimate", () => {
  expect(effectInWords(0.043)).toEqual({ mark: "▴ +4", words: "raised the estimate by 4 points", way: "up" });
  expect(effectInWords(-0.01)).toEqual({ mark: "▾ −1", words: "lowered the estimate by 1 point", way: "down" });
  expect(effectInWords(-0.004).words).toBe("hardly moved the estimate");
});

it("is less sure the further off an estimate may be", () => {
  expect([0.03, 0.1, 0.2, 0.3].map(sureness)).toEqual(["very sure", "quite sure", "roughly", "a first guess"]);
});

it("ends a sentence once", () => {
  expect([asSentence("it fell"), asSentence("Well done!")]).toEqual(["It fell.", "Well done!"]);
});
