import { queryOptions, useQuery } from "@tanstack/react-query";
import { type Who, api, graphql } from "@/shared/api";
import type { ResultOf } from "@/shared/api/graphql";

const EvidenceOf = graphql(`
  query EvidenceOf($studentId: ID) {
    proficiency(studentId: $studentId) {
      concept {
        id
      }
      evidence {
        submissionId
        source
        kind
        effect
        at
        explanation
      }
    }
  }
`);

export type Evidence = ResultOf<typeof EvidenceOf>["proficiency"][number]["evidence"][number];

/** The evidence behind a student's proficiency, by concept id. */
export async function fetchEvidence(studentId: Who, signal?: AbortSignal): Promise<Record<string, Evidence[]>> {
  const { proficiency } = await api.request(EvidenceOf, { studentId }, signal);
  return Object.fromEntries(proficiency.map(({ concept, evidence }) => [concept.id, evidence]));
}

/** Asked for only when someone opens a concept: most never look behind most of them. */
export const evidenceOptions = (studentId: Who, wanted: boolean) =>
  queryOptions({
    queryKey: ["proficiency", studentId ?? "me", "evidence"],
    queryFn: ({ signal }) => fetchEvidence(studentId, signal),
    enabled: wanted,
  });

export const useEvidence = (studentId: Who, wanted: boolean) => useQuery(evidenceOptions(studentId, wanted));
