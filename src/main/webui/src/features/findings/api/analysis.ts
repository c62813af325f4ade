import { queryOptions, useQuery } from "@tanstack/react-query";
import { api, graphql } from "@/shared/api";
import type { ResultOf } from "@/shared/api/graphql";

const SubmissionAnalysis = graphql(`
  query SubmissionAnalysis($submissionId: ID!) {
    analysis(submissionId: $submissionId) {
      submissionId
      parses
      findings {
        patternId
        title
        message
        hint
        explanation
        severity
        confidence
        span {
          startLine
          startColumn
          endLine
          endColumn
        }
        evidence {
          note
          span {
            startLine
          }
        }
        concepts {
          id
          title
        }
      }
    }
  }
`);

export type Analysis = NonNullable<ResultOf<typeof SubmissionAnalysis>["analysis"]>;
export type Finding = Analysis["findings"][number];

/** The analysis, or `null` until the submission has been read. */
export const fetchAnalysis = async (submissionId: string, signal?: AbortSignal) => (await api.request(SubmissionAnalysis, { submissionId }, signal)).analysis;

export const analysisOptions = (submissionId: string | undefined) =>
  queryOptions({
    queryKey: ["analysis", submissionId],
    queryFn: ({ signal }) => fetchAnalysis(submissionId!, signal),
    enabled: submissionId !== undefined,
  });

export const useAnalysis = (submissionId: string | undefined) => useQuery(analysisOptions(submissionId));
