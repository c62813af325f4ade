import type { Language } from "@/shared/api";

export const LANGUAGES: Record<Language, string> = {
  PYTHON: "Python",
  JAVA: "Java",
  JAVASCRIPT: "JavaScript",
  TYPESCRIPT: "TypeScript",
};

/** A share of 0 to 1 as a whole percentage. */
export function percent(share: number): string {
  return `${Math.round(Math.min(1, Math.max(0, share)) * 100)} %`;
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** A difficulty of 0 to 1 in words. */
export function difficultyInWords(difficulty: number): string {
  if (difficulty < 0.34) return "gentle";
  if (difficulty < 0.67) return "medium";
  return "challenging";
}

const dayAndTime = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });
const day = new Intl.DateTimeFormat(undefined, { dateStyle: "medium" });

export function onDayAndTime(instant: string): string {
  const time = Date.parse(instant);
  return Number.isNaN(time) ? "" : dayAndTime.format(time);
}

export function onDay(instant: string): string {
  const time = Date.parse(instant);
  return Number.isNaN(time) ? "" : day.format(time);
}
