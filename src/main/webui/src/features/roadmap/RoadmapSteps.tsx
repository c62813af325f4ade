import { Link } from "@tanstack/react-router";
import type { Who } from "@/shared/api";
import { Loaded } from "@/shared/ui/Loaded";
import { Empty } from "@/shared/ui/Notice";
import { percent } from "@/shared/words";
import { useRoadmap } from "./api/roadmap";

/** What to learn next, in an order where each step rests on the ones before. */
export function RoadmapSteps({ studentId, empty }: { studentId?: Who; empty: string }) {
  const query = useRoadmap(studentId);
  return (
    <Loaded query={query} label="Loading the roadmap" lines={5}>
      {({ steps }) =>
        steps.length === 0 ? (
          <Empty>{empty}</Empty>
        ) : (
          <ol className="space-y-4">
            {[...steps]
              .sort((one, other) => one.position - other.position)
              .map(({ position, concept, reason, estimatedMinutes, mastery }) => (
                <li key={concept.id} className="flex gap-3">
                  <span aria-hidden className="grid size-7 shrink-0 place-items-center rounded-full bg-accent-soft text-sm font-semibold text-accent-deep tabular-nums">
                    {position}
                  </span>
                  <div className="min-w-0 flex-1">
                    <div className="flex flex-wrap items-baseline justify-between gap-x-3">
                      <h3 className="text-sm font-semibold">
                        <Link to="/concepts/$conceptId" params={{ conceptId: concept.id }} className="underline-offset-2 hover:underline">
                          {concept.title}
                        </Link>
                      </h3>
                      <span className="text-xs text-muted tabular-nums">
                        about {estimatedMinutes} min · now {percent(mastery)}
                      </span>
                    </div>
                    <p className="text-sm text-muted">{reason}</p>
                  </div>
                </li>
              ))}
          </ol>
        )
      }
    </Loaded>
  );
}
