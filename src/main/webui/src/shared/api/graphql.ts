import { initGraphQLTada } from "gql.tada";
import type { introspection } from "./graphql-env";

/** Typed GraphQL documents, checked against `schema.graphql` by the compiler. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  disableMasking: true;
  scalars: { DateTime: string; ID: string };
}>();

export type { ResultOf, VariablesOf } from "gql.tada";
export type Language = ReturnType<typeof graphql.scalar<"Language">>;
export type Stage = ReturnType<typeof graphql.scalar<"Stage">>;
export type Outcome = ReturnType<typeof graphql.scalar<"Outcome">>;
export type TestStatus = ReturnType<typeof graphql.scalar<"TestStatus">>;
