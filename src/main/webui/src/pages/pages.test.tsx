// @vitest-environment happy-dom
import { EditorView } from "@codemirror/view";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider, createMemoryHistory } from "@tanstack/react-router";
import { cleanup, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createQueries } from "@/app/queries";
import { createPages } from "@/app/router";
import { setApiOrigin } from "@/shared/api";
import { session } from "@/shared/api/session";
import { exampleCode } from "../../test/data.ts";
import { startPlatform } from "../../test/server.ts";

let platform: Awaited<ReturnType<typeof startPlatform>>;

const wait = { timeout: 8000 };

async function open(path: string, options?: Parameters<typeof startPlatform>[0]) {
  platform = await startPlatform({ stageMs: 30, ...options });
  setApiOrigin(platform.origin);
  render(
    <QueryClientProvider client={createQueries()}>
      <RouterProvider router={createPages(createMemoryHistory({ initialEntries: [path] }))} />
    </QueryClientProvider>,
  );
}

beforeEach(() => session.end("left"));
afterEach(async () => {
  cleanup();
  session.end("left");
  await platform.close();
});

it("takes a student's code, shows the stages as they happen and what was found", async () => {
  await open("/?problem=last-of-each");
  await userEvent.click(await screen.findByRole("button", { name: "Try as a student" }, wait));
  const code = await screen.findByRole("textbox", { name: /Code in Python/ }, wait);
  EditorView.findFromDOM(code)!.dispatch({ changes: { from: 0, insert: exampleCode } });
  await userEvent.click(screen.getByRole("button", { name: "Submit" }));
  expect(await screen.findByText("All done", {}, wait)).toBeDefined();
  expect(await screen.findByText("The loop goes one step too far", {}, wait)).toBeDefined();
  expect(screen.getByText("Important")).toBeDefined();
  await userEvent.click(screen.getByRole("button", { name: "Line 3" }));
  const { state } = EditorView.findFromDOM(code)!;
  expect(state.doc.lineAt(state.selection.main.from).number).toBe(3);
});

it("shows each test as it ends, then what came where one did not pass, and leads to the line", async () => {
  await open("/?problem=last-of-each", { stageMs: 200 });
  await userEvent.click(await screen.findByRole("button", { name: "Try as a student" }, wait));
  const code = await screen.findByRole("textbox", { name: /Code in Python/ }, wait);
  EditorView.findFromDOM(code)!.dispatch({ changes: { from: 0, insert: exampleCode } });
  await userEvent.click(screen.getByRole("button", { name: "Submit" }));
  const panel = within(screen.getByRole("region", { name: "Tests" }));
  expect(await panel.findByText("Test 1: passed", {}, wait)).toBeDefined();
  expect(await panel.findByText("1 of 4 tests passed. Look at the first one that did not.", {}, wait)).toBeDefined();
  expect(panel.getByText('{"plum": 1}')).toBeDefined();
  expect(panel.getByText("First difference")).toBeDefined();
  expect(panel.getByText("Hidden test 3")).toBeDefined();
  expect(panel.getByText(/1 test did not run/)).toBeDefined();
  await userEvent.click(panel.getByRole("button", { name: "Line 4" }));
  const { state } = EditorView.findFromDOM(code)!;
  expect(state.doc.lineAt(state.selection.main.from).number).toBe(4);
});

it("runs code with an input of one's own", async () => {
  await open("/");
  await userEvent.click(await screen.findByRole("button", { name: "Try as a student" }, wait));
  const code = await screen.findByRole("textbox", { name: /Code in Python/ }, wait);
  EditorView.findFromDOM(code)!.dispatch({ changes: { from: 0, insert: "print(input())" } });
  await userEvent.click(screen.getByRole("button", { name: "Run" }));
  expect(await screen.findByText("It ran to its end", {}, wait)).toBeDefined();
  await userEvent.type(screen.getByLabelText("Input for the program to read"), "Ada");
  await userEvent.click(screen.getByRole("button", { name: "Run" }));
  expect(await screen.findByText("read Ada", {}, wait)).toBeDefined();
  expect(platform.received.length).toBe(0);
});

