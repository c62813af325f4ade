import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useCohorts } from "@/features/cohorts/api/cohorts";
import { PatternTable } from "@/features/patterns/PatternTable";
import { ProficiencyMatrix } from "@/features/proficiency/ProficiencyMatrix";
import { WeakAreas } from "@/features/proficiency/WeakAreas";
import { ProgressCard } from "@/features/progress/ProgressCard";
import { RoadmapSteps } from "@/features/roadmap/RoadmapSteps";
import { Panel } from "@/shared/ui/Panel";
import { PageTitle } from "./PageTitle";

/** One student as their educator sees them. */
export function StudentPage() {
  const { studentId } = useParams({ from: "/cohorts/students/$studentId" });
  const [wanted, setWanted] = useState<{ id: string }>();
  const { data: cohorts } = useCohorts();
  const student = cohorts?.flatMap(({ students }) => students).find(({ id }) => id === studentId);
  return (
    <>
      <PageTitle title={student?.displayName ?? "Student"} back={{ to: "/cohorts", label: "Cohorts" }} />
      <div className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="min-w-0 space-y-5">
          <Panel title="What is known">
            <ProficiencyMatrix studentId={studentId} wanted={wanted} showsUnseen empty="Nothing to show before the first submission." />
          </Panel>
          <Panel title="Patterns that came up">
            <PatternTable studentId={studentId} empty="No pattern has come up so far." />
          </Panel>
        </div>
        <div className="min-w-0 space-y-5">
          <Panel title="Progress">
            <ProgressCard userId={studentId} />
          </Panel>
          <Panel title="Worth practising">
            <WeakAreas studentId={studentId} onOpen={(id) => setWanted({ id })} empty="Nothing stands out so far." />
          </Panel>
          <Panel title="Roadmap">
            <RoadmapSteps studentId={studentId} empty="The roadmap starts with the first submission." />
          </Panel>
        </div>
      </div>
    </>
  );
}
