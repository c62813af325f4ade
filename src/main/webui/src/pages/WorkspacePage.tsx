import { useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useMemo, useRef, useState } from "react";
import { SolveChance } from "@/features/chance/SolveChance";
import { CodeEditor, type EditorHandle } from "@/features/editor/CodeEditor";
import { createDrafts } from "@/features/editor/drafts";
import { FindingList } from "@/features/findings/FindingList";
import { useAnalysis } from "@/features/findings/api/analysis";
import { ProblemChooser } from "@/features/problems/ProblemChooser";
import { ProblemStatement } from "@/features/problems/ProblemStatement";
import { useProblem } from "@/features/problems/api/problem";
import { useProblems } from "@/features/problems/api/problems";
import { ProficiencyMatrix } from "@/features/proficiency/ProficiencyMatrix";
import { NextProblems } from "@/features/recommendations/NextProblems";
import { RoadmapSteps } from "@/features/roadmap/RoadmapSteps";
import { RunPanel } from "@/features/run/RunPanel";
import { useRunCode } from "@/features/run/api/runCode";
import { StageList } from "@/features/submissions/StageList";
import { type Accepted, useSubmitCode } from "@/features/submissions/api/submitCode";
import { useSubmissionProgress } from "@/features/submissions/api/submissionProgress";
import { VerdictView } from "@/features/verdict/VerdictView";
import { useVerdictProgress } from "@/features/verdict/api/verdictProgress";
import type { Language } from "@/shared/api";
import type { SignedIn } from "@/shared/api/session";
import { Button } from "@/shared/ui/Button";
import { Choice } from "@/shared/ui/Choice";
import { ErrorNotice } from "@/shared/ui/Notice";
import { Panel } from "@/shared/ui/Panel";
import { LANGUAGES } from "@/shared/words";
import { queriesRefreshedBy } from "./refresh";

const chanceOf = ({ id, title }: { id: string; title: string }) => <SolveChance key={id} problemId={id} title={title} />;

const ALL_LANGUAGES = Object.keys(LANGUAGES) as Language[];

