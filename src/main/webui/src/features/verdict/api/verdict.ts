import { queryOptions, useQuery } from "@tanstack/react-query";
import { api, graphql } from "@/shared/api";
import type { ResultOf } from "@/shared/api/graphql";

const SubmissionVerdict = graphql(`
  query SubmissionVerdict($submissionId: ID!) {
    verdict(submissionId: $submissionId) {
      submissionId
      source
      outcome
      status
      reason
      summary
      testsPassed
      testsTotal
      problem {
        kind
        explanation
        line
        concept {
          id
          title
        }
      }
      tests {
        number
        status
        shown
        input
        expected
        got
        difference
        printed
        problem {
          kind
          explanation
          line
          concept {
            id
            title
          }
        }
      }
    }
  }
`);

export type Verdict = NonNullable<ResultOf<typeof SubmissionVerdict>["verdict"]>;
export type Test = Verdict["tests"][number];
export type CodeProblem = NonNullable<Verdict["problem"]>;

/** The verdict, or `null` until the submission was judged. */
export const fetchVerdict = async (submissionId: string, signal?: AbortSignal) => (await api.request(SubmissionVerdict, { submissionId }, signal)).verdict;

export const verdictOptions = (submissionId: string | undefined) =>
  queryOptions({
    queryKey: ["verdict", submissionId],
    queryFn: ({ signal }) => fetchVerdict(submissionId!, signal),
    enabled: submissionId !== undefined,
  });

export const useVerdict = (submissionId: string | undefined) => useQuery(verdictOptions(submissionId));
