/** Small made-up data for tests and for looking at the page without the platform. */
export const students = [
  { id: "s-mira", displayName: "Mira", roles: ["student"] },
  { id: "s-jon", displayName: "Jon", roles: ["student"] },
];
export const educator = { id: "e-ada", displayName: "Demo educator", roles: ["educator"] };

const concepts: Record<string, [string, string, string]> = {
  "loop-bounds": ["Loop bounds", "Where a loop starts and where it stops.", "loops"],
  "while-loops": ["While loops", "Repeating until a condition no longer holds.", "loops"],
  "for-loops": ["For loops", "Visiting each item of a sequence.", "loops"],
  indexing: ["Indexing", "Picking one item by its position.", "data"],
  "list-mutation": ["Changing lists", "Adding and removing items in place.", "data"],
  "default-arguments": ["Default arguments", "Values a parameter takes when none is given.", "functions"],
  "return-values": ["Return values", "Handing a result back to the caller.", "functions"],
  "equality-identity": ["Equality and identity", "Same value or same object.", "values"],
  dictionaries: ["Dictionaries", "Looking a value up by its key.", "data"],
};
export const conceptRef = (id: string) => ({ id, title: concepts[id]?.[0] ?? id });
export const conceptList = Object.entries(concepts).map(([id, [title, summary, area]]) => ({ id, title, summary, area, prerequisites: [], unlocks: [], leansOn: [], minutes: 30, languages: [], parts: [], own: false, partOf: null, variants: [], resources: [], patterns: [], problems: [] }));

export const conceptDetails = {
  prerequisites: [conceptRef("for-loops")],
  unlocks: [conceptRef("indexing")],
  partOf: conceptRef("for-loops"),
  variants: [{ language: "PYTHON", name: "range", example: "for i in range(3):" }],
  resources: [{ title: "More control flow tools", url: "https://docs.python.org/3/tutorial/controlflow.html", language: "PYTHON" }],
};

export const problems = [
  {
    version: 1,
    hintCount: 3,
    judgedLanguages: ["PYTHON", "JAVA", "JAVASCRIPT"],
    examples: [],
    starters: [],
    id: "last-of-each",
    title: "The last of each kind",
    difficulty: 0.25,
    languages: ["PYTHON", "JAVA", "JAVASCRIPT", "TYPESCRIPT"],
    concepts: ["dictionaries", "for-loops"].map(conceptRef),
    statement:
      "A market stall writes down every fruit it sells, one after another.\n\nWrite a function `last_seen(fruits)` that returns, for **each kind** of fruit, the position where it was sold *last*.\n\n- positions count from 0\n- an empty list gives an empty dictionary\n\n```python\nlast_seen([\"plum\", \"pear\", \"plum\"])  # {\"plum\": 2, \"pear\": 1}\n```",
  },
  {
    version: 1,
    hintCount: 2,
    judgedLanguages: ["PYTHON", "JAVASCRIPT"],
    examples: [],
    starters: [{ language: "PYTHON", code: "def steps(heights):\n    pass\n" }],
    id: "steady-steps",
    title: "Steady steps",
    difficulty: 0.5,
    languages: ["PYTHON", "JAVASCRIPT"],
    concepts: ["loop-bounds", "indexing"].map(conceptRef),
    statement: "Given the heights of a path, count how many steps go up by **exactly one**.\n\nA path with fewer than two heights has no steps.",
  },
  {
    version: 1,
    hintCount: 0,
    judgedLanguages: [],
    examples: [],
    starters: [],
    id: "shared-basket",
    title: "The shared basket",
    difficulty: 0.72,
    languages: ["PYTHON"],
    concepts: ["default-arguments", "list-mutation"].map(conceptRef),
    statement: "Two friends keep one basket each. Write `add(item, basket)` so that a basket nobody gave starts **empty every time**.",
  },
];

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 2, 9, minutes)).toISOString();

