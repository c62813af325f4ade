import { ProblemWords } from "@/shared/ui/ProblemWords";
import { Sample } from "@/shared/ui/Sample";
import type { Test } from "./api/verdict";
import { STATUS_WORDS } from "./testing";

/** A test that did not pass: what it gave, what should have come and what came. */
export function FailedTest({ test: { number, status, shown, input, expected, got, difference, printed, problem }, isOpen, onGoToLine }: { test: Test; isOpen: boolean; onGoToLine: (line: number) => void }) {
  return (
    <li>
      <details open={isOpen} className="rounded-xl border border-line px-4 py-3">
        <summary className="cursor-pointer text-sm">
          <span className="font-semibold">{shown ? `Test ${number}` : `Hidden test ${number}`}</span>
          <span className="ml-2 rounded-full bg-clay-soft px-2.5 py-0.5 text-xs text-clay">{STATUS_WORDS[status]}</span>
        </summary>
        <div className="mt-3 space-y-3">
          {problem ? <ProblemWords problem={problem} onGoToLine={onGoToLine} /> : null}
          {shown ? (
            <dl className="space-y-3">
              {input ? <Sample label="Input" text={input} /> : null}
              {expected ? <Sample label="Expected" text={expected} /> : null}
              {got ? <Sample label="Got" text={got} /> : null}
              {difference ? <Sample label="First difference" text={difference} /> : null}
              {printed ? <Sample label="Printed" text={printed} /> : null}
            </dl>
          ) : (
            <p className="text-sm text-muted">What a hidden test gives and expects stays hidden, so that it can tell whether the idea is right.</p>
          )}
        </div>
      </details>
    </li>
  );
}
