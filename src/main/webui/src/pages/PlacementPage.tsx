import { useNavigate, useSearch } from "@tanstack/react-router";
import { useConcept } from "@/features/concepts/api/concept";
import { Quiz } from "@/features/placement/Quiz";
import { StartQuiz } from "@/features/placement/StartQuiz";
import { Panel } from "@/shared/ui/Panel";
import { PageTitle } from "./PageTitle";

/** The quiz that finds out what a student knows, or whether they know one concept; its address keeps its place. */
export function PlacementPage() {
  const { id, check } = useSearch({ from: "/placement" });
  const navigate = useNavigate({ from: "/placement" });
  const { data: concept } = useConcept(check);
  const title = check === undefined ? "Where do you stand?" : `Do you know this: ${concept?.title ?? "…"}`;
  return (
    <>
      <PageTitle title={title} back={{ to: "/concepts", label: "Concepts" }} />
      <Panel title={id ? "Quiz" : "How it works"}>
        {id ? (
          <Quiz key={id} id={id} />
        ) : (
          <StartQuiz key={check} conceptId={check} onStarted={(started) => void navigate({ search: { ...(check ? { check } : {}), id: started }, replace: true })} />
        )}
      </Panel>
    </>
  );
}
