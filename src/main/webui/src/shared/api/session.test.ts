import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type SignedIn, createSession, memoryStorage } from "./session";

const NOW = Date.parse("2026-11-02T09:00:00Z");
const signedIn = (seconds: number): SignedIn => ({
  token: "t",
  expiresAt: new Date(NOW + seconds * 1000).toISOString(),
  person: { id: "s", displayName: "Mira", roles: ["student"] },
});

beforeEach(() => void vi.useFakeTimers({ now: NOW }));
afterEach(() => void vi.useRealTimers());

describe("session", () => {
  it("survives a reload of the tab and is gone after signing out", () => {
    const storage = memoryStorage();
    createSession(storage).begin(signedIn(60));
    const reloaded = createSession(storage);
    expect(reloaded.get()).toMatchObject({ token: "t" });
    reloaded.end("left");
    expect(reloaded.get()).toEqual({ reason: "left" });
    expect(storage.length).toBe(0);
  });

  it("leaves no draft behind after signing out, but keeps drafts when the token ends", () => {
    const storage = memoryStorage();
    const session = createSession(storage);
    session.begin(signedIn(60));
    storage.setItem("coderx.draft:s::PYTHON", "x = 1");
    session.end("expired");
    expect(storage.length).toBe(1);
    session.begin(signedIn(60));
    session.end("left");
    expect(storage.length).toBe(0);
  });

  it("ends when the token does", () => {
    const session = createSession(memoryStorage());
    const told = vi.fn();
    session.subscribe(told);
    session.begin(signedIn(60));
    vi.advanceTimersByTime(59_000);
    expect(session.get()).toHaveProperty("token");
    vi.advanceTimersByTime(1_001);
    expect(session.get()).toEqual({ reason: "expired" });
    expect(told).toHaveBeenCalledTimes(2);
  });

  it("does not end early for a token that lasts longer than a timer can", () => {
    const session = createSession(memoryStorage());
    session.begin(signedIn(60 * 86_400));
    vi.advanceTimersByTime(30 * 86_400_000);
    expect(session.get()).toHaveProperty("token");
  });

  it("does not restore what has ended or cannot be read", () => {
    const storage = memoryStorage();
    storage.setItem("coderx.session", JSON.stringify(signedIn(-1)));
    expect(createSession(storage).get()).toEqual({ reason: "expired" });
    storage.setItem("coderx.session", "{");
    expect(createSession(storage).get()).toEqual({ reason: "new" });
  });
});
