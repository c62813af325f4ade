import { useQuery } from "@tanstack/react-query";
import { useEffect, useReducer } from "react";
import { api, graphql } from "@/shared/api";
import { NO_TESTING, testing } from "../testing";
import { verdictOptions } from "./verdict";

const VerdictProgress = graphql(`
  subscription VerdictProgress($submissionId: ID!) {
    verdictProgress(submissionId: $submissionId) {
      total
      number
      status
      complete
    }
  }
`);

const ASK_EVERY_MS = 1_500;

/**
 * Follows the tests of a submission as they end, then asks for the verdict with all its details.
 * While the live connection is away, asks for the verdict in intervals instead.
 */
export function useVerdictProgress(submissionId: string | undefined) {
  const [state, dispatch] = useReducer(testing, NO_TESTING);

  useEffect(() => {
    if (submissionId === undefined) return;
    dispatch({ kind: "started", submissionId });
    const connection = (live: boolean) => dispatch({ kind: "connection", submissionId, live });
    return api.subscribe(
      VerdictProgress,
      { submissionId },
      {
        next: ({ verdictProgress: step }) => dispatch({ kind: "step", submissionId, step }),
        connected: () => connection(true),
        waiting: () => connection(false),
        complete: () => connection(false),
        error: () => connection(false),
      },
    );
  }, [submissionId]);

  const here = submissionId !== undefined && state.submissionId === submissionId;
  const verdict = useQuery({
    ...verdictOptions(submissionId),
    enabled: here && (state.complete || !state.live),
    refetchInterval: ({ state: { data } }) => (data ? false : ASK_EVERY_MS),
  });
  return { total: here ? state.total : 0, ended: here ? state.ended : {}, verdict: here ? verdict : undefined };
}
