import { useMutation } from "@tanstack/react-query";
import { api, graphql } from "@/shared/api";
import type { ResultOf, VariablesOf } from "@/shared/api/graphql";

const RunCode = graphql(`
  mutation RunCode($input: RunCodeInput!) {
    runCode(input: $input) {
      status
      printed
      millis
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
`);

export type RunCodeInput = VariablesOf<typeof RunCode>["input"];
export type RunResult = ResultOf<typeof RunCode>["runCode"];

export const runCode = async (input: RunCodeInput) => (await api.request(RunCode, { input })).runCode;

/** Runs code once, with no tests; nothing is stored. */
export const useRunCode = () => useMutation({ mutationFn: runCode, networkMode: "always" });
