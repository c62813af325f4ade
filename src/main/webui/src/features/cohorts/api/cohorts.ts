import { queryOptions, useQuery } from "@tanstack/react-query";
import { api, graphql } from "@/shared/api";

const Cohorts = graphql(`
  query Cohorts {
    cohorts {
      id
      name
      students {
        id
        displayName
      }
    }
  }
`);

export const fetchCohorts = async (signal?: AbortSignal) => (await api.request(Cohorts, {}, signal)).cohorts;

export const cohortsOptions = queryOptions({
  queryKey: ["cohorts"],
  queryFn: ({ signal }) => fetchCohorts(signal),
});

export const useCohorts = () => useQuery(cohortsOptions);
