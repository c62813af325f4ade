import type { ReactNode } from "react";
import { ConceptChips } from "@/shared/ui/Chips";
import { Loaded } from "@/shared/ui/Loaded";
import { Markdown } from "@/shared/ui/Markdown";
import { Panel } from "@/shared/ui/Panel";
import { difficultyInWords } from "@/shared/words";
import { Hints } from "./Hints";
import { useProblem } from "./api/problem";

export function ProblemStatement({ id, className, chanceOf }: { id: string; className?: string; chanceOf: (problem: { id: string; title: string }) => ReactNode }) {
  const problem = useProblem(id);
  return (
    <Panel className={className} title={problem.data?.title ?? "Problem"} aside={problem.data ? difficultyInWords(problem.data.difficulty) : undefined}>
      <Loaded query={problem} label="Loading the problem" lines={5}>
        {({ title, statement, concepts, hintCount }) => (
          <div className="space-y-4 text-[0.94rem]">
            {chanceOf({ id, title })}
            <Markdown source={statement} />
            <ConceptChips concepts={concepts} label="Concepts it practises" />
            <Hints key={id} id={id} count={hintCount} />
          </div>
        )}
      </Loaded>
    </Panel>
  );
}