export const findings = [
  {
    patternId: "index-past-the-end",
    title: "The loop goes one step too far",
    category: "LOGIC",
    hint: "Which positions does a list of three have?",
    explanation: "A list of n items ends at position n - 1. Reading behind it stops the program.",
    evidence: [{ span: { startLine: 2, startColumn: 5, endLine: 2, endColumn: 9 }, note: "the list is made here" }],
    message: "The last round reads a position behind the end of the list. Look at which positions the list has, and where the range stops.",
    severity: 0.82,
    confidence: 0.95,
    span: { startLine: 3, startColumn: 14, endLine: 3, endColumn: 39 },
    concepts: ["loop-bounds", "indexing"].map(conceptRef),
  },
  {
    patternId: "mutable-default",
    title: "A list as default value is shared",
    category: "DATA_FLOW",
    hint: "When is a default value made?",
    explanation: "What one call puts into the list is still there in the next.",
    evidence: [],
    message: "The default is made once, so every call adds to the same list. Think about when the list should be made.",
    severity: 0.45,
    confidence: 0.9,
    span: { startLine: 1, startColumn: 23, endLine: 1, endColumn: 35 },
    concepts: ["default-arguments", "list-mutation"].map(conceptRef),
  },
];

export const exampleCode = "def last_seen(fruits, positions=[]):\n    seen = {}\n    for i in range(0, len(fruits) + 1):\n        seen[fruits[i]] = i\n    return seen\n";

const passed = (number: number, shown: boolean) => ({ number, status: "PASSED", shown, input: null, expected: null, got: null, difference: null, printed: null, problem: null, millis: 0.4 });

/** Four tests: all pass where the code has no range in it, else one is shown to fail, and a hidden one. */
export function verdictOf({ id, code, problemId }: { id: string; code: string; problemId: string | null }) {
  const base = { submissionId: id, problemVersion: 1, millis: 81, judgedAt: at(12), problem: null };
  if (!problemId) return { ...base, source: "NONE", outcome: null, status: null, reason: "NO_PROBLEM", summary: "There is no problem to this code, so there is nothing to test it against.", testsPassed: 0, testsTotal: 0, millis: null, tests: [] };
  if (!code.includes("range")) {
    const tests = [1, 2, 3, 4].map((number) => passed(number, number < 3));
    return { ...base, source: "TESTS", outcome: "CORRECT", status: "PASSED", reason: null, summary: "All 4 tests passed. Well done.", testsPassed: 4, testsTotal: 4, tests };
  }
  const explanation = "The list has 3 items, and the code asked for the one after the last.";
  const problem = { kind: "IndexError", explanation, line: 4, concept: conceptRef("indexing") };
  const tests = [
    passed(1, true),
    { number: 2, status: "WRONG_ANSWER", shown: true, input: 'last_seen(["plum"])', expected: '{"plum": 0}', got: '{"plum": 1}', difference: 'at "plum": 0 expected, 1 came', printed: "looking at plum\n", problem: { kind: "", explanation: "The code ran, but the result is not the expected one.", line: null, concept: null }, millis: 0.2 },
    { ...passed(3, false), status: "EXCEPTION", problem },
    { ...passed(4, false), status: "NOT_RUN" },
  ];
  return { ...base, source: "TESTS", outcome: "WRONG", status: "FAILED", reason: null, summary: "1 of 4 tests passed. Look at the first one that did not.", testsPassed: 1, testsTotal: 4, tests };
}

export const proficiency = [
  ["for-loops", 0.86, 0.06, 14],
  ["return-values", 0.79, 0.09, 9],
  ["dictionaries", 0.64, 0.14, 6],
  ["indexing", 0.48, 0.16, 7],
  ["default-arguments", 0.35, 0.22, 2],
  ["loop-bounds", 0.31, 0.12, 8],
].map(([id, mean, uncertainty, evidenceCount]) => ({
  concept: conceptRef(String(id)),
  mean,
  uncertainty,
  evidenceCount,
  lastPractised: at(12),
  trend: { direction: id === "for-loops" ? "RISING" : "STEADY", change: 0.04 },
  reason: "Two submissions speak of it: one used it without a slip, one went a step too far.",
  forgetting: id === "indexing" ? "not practised for 19 days: less sure than it was" : null,
  evidence: [
    { submissionId: "earlier-1", source: "SUBMISSION", kind: "practised", points: 1, effect: 0.08, at: at(4), explanation: `Used ${conceptRef(String(id)).title.toLowerCase()} without a slip.` },
    { submissionId: "earlier-2", source: "SUBMISSION", kind: "finding", points: -0.8, effect: -0.06, at: at(9), explanation: "The loop went one step too far." },
    { submissionId: null, source: "QUIZ", kind: "answered", points: 0.5, effect: 0.03, at: at(10), explanation: "Read a loop right." },
  ],
}));

