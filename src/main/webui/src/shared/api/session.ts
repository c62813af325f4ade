import { useSyncExternalStore } from "react";

export type SignedIn = {
  token: string;
  /** ISO instant after which the token is not accepted. */
  expiresAt: string;
  person: { id: string; displayName: string; roles: string[] };
};

/** Why nobody is signed in: never was, chose to, or the token ended. */
export type SignedOut = { reason: "new" | "left" | "expired" };

export type Session = SignedIn | SignedOut;

const KEY = "coderx.session";
const LONGEST_TIMER_MS = 2 ** 31 - 1;

export function isSignedIn(session: Session): session is SignedIn {
  return "token" in session;
}

/**
 * The session of this browser tab. It lives in sessionStorage, so it ends with the tab and is
 * never shared with another one.
 */
export function createSession(storage: Storage, now: () => number = Date.now) {
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let current: Session = restore();
  if (isSignedIn(current)) watchExpiry(current);

  function restore(): Session {
    try {
      const stored = JSON.parse(storage.getItem(KEY) ?? "null") as SignedIn | null;
      if (!stored?.token || !Array.isArray(stored.person?.roles)) return { reason: "new" };
      if (!(Date.parse(stored.expiresAt) > now())) {
        storage.removeItem(KEY);
        return { reason: "expired" };
      }
      return stored;
    } catch {
      return { reason: "new" };
    }
  }

  function watchExpiry(session: SignedIn) {
    clearTimeout(timer);
    const left = Date.parse(session.expiresAt) - now();
    timer = setTimeout(() => (left > LONGEST_TIMER_MS ? watchExpiry(session) : end("expired")), Math.max(0, Math.min(left, LONGEST_TIMER_MS)));
  }

  function change(next: Session) {
    current = next;
    for (const listener of listeners) listener();
  }

  function begin(session: SignedIn) {
    storage.setItem(KEY, JSON.stringify(session));
    watchExpiry(session);
    change(session);
  }

  function end(reason: SignedOut["reason"]) {
    if (!isSignedIn(current)) return;
    clearTimeout(timer);
    storage.removeItem(KEY);
    if (reason === "left") forgetAll();
    change({ reason });
  }

  /** Leaving on purpose takes everything along, drafts too; an expired session leaves them for coming back. */
  function forgetAll() {
    const ours = Array.from({ length: storage.length }, (_, index) => storage.key(index)).filter((key) => key?.startsWith("coderx."));
    for (const key of ours) storage.removeItem(key!);
  }

  return {
    get: () => current,
    begin,
    end,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

export const session = createSession(globalThis.sessionStorage ?? memoryStorage());

export function useSession(): Session {
  return useSyncExternalStore(session.subscribe, session.get);
}

/** For places without a browser, such as tests in Node. */
export function memoryStorage(): Storage {
  const entries = new Map<string, string>();
  return {
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
    clear: () => entries.clear(),
    key: (index) => [...entries.keys()][index] ?? null,
    get length() {
      return entries.size;
    },
  };
}
