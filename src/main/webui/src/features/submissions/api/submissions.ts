import { infiniteQueryOptions, useInfiniteQuery } from "@tanstack/react-query";
import { type Who, api, graphql } from "@/shared/api";

const Submissions = graphql(`
  query Submissions($studentId: ID, $first: Int, $after: String) {
    submissions(studentId: $studentId, first: $first, after: $after) {
      items {
        id
        problemId
        language
        receivedAt
        outcome
      }
      nextCursor
    }
  }
`);

export const fetchSubmissions = async (studentId: Who, after: string | undefined, signal?: AbortSignal) =>
  (await api.request(Submissions, { studentId, first: 20, after }, signal)).submissions;

export const submissionsOptions = (studentId: Who) =>
  infiniteQueryOptions({
    queryKey: ["submissions", studentId ?? "me"],
    queryFn: ({ pageParam, signal }) => fetchSubmissions(studentId, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const useSubmissions = (studentId?: Who) => useInfiniteQuery(submissionsOptions(studentId));
