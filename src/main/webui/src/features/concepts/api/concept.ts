import { useQuery } from "@tanstack/react-query";
import { api, graphql } from "@/shared/api";
import type { ResultOf } from "@/shared/api/graphql";

const ConceptById = graphql(`
  query ConceptById($id: String!) {
    concept(id: $id) {
      id
      title
      summary
      area
      prerequisites {
        id
        title
      }
      unlocks {
        id
        title
      }
      partOf {
        id
        title
      }
      variants {
        language
        name
        example
      }
      resources {
        title
        url
        language
      }
      patterns {
        id
        title
      }
      problems {
        id
        title
      }
    }
  }
`);

export type Concept = ResultOf<typeof ConceptById>["concept"];

/** One concept with what hangs on it. */
export const useConcept = (id: string | undefined) =>
  useQuery({
    queryKey: ["concept", id],
    queryFn: async ({ signal }) => (await api.request(ConceptById, { id: id! }, signal)).concept,
    enabled: id !== undefined,
    staleTime: 10 * 60_000,
  });
