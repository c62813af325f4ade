import { describe, expect, it } from "vitest";
import { areaTitle, grouped, shade } from "./matrix";

const row = (title: string, mean: number, evidenceCount = 1) => ({
  concept: { id: title.toLowerCase(), title },
  mean,
  uncertainty: 0.1,
  evidenceCount,
  lastPractised: "2026-11-02T09:00:00Z",
  trend: { direction: "STEADY" as const, change: 0 },
  reason: "",
  forgetting: null,
});
const concept = (title: string, area: string) => ({ id: title.toLowerCase(), title, area });

describe("the matrix", () => {
  const rows = [row("Scope", 0.5), row("Arrays", 0.9), row("Loops", 0.5), row("Guessed", 0.7, 0)];
  const concepts = [concept("Loops", "control-flow"), concept("Arrays", "data"), concept("Branches", "control-flow"), concept("Guessed", "data"), concept("Heaps", "structures")];
  const names = (order: Parameters<typeof grouped>[2]) => grouped(rows, concepts, order).flatMap(({ seen }) => seen.map((each) => each.concept.title));

  it("groups by area in the order of teaching, with what was not seen yet", () => {
    const groups = grouped(rows, concepts, "area").map(({ area, seen, unseen }) => [area, seen.map((each) => each.concept.title), unseen.map(({ title }) => title)]);
    expect(groups).toEqual([
      ["control-flow", ["Loops"], ["Branches"]],
      ["data", ["Arrays"], ["Guessed"]],
      ["structures", [], ["Heaps"]],
      ["other", ["Scope"], []],
    ]);
  });

  it("is sorted by strength or name, ties by name, where no area is asked for", () => {
    expect(names("strongest")).toEqual(["Arrays", "Loops", "Scope"]);
    expect(names("to-practise")).toEqual(["Loops", "Scope", "Arrays"]);
    expect(names("name")).toEqual(["Arrays", "Loops", "Scope"]);
  });

  it("has five shades, of which the last holds 1 too", () => {
    expect([-0.1, 0, 0.19, 0.2, 0.79, 0.8, 1].map(shade)).toEqual([0, 0, 0, 1, 3, 4, 4]);
  });

  it("writes areas as headings", () => {
    expect(areaTitle("control-flow")).toBe("Control flow");
  });
});
