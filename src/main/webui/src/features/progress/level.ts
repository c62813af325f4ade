/** Where the levels begin, as the server counts them. */
const REASONS: Record<string, string> = {
  beginner: "Fewer than a fifth of the concepts of the main language are completed so far.",
  intermediate: "At least a fifth of the concepts of the main language are completed; from 55 % on it is “advanced”.",
  advanced: "More than half of the concepts of the main language are completed.",
};

/** A level's name with a capital letter. */
export const levelTitle = (level: string): string => level.charAt(0).toUpperCase() + level.slice(1);

/** Why somebody is at a level; nothing for one that is not known here. */
export const levelReason = (level: string): string => {
  const reason = REASONS[level];
  return reason ? `${reason} A concept is completed when even a cautious estimate of it reaches 50 %.` : "";
};
