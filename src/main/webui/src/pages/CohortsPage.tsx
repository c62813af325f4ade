import { CohortList } from "@/features/cohorts/CohortList";
import { PageTitle } from "./PageTitle";

export function CohortsPage() {
  return (
    <>
      <PageTitle title="Cohorts" />
      <CohortList />
    </>
  );
}
