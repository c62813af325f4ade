import type { Stage } from "@/shared/api";
import { type Progress, type StageRow, stageRows } from "./stages";

const NAMES: Record<Stage, string> = {
  RECEIVED: "Your code has arrived",
  JUDGED: "Your code has been tested",
  PATTERNS_DETECTED: "Your code has been read",
  PROFICIENCY_UPDATED: "Your strengths are updated",
  ROADMAP_UPDATED: "Your roadmap is in order",
  RECOMMENDATIONS_REFRESHED: "Next problems are chosen",
};

const CONNECTIONS: Record<Progress["connection"], string> = {
  idle: "",
  connecting: "Connecting …",
  live: "Live",
  reconnecting: "Reconnecting …",
  asking: "Checking every moment",
};

/** What has happened to a submission so far, and what is still to come. */
export function StageList({ progress }: { progress: Pick<Progress, "submissionId" | "receivedAt" | "reached" | "complete"> & { connection?: Progress["connection"] } }) {
  const rows = stageRows(progress);
  const arrived = rows.filter(({ state }) => state === "arrived");
  const latest = arrived.at(-1);
  const note = progress.complete ? "All done" : progress.submissionId ? CONNECTIONS[progress.connection ?? "idle"] : "Submit to start";
  return (
    <div>
      <ol className="space-y-1">
        {rows.map((row) => (
          <Row key={row.stage} row={row} />
        ))}
      </ol>
      <p className="mt-2 min-h-6 text-sm text-muted">{note}</p>
      <p role="status" className="sr-only">
        {progress.complete ? "All stages are done." : latest ? `${NAMES[latest.stage]}.` : ""}
      </p>
    </div>
  );
}

function Row({ row: { stage, state, afterMs } }: { row: StageRow }) {
  return (
    <li className="flex min-h-8 items-center gap-3 text-sm">
      <Mark state={state} />
      <span className={state === "arrived" ? "" : "text-muted"}>{NAMES[stage]}</span>
      <span className="ml-auto shrink-0 text-muted tabular-nums">
        {state === "arrived" ? (afterMs === undefined ? "" : `${afterMs} ms`) : state === "waiting" ? "waiting" : ""}
      </span>
    </li>
  );
}

function Mark({ state }: { state: StageRow["state"] }) {
  if (state === "arrived") {
    return (
      <svg viewBox="0 0 20 20" aria-hidden className="size-5 shrink-0">
        <circle cx="10" cy="10" r="10" className="fill-accent" />
        <path d="m5.8 10.4 2.8 2.8 5.6-6" fill="none" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" className="stroke-on-accent" />
      </svg>
    );
  }
  return <span aria-hidden className={`size-5 shrink-0 rounded-full border-2 ${state === "waiting" ? "animate-pulse border-accent" : "border-line"}`} />;
}
