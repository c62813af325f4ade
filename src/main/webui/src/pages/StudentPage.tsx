import { useParams } from "@tanstack/react-router";
import { useCohorts } from "@/features/cohorts/api/cohorts";
import { PatternTable } from "@/features/patterns/PatternTable";
import { ProficiencyList } from "@/features/proficiency/ProficiencyList";
import { RoadmapSteps } from "@/features/roadmap/RoadmapSteps";
import { Panel } from "@/shared/ui/Panel";
import { PageTitle } from "./PageTitle";

/** One student as their educator sees them. */
export function StudentPage() {
  const { studentId } = useParams({ from: "/cohorts/students/$studentId" });
  const { data: cohorts } = useCohorts();
  const student = cohorts?.flatMap(({ students }) => students).find(({ id }) => id === studentId);
  return (
    <>
      <PageTitle title={student?.displayName ?? "Student"} back={{ to: "/cohorts", label: "Cohorts" }} />
      <div className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="min-w-0 space-y-5">
          <Panel title="What is known">
            <ProficiencyList studentId={studentId} empty="Nothing to show before the first submission." />
          </Panel>
          <Panel title="Patterns that came up">
            <PatternTable studentId={studentId} empty="No pattern has come up so far." />
          </Panel>
        </div>
        <Panel title="Roadmap" className="self-start">
          <RoadmapSteps studentId={studentId} empty="The roadmap starts with the first submission." />
        </Panel>
      </div>
    </>
  );
}
