import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Panel } from "@/shared/ui/Panel";
import type { Concept } from "./api/concept";

const LINK = "inline-flex min-h-8 items-center text-accent underline underline-offset-2";

type Props = {
  concept: Concept;
  /** The chance to solve a problem, where there is somebody to solve it. */
  chanceOf?: (problem: { id: string; title: string }) => ReactNode;
  /** What the student knows of it. */
  children: ReactNode;
};

/** What a concept is and what hangs on it. */
export function ConceptView({ concept: { summary, prerequisites, unlocks }, children }: Props) {
  return (
    <div className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_21rem]">
      <div className="min-w-0 space-y-5">
        <Panel title="What it is">
          <p className="text-[0.94rem]">{summary}</p>
        </Panel>
        {children}
      </div>
      <Panel title="Around it" className="self-start">
        <div className="space-y-4 text-sm">
          <Concepts title="What comes before" none="Nothing: one can start here." concepts={prerequisites} />
          <Concepts title="What it opens" none="Nothing further so far." concepts={unlocks} />
        </div>
      </Panel>
    </div>
  );
}

function Concepts({ title, none, concepts }: { title: string; none: string; concepts: readonly { id: string; title: string }[] }) {
  return (
    <div>
      <h3 className="font-semibold">{title}</h3>
      {concepts.length === 0 ? <p className="text-muted">{none}</p> : null}
      <ul>
        {concepts.map((each) => (
          <li key={each.id}>
            <Link to="/concepts/$conceptId" params={{ conceptId: each.id }} className={LINK}>
              {each.title}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
