import { counted, onDay, percent } from "@/shared/words";
import type { Proficiency } from "./api/proficiency";

type Trend = Proficiency["trend"];

const TRENDS: Record<Trend["direction"], { sign: string; word: string }> = {
  NEW: { sign: "•", word: "new" },
  RISING: { sign: "↗", word: "rising" },
  STEADY: { sign: "→", word: "steady" },
  FALLING: { sign: "↘", word: "going down" },
};

export const trendSign = ({ direction }: Trend): string => TRENDS[direction].sign;
export const trendWord = ({ direction }: Trend): string => TRENDS[direction].word;

/** A share of 0 to 1 in whole points of a hundred. */
const points = (share: number): number => Math.round(Math.abs(share) * 100);

/** How sure an estimate is, by how far it may be off. */
export function sureness(uncertainty: number): string {
  if (uncertainty < 0.1) return "very sure";
  if (uncertainty < 0.17) return "quite sure";
  if (uncertainty < 0.25) return "roughly";
  return "a first guess";
}

/** The cells of a row; each has a sentence of its own. */
export const ASPECTS = ["estimate", "sure", "trend", "practised"] as const;
export type Aspect = (typeof ASPECTS)[number];

/** What each cell says, as a sentence. */
export function sentences({ mean, uncertainty, evidenceCount, trend, lastPractised, forgetting }: Proficiency): Record<Aspect, string> {
  const low = Math.max(0, mean - uncertainty);
  const high = Math.min(1, mean + uncertainty);
  return {
    estimate: `The best estimate of how well this is known is ${percent(mean)}.`,
    sure: `It may be off by ${counted(points(uncertainty), "point")} either way, so it lies between ${percent(low)} and ${percent(high)}: ${sureness(uncertainty)}, from ${counted(evidenceCount, "piece")} of evidence.`,
    trend: trendSentence(trend),
    practised: `Last practised on ${onDay(lastPractised)}.${forgetting ? ` ${asSentence(forgetting)}` : ""}`,
  };
}

function trendSentence({ direction, change }: Trend): string {
  switch (direction) {
    case "NEW":
      return "It is too new to say where it is going.";
    case "RISING":
      return `It rose by ${counted(points(change), "point")} over the last 14 days.`;
    case "STEADY":
      return "It stayed about the same over the last 14 days.";
    case "FALLING":
      return `It went down by ${counted(points(change), "point")} over the last 14 days.`;
  }
}

/** With a capital letter and a full stop. */
export function asSentence(text: string): string {
  const trimmed = text.trim();
  return `${trimmed.charAt(0).toUpperCase()}${trimmed.slice(1)}${/[.!?]$/.test(trimmed) ? "" : "."}`;
}

/** By how much a piece of evidence moved the estimate: a short mark, and words. */
export function effectInWords(effect: number): { mark: string; words: string; way: "up" | "down" | "none" } {
  const by = points(effect);
  if (by === 0) return { mark: "0", words: "hardly moved the estimate", way: "none" };
  const much = counted(by, "point");
  return effect > 0 ? { mark: `▴ +${by}`, words: `raised the estimate by ${much}`, way: "up" } : { mark: `▾ −${by}`, words: `lowered the estimate by ${much}`, way: "down" };
}
