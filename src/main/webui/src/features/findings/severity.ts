/** Below this a finding is about how code reads, not about what it does. */
export const SMALL = 0.34;

/** A severity of 0 to 1 in a word that says how much it matters, never how good someone is. */
export function severityInWords(severity: number): string {
  if (severity < SMALL) return "Small";
  if (severity < 0.67) return "Worth a look";
  return "Important";
}
