import { ConceptChips } from "@/shared/ui/Chips";
import { Empty, ErrorNotice, Loading } from "@/shared/ui/Notice";
import { type Finding, useAnalysis } from "./api/analysis";
import { severityInWords } from "./severity";

const LOOKS: Record<string, string> = {
  Small: "bg-sunken text-ink",
  "Worth a look": "bg-warm-soft text-warm",
  Important: "bg-clay-soft text-clay",
};

/** The findings of a submission; the line of each leads to its place in the code. */
export function FindingList({ submissionId, onGoTo, expected }: { submissionId: string | undefined; onGoTo: (index: number) => void; expected: boolean }) {
  const query = useAnalysis(submissionId);
  if (submissionId === undefined) return <Empty>Submit your code to see what can be learned from it.</Empty>;
  if (query.isError) return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return expected ? <Loading label="Reading your code" lines={3} /> : <Empty>This code has not been read yet. Look again in a moment.</Empty>;
  const { findings, parses } = query.data;
  return (
    <div className="space-y-3">
      {parses ? null : (
        <p className="rounded-xl bg-warm-soft px-4 py-3 text-sm">Some of this could not be read as complete code. That is fine while working; what could be read is shown.</p>
      )}
      {findings.length === 0 ? (
        <Empty>Nothing stood out. Nicely done.</Empty>
      ) : (
        <ol className="space-y-3">
          {findings.map((finding, index) => (
            <FindingItem key={`${finding.patternId}:${index}`} finding={finding} onGoTo={() => onGoTo(index)} />
          ))}
        </ol>
      )}
    </div>
  );
}

function FindingItem({ finding: { title, message, severity, span, concepts }, onGoTo }: { finding: Finding; onGoTo: () => void }) {
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
      <ConceptChips concepts={concepts} />
    </li>
  );
}
