import { useQuery } from "@tanstack/react-query";
import { api, graphql } from "@/shared/api";

const Hint = graphql(`
  query Hint($id: String!, $number: Int!) {
    problemHint(id: $id, number: $number)
  }
`);

export const fetchHint = async (id: string, number: number, signal?: AbortSignal) => (await api.request(Hint, { id, number }, signal)).problemHint;

/** One hint of a problem; they are asked for one by one, so that none is seen before it is wanted. */
export const useHint = (id: string, number: number) =>
  useQuery({
    queryKey: ["hint", id, number],
    queryFn: ({ signal }) => fetchHint(id, number, signal),
    staleTime: 10 * 60_000,
  });
