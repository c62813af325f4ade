import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type Language, api, graphql } from "@/shared/api";
import type { ResultOf } from "@/shared/api/graphql";

const PlacementState = graphql(`
  fragment PlacementState on Placement {
    id
    language
    conceptId
    status
    asked
    most
    item {
      id
      concept {
        id
        title
      }
      question
      code
      choices
    }
    outcome
    level {
      name
      reason
    }
    lastAnswer {
      itemId
      right
      explanation
    }
    results {
      concept {
        id
        title
      }
      mean
      uncertainty
      reason
    }
  }
`);

export type Placement = ResultOf<typeof PlacementState>;
export type Item = NonNullable<Placement["item"]>;

const PlacementById = graphql(
  `
    query PlacementById($id: ID!) {
      placement(id: $id) {
        ...PlacementState
      }
    }
  `,
  [PlacementState],
);

const keyOf = (id: string) => ["placement", id];

/** A quiz as the server keeps it, so that it goes on after a reload. */
export const usePlacement = (id: string) =>
  useQuery({
    queryKey: keyOf(id),
    queryFn: async ({ signal }) => (await api.request(PlacementById, { id }, signal)).placement,
    staleTime: Infinity,
  });

const StartPlacement = graphql(
  `
    mutation StartPlacement($language: Language!) {
      startPlacement(language: $language) {
        ...PlacementState
      }
    }
  `,
  [PlacementState],
);

const StartCheck = graphql(
  `
    mutation StartCheck($conceptId: ID!, $language: Language!) {
      startCheck(conceptId: $conceptId, language: $language) {
        ...PlacementState
      }
    }
  `,
  [PlacementState],
);

/** Starts a quiz over all concepts, or the check of one. */
export function useStart() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ language, conceptId }: { language: Language; conceptId?: string }): Promise<Placement> =>
      conceptId === undefined ? (await api.request(StartPlacement, { language })).startPlacement : (await api.request(StartCheck, { conceptId, language })).startCheck,
    // Tell at once when there is no network; pressing the button again is the retry.
    networkMode: "always",
    onSuccess: (placement) => queries.setQueryData(keyOf(placement.id), placement),
  });
}

const AnswerPlacement = graphql(
  `
    mutation AnswerPlacement($placementId: ID!, $itemId: ID!, $choice: Int!) {
      answerPlacement(placementId: $placementId, itemId: $itemId, choice: $choice) {
        ...PlacementState
      }
    }
  `,
  [PlacementState],
);

/** What an answer changes besides the quiz. */
const CHANGED = ["proficiency", "progress", "roadmap", "recommendations"];

/** Gives an answer; the quiz goes on from what comes back. */
export function useAnswer(placementId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ itemId, choice }: { itemId: string; choice: number }) => (await api.request(AnswerPlacement, { placementId, itemId, choice })).answerPlacement,
    networkMode: "always",
    onSuccess: (placement) => {
      queries.setQueryData(keyOf(placementId), placement);
      for (const key of CHANGED) void queries.invalidateQueries({ queryKey: [key] });
    },
    // The answer may have arrived although its reply did not.
    onError: () => queries.invalidateQueries({ queryKey: keyOf(placementId) }),
  });
}
