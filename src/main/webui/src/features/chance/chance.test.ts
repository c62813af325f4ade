import { expect, it } from "vitest";
import { chanceInWords, partInWords, rangeInWords } from "./chance";

it("says a chance as people say it, and never as a certainty", () => {
  expect([0, 0.04, 0.05, 0.72, 0.95, 0.96, 1].map(chanceInWords)).toEqual(["less than 1 in 10", "less than 1 in 10", "about 1 in 10", "about 7 in 10", "about 9 in 10", "more than 9 in 10", "more than 9 in 10"]);
});

it("says how far off it may be, and what each part does", () => {
  expect(rangeInWords(0.43, 0.81)).toBe("It may be anything from 4 to 9 in 10.");
  expect([0.62, 0.2, -0.2, 0.001].map((effect, index) => partInWords(effect, index === 0))).toEqual(["62 of 100", "+20", "−20", "no difference"]);
});
