import { CohortList } from "@/features/cohorts/CohortList";
import { CohortPatterns } from "@/features/patterns/CohortPatterns";
import { PageTitle } from "./PageTitle";

export function CohortsPage() {
  return (
    <>
      <PageTitle title="Cohorts" />
      <CohortList patternsOf={(cohortId) => <CohortPatterns cohortId={cohortId} />} />
    </>
  );
}
