import { Link } from "@tanstack/react-router";
import { Loaded } from "@/shared/ui/Loaded";
import { EvidenceView } from "./EvidenceView";
import { useProficiency } from "./api/proficiency";

/** The student's cell of one concept, opened. */
export function ConceptState({ conceptId }: { conceptId: string }) {
  const query = useProficiency();
  return (
    <Loaded query={query} label="Loading what is known" lines={3}>
      {(rows) => {
        const row = rows.find(({ concept, evidenceCount }) => concept.id === conceptId && evidenceCount > 0);
        if (row) return <EvidenceView row={row} aspect="estimate" studentId={undefined} isHere />;
        return (
          <div className="space-y-2 text-sm">
            <p className="text-muted">Not seen yet: nothing you handed in has shown it so far.</p>
            <Link to="/placement" search={{ check: conceptId }} className="text-accent underline underline-offset-2">
              I know this
            </Link>
          </div>
        );
      }}
    </Loaded>
  );
}