export const weakAreas = [
  {
    concept: conceptRef("loop-bounds"),
    mean: 0.31,
    uncertainty: 0.12,
    evidenceCount: 8,
    trend: { direction: "STEADY", change: 0 },
    reason: "Three of the last five submissions went one step too far.",
    prerequisites: [{ concept: conceptRef("indexing"), mean: 0.48, strength: 0.8, reason: "Positions are counted from 1 at times." }],
  },
];

export const solveChance = { chance: 0.68, lower: 0.52, upper: 0.81, reason: "You know most of what it needs; loop bounds are the open part.", parts: [{ label: "How hard it was for the 12 who tried it", effect: 0.8 }, { label: "How “Loop bounds” went so far", effect: -0.12 }] };

export const progress = { skillLevel: "beginner", languages: ["PYTHON"], completedLessons: [conceptRef("for-loops")], currentPath: [conceptRef("loop-bounds")], points: 42, updatedAt: at(12) };

export const quizItems = ["loop-bounds", "indexing"].map((id, index) => ({
  id: `item-${index + 1}`,
  concept: conceptRef(id),
  question: index === 0 ? "How often does it print?" : "What does `word[1]` give for `plum`?",
  code: index === 0 ? "for i in range(3):\n    print(i)\n" : "",
  choices: index === 0 ? ["twice", "three times", "four times"] : ["p", "l", "u"],
  right: 1,
  explanation: index === 0 ? "The range holds 0, 1 and 2." : "Positions count from 0, so 1 is the second letter.",
}));

export const roadmap = [
  ["loop-bounds", "This came up in three of your submissions, and indexing builds on it.", 20, 0.31],
  ["default-arguments", "One recent submission showed it; a short exercise settles it.", 15, 0.35],
  ["indexing", "You have loop bounds before this step, which makes it easier.", 25, 0.48],
].map(([id, reason, estimatedMinutes, mastery], index) => ({ position: index + 1, concept: conceptRef(String(id)), reason, estimatedMinutes, mastery }));

export const recommendations = [
  { problem: problems[1]!, score: 0.91, reason: "Practises loop bounds, your next step, at a level that suits you." },
  { problem: problems[2]!, score: 0.77, reason: "Practises default arguments, which came up just now." },
];

const trend = (direction: string, recentWith: number, earlierWith: number) => ({ direction, recentSubmissions: 10, recentWith, earlierSubmissions: 6, earlierWith });

export const patterns = [
  { patternId: "index-past-the-end", title: "The loop goes one step too far", category: "LOGIC", severity: 0.82, occurrences: 5, submissions: 3, problems: 2, recurring: true, firstSeen: at(3), lastSeen: at(9), trend: trend("FADING", 1, 2) },
  { patternId: "mutable-default", title: "A list as default value is shared", category: "DATA_FLOW", severity: 0.45, occurrences: 1, submissions: 1, problems: 1, recurring: false, firstSeen: at(7), lastSeen: at(7), trend: trend("UNKNOWN", 1, 0) },
];

export const sightings = [{ submissionId: "earlier-2", problemId: "last-of-each-kind", occurrences: 2, firstLine: 3, submittedAt: at(9) }];

export const pattern = (id: string) => ({ id, title: "The loop goes one step too far", languages: ["PYTHON"], category: "LOGIC", severity: 0.82, confidence: 0.95, nudge: "Look at the last round.", hint: "Which positions does a list of three have?", explanation: "A list of n items ends at position n - 1.", bad: ["for i in range(len(a) + 1):\n    print(a[i])\n"], good: ["for i in range(len(a)):\n    print(a[i])\n"], concepts: [conceptRef("indexing")] });

export const cohortPatterns = [{ patternId: "index-past-the-end", title: "The loop goes one step too far", category: "LOGIC", severity: 0.82, students: 2, recurringStudents: 1, cohortSize: 3, submissions: 7, occurrences: 9, lastSeen: at(9) }];

export const cohorts = [{ id: "c-1", name: "First steps in Python", students }];
