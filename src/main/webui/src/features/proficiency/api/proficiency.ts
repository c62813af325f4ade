import { queryOptions, useQuery } from "@tanstack/react-query";
import { type Who, api, graphql } from "@/shared/api";
import type { ResultOf } from "@/shared/api/graphql";

const ProficiencyOf = graphql(`
  query ProficiencyOf($studentId: ID) {
    proficiency(studentId: $studentId) {
      concept {
        id
        title
      }
      mean
      uncertainty
      evidenceCount
      lastPractised
      reason
      forgetting
      trend {
        direction
        change
      }
    }
  }
`);

export type Proficiency = ResultOf<typeof ProficiencyOf>["proficiency"][number];

export const fetchProficiency = async (studentId: Who, signal?: AbortSignal) => (await api.request(ProficiencyOf, { studentId }, signal)).proficiency;

export const proficiencyOptions = (studentId: Who) =>
  queryOptions({
    queryKey: ["proficiency", studentId ?? "me"],
    queryFn: ({ signal }) => fetchProficiency(studentId, signal),
  });

export const useProficiency = (studentId?: Who) => useQuery(proficiencyOptions(studentId));
