import type { UseQueryResult } from "@tanstack/react-query";
import { Empty, ErrorNotice, Loading } from "@/shared/ui/Notice";
import { ProblemWords } from "@/shared/ui/ProblemWords";
import { counted } from "@/shared/words";
import { FailedTest } from "./FailedTest";
import { TestDots } from "./TestDots";
import type { Verdict } from "./api/verdict";
import { type Ended, STATUS_WORDS } from "./testing";

type Props = {
  total: number;
  ended: Ended;
  /** The verdict once it was asked for; `undefined` before anything was submitted. */
  verdict: UseQueryResult<Verdict | null> | undefined;
  onGoToLine: (line: number) => void;
  /** Whether a verdict is still to come. */
  isExpected: boolean;
};

/** The tests of a submission as they end, then what came of them. */
export function VerdictView({ total, ended, verdict, onGoToLine, isExpected }: Props) {
  if (!verdict) return <Empty>Submit your code to see which tests it passes.</Empty>;
  if (verdict.isError) return <ErrorNotice error={verdict.error} onRetry={() => void verdict.refetch()} />;
  if (verdict.data) return <Told verdict={verdict.data} onGoToLine={onGoToLine} />;
  if (!isExpected) return <Empty>This code was not tested.</Empty>;
  const count = Object.keys(ended).length;
  return (
    <div className="space-y-3">
      {total > 0 ? <TestDots total={total} ended={ended} /> : <Loading label="Waiting for the tests" lines={1} />}
      <p role="status" className="text-sm text-muted">
        {total > 0 ? `${count} of ${counted(total, "test")} done` : "Your code is about to be tested."}
      </p>
    </div>
  );
}

function Told({ verdict, onGoToLine }: { verdict: Verdict; onGoToLine: (line: number) => void }) {
  const { tests, summary, problem, status, reason } = verdict;
  const failed = tests.filter((test) => test.status !== "PASSED" && test.status !== "NOT_RUN");
  const notRun = tests.filter((test) => test.status === "NOT_RUN").length;
  return (
    <div className="space-y-4">
      {tests.length > 0 ? <TestDots total={tests.length} ended={Object.fromEntries(tests.map((test) => [test.number, test.status]))} /> : null}
      <p role="status" className={`rounded-xl px-4 py-3 text-sm ${look(verdict)}`}>
        {summary}
      </p>
      {/* What went wrong on our side is not explained as the student's. */}
      {problem && status !== "UNJUDGED" && !reason ? <ProblemWords problem={problem} onGoToLine={onGoToLine} /> : null}
      {failed.length > 0 ? (
        <ol aria-label="Tests that did not pass" className="space-y-3">
          {failed.map((test, index) => (
            <FailedTest key={test.number} test={test} isOpen={index === 0} onGoToLine={onGoToLine} />
          ))}
        </ol>
      ) : null}
      {notRun > 0 ? (
        <p className="text-sm text-muted">
          {counted(notRun, "test")} {STATUS_WORDS.NOT_RUN}, because one before ended the run.
        </p>
      ) : null}
    </div>
  );
}

function look({ outcome, source }: Verdict): string {
  if (outcome === "CORRECT") return "bg-accent-soft text-accent-deep";
  if (outcome === "WRONG" && source === "TESTS") return "bg-warm-soft";
  return "bg-sunken";
}
