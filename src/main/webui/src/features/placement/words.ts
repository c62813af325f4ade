import { percent } from "@/shared/words";
import type { Placement } from "./api/placement";

/** How far a quiz is; nobody knows beforehand how many questions it takes. */
export const progressInWords = (number: number, most: number): string => `Question ${Math.min(number, most)} of at most ${most}`;

/** What a quiz says about a concept. */
export function resultInWords({ mean, uncertainty }: Pick<Placement["results"][number], "mean" | "uncertainty">): string {
  const known = mean >= 0.7 ? "You know this" : mean >= 0.4 ? "You are on the way" : "This is still ahead of you";
  return `${known}: ${percent(mean)}, give or take ${Math.round(uncertainty * 100)}.`;
}

/** What came of the check of one concept. */
export const OUTCOMES: Record<NonNullable<Placement["outcome"]>, string> = {
  OPEN: "This check is still open.",
  SHOWN: "You have shown that you know this. Your roadmap goes on from here.",
  NOT_YET_SHOWN: "Not shown yet. A little practice, and you can try again.",
};
