import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Who } from "@/shared/api";
import { Loaded } from "@/shared/ui/Loaded";
import { Empty } from "@/shared/ui/Notice";
import { counted, onDay } from "@/shared/words";
import { type StudentPattern, usePatterns } from "./api/patterns";
import { useSightings } from "./api/sightings";
import { trendEvidence, trendInWords } from "./trend";

const NUMBER = "py-2.5 pr-4 text-right tabular-nums";

/** Which patterns came up how often and whether it gets less, those that recur first; each opens to where it was. */
export function PatternTable({ studentId, empty }: { studentId?: Who; empty: string }) {
  const query = usePatterns(studentId);
  return (
    <Loaded query={query} label="Loading patterns" lines={4}>
      {(rows) =>
        rows.length === 0 ? (
          <Empty>{empty}</Empty>
        ) : (
          <div role="region" aria-label="Patterns table" tabIndex={0} className="overflow-x-auto">
            <table className="w-full min-w-[36rem] text-left text-sm">
              <thead className="text-muted">
                <tr>
                  <th scope="col" className="py-2 pr-4 font-medium">Pattern</th>
                  <th scope="col" className="py-2 pr-4 font-medium">Lately</th>
                  <th scope="col" className="py-2 pr-4 text-right font-medium">Times</th>
                  <th scope="col" className="py-2 pr-4 text-right font-medium">Submissions</th>
                  <th scope="col" className="py-2 pr-4 text-right font-medium">Problems</th>
                  <th scope="col" className="py-2 font-medium">Last seen</th>
                </tr>
              </thead>
              {[...rows]
                .sort((one, other) => Number(other.recurring) - Number(one.recurring) || other.severity - one.severity || other.occurrences - one.occurrences)
                .map((row) => (
                  <PatternRows key={row.patternId} row={row} studentId={studentId} />
                ))}
            </table>
          </div>
        )
      }
    </Loaded>
  );
}

function PatternRows({ row, studentId }: { row: StudentPattern; studentId: Who }) {
  const [open, setOpen] = useState(false);
  return (
    <tbody className="border-t border-line">
      <tr>
        <th scope="row" className="py-2.5 pr-4 font-medium">
          <button type="button" aria-expanded={open} onClick={() => setOpen(!open)} className="min-h-6 text-left underline decoration-dotted underline-offset-4">
            {row.title}
          </button>
          {row.recurring ? <span className="ml-2 inline-block rounded-full bg-warm-soft px-2 text-xs text-warm">keeps coming up</span> : null}
        </th>
        <td className="py-2.5 pr-4 whitespace-nowrap">{trendInWords(row.trend)}</td>
        <td className={NUMBER}>{row.occurrences}</td>
        <td className={NUMBER}>{row.submissions}</td>
        <td className={NUMBER}>{row.problems}</td>
        <td className="py-2.5 whitespace-nowrap text-muted">{onDay(row.lastSeen)}</td>
      </tr>
      {open ? (
        <tr>
          <td colSpan={6} className="pb-4 pl-4">
            <Evidence row={row} studentId={studentId} />
          </td>
        </tr>
      ) : null}
    </tbody>
  );
}

function Evidence({ row, studentId }: { row: StudentPattern; studentId: Who }) {
  const query = useSightings(row.patternId, studentId);
  return (
    <div className="space-y-2">
      <p className="text-muted">{trendEvidence(row.trend)}</p>
      <Loaded query={query} label="Loading where it was seen" lines={2}>
        {(sightings) => (
          <ul className="space-y-1">
            {sightings.map(({ submissionId, problemId, firstLine, occurrences, submittedAt }) => (
              <li key={submissionId}>
                <Link to="/history/$submissionId" params={{ submissionId }} className="text-accent underline underline-offset-2">
                  {problemId ?? "Own code"}, line {firstLine}
                </Link>
                <span className="text-muted">
                  {" "}
                  · {counted(occurrences, "place")} · {onDay(submittedAt)}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      <Link to="/patterns/$patternId" params={{ patternId: row.patternId }} className="inline-block text-accent underline underline-offset-2">
        More about this pattern
      </Link>
    </div>
  );
}
