import { queryOptions, useQuery } from "@tanstack/react-query";
import { type Who, api, graphql } from "@/shared/api";

const RecommendationsFor = graphql(`
  query RecommendationsFor($studentId: ID, $first: Int) {
    recommendations(studentId: $studentId, first: $first) {
      problem {
        id
        title
        difficulty
      }
      score
      reason
    }
  }
`);

export const fetchRecommendations = async (studentId: Who, signal?: AbortSignal) => (await api.request(RecommendationsFor, { studentId, first: 5 }, signal)).recommendations;

export const recommendationsOptions = (studentId: Who) =>
  queryOptions({
    queryKey: ["recommendations", studentId ?? "me"],
    queryFn: ({ signal }) => fetchRecommendations(studentId, signal),
  });

export const useRecommendations = (studentId?: Who) => useQuery(recommendationsOptions(studentId));
