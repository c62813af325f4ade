import { useParams } from "@tanstack/react-router";
import { SolveChance } from "@/features/chance/SolveChance";
import { ConceptView } from "@/features/concepts/ConceptView";
import { useConcept } from "@/features/concepts/api/concept";
import { ConceptState } from "@/features/proficiency/ConceptState";
import { isSignedIn, useSession } from "@/shared/api/session";
import { Loaded } from "@/shared/ui/Loaded";
import { Panel } from "@/shared/ui/Panel";
import { PageTitle } from "./PageTitle";

/** One concept: what it is, what it rests on, and how well the student knows it. */
export function ConceptPage() {
  const { conceptId } = useParams({ from: "/concepts/$conceptId" });
  const query = useConcept(conceptId);
  const current = useSession();
  const studies = isSignedIn(current) && (current.person.roles.includes("student") || !current.person.roles.includes("educator"));
  return (
    <>
      <PageTitle title={query.data?.title ?? "Concept"} back={studies ? { to: "/concepts", label: "Concepts" } : { to: "/cohorts", label: "Cohorts" }} />
      <Loaded query={query} label="Loading the concept" lines={8}>
        {(concept) => (
          <ConceptView concept={concept} chanceOf={studies ? ({ id, title }) => <SolveChance key={id} problemId={id} title={title} /> : undefined}>
            {studies ? (
              <Panel title="How well you know it">
                <ConceptState key={concept.id} conceptId={concept.id} />
              </Panel>
            ) : null}
          </ConceptView>
        )}
      </Loaded>
    </>
  );
}
