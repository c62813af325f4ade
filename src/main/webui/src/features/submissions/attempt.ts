import { ApiError } from "@/shared/api";

/** What is submitted; the same values are the same attempt. */
export type Attempt = { code: string; language: string; problemId?: string };

/**
 * Gives each attempt an idempotency key. As long as it is unknown whether the server has stored an
 * attempt, the same code keeps its key, so that sending it again cannot store it twice.
 */
export function createAttemptKeys(newKey: () => string = () => crypto.randomUUID()) {
  let open: { key: string; attempt: Attempt } | undefined;

  return {
    keyFor(attempt: Attempt): string {
      if (!open || !same(open.attempt, attempt)) open = { key: newKey(), attempt };
      return open.key;
    },
    succeeded() {
      open = undefined;
    },
    failed(error: unknown) {
      if (error instanceof ApiError && !error.undecided) open = undefined;
    },
  };
}

function same(one: Attempt, other: Attempt): boolean {
  return one.code === other.code && one.language === other.language && one.problemId === other.problemId;
}
