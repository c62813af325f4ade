import { QueryClient } from "@tanstack/react-query";
import { ApiError } from "@/shared/api";

const TRIES = 3;

/** Repeats only what may pass by itself; everything else is told at once. */
export function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) => failures < TRIES - 1 && error instanceof ApiError && error.passing,
      },
    },
  });
}
