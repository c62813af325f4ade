import { useQuery } from "@tanstack/react-query";
import { api, graphql } from "@/shared/api";
import type { ResultOf } from "@/shared/api/graphql";

const ConceptAreas = graphql(`
  query ConceptAreas {
    concepts {
      id
      title
      area
    }
  }
`);

export type ConceptArea = ResultOf<typeof ConceptAreas>["concepts"][number];

/** All concepts with the area they belong to, in the order of teaching. */
export const useAreas = () =>
  useQuery({
    queryKey: ["conceptAreas"],
    queryFn: async ({ signal }) => (await api.request(ConceptAreas, {}, signal)).concepts,
    staleTime: 10 * 60_000,
  });
