import { useId } from "react";
import { ErrorNotice } from "@/shared/ui/Notice";
import { ProblemWords } from "@/shared/ui/ProblemWords";
import { Sample } from "@/shared/ui/Sample";
import type { RunResult, useRunCode } from "./api/runCode";

const ENDS: Record<RunResult["status"], string> = {
  FINISHED: "It ran to its end",
  EXCEPTION: "It stopped with an error",
  TIMEOUT: "It took too long and was stopped",
  MEMORY_LIMIT: "It used too much memory and was stopped",
  OUTPUT_LIMIT: "It printed too much and was stopped",
  EXITED: "It ended itself",
  BROKEN: "It could not be started",
  UNJUDGED: "We could not run it",
};

/** What a program is given to read, and what came of running it. */
export function RunPanel({ input, onInput, run, onGoToLine }: { input: string; onInput: (input: string) => void; run: ReturnType<typeof useRunCode>; onGoToLine: (line: number) => void }) {
  const id = useId();
  return (
    <div className="mt-4 space-y-4 border-t border-line pt-4">
      <div>
        <label htmlFor={id} className="mb-1 block text-sm font-medium text-muted">
          Input for the program to read
        </label>
        <textarea id={id} value={input} onChange={(event) => onInput(event.target.value)} rows={2} spellCheck={false} className="w-full rounded-lg border border-edge bg-surface px-3 py-2 font-mono text-sm" />
      </div>
      {run.isError ? <ErrorNotice error={run.error} /> : null}
      <div role="status">
        {run.isPending ? <p className="text-sm text-muted">Running …</p> : run.data ? <Result result={run.data} onGoToLine={onGoToLine} /> : null}
      </div>
    </div>
  );
}

function Result({ result: { status, printed, problem, millis }, onGoToLine }: { result: RunResult; onGoToLine: (line: number) => void }) {
  return (
    <div className="space-y-3">
      <p className="text-sm font-medium">
        {ENDS[status]}
        {status === "FINISHED" ? <span className="font-normal text-muted tabular-nums"> · {Math.round(millis)} ms</span> : null}
      </p>
      {problem ? <ProblemWords problem={problem} onGoToLine={onGoToLine} /> : null}
      {printed ? (
        <dl>
          <Sample label="Printed" text={printed} />
        </dl>
      ) : status === "FINISHED" ? (
        <p className="text-sm text-muted">It printed nothing. To see a result here, print it.</p>
      ) : null}
    </div>
  );
}