it("begins with the problem's starter code, and gives hints one by one", async () => {
  await open("/?problem=steady-steps");
  await userEvent.click(await screen.findByRole("button", { name: "Try as a student" }, wait));
  await expect.poll(() => document.querySelector(".cm-content")?.textContent ?? "", wait).toContain("def steps(heights):");
  await userEvent.click(await screen.findByRole("button", { name: "Give me a hint" }, wait));
  expect(await screen.findByText(/Hint number 1/, {}, wait)).toBeDefined();
  expect(screen.queryByText(/Hint number 2/)).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Another hint (2 of 2)" }));
  expect(await screen.findByText(/Hint number 2/, {}, wait)).toBeDefined();
  expect(screen.queryByRole("button", { name: /Another hint/ })).toBeNull();
});

it("sees the chain through where no live connection can be had", async () => {
  await open("/", { live: false });
  await userEvent.click(await screen.findByRole("button", { name: "Try as a student" }, wait));
  const code = await screen.findByRole("textbox", { name: /Code in Python/ }, wait);
  EditorView.findFromDOM(code)!.dispatch({ changes: { from: 0, insert: exampleCode } });
  await userEvent.click(screen.getByRole("button", { name: "Submit" }));
  expect(await screen.findByText("All done", {}, wait)).toBeDefined();
  expect(await screen.findByText("The loop goes one step too far", {}, wait)).toBeDefined();
});

it("keeps the code when the network fails, and sends it when asked again", async () => {
  await open("/");
  await userEvent.click(await screen.findByRole("button", { name: "Try as a student" }, wait));
  const code = await screen.findByRole("textbox", { name: /Code in Python/ }, wait);
  await screen.findAllByText("Loop bounds", {}, wait);
  await screen.findByText("Steady steps", { selector: "h3" }, wait);
  EditorView.findFromDOM(code)!.dispatch({ changes: { from: 0, insert: "print(1)" } });
  platform.faults.push((response) => void response.destroy());
  await userEvent.click(screen.getByRole("button", { name: "Submit" }));
  expect(await screen.findByText("No connection", {}, wait)).toBeDefined();
  await userEvent.click(screen.getByRole("button", { name: "Submit again" }));
  expect(await screen.findByText("All done", {}, wait)).toBeDefined();
  expect(screen.queryByText("No connection")).toBeNull();
  expect(platform.received.length).toBe(1);
  expect(EditorView.findFromDOM(code)!.state.doc.toString()).toBe("print(1)");
});

it("lets a student look at the past and open one submission", async () => {
  await open("/history");
  await userEvent.click(await screen.findByRole("button", { name: "Try as a student" }, wait));
  expect((await screen.findAllByRole("link", { name: /The last of each kind/ }, wait)).length).toBe(20);
  await userEvent.click(screen.getByRole("button", { name: "Show earlier ones" }));
  await expect.poll(() => screen.getAllByRole("link", { name: /The last of each kind/ }).length, wait).toBe(23);
});

it("shows an educator a student's picture, with the evidence on demand", async () => {
  await open("/cohorts");
  await userEvent.click(await screen.findByRole("button", { name: "Try as an educator" }, wait));
  await userEvent.click(await screen.findByRole("link", { name: "Mira" }, wait));
  expect(await screen.findByRole("heading", { name: "Mira", level: 1 }, wait)).toBeDefined();
  expect(await screen.findByText("keeps coming up", {}, wait)).toBeDefined();
  const concept = await screen.findByRole("button", { name: "Loop bounds" }, wait);
  expect(concept.getAttribute("aria-expanded")).toBe("false");
  await userEvent.click(concept);
  expect(screen.queryByRole("link", { name: "I know this" })).toBeNull();
  expect((await screen.findAllByText(/The loop went one step too far\./, {}, wait)).length).toBeGreaterThan(0);
  expect(screen.queryByRole("link", { name: "Workspace" })).toBeNull();
});

