import type { TestStatus } from "@/shared/api";

export type Ended = Record<number, TestStatus>;

/** What is known of a submission's tests while they run. */
export type Testing = {
  submissionId: string | undefined;
  total: number;
  ended: Ended;
  complete: boolean;
  live: boolean;
};

export type TestingEvent =
  | { kind: "started"; submissionId: string }
  | { kind: "step"; submissionId: string; step: { total: number; number: number | null; status: TestStatus | null; complete: boolean } }
  | { kind: "connection"; submissionId: string; live: boolean };

export const NO_TESTING: Testing = { submissionId: undefined, total: 0, ended: {}, complete: false, live: true };

/** Folds what arrives into a state. A test that is told again takes its newer status. */
export function testing(state: Testing, event: TestingEvent): Testing {
  if (event.kind === "started") return event.submissionId === state.submissionId ? state : { ...NO_TESTING, submissionId: event.submissionId };
  if (event.submissionId !== state.submissionId) return state;
  if (event.kind === "connection") return { ...state, live: event.live };
  const { total, number, status, complete } = event.step;
  const ended = number === null || status === null ? state.ended : { ...state.ended, [number]: status };
  return { ...state, total: Math.max(state.total, total), ended, complete: state.complete || complete };
}

export type Dot = { number: number; status: TestStatus | "RUNNING" | "WAITING" };

/** One dot for each test, in order: ended, the one that runs, those to come. */
export function dots(total: number, ended: Ended): Dot[] {
  const first = Array.from({ length: total }, (_, index) => index + 1).find((number) => ended[number] === undefined);
  return Array.from({ length: total }, (_, index) => {
    const number = index + 1;
    return { number, status: ended[number] ?? (number === first ? "RUNNING" : "WAITING") };
  });
}

export const STATUS_WORDS: Record<Dot["status"], string> = {
  PASSED: "passed",
  WRONG_ANSWER: "another result",
  EXCEPTION: "stopped with an error",
  TIMEOUT: "took too long",
  MEMORY_LIMIT: "used too much memory",
  OUTPUT_LIMIT: "printed too much",
  EXITED: "ended early",
  NOT_RUN: "did not run",
  RUNNING: "running",
  WAITING: "to come",
};
