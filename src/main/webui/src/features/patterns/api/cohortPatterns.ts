import { useQuery } from "@tanstack/react-query";
import { api, graphql } from "@/shared/api";

const CohortPatternsOf = graphql(`
  query CohortPatternsOf($cohortId: ID!) {
    cohortPatterns(cohortId: $cohortId) {
      patternId
      title
      severity
      students
      recurringStudents
      cohortSize
      submissions
    }
  }
`);

/** Which patterns the students of a cohort meet. */
export const useCohortPatterns = (cohortId: string) =>
  useQuery({
    queryKey: ["cohortPatterns", cohortId],
    queryFn: async ({ signal }) => (await api.request(CohortPatternsOf, { cohortId }, signal)).cohortPatterns,
  });
