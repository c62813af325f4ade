import type { ReactNode } from "react";
import { ConceptChips } from "@/shared/ui/Chips";
import { Loaded } from "@/shared/ui/Loaded";
import { LANGUAGES, onDay } from "@/shared/words";
import { useProgress } from "./api/progress";

/** How many completed concepts are named. */
const SHOWN = 8;

/** Level, points, languages, what is done and what comes next, of one student. */
export function ProgressCard({ userId }: { userId: string }) {
  const query = useProgress(userId);
  return (
    <Loaded query={query} label="Loading the progress" lines={4}>
      {({ skillLevel, levelReason, points, languages, completedLessons, currentPath, updatedAt }) => (
        <dl className="space-y-3 text-sm">
          <Fact term="Level">
            {titled(skillLevel)}
            <span className="block text-xs text-muted">{levelReason}</span>
          </Fact>
          <Fact term="Points">
            {points}
            <span className="block text-xs text-muted">Each solved problem gives 10 to 30, harder ones more.</span>
          </Fact>
          {languages.length > 0 ? <Fact term="Languages">{languages.map((language) => LANGUAGES[language]).join(", ")}</Fact> : null}
          <Fact term="Completed">
            {completedLessons.length > 0 ? <ConceptChips concepts={completedLessons.slice(0, SHOWN)} label="Completed" /> : "Nothing yet; it comes with practice."}
            {completedLessons.length > SHOWN ? <span className="text-xs text-muted">and {completedLessons.length - SHOWN} more</span> : null}
          </Fact>
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

/** A level's name with a capital letter. */
const titled = (level: string): string => level.charAt(0).toUpperCase() + level.slice(1);

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-muted">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
