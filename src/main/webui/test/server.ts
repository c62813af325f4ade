import { GraphQLError, buildSchema, graphql } from "graphql";
import { useServer } from "graphql-ws/use/ws";
import { readFileSync } from "node:fs";
import { type IncomingMessage, type Server, type ServerResponse, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { type WebSocket, WebSocketServer } from "ws";
import { cohortPatterns, cohorts, conceptDetails, conceptList, educator, exampleCode, findings, pattern, patterns, problems, proficiency, progress, quizItems, recommendations, roadmap, sightings, solveChance, students, verdictOf, weakAreas } from "./data.ts";

const schema = buildSchema(readFileSync(join(import.meta.dirname, "../schema.graphql"), "utf8"));
const STAGES = ["RECEIVED", "JUDGED", "PATTERNS_DETECTED", "PROFICIENCY_UPDATED", "ROADMAP_UPDATED", "RECOMMENDATIONS_REFRESHED"] as const;

type Stored = {
  id: string;
  studentId: string;
  problemId: string | null;
  language: string;
  receivedAt: string;
  outcome: string | null;
  code: string;
  stages: { submissionId: string; stage: string; at: string; complete: boolean }[];
};

export type ServerOptions = { demo?: boolean; stageMs?: number; lifetimeMs?: number; past?: number; live?: boolean };

/**
 * Speaks the platform's protocol (GraphQL over HTTP and graphql-transport-ws, session REST) over
 * made-up data. Requests are executed against schema.graphql, so a query that the contract does
 * not allow fails here as it would there.
 */
export function createPlatform({ demo = true, stageMs = 450, lifetimeMs = 3_600_000, past = 23, live = true }: ServerOptions = {}) {
  const people = new Map([...students, educator].map((person) => [`token-of-${person.id}`, person]));
  const submissions = new Map<string, Stored>();
  const keys = new Map<string, string>();
  const received: { idempotencyKey?: string | null }[] = [];
  /** Answers to give before anything else is looked at, first in first out. */
  const faults: ((response: ServerResponse) => void)[] = [];
  const watchers = new Set<() => void>();
  const sockets = new Set<WebSocket>();
  const quizzes = new Map<string, { language: string; conceptId: string | null; answers: boolean[] }>();
  let count = 0;

  for (let index = past; index >= 1; index--) add({ code: exampleCode, language: "PYTHON", problemId: "last-of-each" }, students[0]!.id, Date.UTC(2026, 10, 1, 8, 60 - index), true);

  function refuse(code: string, message: string): never {
    throw new GraphQLError(message, { extensions: { code } });
  }

  function add(input: { code: string; language: string; problemId?: string | null }, studentId: string, at: number, done: boolean): Stored {
    const id = `sub-${++count}`;
    const stored: Stored = { id, studentId, problemId: input.problemId ?? null, language: input.language, receivedAt: new Date(at).toISOString(), outcome: null, code: input.code, stages: [] };
    submissions.set(id, stored);
    const reach = (index: number, time: number) => {
      const stage = STAGES[index]!;
      stored.stages.push({ submissionId: id, stage, at: new Date(time).toISOString(), complete: index === STAGES.length - 1 });
      for (const wake of watchers) wake();
    };
    STAGES.forEach((_, index) => {
      if (done || index === 0) reach(index, at + index * 18);
      else setTimeout(() => reach(index, Date.now()), index * stageMs).unref();
    });
    return stored;
  }

  function submit(input: { code: string; language: string; problemId?: string | null; idempotencyKey?: string | null }, person: { id: string }) {
    received.push(input);
    if (!input.code.trim()) refuse("CODE_EMPTY", "The code is empty.");
    const longest = input.code.split("\n").findIndex((line) => line.length > 10_000);
    if (longest >= 0) refuse("LINE_TOO_LONG", `Line ${longest + 1} has more than 10,000 characters.`);
    const known = input.idempotencyKey ? keys.get(input.idempotencyKey) : undefined;
    const stored = known ? submissions.get(known)! : add(input, person.id, Date.now(), false);
    if (input.idempotencyKey) keys.set(input.idempotencyKey, stored.id);
    return { submissionId: stored.id, status: "RECEIVED", receivedAt: stored.receivedAt, alreadyKnown: Boolean(known) };
  }

  function rootFor(token: string | undefined) {
    const person = people.get(token ?? "");
    if (!person) refuse("UNAUTHENTICATED", "Sign in first.");
    const own = ({ studentId }: { studentId?: string | null }) => {
      if (studentId && studentId !== person.id && !person.roles.includes("educator")) refuse("FORBIDDEN", "Not yours.");
      return studentId ?? person.id;
    };
    const find = (id: string) => submissions.get(id) ?? refuse("NOT_FOUND", "No such submission.");
    return {
      me: person,
      cohorts,
      concepts: conceptList,
      problems: ({ first, after }: { first: number; after?: string }) => {
        const start = after ? problems.findIndex((problem) => problem.id === after) + 1 : 0;
        return problems.slice(start, start + first);
      },
      problem: ({ id }: { id: string }) => problems.find((problem) => problem.id === id) ?? refuse("NOT_FOUND", "No such problem."),
      submission: ({ id }: { id: string }) => find(id),
      submissions: (args: { studentId?: string; first: number; after?: string }) => {
        const student = own(args);
        const all = [...submissions.values()].filter((each) => each.studentId === student).reverse();
        const start = args.after ? Number(args.after) : 0;
        const next = start + args.first;
        return { items: all.slice(start, next), nextCursor: next < all.length ? String(next) : null };
      },
      analysis: ({ submissionId }: { submissionId: string }) => {
        const stored = find(submissionId);
        if (!stored.stages.some(({ stage }) => stage === "PATTERNS_DETECTED")) return null;
        return { submissionId, parses: true, findings: stored.code.includes("range") ? findings : [], edits: stored.code.includes("range") ? [{ patternId: findings[0]!.patternId, findingSpan: findings[0]!.span, span: findings[0]!.span, replacement: "range(len(fruits))" }] : [] };
      },
      verdict: ({ submissionId }: { submissionId: string }) => {
        const stored = find(submissionId);
        return stored.stages.some(({ stage }) => stage === "JUDGED") ? verdictOf(stored) : null;
      },
      problemHint: ({ number }: { number: number }) => `Hint number ${number}: look at the *first* round.`,
      runCode: ({ input }: { input: { code: string; input?: string } }) => ran(input),
      verdictProgress: ({ submissionId }: { submissionId: string }) => testsOf(find(submissionId)),
      proficiency: (args: { studentId?: string }) => (own(args) === "s-jon" ? [] : proficiency),
      weakAreas: (args: { studentId?: string }) => (own(args) === "s-jon" ? [] : weakAreas),
      solveChance: () => solveChance,
      getUserProgress: ({ userId }: { userId: string }) => ({ userId: own({ studentId: userId }), ...progress }),
      concept: ({ id }: { id: string }) => ({ ...(conceptList.find((each) => each.id === id) ?? refuse("NOT_FOUND", "There is no concept of this name.")), ...conceptDetails, patterns: [pattern("index-past-the-end")], problems: problems.filter((each) => each.id === "steady-steps") }),
      placement: ({ id }: { id: string }) => placementOf(id),
      startPlacement: ({ language }: { language: string }) => start(language, null),
      startCheck: ({ conceptId, language }: { conceptId: string; language: string }) => start(language, conceptId),
      answerPlacement: ({ placementId, itemId, choice }: { placementId: string; itemId: string; choice: number }) => {
        const item = quizItems.find(({ id }) => id === itemId) ?? refuse("NOT_FOUND", "No such question.");
        quizzes.get(placementId)!.answers.push(choice === item.right);
        return placementOf(placementId);
      },
      roadmap: (args: { studentId?: string }) => {
        const studentId = own(args);
        return studentId === "s-jon" ? { studentId, version: 0, updatedAt: null, steps: [] } : { studentId, version: 3, updatedAt: new Date().toISOString(), steps: roadmap };
      },
      recommendations: (args: { studentId?: string; first: number }) => (own(args) === "s-jon" ? [] : recommendations.slice(0, args.first)),
      patterns: (args: { studentId?: string }) => (own(args) === "s-jon" ? [] : patterns),
      patternSightings: (args: { studentId?: string }) => (own(args) === "s-jon" ? [] : sightings),
      pattern: ({ id }: { id: string }) => pattern(id),
      cohortPatterns: () => cohortPatterns,
      submitCode: ({ input }: { input: Parameters<typeof submit>[0] }) => submit(input, person),
      submissionProgress: ({ submissionId }: { submissionId: string }) => progressOf(find(submissionId)),
    };
  }

  function start(language: string, conceptId: string | null) {
    const id = `quiz-${quizzes.size + 1}`;
    quizzes.set(id, { language, conceptId, answers: [] });
    return placementOf(id);
  }

  function placementOf(id: string) {
    const { language, conceptId, answers } = quizzes.get(id) ?? refuse("NOT_FOUND", "No such quiz.");
    const last = quizItems[answers.length - 1];
    const item = quizItems[answers.length] ?? null;
    return {
      id,
      language,
      conceptId,
      status: item ? "OPEN" : "DONE",
      asked: answers.length,
      most: 12,
      item,
      lastAnswer: last ? { itemId: last.id, right: answers.at(-1), explanation: last.explanation } : null,
      outcome: conceptId ? (item ? "OPEN" : "SHOWN") : null,
      level: { name: "On the way", reason: "Half of your answers were right." },
      results: item ? [] : quizItems.map(({ concept }, index) => ({ concept, mean: answers[index] ? 0.8 : 0.3, uncertainty: 0.2, reason: answers[index] ? "Your answer was right." : "Your answer shows a first step." })),
    };
  }

  function ran({ code, input }: { code: string; input?: string }) {
    if (!code.trim()) refuse("CODE_EMPTY", "The code is empty.");
    if (code.includes("while True")) return { status: "TIMEOUT", printed: "", millis: 2000, problem: { kind: "", explanation: "The code did not come to an end. What ends the loop in line 1?", line: 1, concept: null } };
    return { status: "FINISHED", printed: `read ${input ?? ""}\n`, millis: 12.4, problem: null };
  }

  async function* testsOf(stored: Stored) {
    const { tests } = verdictOf(stored);
    const step = { submissionId: stored.id, total: tests.length, number: null, status: null, verdict: null, complete: false };
    yield { verdictProgress: step };
    for (const { number, status } of tests) {
      await new Promise((resolve) => setTimeout(resolve, stageMs / tests.length));
      yield { verdictProgress: { ...step, number, status } };
    }
    while (!stored.stages.some(({ stage }) => stage === "JUDGED")) await new Promise((resolve) => setTimeout(resolve, 10));
    yield { verdictProgress: { ...step, complete: true } };
  }

  async function* progressOf(stored: Stored) {
    for (let index = 0; ; index++) {
      while (index >= stored.stages.length) {
        await new Promise<void>((resolve) => {
          const wake = () => {
            watchers.delete(wake);
            resolve();
          };
          watchers.add(wake);
        });
      }
      const event = stored.stages[index]!;
      yield { submissionProgress: event };
      if (event.complete) return;
    }
  }

  function json(response: ServerResponse, status: number, body: unknown) {
    response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
  }

  async function read(request: IncomingMessage) {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    return JSON.parse(Buffer.concat(parts).toString("utf8")) as Record<string, unknown>;
  }

  /** Answers a platform request; `false` leaves it to whoever else serves this address. */
  async function handle(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const path = request.url?.split("?")[0] ?? "";
    if (path !== "/graphql" && !path.startsWith("/api/")) return false;
    const fault = faults.shift();
    if (fault) {
      fault(response);
      return true;
    }
    if (path === "/api/v1/session/options") {
      json(response, 200, { demo });
    } else if (path === "/api/v1/session/demo" && demo) {
      const { role } = await read(request);
      const person = role === "educator" ? educator : students[0]!;
      json(response, 200, { token: `token-of-${person.id}`, expiresAt: new Date(Date.now() + lifetimeMs).toISOString(), person });
    } else if (path === "/graphql") {
      const { query, variables } = await read(request);
      const token = request.headers.authorization?.replace(/^Bearer /, "");
      try {
        json(response, 200, await graphql({ schema, source: String(query), rootValue: rootFor(token), variableValues: variables as Record<string, unknown> }));
      } catch (error) {
        json(response, 200, { data: null, errors: [error] });
      }
    } else {
      json(response, 404, { title: "Not found", status: 404, code: "NOT_FOUND" });
    }
    return true;
  }

  function attach(server: Server) {
    const webSockets = new WebSocketServer({ noServer: true, handleProtocols: () => "graphql-transport-ws" });
    server.on("upgrade", (request, socket, head) => {
      if (request.url !== "/graphql") return;
      if (!live) return void socket.destroy();
      webSockets.handleUpgrade(request, socket, head, (accepted) => {
        sockets.add(accepted);
        accepted.on("close", () => sockets.delete(accepted));
        webSockets.emit("connection", accepted, request);
      });
    });
    const protocol = useServer(
      {
        schema,
        onConnect: ({ connectionParams }) => people.has(String(connectionParams?.Authorization).replace(/^Bearer /, "")),
        roots: {},
        context: ({ connectionParams }) => ({ token: String(connectionParams?.Authorization).replace(/^Bearer /, "") }),
        subscribe: async (args) => {
          const { subscribe } = await import("graphql");
          const { token } = args.contextValue as { token: string };
          return subscribe({ ...args, rootValue: rootFor(token) });
        },
      },
      webSockets,
    );
    return async () => {
      for (const socket of sockets) socket.terminate();
      await protocol.dispose();
    };
  }

  return { handle, attach, received, faults, people, dropSockets: () => sockets.forEach((socket) => socket.terminate()) };
}

/** Listens on a free local port until closed. */
export async function startPlatform(options?: ServerOptions) {
  const platform = createPlatform(options);
  const server = createServer((request, response) => {
    void platform.handle(request, response).then((handled) => {
      if (!handled) response.writeHead(404).end();
    });
  });
  const detach = platform.attach(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    ...platform,
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      await detach();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
