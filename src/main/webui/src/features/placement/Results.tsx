import { Link } from "@tanstack/react-router";
import { Empty } from "@/shared/ui/Notice";
import type { Placement } from "./api/placement";
import { OUTCOMES, resultInWords } from "./words";

const LINK = "text-accent underline underline-offset-2";

/** What a quiz has shown, concept by concept, and where to go from here. */
export function Results({ placement: { results, outcome, level } }: { placement: Placement }) {
  return (
    <>
      {outcome ? (
        <p className={`rounded-xl px-4 py-3 text-sm ${outcome === "SHOWN" ? "bg-accent-soft" : "bg-warm-soft"}`}>{OUTCOMES[outcome]}</p>
      ) : (
        <p className="rounded-xl bg-accent-soft px-4 py-3 text-sm">
          <strong className="font-semibold">{level.name}.</strong> {level.reason}
        </p>
      )}
      {results.length === 0 ? (
        <Empty>Your answers are kept. They show in your concepts in a moment.</Empty>
      ) : (
        <ul className="grid gap-x-6 md:grid-cols-2">
          {results.map(({ concept, reason, ...result }) => (
            <li key={concept.id} className="border-t border-line py-3 text-sm">
              <h3 className="font-semibold">
                <Link to="/concepts" search={{ concept: concept.id }} className={LINK}>
                  {concept.title}
                </Link>
              </h3>
              <p>{resultInWords(result)}</p>
              <p className="text-muted">{reason}</p>
            </li>
          ))}
        </ul>
      )}
      <p className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
        <Link to="/concepts" className={LINK}>
          All your concepts
        </Link>
        <Link to="/" className={LINK}>
          Your roadmap and next problems
        </Link>
      </p>
    </>
  );
}
