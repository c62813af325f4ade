import { expect, it } from "vitest";
import { banded, estimateInWords, progressInWords } from "./words";

it("counts the questions without a promise of how many there are", () => {
  expect(progressInWords(3, 12)).toBe("Question 3 of at most 12");
});

it("groups the results kindly, the best of a band first", () => {
  const result = (title: string, mean: number) => ({ concept: { id: title, title }, mean, uncertainty: 0.11, reason: "" });
  const bands = banded([result("Loops", 0.2), result("Text", 0.7), result("Lists", 0.9), result("Sets", 0)]);
  expect(bands.map(({ title, results }) => [title, results.map(({ concept }) => concept.title)])).toEqual([
    ["You know this", ["Lists", "Text"]],
    ["Still ahead of you", ["Loops", "Sets"]],
  ]);
  expect(estimateInWords({ mean: 0.82, uncertainty: 0.11 })).toBe("82 %, give or take 11");
});
