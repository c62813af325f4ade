import { useState } from "react";
import { ApiError, type Language } from "@/shared/api";
import { Button } from "@/shared/ui/Button";
import { Choice } from "@/shared/ui/Choice";
import { ErrorNotice } from "@/shared/ui/Notice";
import { LANGUAGES } from "@/shared/words";
import { useStart } from "./api/placement";

/** Says what will happen, and starts the quiz, or the check of one concept. */
export function StartQuiz({ conceptId, onStarted }: { conceptId?: string; onStarted: (placementId: string) => void }) {
  const [language, setLanguage] = useState<Language>("PYTHON");
  const start = useStart();
  return (
    <div className="max-w-xl space-y-4">
      <div className="space-y-2 text-sm">
        {conceptId === undefined ? (
          <>
            <p>A few short questions about small pieces of code. Each one is chosen by your answers so far, so it ends as soon as the picture is clear: after 12 questions at the latest.</p>
            <p className="text-muted">There are no grades. What you find hard tells us just as much as what you find easy, and your roadmap starts from there.</p>
          </>
        ) : (
          <>
            <p>A few short questions about this concept alone. If your answers show that you know it, your roadmap will not send you back to it.</p>
            <p className="text-muted">If they do not, nothing is lost: you see at once why, and you can try again another day.</p>
          </>
        )}
      </div>
      <Choice label="Language" value={language} onChange={(value) => setLanguage(value as Language)} className="w-48">
        {Object.entries(LANGUAGES).map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </Choice>
      <Button look="primary" isPending={start.isPending} onPress={() => start.mutate({ language, conceptId }, { onSuccess: ({ id }) => onStarted(id) })}>
        {start.isPending ? "Starting …" : start.isError ? "Try once more" : "Start"}
      </Button>
      {start.isError ? <NotStarted error={start.error} /> : null}
    </div>
  );
}

/** A check that was tried not long ago can be taken again later; the server says when. */
function NotStarted({ error }: { error: unknown }) {
  if (error instanceof ApiError && error.code === "RATE_LIMITED" && error.detail) {
    return (
      <p role="alert" className="rounded-xl bg-warm-soft px-4 py-3 text-sm">
        {error.detail}
      </p>
    );
  }
  return <ErrorNotice error={error} />;
}
