import { useProblems } from "@/features/problems/api/problems";
import { SubmissionList } from "@/features/submissions/SubmissionList";
import { Panel } from "@/shared/ui/Panel";
import { PageTitle } from "./PageTitle";

export function HistoryPage() {
  const { data: problems } = useProblems();
  return (
    <>
      <PageTitle title="History" />
      <Panel title="Your submissions">
        <SubmissionList titleOf={(id) => problems?.find((problem) => problem.id === id)?.title ?? id} />
      </Panel>
    </>
  );
}
