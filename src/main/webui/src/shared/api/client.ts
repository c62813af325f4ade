import { print } from "@0no-co/graphql.web";
import type { TadaDocumentNode } from "gql.tada";
import { type Client, createClient } from "graphql-ws";
import { ApiError, codeOfStatus, errorCode } from "./errors";

export type ApiOptions = {
  /** Scheme, host and port of the server, read at every call. */
  origin: () => string;
  /** The bearer token, if someone is signed in. */
  token: () => string | undefined;
  /** Called when the server no longer accepts the token. */
  onUnauthenticated: () => void;
  /** Milliseconds to wait for an answer. */
  timeoutMs?: number;
  /** Milliseconds before the first reconnection of a subscription; doubles each time. */
  reconnectMs?: number;
};

export type SubscriptionEvents<Data> = {
  next: (data: Data) => void;
  /** The connection dropped and is being set up again. */
  waiting: () => void;
  connected: () => void;
  complete: () => void;
  error: (error: ApiError) => void;
};

export type Api = {
  request: <Data, Variables>(document: TadaDocumentNode<Data, Variables>, variables: Variables, signal?: AbortSignal) => Promise<Data>;
  rest: <Data>(method: "GET" | "POST", path: string, body?: unknown, signal?: AbortSignal) => Promise<Data>;
  /** Starts a subscription; the returned function ends it. */
  subscribe: <Data, Variables>(document: TadaDocumentNode<Data, Variables>, variables: Variables, events: SubscriptionEvents<Data>) => () => void;
};

const MAX_RECONNECTS = 8;
const UNAUTHORISED_CLOSES = [4401, 4403];

/** Ends a connection. One that is still being set up fails then, which nobody waits for. */
function leave(client: Client) {
  Promise.resolve(client.dispose()).catch(() => {});
}

export function createApi(options: ApiOptions): Api {
  const { timeoutMs = 20_000, reconnectMs = 500 } = options;

  async function send(url: string, init: RequestInit, signal?: AbortSignal): Promise<Response> {
    const token = options.token();
    const headers = new Headers(init.headers);
    // One plain type: some servers answer with this very value as their content type.
    headers.set("Accept", "application/json");
    if (token) headers.set("Authorization", `Bearer ${token}`);
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
      return await fetch(url, { ...init, headers, signal: signal ? AbortSignal.any([signal, timeout]) : timeout });
    } catch (cause) {
      // A caller's own cancellation is no failure to explain; the query library drops it.
      if (signal?.aborted) throw cause;
      throw new ApiError(timeout.aborted ? "NO_ANSWER" : "OFFLINE");
    }
  }

  function refused(code: ReturnType<typeof errorCode>, detail?: string): ApiError {
    if (code === "UNAUTHENTICATED") options.onUnauthenticated();
    return new ApiError(code, detail);
  }

  async function bodyOf(response: Response): Promise<Record<string, unknown> | undefined> {
    try {
      const body: unknown = await response.json();
      return typeof body === "object" && body !== null ? (body as Record<string, unknown>) : undefined;
    } catch {
      return undefined;
    }
  }

  async function request<Data, Variables>(document: TadaDocumentNode<Data, Variables>, variables: Variables, signal?: AbortSignal): Promise<Data> {
    const response = await send(
      `${options.origin()}/graphql`,
      { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ query: print(document), variables }) },
      signal,
    );
    const body = await bodyOf(response);
    const first = Array.isArray(body?.errors) ? (body.errors[0] as { message?: string; extensions?: { code?: unknown } }) : undefined;
    if (first) {
      const named = first.extensions?.code;
      throw refused(named === undefined && !response.ok ? codeOfStatus(response.status) : errorCode(named), first.message);
    }
    if (!response.ok) throw refused(codeOfStatus(response.status));
    if (!body?.data) throw new ApiError("INTERNAL");
    return body.data as Data;
  }

  async function rest<Data>(method: "GET" | "POST", path: string, payload?: unknown, signal?: AbortSignal): Promise<Data> {
    const init: RequestInit = payload === undefined ? { method } : { method, headers: { "Content-Type": "application/json" }, body: JSON.stringify(payload) };
    const response = await send(`${options.origin()}${path}`, init, signal);
    const body = await bodyOf(response);
    if (!response.ok) {
      const detail = typeof body?.detail === "string" ? body.detail : "";
      throw refused(body?.code === undefined ? codeOfStatus(response.status) : errorCode(body.code), detail);
    }
    if (!body) throw new ApiError("INTERNAL");
    return body as Data;
  }

  function socket(events: { waiting: () => void; connected: () => void }): Client {
    return createClient({
      url: `${options.origin().replace(/^http/, "ws")}/graphql`,
      lazy: true,
      connectionParams: () => ({ Authorization: `Bearer ${options.token() ?? ""}` }),
      retryAttempts: MAX_RECONNECTS,
      retryWait: (retries) => new Promise((resolve) => setTimeout(resolve, Math.min(reconnectMs * 2 ** retries, 10_000))),
      shouldRetry: (reason) => {
        const close = reason as { code?: number } | undefined;
        return !UNAUTHORISED_CLOSES.includes(close?.code ?? 0);
      },
      on: { connected: events.connected, closed: events.waiting },
    });
  }

  function subscribe<Data, Variables>(document: TadaDocumentNode<Data, Variables>, variables: Variables, events: SubscriptionEvents<Data>): () => void {
    let ended = false;
    const client = socket({
      waiting: () => ended || events.waiting(),
      connected: () => ended || events.connected(),
    });
    const stop = client.subscribe<Data>(
      { query: print(document), variables: variables as Record<string, unknown> },
      {
        next: (message) => {
          if (ended) return;
          if (message.data) events.next(message.data);
          else finish(() => events.error(subscriptionError(message.errors)));
        },
        error: (reason) => finish(() => events.error(subscriptionError(reason))),
        complete: () => finish(events.complete),
      },
    );

    function subscriptionError(reason: unknown): ApiError {
      if (Array.isArray(reason)) {
        const first = reason[0] as { message?: string; extensions?: { code?: unknown } } | undefined;
        return refused(errorCode(first?.extensions?.code), first?.message);
      }
      const close = reason as { code?: number } | undefined;
      return UNAUTHORISED_CLOSES.includes(close?.code ?? 0) ? refused("UNAUTHENTICATED") : new ApiError("UNAVAILABLE");
    }

    function finish(tell: () => void) {
      if (ended) return;
      ended = true;
      tell();
      leave(client);
    }

    return () => {
      if (ended) return;
      ended = true;
      stop();
      leave(client);
    };
  }

  return { request, rest, subscribe };
}
