import { createApi } from "./client";
import { isSignedIn, session } from "./session";

let origin = () => window.location.origin;

/** Sends all requests to another server; the page itself always uses its own origin. */
export function setApiOrigin(address: string) {
  origin = () => address;
}

export const api = createApi({
  origin: () => origin(),
  token: () => {
    const current = session.get();
    return isSignedIn(current) ? current.token : undefined;
  },
  onUnauthenticated: () => session.end("expired"),
});

export { ApiError, inPlainWords } from "./errors";
export { graphql } from "./graphql";
export type { Language, Outcome, Stage, TestStatus } from "./graphql";
/** Whose data a query asks for: a student's id, or `undefined` for the caller. */
export type Who = string | undefined;
