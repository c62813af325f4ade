import { ConceptChips } from "./Chips";

/** What went wrong in somebody's code, in plain words, with the way to its line. */
export function ProblemWords({ problem: { kind, explanation, line, concept }, onGoToLine }: { problem: { kind: string; explanation: string; line: number | null; concept: { id: string; title: string } | null }; onGoToLine: (line: number) => void }) {
  return (
    <div className="space-y-2 text-sm">
      <p>
        {kind ? <code className="mr-2 rounded bg-sunken px-1.5 py-0.5 font-mono text-xs">{kind}</code> : null}
        {explanation}
        {line ? (
          <button type="button" onClick={() => onGoToLine(line)} className="ml-2 min-h-6 font-medium text-accent underline underline-offset-2">
            Line {line}
          </button>
        ) : null}
      </p>
      {concept ? <ConceptChips concepts={[concept]} label="Concept to read about" /> : null}
    </div>
  );
}
