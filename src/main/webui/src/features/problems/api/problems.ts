import { queryOptions, useQuery } from "@tanstack/react-query";
import { api, graphql } from "@/shared/api";
import type { ResultOf } from "@/shared/api/graphql";

const Problems = graphql(`
  query Problems($first: Int, $after: String) {
    problems(first: $first, after: $after) {
      id
      title
      difficulty
      languages
    }
  }
`);

export type ProblemSummary = ResultOf<typeof Problems>["problems"][number];

const PAGE = 50;
const MOST_PAGES = 20;

/** All problems, page by page; the last id of a page is the cursor of the next. */
export async function fetchProblems(signal?: AbortSignal): Promise<ProblemSummary[]> {
  const all = new Map<string, ProblemSummary>();
  let after: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const { problems } = await api.request(Problems, { first: PAGE, after }, signal);
    const before = all.size;
    for (const problem of problems) all.set(problem.id, problem);
    if (problems.length < PAGE || all.size === before) break;
    after = problems.at(-1)?.id;
  }
  return [...all.values()];
}

export const problemsOptions = queryOptions({
  queryKey: ["problems"],
  queryFn: ({ signal }) => fetchProblems(signal),
  staleTime: 10 * 60_000,
});

export const useProblems = () => useQuery(problemsOptions);
