import { queryOptions, useQuery } from "@tanstack/react-query";
import { type Who, api, graphql } from "@/shared/api";

const RoadmapOf = graphql(`
  query RoadmapOf($studentId: ID) {
    roadmap(studentId: $studentId) {
      version
      updatedAt
      steps {
        position
        concept {
          id
          title
        }
        reason
        estimatedMinutes
        mastery
      }
    }
  }
`);

export const fetchRoadmap = async (studentId: Who, signal?: AbortSignal) => (await api.request(RoadmapOf, { studentId }, signal)).roadmap;

export const roadmapOptions = (studentId: Who) =>
  queryOptions({
    queryKey: ["roadmap", studentId ?? "me"],
    queryFn: ({ signal }) => fetchRoadmap(studentId, signal),
  });

export const useRoadmap = (studentId?: Who) => useQuery(roadmapOptions(studentId));
