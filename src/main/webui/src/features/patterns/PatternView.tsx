import type { ReactNode } from "react";
import { ConceptChips } from "@/shared/ui/Chips";
import { Panel } from "@/shared/ui/Panel";
import { Sample } from "@/shared/ui/Sample";
import { LANGUAGES } from "@/shared/words";
import type { usePattern } from "./api/pattern";

type Pattern = NonNullable<ReturnType<typeof usePattern>["data"]>;

/** What a pattern is, why it matters, and how code looks with and without it. */
export function PatternView({ pattern }: { pattern: Pattern }) {
  const { nudge, hint, explanation, bad, good, concepts, languages, id, severity, confidence } = pattern;
  return (
    <div className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_21rem]">
      <div className="min-w-0 space-y-5">
        <Panel title="What it is about">
          <div className="space-y-2 text-sm">
            <p>{explanation}</p>
            <p>{hint}</p>
            <p className="text-muted">{nudge}</p>
          </div>
        </Panel>
        <Panel title="Code that shows it">
          <dl className="space-y-3">
            {bad.map((code, index) => (
              <Sample key={index} label={`With it, example ${index + 1}`} text={code} />
            ))}
          </dl>
        </Panel>
        <Panel title="Code without it">
          <dl className="space-y-3">
            {good.map((code, index) => (
              <Sample key={index} label={`Without it, example ${index + 1}`} text={code} />
            ))}
          </dl>
        </Panel>
      </div>
      <Panel title="At a glance" className="self-start">
        <dl className="space-y-2 text-sm">
          <Fact term="Languages">{languages.map((language) => LANGUAGES[language]).join(", ")}</Fact>
          <Fact term="Severity">{severity.toFixed(2)} of 1</Fact>
          <Fact term="How sure a finding is">{confidence.toFixed(2)} of 1</Fact>
          <Fact term="To leave it out in one place, write this comment in the line">
            <code className="font-mono text-[0.82rem] break-words">coderx: ignore[{id}]</code>
          </Fact>
        </dl>
        <div className="mt-4">
          <ConceptChips concepts={concepts} />
        </div>
      </Panel>
    </div>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-muted">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
