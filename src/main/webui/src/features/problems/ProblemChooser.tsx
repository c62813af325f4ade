import { Choice } from "@/shared/ui/Choice";
import { ErrorNotice } from "@/shared/ui/Notice";
import { difficultyInWords } from "@/shared/words";
import { useProblems } from "./api/problems";

const LEVELS = ["gentle", "medium", "challenging"];

/** A list of all problems by difficulty; an empty choice means code of one's own. */
export function ProblemChooser({ chosen, onChoose, className }: { chosen: string | undefined; onChoose: (id: string | undefined) => void; className?: string }) {
  const { data: problems = [], isPending, isError, error, refetch } = useProblems();
  if (isError && problems.length === 0) {
    return (
      <div className={className}>
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      </div>
    );
  }
  return (
    <Choice label="Problem" value={chosen ?? ""} onChange={(id) => onChoose(id || undefined)} className={className}>
      <option value="">{isPending ? "Loading problems …" : "My own code, no problem chosen"}</option>
      {chosen && !problems.some(({ id }) => id === chosen) ? <option value={chosen}>{isPending ? "Loading …" : chosen}</option> : null}
      {LEVELS.map((level) => {
        const here = problems.filter(({ difficulty }) => difficultyInWords(difficulty) === level);
        return here.length === 0 ? null : (
          <optgroup key={level} label={level[0]!.toUpperCase() + level.slice(1)}>
            {here.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </optgroup>
        );
      })}
    </Choice>
  );
}
