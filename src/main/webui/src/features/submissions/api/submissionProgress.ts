import { useQuery } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useReducer } from "react";
import { type Stage, api, graphql } from "@/shared/api";
import { type Connection, NO_PROGRESS, type StageReached, progress } from "../stages";
import { fetchSubmission } from "./submission";
import type { Accepted } from "./submitCode";

const SubmissionProgress = graphql(`
  subscription SubmissionProgress($submissionId: ID!) {
    submissionProgress(submissionId: $submissionId) {
      submissionId
      stage
      at
      complete
    }
  }
`);

const ASK_EVERY_MS = 1_500;
const ASKS: Connection[] = ["reconnecting", "asking"];

/**
 * Follows a submission live. While the live connection is away, asks for the stages in
 * intervals instead, so that the chain is seen through in either case.
 */
export function useSubmissionProgress(accepted: Accepted | undefined, onReached: (stages: Stage[], submissionId: string) => void) {
  const [state, dispatch] = useReducer(progress, NO_PROGRESS);
  const tell = useEffectEvent(onReached);
  const submissionId = accepted?.submissionId;

  function reached(id: string, stages: StageReached[]) {
    dispatch({ kind: "reached", submissionId: id, stages });
  }

  useEffect(() => {
    if (!accepted) return;
    const id = accepted.submissionId;
    dispatch({ kind: "submitted", ...accepted });
    let complete = false;
    return api.subscribe(
      SubmissionProgress,
      { submissionId: id },
      {
        next: ({ submissionProgress: event }) => {
          complete ||= event.complete;
          reached(id, [event]);
        },
        connected: () => dispatch({ kind: "connection", submissionId: id, connection: "live" }),
        waiting: () => dispatch({ kind: "connection", submissionId: id, connection: "reconnecting" }),
        complete: () => complete || dispatch({ kind: "connection", submissionId: id, connection: "asking" }),
        error: () => dispatch({ kind: "connection", submissionId: id, connection: "asking" }),
      },
    );
  }, [accepted]);

  const asked = useQuery({
    queryKey: ["submission", submissionId, "asking"],
    queryFn: async ({ signal }) => (await fetchSubmission(submissionId!, signal)).stages,
    enabled: submissionId !== undefined && state.submissionId === submissionId && ASKS.includes(state.connection),
    refetchInterval: ASK_EVERY_MS,
  });
  useEffect(() => {
    if (submissionId && asked.data) reached(submissionId, asked.data);
  }, [submissionId, asked.data]);

  const names = Object.keys(state.reached).join(" ");
  useEffect(() => {
    if (state.submissionId && names) tell(names.split(" ") as Stage[], state.submissionId);
  }, [state.submissionId, names]);

  return state;
}
