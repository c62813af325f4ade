import type { ReactNode } from "react";
import { Button } from "@/shared/ui/Button";
import { Loaded } from "@/shared/ui/Loaded";
import { Empty } from "@/shared/ui/Notice";
import { difficultyInWords } from "@/shared/words";
import { useRecommendations } from "./api/recommendations";

/** Problems that fit next, best first, each with its reason. */
export function NextProblems({ onOpen, chanceOf }: { onOpen: (problemId: string) => void; chanceOf: (problem: { id: string; title: string }) => ReactNode }) {
  const query = useRecommendations();
  return (
    <Loaded query={query} label="Loading next problems" lines={4}>
      {(items) =>
        items.length === 0 ? (
          <Empty>After a submission or two, problems that suit you appear here.</Empty>
        ) : (
          <ul className="space-y-4">
            {items.map(({ problem, score, reason }) => (
              <li key={problem.id}>
                <div className="flex items-start justify-between gap-3">
                  <div className="min-w-0">
                    <h3 className="text-sm font-semibold">{problem.title}</h3>
                    <p className="text-xs text-muted tabular-nums">
                      {difficultyInWords(problem.difficulty)} · match {score.toFixed(2)}
                    </p>
                  </div>
                  <Button look="plain" className="-mr-2 min-h-9 shrink-0 px-3" onPress={() => onOpen(problem.id)} aria-label={`Open ${problem.title}`}>
                    Open
                  </Button>
                </div>
                <p className="text-sm text-muted">{reason}</p>
                {chanceOf(problem)}
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}
