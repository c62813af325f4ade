import type { Stage } from "@/shared/api";

export type StageReached = { stage: Stage; at: string; complete: boolean };

/** How the page learns of stages at the moment. */
export type Connection = "idle" | "connecting" | "live" | "reconnecting" | "asking";

export type Progress = {
  submissionId: string | undefined;
  receivedAt: string | undefined;
  reached: Partial<Record<Stage, string>>;
  complete: boolean;
  connection: Connection;
};

export type ProgressEvent =
  | { kind: "submitted"; submissionId: string; receivedAt: string }
  | { kind: "reached"; submissionId: string; stages: StageReached[] }
  | { kind: "connection"; submissionId: string; connection: Connection };

export const NO_PROGRESS: Progress = { submissionId: undefined, receivedAt: undefined, reached: {}, complete: false, connection: "idle" };

/**
 * Folds what arrives into a state. Replays after a reconnection and events of an earlier
 * submission change nothing; the order of arrival does not matter.
 */
export function progress(state: Progress, event: ProgressEvent): Progress {
  if (event.kind === "submitted") {
    if (event.submissionId === state.submissionId) return state;
    return { submissionId: event.submissionId, receivedAt: event.receivedAt, reached: {}, complete: false, connection: "connecting" };
  }
  if (event.submissionId !== state.submissionId) return state;
  if (event.kind === "connection") {
    return state.complete || state.connection === event.connection ? state : { ...state, connection: event.connection };
  }
  const fresh = event.stages.filter(({ stage }) => state.reached[stage] === undefined);
  const complete = state.complete || event.stages.some((each) => each.complete);
  if (fresh.length === 0 && complete === state.complete) return state;
  const reached = { ...state.reached };
  for (const { stage, at } of fresh) reached[stage] = at;
  return { ...state, reached, complete, connection: complete ? "idle" : state.connection };
}

const ORDER: Stage[] = ["RECEIVED", "JUDGED", "PATTERNS_DETECTED", "PROFICIENCY_UPDATED", "ROADMAP_UPDATED", "RECOMMENDATIONS_REFRESHED"];

export type StageRow = {
  stage: Stage;
  state: "open" | "waiting" | "arrived";
  /** Milliseconds from receipt by the server's clock, once arrived. */
  afterMs?: number;
};

/** The stages in order. */
export function stageRows({ submissionId, receivedAt, reached }: Pick<Progress, "submissionId" | "receivedAt" | "reached">): StageRow[] {
  const start = Date.parse(receivedAt ?? reached.RECEIVED ?? "");
  return ORDER.map((stage) => {
    const at = reached[stage];
    if (at === undefined) return { stage, state: submissionId ? "waiting" : "open" };
    const afterMs = Math.round(Date.parse(at) - start);
    return Number.isNaN(afterMs) ? { stage, state: "arrived" } : { stage, state: "arrived", afterMs: Math.max(0, afterMs) };
  });
}
