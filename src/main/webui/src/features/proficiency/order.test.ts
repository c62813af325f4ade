import { describe, expect, it } from "vitest";
import { band, sorted } from "./order";

const row = (title: string, mean: number) => ({ concept: { id: title, title }, mean, uncertainty: 0.1, evidenceCount: 1, lastPractised: "2026-11-02T09:00:00Z" });

describe("proficiency", () => {
  const rows = [row("Scope", 0.5), row("Arrays", 0.9), row("Loops", 0.5)];
  const names = (order: Parameters<typeof sorted>[1]) => sorted(rows, order).map(({ concept }) => concept.title);

  it("is sorted by strength or name, ties by name", () => {
    expect(names("strongest")).toEqual(["Arrays", "Loops", "Scope"]);
    expect(names("to-practise")).toEqual(["Loops", "Scope", "Arrays"]);
    expect(names("name")).toEqual(["Arrays", "Loops", "Scope"]);
  });

  it("keeps the uncertainty on the scale", () => {
    expect(band(0.9, 0.3).from).toBeCloseTo(60);
    expect(band(0.9, 0.3).width).toBeCloseTo(40);
    expect(band(0.1, 0.3).from).toBe(0);
  });
});
