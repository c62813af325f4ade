import type { ReactNode } from "react";
import { ConceptChips } from "@/shared/ui/Chips";
import { Loaded } from "@/shared/ui/Loaded";
import { LANGUAGES, onDay } from "@/shared/words";
import { useProgress } from "./api/progress";

/** Level, points, languages, what is done and what comes next, of one student. */
export function ProgressCard({ userId }: { userId: string }) {
  const query = useProgress(userId);
  return (
    <Loaded query={query} label="Loading the progress" lines={4}>
      {({ skillLevel, points, languages, completedLessons, currentPath, updatedAt }) => (
        <dl className="space-y-3 text-sm">
          <Fact term="Level">{skillLevel}</Fact>
          <Fact term="Points">{points}</Fact>
          {languages.length > 0 ? <Fact term="Languages">{languages.map((language) => LANGUAGES[language]).join(", ")}</Fact> : null}
          <Fact term="Completed">{completedLessons.length > 0 ? <ConceptChips concepts={completedLessons} label="Completed" /> : "Nothing yet; it comes with practice."}</Fact>
          {currentPath.length > 0 ? (
            <Fact term="On the way">
              <ConceptChips concepts={currentPath} label="On the way" />
            </Fact>
          ) : null}
          {updatedAt ? <Fact term="As of">{onDay(updatedAt)}</Fact> : null}
        </dl>
      )}
    </Loaded>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-muted">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
