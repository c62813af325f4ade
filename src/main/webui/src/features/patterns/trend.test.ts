import { expect, it } from "vitest";
import { trendEvidence, trendInWords } from "./trend";

const trend = { direction: "FADING", recentSubmissions: 10, recentWith: 2, earlierSubmissions: 8, earlierWith: 5 } as const;

it("says where a pattern is going, and what that rests on", () => {
  expect(trendInWords(trend)).toBe("getting less");
  expect(trendEvidence(trend)).toBe("Seen in 2 of the last 10 submissions in this language, in 5 of the 8 before.");
});

it("does not compare with submissions that do not exist", () => {
  expect(trendEvidence({ ...trend, earlierSubmissions: 0, earlierWith: 0 })).toBe("Seen in 2 of the last 10 submissions in this language.");
});
