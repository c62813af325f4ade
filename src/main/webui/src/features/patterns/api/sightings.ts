import { useQuery } from "@tanstack/react-query";
import { type Who, api, graphql } from "@/shared/api";

const SightingsOf = graphql(`
  query SightingsOf($patternId: String!, $studentId: ID) {
    patternSightings(patternId: $patternId, studentId: $studentId, first: 5) {
      submissionId
      problemId
      occurrences
      firstLine
      submittedAt
    }
  }
`);

/** The last submissions that show a pattern. */
export const useSightings = (patternId: string, studentId: Who) =>
  useQuery({
    queryKey: ["patterns", studentId ?? "me", patternId],
    queryFn: async ({ signal }) => (await api.request(SightingsOf, { patternId, studentId }, signal)).patternSightings,
  });
