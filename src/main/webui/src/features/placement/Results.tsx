import { Link } from "@tanstack/react-router";
import { Folded } from "@/shared/ui/Folded";
import { Empty } from "@/shared/ui/Notice";
import { counted } from "@/shared/words";
import type { Placement } from "./api/placement";
import { OUTCOMES, banded, estimateInWords } from "./words";

/** How many concepts of a band are shown at first. */
const SHOWN = 6;
const LINK = "text-accent underline underline-offset-2";

/** What a quiz has shown, concept by concept, and where to go from here. */
export function Results({ placement: { results, outcome, level } }: { placement: Placement }) {
  return (
    <>
      {outcome ? (
        <p className={`rounded-xl px-4 py-3 text-sm ${outcome === "SHOWN" ? "bg-accent-soft" : "bg-warm-soft"}`}>{OUTCOMES[outcome]}</p>
      ) : (
        <p className="rounded-xl bg-accent-soft px-4 py-3 text-sm">
          <strong className="inline-block font-semibold first-letter:uppercase">{level.name}.</strong> {level.reason}
        </p>
      )}
      {results.length === 0 ? (
        <Empty>Your answers are kept. They show in your concepts in a moment.</Empty>
      ) : (
        banded(results).map((band) => (
          <section key={band.title} aria-label={band.title}>
            <h3 className="font-semibold">
              {band.title} <span className="text-sm font-normal text-muted">{counted(band.results.length, "concept")}</span>
            </h3>
            <Folded items={band.results.map((result) => <Result key={result.concept.id} result={result} />)} most={SHOWN}>
              {(shown) => <ul className="grid gap-x-6 md:grid-cols-2">{shown}</ul>}
            </Folded>
          </section>
        ))
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

function Result({ result }: { result: Placement["results"][number] }) {
  return (
    <li className="border-t border-line py-2 text-sm">
      <Link to="/concepts/$conceptId" params={{ conceptId: result.concept.id }} className={LINK}>
        {result.concept.title}
      </Link>{" "}
      <span className="tabular-nums">{estimateInWords(result)}</span>
      <span className="block text-muted">{result.reason}</span>
    </li>
  );
}
