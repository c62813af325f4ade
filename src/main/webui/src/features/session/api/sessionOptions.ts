import { queryOptions, useQuery } from "@tanstack/react-query";
import { api } from "@/shared/api";

export type SessionOptions = { demo: boolean };

export const fetchSessionOptions = (signal?: AbortSignal) => api.rest<SessionOptions>("GET", "/api/v1/session/options", undefined, signal);

export const sessionOptions = queryOptions({
  queryKey: ["session", "options"],
  queryFn: ({ signal }) => fetchSessionOptions(signal),
});

export const useSessionOptions = () => useQuery(sessionOptions);
