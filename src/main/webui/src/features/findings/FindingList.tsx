import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "@/shared/ui/Button";
import { ConceptChips } from "@/shared/ui/Chips";
import { Empty, ErrorNotice, Loading } from "@/shared/ui/Notice";
import { counted } from "@/shared/words";
import { type Finding, useAnalysis } from "./api/analysis";
import { type SuggestedEdit, useEdits } from "./api/edits";
import { SMALL, severityInWords } from "./severity";

const LOOKS: Record<string, string> = {
  Small: "bg-sunken text-ink",
  "Worth a look": "bg-warm-soft text-warm",
  Important: "bg-clay-soft text-clay",
};

type Places = { onGoTo: (index: number) => void; onGoToLine: (line: number) => void };

/** The findings of a submission, the small ones apart; the line of each leads to its place in the code. */
export function FindingList({ submissionId, expected, ...places }: { submissionId: string | undefined; expected: boolean } & Places) {
  const query = useAnalysis(submissionId);
  const [editsWanted, setEditsWanted] = useState(false);
  const edits = useEdits(submissionId, editsWanted);
  if (submissionId === undefined) return <Empty>Submit your code to see what can be learned from it.</Empty>;
  if (query.isError) return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return expected ? <Loading label="Reading your code" lines={3} /> : <Empty>This code has not been read yet. Look again in a moment.</Empty>;
  const { findings, parses } = query.data;
  const indexed = findings.map((finding, index) => ({ finding, index }));
  const small = indexed.filter(({ finding }) => finding.severity < SMALL);
  const others = indexed.filter(({ finding }) => finding.severity >= SMALL);
  const items = (some: typeof indexed) => (
    <ol className="space-y-3">
      {some.map(({ finding, index }) => (
        <FindingItem
          key={`${finding.patternId}:${index}`}
          finding={finding}
          edit={edits.data?.find((one) => mends(one, finding))}
          onGoTo={() => places.onGoTo(index)}
          onGoToLine={places.onGoToLine}
          onWhy={() => setEditsWanted(true)}
        />
      ))}
    </ol>
  );
  return (
    <div className="space-y-3">
      {parses ? null : (
        <p className="rounded-xl bg-warm-soft px-4 py-3 text-sm">Some of this could not be read as complete code. That is fine while working; what could be read is shown.</p>
      )}
      {findings.length === 0 ? <Empty>No known pattern was found here.</Empty> : null}
      {others.length > 0 ? items(others) : null}
      {small.length > 0 ? (
        <details className="rounded-xl border border-line p-4" open={others.length === 0}>
          <summary className="cursor-pointer text-sm font-medium">{counted(small.length, "small thing")} that would make it read better</summary>
          <div className="mt-3">{items(small)}</div>
        </details>
      ) : null}
    </div>
  );
}

function mends({ patternId, findingSpan: at }: SuggestedEdit, { patternId: wanted, span }: Finding): boolean {
  return patternId === wanted && at.startLine === span.startLine && at.startColumn === span.startColumn;
}

/** A finding: where to look at once, what to think about and why it matters when asked for. */
function FindingItem({ finding, edit, onGoTo, onGoToLine, onWhy }: { finding: Finding; edit: SuggestedEdit | undefined; onGoTo: () => void; onGoToLine: (line: number) => void; onWhy: () => void }) {
  const { title, message, hint, explanation, severity, span, concepts, evidence, patternId } = finding;
  const [shown, setShown] = useState(1);
  const words = severityInWords(severity);
  return (
    <li className="rounded-xl border border-line p-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="font-semibold">{title}</h3>
        <span className={`rounded-full px-2.5 py-0.5 text-xs ${LOOKS[words]}`}>
          {words} <span className="tabular-nums">· {severity.toFixed(2)}</span>
        </span>
        <button type="button" onClick={onGoTo} className="ml-auto min-h-6 text-sm font-medium text-accent underline underline-offset-2">
          Line {span.startLine}
        </button>
      </div>
      <p className="mt-1.5 mb-2.5 text-sm">{message}</p>
      {evidence.length > 0 ? (
        <ul className="mb-2.5 space-y-1 text-sm text-muted">
          {evidence.map(({ span: at, note }, index) => (
            <li key={index}>
              <button type="button" onClick={() => onGoToLine(at.startLine)} className="min-h-6 text-accent underline underline-offset-2">
                Line {at.startLine}
              </button>
              : {note}
            </li>
          ))}
        </ul>
      ) : null}
      {shown > 1 ? <p className="mb-2.5 rounded-lg bg-warm-soft px-3 py-2 text-sm">{hint}</p> : null}
      {shown > 2 ? (
        <div className="mb-2.5 space-y-2 rounded-lg bg-sunken px-3 py-2 text-sm">
          <p>{explanation}</p>
          {edit ? (
            <p>
              A change that is safe here: <code className="rounded bg-surface px-1.5 py-0.5 font-mono text-[0.82rem] break-words">{edit.replacement || "leave it out"}</code>
            </p>
          ) : null}
          <Link to="/patterns/$patternId" params={{ patternId }} className="text-accent underline underline-offset-2">
            More about this pattern
          </Link>
        </div>
      ) : null}
      <div className="flex flex-wrap items-center gap-3">
        <ConceptChips concepts={concepts} />
        {shown < 3 ? (
          <Button
            look="plain"
            className="ml-auto px-3"
            aria-label={`${shown === 1 ? "A hint" : "Why it matters"}: ${title}, line ${span.startLine}`}
            onPress={() => {
              if (shown === 2) onWhy();
              setShown(shown + 1);
            }}
          >
            {shown === 1 ? "A hint" : "Why it matters"}
          </Button>
        ) : null}
      </div>
    </li>
  );
}
