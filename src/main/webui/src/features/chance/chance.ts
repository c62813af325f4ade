/** A chance of 0 to 1 as people say it. */
export function chanceInWords(chance: number): string {
  if (chance < 0.05) return "less than 1 in 10";
  if (chance > 0.95) return "more than 9 in 10";
  const tenths = Math.min(9, Math.max(1, Math.round(chance * 10)));
  return `about ${tenths} in 10`;
}

/** How far off the chance may be. */
export function rangeInWords(lower: number, upper: number): string {
  const from = Math.floor(lower * 10);
  const to = Math.ceil(upper * 10);
  return `It may be anything from ${from} to ${to} in 10.`;
}

/** What a part adds or takes away, in points of a hundred; the first is where it starts from. */
export function partInWords(effect: number, isFirst: boolean): string {
  const points = Math.round(effect * 100);
  if (isFirst) return `${points} of 100`;
  return points > 0 ? `+${points}` : points < 0 ? `−${-points}` : "no difference";
}