export function WorkspacePage({ person }: { person: SignedIn["person"] }) {
  const { problem: problemId } = useSearch({ from: "/" });
  const navigate = useNavigate({ from: "/" });
  const queries = useQueryClient();
  const editor = useRef<EditorHandle>(null);
  const drafts = useMemo(() => createDrafts(person.id, sessionStorage), [person.id]);

  const problems = useProblems();
  const allowed = problems.data?.find(({ id }) => id === problemId)?.languages ?? ALL_LANGUAGES;
  const [wanted, setWanted] = useState<Language>("PYTHON");
  const language = allowed.includes(wanted) ? wanted : (allowed[0] ?? "PYTHON");

  // Where nothing was written yet, the problem's starter code is there to begin with.
  const starter = useProblem(problemId).data?.starters.find((each) => each.language === language)?.code;
  const { documentKey, initialCode } = useMemo(() => {
    const key = `${problemId ?? ""}:${language}`;
    const draft = drafts.read(problemId, language);
    return draft === "" && starter ? { documentKey: `${key}:starter`, initialCode: starter } : { documentKey: key, initialCode: draft };
  }, [drafts, problemId, language, starter]);
  const code = useRef(initialCode);
  useEffect(() => {
    code.current = initialCode;
  }, [initialCode]);

  const submit = useSubmitCode();
  const [sent, setSent] = useState<Accepted & { documentKey: string }>();
  const accepted = useMemo(() => (sent ? { submissionId: sent.submissionId, receivedAt: sent.receivedAt } : undefined), [sent]);

  const refreshed = useRef(new Set<string>());
  const progress = useSubmissionProgress(accepted, (stages, submissionId) => {
    for (const queryKey of queriesRefreshedBy(stages, submissionId)) {
      const once = `${submissionId}:${queryKey.join(":")}`;
      if (refreshed.current.has(once)) continue;
      refreshed.current.add(once);
      void queries.invalidateQueries({ queryKey });
    }
  });

  const here = sent?.documentKey === documentKey;
  const analysis = useAnalysis(here ? sent.submissionId : undefined);
  const marks = useMemo(() => (here ? (analysis.data?.findings ?? []) : []), [here, analysis.data]);

  const testing = useVerdictProgress(here ? sent.submissionId : undefined);
  const run = useRunCode();
  const [input, setInput] = useState("");
  const [hasRun, setHasRun] = useState(false);
  const goToLine = (line: number) => editor.current?.goToLine(line);

  function open(id: string | undefined) {
    submit.reset();
    run.reset();
    void navigate({ search: id ? { problem: id } : {}, resetScroll: false });
  }

  function send() {
    if (submit.isPending) return;
    submit.mutate(
      { code: code.current, language, problemId },
      { onSuccess: ({ submissionId, receivedAt }) => setSent({ submissionId, receivedAt, documentKey }) },
    );
  }

  function tryOut() {
    setHasRun(true);
    if (!run.isPending) run.mutate({ code: code.current, language, input });
  }

  return (
    <>
      <h1 className="sr-only">Workspace</h1>
      <div className="mb-5 grid gap-3 sm:grid-cols-[minmax(0,1fr)_11rem] lg:gap-5 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <ProblemChooser chosen={problemId} onChoose={open} />
        <Choice label="Language" value={language} onChange={(value) => setWanted(value as Language)}>
          {allowed.map((each) => (
            <option key={each} value={each}>
              {LANGUAGES[each]}
            </option>
          ))}
        </Choice>
      </div>
      <div className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_21rem] lg:grid-rows-[auto_1fr]">
        {problemId ? <ProblemStatement id={problemId} chanceOf={chanceOf} className="min-w-0 lg:col-start-2 lg:row-start-1" /> : null}
        <div className="min-w-0 space-y-5 lg:col-start-1 lg:row-span-2 lg:row-start-1">
          <Panel title="Your code">
            <CodeEditor
              ref={editor}
              documentKey={documentKey}
              initialCode={initialCode}
              language={language}
              label={`Code in ${LANGUAGES[language]}. Press Escape, then Tab to leave the editor.`}
              marks={marks}
              onChange={(text) => {
                code.current = text;
                drafts.write(problemId, language, text);
              }}
              onSubmit={send}
            />
            <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
              <Button look="primary" className="min-w-32" isPending={submit.isPending} onPress={send}>
                {submit.isPending ? "Sending …" : submit.isError ? "Submit again" : "Submit"}
              </Button>
              <Button isPending={run.isPending} onPress={tryOut}>
                {run.isPending ? "Running …" : "Run"}
              </Button>
              <p className="text-sm text-muted">
                Submit with <kbd className="font-sans">Ctrl</kbd> + <kbd className="font-sans">Enter</kbd>. Escape, then Tab leaves the editor.
              </p>
            </div>
            {submit.isError ? (
              <div className="mt-4">
                <ErrorNotice error={submit.error} />
              </div>
            ) : null}
            {hasRun ? <RunPanel input={input} onInput={setInput} run={run} onGoToLine={goToLine} /> : null}
          </Panel>
          <Panel title="Tests" aside={testing.verdict?.data?.testsTotal ? `${testing.verdict.data.testsPassed} of ${testing.verdict.data.testsTotal} passed` : undefined}>
            <div className="min-h-16">
              <VerdictView {...testing} onGoToLine={goToLine} isExpected />
            </div>
          </Panel>
          <Panel title="What was found" aside={analysis.data?.findings.length ? `${analysis.data.findings.length} in this submission` : undefined}>
            <div className="min-h-24">
              <FindingList submissionId={here ? sent.submissionId : undefined} expected={!progress.complete} onGoTo={(index) => editor.current?.goTo(index)} onGoToLine={(line) => editor.current?.goToLine(line)} />
            </div>
          </Panel>
          <Panel
            title="What you are good at"
            aside={
              <Link to="/concepts" className="text-accent underline underline-offset-2">
                All concepts
              </Link>
            }
          >
            <ProficiencyMatrix empty="Submit some code, and the concepts in it appear here with how well you know them." />
          </Panel>
        </div>
        <div className={`min-w-0 space-y-5 lg:col-start-2 ${problemId ? "lg:row-start-2" : "lg:row-span-2 lg:row-start-1"}`}>
          <Panel title="This submission">
            <StageList progress={progress} />
          </Panel>
          <Panel title="Your roadmap">
            <RoadmapSteps empty="Your next steps appear here after the first submission." />
          </Panel>
          <Panel title="Next problems">
            <NextProblems
              chanceOf={chanceOf}
              onOpen={(id) => {
                open(id);
                window.scrollTo({ top: 0 });
              }}
            />
          </Panel>
        </div>
      </div>
    </>
  );
}
