import { queryOptions, useQuery } from "@tanstack/react-query";
import { api, graphql } from "@/shared/api";

const OneSubmission = graphql(`
  query OneSubmission($id: ID!) {
    submission(id: $id) {
      id
      studentId
      problemId
      language
      receivedAt
      outcome
      code
      stages {
        stage
        at
        complete
      }
    }
  }
`);

export const fetchSubmission = async (id: string, signal?: AbortSignal) => (await api.request(OneSubmission, { id }, signal)).submission;

export const submissionOptions = (id: string) =>
  queryOptions({
    queryKey: ["submission", id],
    queryFn: ({ signal }) => fetchSubmission(id, signal),
  });

export const useSubmission = (id: string) => useQuery(submissionOptions(id));
