import { useParams } from "@tanstack/react-router";
import { useMemo, useRef } from "react";
import { CodeEditor, type EditorHandle } from "@/features/editor/CodeEditor";
import { FindingList } from "@/features/findings/FindingList";
import { useAnalysis } from "@/features/findings/api/analysis";
import { useProblems } from "@/features/problems/api/problems";
import { StageList } from "@/features/submissions/StageList";
import { useSubmission } from "@/features/submissions/api/submission";
import { VerdictView } from "@/features/verdict/VerdictView";
import { useVerdict } from "@/features/verdict/api/verdict";
import { Loaded } from "@/shared/ui/Loaded";
import { Panel } from "@/shared/ui/Panel";
import { LANGUAGES, onDayAndTime } from "@/shared/words";
import { PageTitle } from "./PageTitle";

export function SubmissionPage() {
  const { submissionId } = useParams({ from: "/history/$submissionId" });
  const submission = useSubmission(submissionId);
  const analysis = useAnalysis(submissionId);
  const verdict = useVerdict(submissionId);
  const { data: problems } = useProblems();
  const editor = useRef<EditorHandle>(null);
  const marks = useMemo(() => analysis.data?.findings ?? [], [analysis.data]);
  const problemId = submission.data?.problemId;
  const title = problemId ? (problems?.find(({ id }) => id === problemId)?.title ?? problemId) : "Own code";

  return (
    <>
      <PageTitle title={submission.data ? title : "Submission"} back={{ to: "/history", label: "History" }} />
      <Loaded query={submission} label="Loading the submission" lines={10}>
        {({ id, code, language, receivedAt, stages }) => (
          <div className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_21rem]">
            <div className="min-w-0 space-y-5">
              <Panel title="Code" aside={`${LANGUAGES[language]}, ${onDayAndTime(receivedAt)}`}>
                <CodeEditor ref={editor} documentKey={id} initialCode={code} language={language} label={`Submitted code in ${LANGUAGES[language]}, read only`} readOnly marks={marks} />
              </Panel>
              <Panel title="Tests" aside={verdict.data?.testsTotal ? `${verdict.data.testsPassed} of ${verdict.data.testsTotal} passed` : undefined}>
                <VerdictView total={0} ended={{}} verdict={verdict} onGoToLine={(line) => editor.current?.goToLine(line)} isExpected={verdict.isPending} />
              </Panel>
              <Panel title="What was found">
                <FindingList submissionId={id} expected={false} onGoTo={(index) => editor.current?.goTo(index)} onGoToLine={(line) => editor.current?.goToLine(line)} />
              </Panel>
            </div>
            <Panel title="Stages" className="self-start">
              <StageList
                progress={{
                  submissionId: id,
                  receivedAt,
                  reached: Object.fromEntries(stages.map(({ stage, at }) => [stage, at])),
                  complete: stages.some(({ complete }) => complete),
                }}
              />
            </Panel>
          </div>
        )}
      </Loaded>
    </>
  );
}
