import { queryOptions, useQuery } from "@tanstack/react-query";
import { api, graphql } from "@/shared/api";

const OneProblem = graphql(`
  query OneProblem($id: String!) {
    problem(id: $id) {
      id
      title
      statement
      difficulty
      languages
      hintCount
      starters {
        language
        code
      }
      concepts {
        id
        title
      }
    }
  }
`);

export const fetchProblem = async (id: string, signal?: AbortSignal) => (await api.request(OneProblem, { id }, signal)).problem;

export const problemOptions = (id: string | undefined) =>
  queryOptions({
    queryKey: ["problem", id],
    queryFn: ({ signal }) => fetchProblem(id!, signal),
    enabled: id !== undefined,
    staleTime: 10 * 60_000,
  });

export const useProblem = (id: string | undefined) => useQuery(problemOptions(id));
