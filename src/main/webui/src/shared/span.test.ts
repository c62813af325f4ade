import { describe, expect, it } from "vitest";
import { offsets } from "./span";

const text = "ab\ncdef\n";
const starts = [0, 3, 8];
const lines = { count: 3, line: (number: number) => ({ from: starts[number - 1]!, to: [2, 7, 8][number - 1]! }) };
const part = (startLine: number, startColumn: number, endLine: number, endColumn: number) => {
  const { from, to } = offsets({ startLine, startColumn, endLine, endColumn }, lines);
  return text.slice(from, to);
};

describe("offsets", () => {
  it("takes columns from 1 and leaves the end out", () => expect(part(2, 2, 2, 4)).toBe("de"));
  it("spans lines", () => expect(part(1, 2, 2, 2)).toBe("b\nc"));
  it("widens an empty span to one character", () => expect(part(2, 1, 2, 1)).toBe("c"));
  it("shows the line when the place is at its end", () => expect(part(2, 5, 2, 5)).toBe("cdef"));
  it("stays inside a document that has become shorter", () => expect(offsets({ startLine: 9, startColumn: 1, endLine: 9, endColumn: 5 }, lines)).toEqual({ from: 8, to: 8 }));
});
