import type { ReactNode } from "react";
import { Link } from "@tanstack/react-router";
import { Loaded } from "@/shared/ui/Loaded";
import { Empty } from "@/shared/ui/Notice";
import { Panel } from "@/shared/ui/Panel";
import { counted } from "@/shared/words";
import { useCohorts } from "./api/cohorts";

/** The educator's cohorts with their students. */
export function CohortList({ patternsOf }: { patternsOf: (cohortId: string) => ReactNode }) {
  const query = useCohorts();
  return (
    <Loaded query={query} label="Loading your cohorts" lines={6}>
      {(cohorts) =>
        cohorts.length === 0 ? (
          <Empty>When a cohort is given to you, its students appear here.</Empty>
        ) : (
          <div className="grid gap-5 md:grid-cols-2">
            {cohorts.map(({ id, name, students }) => (
              <Panel key={id} title={name} aside={counted(students.length, "student")}>
                {students.length === 0 ? (
                  <Empty>Nobody has joined yet.</Empty>
                ) : (
                  <ul className="divide-y divide-line">
                    {students.map((student) => (
                      <li key={student.id}>
                        <Link to="/cohorts/students/$studentId" params={{ studentId: student.id }} className="-mx-2 flex min-h-11 items-center rounded-lg px-2 font-medium hover:bg-sunken">
                          {student.displayName}
                          <span aria-hidden className="ml-auto text-muted">→</span>
                        </Link>
                      </li>
                    ))}
                  </ul>
                )}
                {students.length === 0 ? null : (
                  <>
                    <h3 className="mt-4 mb-2 text-sm font-semibold">What comes up most</h3>
                    {patternsOf(id)}
                  </>
                )}
              </Panel>
            ))}
          </div>
        )
      }
    </Loaded>
  );
}
