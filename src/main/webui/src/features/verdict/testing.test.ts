import { describe, expect, it } from "vitest";
import { NO_TESTING, type TestingEvent, dots, testing } from "./testing";

const started: TestingEvent = { kind: "started", submissionId: "one" };
const step = (number: number | null, status: "PASSED" | "TIMEOUT" | null, complete = false, submissionId = "one"): TestingEvent => ({ kind: "step", submissionId, step: { total: complete ? 0 : 3, number, status, complete } });
const after = (...events: TestingEvent[]) => events.reduce(testing, NO_TESTING);

describe("testing", () => {
  it("collects the tests as they end, and is complete with the verdict", () => {
    const state = after(started, step(null, null), step(1, "PASSED"), step(2, "TIMEOUT"), step(null, null, true));
    expect(state).toMatchObject({ total: 3, ended: { 1: "PASSED", 2: "TIMEOUT" }, complete: true });
  });

  it("takes the newer status of a test that ran again", () => {
    expect(after(started, step(1, "TIMEOUT"), step(1, "PASSED")).ended).toEqual({ 1: "PASSED" });
  });

  it("takes nothing of an earlier submission", () => {
    const state = after(started, { kind: "started", submissionId: "two" });
    expect(testing(state, step(1, "PASSED"))).toBe(state);
  });

  it("begins anew with another submission, not with a reconnection", () => {
    const state = after(started, step(1, "PASSED"));
    expect(testing(state, started)).toBe(state);
    expect(testing(state, { kind: "started", submissionId: "two" }).ended).toEqual({});
  });
});

describe("dots", () => {
  it("say what ended, what runs and what is to come", () => {
    expect(dots(3, { 1: "PASSED" }).map(({ status }) => status)).toEqual(["PASSED", "RUNNING", "WAITING"]);
    expect(dots(1, { 1: "TIMEOUT" }).map(({ status }) => status)).toEqual(["TIMEOUT"]);
    expect(dots(0, {})).toEqual([]);
  });
});
