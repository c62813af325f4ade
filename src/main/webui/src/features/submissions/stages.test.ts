import { describe, expect, it } from "vitest";
import { NO_PROGRESS, type ProgressEvent, type StageReached, progress, stageRows } from "./stages";

const submitted: ProgressEvent = { kind: "submitted", submissionId: "one", receivedAt: "2026-11-02T09:00:00.000Z" };
const reached = (submissionId: string, ...stages: StageReached[]): ProgressEvent => ({ kind: "reached", submissionId, stages });
const received: StageReached = { stage: "RECEIVED", at: "2026-11-02T09:00:00.000Z", complete: false };
const patterns: StageReached = { stage: "PATTERNS_DETECTED", at: "2026-11-02T09:00:00.041Z", complete: false };
const last: StageReached = { stage: "RECOMMENDATIONS_REFRESHED", at: "2026-11-02T09:00:00.090Z", complete: true };
const after = (...events: ProgressEvent[]) => events.reduce(progress, NO_PROGRESS);

describe("progress", () => {
  it("collects stages and is complete with the last", () => {
    const state = after(submitted, reached("one", received), reached("one", patterns), reached("one", last));
    expect(Object.keys(state.reached)).toEqual(["RECEIVED", "PATTERNS_DETECTED", "RECOMMENDATIONS_REFRESHED"]);
    expect(state.complete).toBe(true);
    expect(state.connection).toBe("idle");
  });

  it("keeps the first time of a stage when a reconnection replays it", () => {
    const once = after(submitted, reached("one", received, patterns));
    const replayed = progress(once, reached("one", received, { ...patterns, at: "2026-11-02T09:00:09.000Z" }));
    expect(replayed).toBe(once);
  });

  it("takes no event of an earlier submission", () => {
    const state = after(submitted, { ...submitted, submissionId: "two" });
    expect(progress(state, reached("one", last))).toBe(state);
    expect(state.reached).toEqual({});
  });

  it("does not fall back to waiting once complete", () => {
    const done = after(submitted, reached("one", last));
    expect(progress(done, { kind: "connection", submissionId: "one", connection: "reconnecting" })).toBe(done);
  });
});

describe("stageRows", () => {
  it("counts milliseconds from the server's receipt", () => {
    const rows = stageRows(after(submitted, reached("one", patterns, received)));
    expect(rows.map(({ state, afterMs }) => [state, afterMs])).toEqual([["arrived", 0], ["waiting", undefined], ["arrived", 41], ["waiting", undefined], ["waiting", undefined], ["waiting", undefined]]);
  });

  it("names judging between receipt and reading, whichever of them came first", () => {
    const judged: StageReached = { stage: "JUDGED", at: patterns.at, complete: false };
    expect(stageRows(after(submitted, reached("one", judged)))[1]).toEqual({ stage: "JUDGED", state: "arrived", afterMs: 41 });
  });

  it("waits for nothing before a submission", () => {
    expect(stageRows(NO_PROGRESS).every(({ state }) => state === "open")).toBe(true);
  });
});
