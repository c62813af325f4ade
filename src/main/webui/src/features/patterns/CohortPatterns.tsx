import { Link } from "@tanstack/react-router";
import { Loaded } from "@/shared/ui/Loaded";
import { Empty } from "@/shared/ui/Notice";
import { useCohortPatterns } from "./api/cohortPatterns";

const SHOWN = 8;
const WORTH_SHOWING = 0.34;

/** What most students of a cohort meet; what is only about style is left out. */
export function CohortPatterns({ cohortId }: { cohortId: string }) {
  const query = useCohortPatterns(cohortId);
  return (
    <Loaded query={query} label="Loading what the cohort meets" lines={3}>
      {(all) => {
        const rows = all.filter(({ severity }) => severity >= WORTH_SHOWING).slice(0, SHOWN);
        if (rows.length === 0) return <Empty>No pattern has come up in this cohort so far.</Empty>;
        return (
          <ol className="space-y-2 text-sm">
            {rows.map(({ patternId, title, students, recurringStudents, cohortSize, submissions }) => (
              <li key={patternId}>
                <Link to="/patterns/$patternId" params={{ patternId }} className="font-medium text-accent underline underline-offset-2">
                  {title}
                </Link>
                <span className="block text-muted">
                  {students} of {cohortSize} students, {submissions} submissions{recurringStudents > 0 ? `; keeps coming up for ${recurringStudents}` : ""}
                </span>
              </li>
            ))}
          </ol>
        );
      }}
    </Loaded>
  );
}
