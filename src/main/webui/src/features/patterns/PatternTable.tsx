import type { Who } from "@/shared/api";
import { Loaded } from "@/shared/ui/Loaded";
import { Empty } from "@/shared/ui/Notice";
import { onDay } from "@/shared/words";
import { usePatternFrequency } from "./api/patternFrequency";

/** Which patterns came up how often; those that recur first. */
export function PatternTable({ studentId, empty }: { studentId?: Who; empty: string }) {
  const query = usePatternFrequency(studentId);
  return (
    <Loaded query={query} label="Loading patterns" lines={4}>
      {(rows) =>
        rows.length === 0 ? (
          <Empty>{empty}</Empty>
        ) : (
          <div role="region" aria-label="Patterns table" tabIndex={0} className="overflow-x-auto">
            <table className="w-full min-w-[30rem] text-left text-sm">
              <thead className="text-muted">
                <tr>
                  <th scope="col" className="py-2 pr-4 font-medium">Pattern</th>
                  <th scope="col" className="py-2 pr-4 text-right font-medium">Times</th>
                  <th scope="col" className="py-2 pr-4 text-right font-medium">Submissions</th>
                  <th scope="col" className="py-2 pr-4 text-right font-medium">Problems</th>
                  <th scope="col" className="py-2 font-medium">Last seen</th>
                </tr>
              </thead>
              <tbody>
                {[...rows]
                  .sort((one, other) => Number(other.recurring) - Number(one.recurring) || other.occurrences - one.occurrences)
                  .map((row) => (
                    <tr key={row.patternId} className="border-t border-line">
                      <th scope="row" className="py-2.5 pr-4 font-medium">
                        {row.title}
                        {row.recurring ? <span className="ml-2 inline-block rounded-full bg-warm-soft px-2 text-xs text-warm">keeps coming up</span> : null}
                      </th>
                      <td className="py-2.5 pr-4 text-right tabular-nums">{row.occurrences}</td>
                      <td className="py-2.5 pr-4 text-right tabular-nums">{row.submissions}</td>
                      <td className="py-2.5 pr-4 text-right tabular-nums">{row.problems}</td>
                      <td className="py-2.5 whitespace-nowrap text-muted">{onDay(row.lastSeen)}</td>
                    </tr>
                  ))}
              </tbody>
            </table>
          </div>
        )
      }
    </Loaded>
  );
}
