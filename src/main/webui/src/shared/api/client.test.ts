import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startPlatform } from "../../../test/server.ts";
import { type Api, createApi } from "./client";
import { graphql } from "./graphql";

const Me = graphql(`
  query Me {
    me {
      displayName
    }
  }
`);
const Progress = graphql(`
  subscription Progress($id: ID!) {
    submissionProgress(submissionId: $id) {
      stage
      complete
    }
  }
`);
const Submit = graphql(`
  mutation Submit($input: CodeInput!) {
    submitCode(input: $input) {
      submissionId
      alreadyKnown
    }
  }
`);

let platform: Awaited<ReturnType<typeof startPlatform>>;
let token: string | undefined;
let api: Api;
const onUnauthenticated = vi.fn();

beforeEach(async () => {
  platform = await startPlatform({ stageMs: 60 });
  token = "token-of-s-mira";
  onUnauthenticated.mockReset();
  api = createApi({ origin: () => platform.origin, token: () => token, onUnauthenticated, timeoutMs: 400, reconnectMs: 20 });
});
afterEach(() => platform.close());

const submit = async (code = "for i in range(3): pass") =>
  (await api.request(Submit, { input: { code, language: "PYTHON", idempotencyKey: "k1" } })).submitCode;

describe("requests", () => {
  it("carry the token and bring typed data", async () => {
    expect((await api.request(Me, {})).me.displayName).toBe("Mira");
  });

  it("fail with the code of the catalogue", async () => {
    await expect(submit("  ")).rejects.toMatchObject({ name: "ApiError", code: "CODE_EMPTY" });
    expect(onUnauthenticated).not.toHaveBeenCalled();
  });

  it("end the session when the token is not accepted", async () => {
    token = "other";
    await expect(api.request(Me, {})).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
    expect(onUnauthenticated).toHaveBeenCalledTimes(1);
  });

  it("end the session on a bare 401", async () => {
    platform.faults.push((response) => response.writeHead(401).end());
    await expect(api.request(Me, {})).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
    expect(onUnauthenticated).toHaveBeenCalledTimes(1);
  });

  it("tell a proxy's page from an answer", async () => {
    platform.faults.push((response) => response.writeHead(502, { "Content-Type": "text/html" }).end("<h1>Bad gateway</h1>"));
    await expect(api.request(Me, {})).rejects.toMatchObject({ code: "UNAVAILABLE" });
    platform.faults.push((response) => response.writeHead(200, { "Content-Type": "text/html" }).end("<html></html>"));
    await expect(api.request(Me, {})).rejects.toMatchObject({ code: "INTERNAL" });
  });

  it("give up on a server that does not answer", async () => {
    platform.faults.push(() => {});
    await expect(api.request(Me, {})).rejects.toMatchObject({ code: "NO_ANSWER" });
  });

  it("say so when the connection breaks, and store once when sent again with the same key", async () => {
    platform.faults.push((response) => void response.destroy());
    await expect(submit()).rejects.toMatchObject({ code: "OFFLINE" });
    const first = await submit();
    expect(await submit()).toEqual({ submissionId: first.submissionId, alreadyKnown: true });
  });

  it("read problem JSON of the REST part", async () => {
    expect(await api.rest("GET", "/api/v1/session/options")).toEqual({ demo: true });
    await expect(api.rest("GET", "/api/v1/nothing")).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("subscriptions", () => {
  function follow(id: string) {
    const stages: string[] = [];
    const events = { waiting: vi.fn(), connected: vi.fn(), error: vi.fn() };
    let stop = () => {};
    const ended = new Promise<void>((resolve) => {
      stop = api.subscribe(Progress, { id }, {
        ...events,
        next: ({ submissionProgress }) => void stages.push(submissionProgress.stage),
        complete: resolve,
        error: (error) => {
          events.error(error);
          resolve();
        },
      });
    });
    return { stages, ended, stop, ...events };
  }

  it("bring each stage as it happens, to the end", async () => {
    const { stages, ended } = follow((await submit()).submissionId);
    await ended;
    expect(stages).toEqual(["RECEIVED", "JUDGED", "PATTERNS_DETECTED", "PROFICIENCY_UPDATED", "ROADMAP_UPDATED", "RECOMMENDATIONS_REFRESHED"]);
  });

  it("come back by themselves after the connection dropped", async () => {
    const { stages, ended, waiting, connected } = follow((await submit()).submissionId);
    await vi.waitFor(() => expect(stages).toContain("RECEIVED"));
    platform.dropSockets();
    await ended;
    expect(stages.at(-1)).toBe("RECOMMENDATIONS_REFRESHED");
    expect(waiting).toHaveBeenCalled();
    expect(connected).toHaveBeenCalledTimes(2);
  });

  it("end the session when the token is not accepted, without trying again", async () => {
    const id = (await submit()).submissionId;
    token = "other";
    const { ended, error, connected } = follow(id);
    await ended;
    expect(error.mock.calls[0]?.[0]).toMatchObject({ code: "UNAUTHENTICATED" });
    expect(onUnauthenticated).toHaveBeenCalledTimes(1);
    expect(connected).not.toHaveBeenCalled();
  });

  it("report a submission that does not exist", async () => {
    const { ended, error } = follow("sub-none");
    await ended;
    expect(error).toHaveBeenCalledTimes(1);
  });

  it("are silent after they were stopped", async () => {
    const { stages, stop } = follow((await submit()).submissionId);
    stop();
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(stages).toEqual([]);
  });
});
