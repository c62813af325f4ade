import { useMutation } from "@tanstack/react-query";
import { ApiError, graphql } from "@/shared/api";
import { createApi } from "@/shared/api/client";
import { type SignedIn, session } from "@/shared/api/session";

const Me = graphql(`
  query Me {
    me {
      id
      displayName
      roles
    }
  }
`);

/** Asks who the token belongs to; the server alone decides whether it is good. */
export async function signInWith(pasted: string, origin = window.location.origin): Promise<SignedIn> {
  const token = pasted.trim().replace(/^Bearer\s+/i, "");
  const expiresAt = expiryOf(token);
  const { me } = await createApi({ origin: () => origin, token: () => token, onUnauthenticated: () => {} }).request(Me, {});
  return { token, expiresAt, person: me };
}

/** Reads when a token ends, to sign out in time; its signature is the server's business. */
export function expiryOf(token: string): string {
  try {
    const [, payload = ""] = token.split(".");
    const claims = JSON.parse(atob(payload.replace(/-/g, "+").replace(/_/g, "/"))) as { exp?: unknown };
    if (typeof claims.exp !== "number") throw new Error("no expiry");
    return new Date(claims.exp * 1000).toISOString();
  } catch {
    throw new ApiError("INVALID_INPUT", "This does not look like an access token: three parts joined by dots.");
  }
}

export const useTokenSignIn = () => useMutation({ mutationFn: (token: string) => signInWith(token), onSuccess: session.begin });
