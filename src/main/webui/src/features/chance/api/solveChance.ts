import { useQuery } from "@tanstack/react-query";
import { api, graphql } from "@/shared/api";
import type { ResultOf } from "@/shared/api/graphql";

const SolveChanceOf = graphql(`
  query SolveChanceOf($problemId: ID!) {
    solveChance(problemId: $problemId) {
      chance
      lower
      upper
      reason
      parts {
        label
        effect
      }
    }
  }
`);

export type SolveChance = ResultOf<typeof SolveChanceOf>["solveChance"];

/** The chance that the caller solves a problem now; renewed with what is known about them. */
export const useSolveChance = (problemId: string, wanted: boolean) =>
  useQuery({
    queryKey: ["proficiency", "me", "chance", problemId],
    queryFn: async ({ signal }) => (await api.request(SolveChanceOf, { problemId }, signal)).solveChance,
    enabled: wanted,
  });
