import type { ConceptArea } from "./api/areas";
import type { Proficiency } from "./api/proficiency";

export type Order = "area" | "strongest" | "to-practise" | "name";

export const ORDERS: Record<Order, string> = {
  area: "By area",
  strongest: "Strongest first",
  "to-practise": "To practise first",
  name: "By name",
};

/** Rows that belong together, and the concepts of the same area that nothing is known about yet. */
export type Group = { area?: string; seen: Proficiency[]; unseen: ConceptArea[] };

const byName = (one: Proficiency, other: Proficiency) => one.concept.title.localeCompare(other.concept.title);

/** What the matrix shows, in its order. Areas and what is in them come in the order of teaching. */
export function grouped(rows: readonly Proficiency[], concepts: readonly ConceptArea[], order: Order): Group[] {
  const seen = rows.filter(({ evidenceCount }) => evidenceCount > 0);
  if (order !== "area") return [{ seen: sorted(seen, order), unseen: [] }];
  const rowOf = new Map(seen.map((row) => [row.concept.id, row]));
  const groups = new Map<string, Group>();
  for (const concept of concepts) {
    const group = groups.get(concept.area) ?? { area: concept.area, seen: [], unseen: [] };
    groups.set(concept.area, group);
    const row = rowOf.get(concept.id);
    if (row) group.seen.push(row);
    else group.unseen.push(concept);
    rowOf.delete(concept.id);
  }
  // A concept that is no longer in the graph keeps its evidence.
  const others = [...rowOf.values()].sort(byName);
  return [...groups.values(), ...(others.length > 0 ? [{ area: "other", seen: others, unseen: [] }] : [])];
}

function sorted(rows: Proficiency[], order: Exclude<Order, "area">): Proficiency[] {
  return [...rows].sort((one, other) => {
    if (order === "name") return byName(one, other);
    const difference = order === "strongest" ? other.mean - one.mean : one.mean - other.mean;
    return difference || byName(one, other);
  });
}

/** How many shades the estimates are shown in. */
export const SHADES = 5;

/** The shade of an estimate of 0 to 1: 0 for the lowest fifth, 4 for the highest. */
export const shade = (mean: number): number => Math.min(SHADES - 1, Math.max(0, Math.floor(mean * SHADES)));

/** An area's id as a heading. */
export function areaTitle(area: string): string {
  const words = area.replaceAll(/[-_]/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