it("opens every cell of the matrix to what it rests on", async () => {
  await open("/concepts");
  await userEvent.click(await screen.findByRole("button", { name: "Try as a student" }, wait));
  const row = within(await screen.findByRole("row", { name: /^Indexing/ }, wait));
  for (const [cell, first] of [
    [/estimate: 48 %/, /best estimate .* is 48 %/],
    [/how sure: ± 16/, /off by 16 points either way/],
    [/trend: steady/, /stayed about the same/],
    [/last practised:/, /Not practised for 19 days: less sure than it was\./],
  ] as const) {
    await userEvent.click(row.getByRole("button", { name: cell }));
    const evidence = screen.getByRole("group", { name: "What Indexing rests on" });
    expect(evidence.querySelector("p")?.textContent).toMatch(first);
    expect(await within(evidence).findByText(/Used indexing without a slip\./, {}, wait)).toBeDefined();
    expect(within(evidence).getByText("It lowered the estimate by 6 points.")).toBeDefined();
    expect(within(evidence).getByText(/a quiz question/)).toBeDefined();
    expect(within(evidence).getAllByRole("link", { name: "the submission" }).length).toBe(2);
  }
  await userEvent.click(row.getByRole("button", { name: /last practised:/ }));
  expect(screen.queryByRole("group", { name: "What Indexing rests on" })).toBeNull();
});

it("keeps what was not seen yet folded away, by area, and moves between cells by the arrow keys", async () => {
  await open("/concepts");
  await userEvent.click(await screen.findByRole("button", { name: "Try as a student" }, wait));
  const fold = await screen.findByRole("button", { name: "1 concept not seen yet in Loops" }, wait);
  expect(screen.queryByRole("link", { name: "While loops" })).toBeNull();
  await userEvent.click(fold);
  expect(screen.getByRole("link", { name: "While loops" })).toBeDefined();
  screen.getByRole("button", { name: "Loop bounds" }).focus();
  await userEvent.keyboard("{ArrowRight}");
  expect(document.activeElement?.textContent).toBe("Loop bounds, estimate: 31 %");
  await userEvent.keyboard("{ArrowDown}");
  expect(document.activeElement?.textContent).toBe("For loops, estimate: 86 %");
});

it("leads from what is worth practising to the cell behind it", async () => {
  await open("/concepts");
  await userEvent.click(await screen.findByRole("button", { name: "Try as a student" }, wait));
  const weak = within(await screen.findByRole("region", { name: "Worth practising" }, wait));
  expect(await weak.findByText("Three of the last five submissions went one step too far.", {}, wait)).toBeDefined();
  await screen.findByRole("row", { name: /^Indexing/ }, wait);
  await userEvent.click(await weak.findByRole("button", { name: "Indexing" }, wait));
  expect(await screen.findByRole("group", { name: "What Indexing rests on" }, wait)).toBeDefined();
});

it("takes a student through the quiz to its results, and does not lose an answer to a bad network", async () => {
  await open("/placement");
  await userEvent.click(await screen.findByRole("button", { name: "Try as a student" }, wait));
  await userEvent.click(await screen.findByRole("button", { name: "Start" }, wait));
  expect(await screen.findByText("Question 1 of at most 12", {}, wait)).toBeDefined();
  await userEvent.click(screen.getByRole("button", { name: "Answer" }));
  expect(screen.getByText("Choose an answer first. A guess is fine.")).toBeDefined();
  await userEvent.click(screen.getByRole("radio", { name: "three times" }));
  platform.faults.push((response) => void response.destroy());
  await userEvent.click(screen.getByRole("button", { name: "Answer" }));
  expect(await screen.findByText("No connection", {}, wait)).toBeDefined();
  await userEvent.click(screen.getByRole("button", { name: "Answer" }));
  expect(await screen.findByText("Right.", {}, wait)).toBeDefined();
  expect(screen.getByText(/The range holds 0, 1 and 2\./)).toBeDefined();
  await userEvent.click(screen.getByRole("button", { name: "Next question" }));
  expect(screen.getByText("Question 2 of at most 12")).toBeDefined();
  await userEvent.click(screen.getByRole("radio", { name: "p" }));
  await userEvent.click(screen.getByRole("button", { name: "Answer" }));
  expect(await screen.findByText("Not quite.", {}, wait)).toBeDefined();
  await userEvent.click(screen.getByRole("button", { name: "See what your answers show" }));
  expect(await screen.findByRole("heading", { name: "What your answers show" }, wait)).toBeDefined();
  expect(screen.getByRole("heading", { name: "You know this 1 concept" })).toBeDefined();
  expect(screen.getByText("80 %, give or take 20")).toBeDefined();
});

