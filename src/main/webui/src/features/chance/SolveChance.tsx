import { useId, useState } from "react";
import { useSeen } from "@/shared/useSeen";
import { useSolveChance } from "./api/solveChance";
import { chanceInWords, partInWords, rangeInWords } from "./chance";

/** How likely it is that the student solves a problem now, and why; asked for when it comes into view. */
export function SolveChance({ problemId, title }: { problemId: string; title: string }) {
  const [place, seen] = useSeen<HTMLDivElement>();
  const [open, setOpen] = useState(false);
  const why = useId();
  const { data, isError } = useSolveChance(problemId, seen);
  // It is a help, not what one came for: where it cannot be had, nothing is said.
  if (isError) return null;
  return (
    <div ref={place} className="min-h-6 text-xs">
      {data ? (
        <button
          type="button"
          aria-expanded={open}
          aria-controls={open ? why : undefined}
          onClick={() => setOpen(!open)}
          className="min-h-6 text-left text-muted underline decoration-dotted underline-offset-4 hover:text-ink"
        >
          Chance to solve it: {chanceInWords(data.chance)}
          <span className="sr-only">, {title}: why</span>
        </button>
      ) : null}
      {data && open ? (
        <div id={why} className="mt-1 space-y-1 rounded-lg bg-sunken px-3 py-2 text-sm">
          <p>{data.reason}</p>
          <p>{rangeInWords(data.lower, data.upper)}</p>
          {data.parts.length > 0 ? (
            <dl className="space-y-0.5">
              {data.parts.map(({ label, effect }, index) => (
                <div key={label} className="flex justify-between gap-3">
                  <dt>{label}</dt>
                  <dd className="shrink-0 tabular-nums">{partInWords(effect, index === 0)}</dd>
                </div>
              ))}
            </dl>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
