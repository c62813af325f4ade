import type { Proficiency } from "./api/proficiency";

export type Order = "strongest" | "to-practise" | "name";

export const ORDERS: Record<Order, string> = {
  strongest: "Strongest first",
  "to-practise": "To practise first",
  name: "By name",
};

export function sorted(rows: readonly Proficiency[], order: Order): Proficiency[] {
  const byName = (one: Proficiency, other: Proficiency) => one.concept.title.localeCompare(other.concept.title);
  return [...rows].sort((one, other) => {
    if (order === "name") return byName(one, other);
    const difference = order === "strongest" ? other.mean - one.mean : one.mean - other.mean;
    return difference || byName(one, other);
  });
}

/** The part of a 0 to 1 scale, in percent, that lies within the uncertainty around the mean. */
export function band(mean: number, uncertainty: number): { from: number; width: number } {
  const clamp = (value: number) => Math.min(1, Math.max(0, value));
  const from = clamp(mean - uncertainty);
  return { from: from * 100, width: (clamp(mean + uncertainty) - from) * 100 };
}
