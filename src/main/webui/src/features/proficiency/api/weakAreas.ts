import { useQuery } from "@tanstack/react-query";
import { type Who, api, graphql } from "@/shared/api";
import type { ResultOf } from "@/shared/api/graphql";

const WeakAreasOf = graphql(`
  query WeakAreasOf($studentId: ID) {
    weakAreas(studentId: $studentId) {
      concept {
        id
        title
      }
      mean
      uncertainty
      evidenceCount
      reason
      trend {
        direction
        change
      }
      prerequisites {
        concept {
          id
          title
        }
        mean
        reason
      }
    }
  }
`);

export type WeakArea = ResultOf<typeof WeakAreasOf>["weakAreas"][number];

/** What is worth practising, the most pressing first. */
export const useWeakAreas = (studentId: Who) =>
  useQuery({
    queryKey: ["proficiency", studentId ?? "me", "weak"],
    queryFn: async ({ signal }) => (await api.request(WeakAreasOf, { studentId }, signal)).weakAreas,
  });
