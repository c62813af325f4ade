import { useQuery } from "@tanstack/react-query";
import { api, graphql } from "@/shared/api";

const PatternById = graphql(`
  query PatternById($id: String!) {
    pattern(id: $id) {
      id
      title
      languages
      category
      severity
      confidence
      nudge
      hint
      explanation
      bad
      good
      concepts {
        id
        title
      }
    }
  }
`);

/** A pattern of the catalogue. */
export const usePattern = (id: string) =>
  useQuery({
    queryKey: ["pattern", id],
    queryFn: async ({ signal }) => (await api.request(PatternById, { id }, signal)).pattern,
  });
