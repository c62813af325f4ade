import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, graphql } from "@/shared/api";
import type { VariablesOf } from "@/shared/api/graphql";
import { createAttemptKeys } from "../attempt";

const SubmitCode = graphql(`
  mutation SubmitCode($input: CodeInput!) {
    submitCode(input: $input) {
      submissionId
      status
      receivedAt
      alreadyKnown
    }
  }
`);

export type CodeInput = VariablesOf<typeof SubmitCode>["input"];
export type Accepted = { submissionId: string; receivedAt: string };

export const submitCode = async (input: CodeInput) => (await api.request(SubmitCode, { input })).submitCode;

export function useSubmitCode() {
  const [keys] = useState(() => createAttemptKeys());
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ code, language, problemId }: { code: string; language: CodeInput["language"]; problemId?: string }) =>
      submitCode({ code, language, problemId, idempotencyKey: keys.keyFor({ code, language, problemId }) }),
    // Tell at once when there is no network; pressing Submit again is the retry.
    networkMode: "always",
    onSuccess: () => {
      keys.succeeded();
      void queries.invalidateQueries({ queryKey: ["submissions"] });
    },
    onError: (error) => keys.failed(error),
  });
}
