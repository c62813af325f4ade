import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ErrorNotice, Loading } from "./Notice";

/** Shows a query's data, or that it is loading, or why it failed; older data stays while newer comes. */
export function Loaded<Data>({ query, label, lines, children }: { query: UseQueryResult<Data>; label: string; lines?: number; children: (data: Data) => ReactNode }) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />;
  return <Loading label={label} lines={lines} />;
}
