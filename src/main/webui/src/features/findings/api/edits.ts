import { useQuery } from "@tanstack/react-query";
import { api, graphql } from "@/shared/api";
import type { ResultOf } from "@/shared/api/graphql";

const SafeEdits = graphql(`
  query SafeEdits($submissionId: ID!) {
    analysis(submissionId: $submissionId) {
      edits {
        patternId
        findingSpan {
          startLine
          startColumn
        }
        replacement
      }
    }
  }
`);

export type SuggestedEdit = NonNullable<ResultOf<typeof SafeEdits>["analysis"]>["edits"][number];

/** The changes to a submission's code that are safe to make. */
export const useEdits = (submissionId: string | undefined, wanted: boolean) =>
  useQuery({
    queryKey: ["edits", submissionId],
    queryFn: async ({ signal }) => (await api.request(SafeEdits, { submissionId: submissionId! }, signal)).analysis?.edits ?? [],
    enabled: wanted && submissionId !== undefined,
  });
