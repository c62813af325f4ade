import { queryOptions, useQuery } from "@tanstack/react-query";
import { type Who, api, graphql } from "@/shared/api";

const PatternFrequencyOf = graphql(`
  query PatternFrequencyOf($studentId: ID) {
    patternFrequency(studentId: $studentId) {
      patternId
      title
      occurrences
      submissions
      problems
      recurring
      lastSeen
    }
  }
`);

export const fetchPatternFrequency = async (studentId: Who, signal?: AbortSignal) => (await api.request(PatternFrequencyOf, { studentId }, signal)).patternFrequency;

export const patternFrequencyOptions = (studentId: Who) =>
  queryOptions({
    queryKey: ["patternFrequency", studentId ?? "me"],
    queryFn: ({ signal }) => fetchPatternFrequency(studentId, signal),
  });

export const usePatternFrequency = (studentId?: Who) => useQuery(patternFrequencyOptions(studentId));
