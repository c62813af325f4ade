import { percent } from "@/shared/words";
import type { Placement } from "./api/placement";

/** How far a quiz is; nobody knows beforehand how many questions it takes. */
export const progressInWords = (number: number, most: number): string => `Question ${Math.min(number, most)} of at most ${most}`;

type Result = Placement["results"][number];

const BANDS = [
  { from: 0.7, title: "You know this" },
  { from: 0.4, title: "You are on the way" },
  { from: 0, title: "Still ahead of you" },
];

/** Results by how well each concept seems to be known, the best of a band first; empty bands are left out. */
export function banded(results: readonly Result[]): { title: string; results: Result[] }[] {
  const bandOf = (mean: number) => BANDS.find(({ from }) => mean >= from)!;
  return BANDS.map((band) => ({
    title: band.title,
    results: results.filter(({ mean }) => bandOf(mean) === band).sort((one, other) => other.mean - one.mean),
  })).filter((band) => band.results.length > 0);
}

/** An estimate and how far it may be off. */
export const estimateInWords = ({ mean, uncertainty }: Pick<Result, "mean" | "uncertainty">): string => `${percent(mean)}, give or take ${Math.round(uncertainty * 100)}`;

/** What came of the check of one concept. */
export const OUTCOMES: Record<NonNullable<Placement["outcome"]>, string> = {
  OPEN: "This check is still open.",
  SHOWN: "You have shown that you know this. Your roadmap goes on from here.",
  NOT_YET_SHOWN: "Not shown yet. A little practice, and you can try again.",
};
