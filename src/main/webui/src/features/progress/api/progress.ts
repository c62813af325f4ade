import { useQuery } from "@tanstack/react-query";
import { api, graphql } from "@/shared/api";
import type { ResultOf } from "@/shared/api/graphql";

const ProgressOf = graphql(`
  query ProgressOf($userId: ID!) {
    getUserProgress(userId: $userId) {
      skillLevel
      levelReason
      languages
      points
      updatedAt
      completedLessons {
        id
        title
      }
      currentPath {
        id
        title
      }
    }
  }
`);

export type LearningProgress = ResultOf<typeof ProgressOf>["getUserProgress"];

/** How far a student has come. */
export const useProgress = (userId: string) =>
  useQuery({
    queryKey: ["progress", userId],
    queryFn: async ({ signal }) => (await api.request(ProgressOf, { userId }, signal)).getUserProgress,
  });
