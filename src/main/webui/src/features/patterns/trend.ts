import type { StudentPattern } from "./api/patterns";

type Trend = StudentPattern["trend"];

const WORDS: Record<Trend["direction"], string> = {
  UNKNOWN: "too early to say",
  GONE: "gone lately",
  FADING: "getting less",
  STEADY: "about the same",
  RISING: "coming up more",
};

export const trendInWords = ({ direction }: Trend): string => WORDS[direction];

/** What a trend rests on, in numbers. */
export function trendEvidence({ recentSubmissions, recentWith, earlierSubmissions, earlierWith }: Trend): string {
  const recent = `in ${recentWith} of the last ${recentSubmissions} submissions in this language`;
  return earlierSubmissions === 0 ? `Seen ${recent}.` : `Seen ${recent}, in ${earlierWith} of the ${earlierSubmissions} before.`;
}
