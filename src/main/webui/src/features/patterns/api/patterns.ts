import { queryOptions, useQuery } from "@tanstack/react-query";
import { type Who, api, graphql } from "@/shared/api";
import type { ResultOf } from "@/shared/api/graphql";

const PatternsOf = graphql(`
  query PatternsOf($studentId: ID) {
    patterns(studentId: $studentId) {
      patternId
      title
      category
      severity
      occurrences
      submissions
      problems
      recurring
      lastSeen
      trend {
        direction
        recentSubmissions
        recentWith
        earlierSubmissions
        earlierWith
      }
    }
  }
`);

export type StudentPattern = ResultOf<typeof PatternsOf>["patterns"][number];

export const fetchPatterns = async (studentId: Who, signal?: AbortSignal) => (await api.request(PatternsOf, { studentId }, signal)).patterns;

export const patternsOptions = (studentId: Who) =>
  queryOptions({
    queryKey: ["patterns", studentId ?? "me"],
    queryFn: ({ signal }) => fetchPatterns(studentId, signal),
  });

export const usePatterns = (studentId?: Who) => useQuery(patternsOptions(studentId));