it("says what a concept is, what is around it and how well it is known, and lets one show it", async () => {
  await open("/concepts/loop-bounds");
  await userEvent.click(await screen.findByRole("button", { name: "Try as a student" }, wait));
  expect(await screen.findByText("Where a loop starts and where it stops.", {}, wait)).toBeDefined();
  expect(await screen.findByText(/best estimate .* is 31 %/, {}, wait)).toBeDefined();
  expect(screen.getByRole("link", { name: "Indexing" })).toBeDefined();
  expect(screen.getByText("for i in range(3):")).toBeDefined();
  expect(screen.getByRole("link", { name: "The loop goes one step too far" })).toBeDefined();
  expect(screen.getByRole("link", { name: "Steady steps" })).toBeDefined();
  await userEvent.click(screen.getByRole("link", { name: "I know this" }));
  expect(await screen.findByRole("heading", { name: "Do you know this: Loop bounds" }, wait)).toBeDefined();
  await userEvent.click(screen.getByRole("button", { name: "Start" }));
  expect(await screen.findByText("Question 1 of at most 12", {}, wait)).toBeDefined();
});

it("shows a student what keeps coming up, whether it gets less, and where it was", async () => {
  await open("/patterns");
  await userEvent.click(await screen.findByRole("button", { name: "Try as a student" }, wait));
  expect(await screen.findByText("getting less", {}, wait)).toBeDefined();
  await userEvent.click(screen.getByRole("button", { name: "The loop goes one step too far" }));
  expect(await screen.findByText("Seen in 1 of the last 10 submissions in this language, in 2 of the 6 before.", {}, wait)).toBeDefined();
  expect(await screen.findByRole("link", { name: /line 3/ }, wait)).toBeDefined();
  await userEvent.click(screen.getByRole("link", { name: "More about this pattern" }));
  expect(await screen.findByRole("heading", { name: "Code without it" }, wait)).toBeDefined();
});

it("shows an educator what comes up most in a cohort", async () => {
  await open("/cohorts");
  await userEvent.click(await screen.findByRole("button", { name: "Try as an educator" }, wait));
  expect((await screen.findAllByText(/2 of 3 students, 7 submissions; keeps coming up for 1/, {}, wait)).length).toBeGreaterThan(0);
});

it("has kind words where nothing is there yet", async () => {
  await open("/cohorts/students/s-jon");
  await userEvent.click(await screen.findByRole("button", { name: "Try as an educator" }, wait));
  expect(await screen.findByText("The roadmap starts with the first submission.", {}, wait)).toBeDefined();
  expect(await screen.findByText("No pattern has come up so far.", {}, wait)).toBeDefined();
});

it("goes back to sign-in, and says why, when the server ends the session", async () => {
  await open("/cohorts");
  await userEvent.click(await screen.findByRole("button", { name: "Try as an educator" }, wait));
  await screen.findByRole("link", { name: "Mira" }, wait);
  platform.people.clear();
  await userEvent.click(screen.getByRole("link", { name: "Mira" }));
  expect(await screen.findByText(/Your session has ended/, {}, wait)).toBeDefined();
  expect(await screen.findByRole("button", { name: "Try as a student" }, wait)).toBeDefined();
});

it("asks for a token where there is no demo, and refuses what is none", async () => {
  await open("/", { demo: false });
  const field = await screen.findByRole("textbox", { name: "Access token" }, wait);
  await userEvent.type(field, "nonsense");
  await userEvent.click(screen.getByRole("button", { name: "Sign in" }));
  expect(within(await screen.findByRole("alert", {}, wait)).getByText(/does not look like an access token/)).toBeDefined();
});
