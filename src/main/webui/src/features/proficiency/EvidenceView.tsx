import { Link } from "@tanstack/react-router";
import type { Who } from "@/shared/api";
import { Folded } from "@/shared/ui/Folded";
import { Loaded } from "@/shared/ui/Loaded";
import { onDay } from "@/shared/words";
import { type Evidence, useEvidence } from "./api/evidence";
import type { Proficiency } from "./api/proficiency";
import { ASPECTS, type Aspect, asSentence, effectInWords, sentences } from "./words";

const LINK = "text-accent underline underline-offset-2";
const LOOKS = { up: "text-accent-deep", down: "text-warm", none: "text-muted" };

type Props = {
  row: Proficiency;
  aspect: Aspect;
  studentId: Who;
  /** Whether this is the concept's own page, to which no link is needed. */
  isHere?: boolean;
};

/** What a cell of the matrix rests on, in words; what was asked for is said first. */
export function EvidenceView({ row, aspect, studentId, isHere = false }: Props) {
  const query = useEvidence(studentId, true);
  const told = sentences(row);
  return (
    <div role="group" aria-label={`What ${row.concept.title} rests on`} className="space-y-3 rounded-xl bg-canvas px-3 py-3 text-sm sm:px-4">
      <div className="space-y-1">
        <p className="font-medium">{told[aspect]}</p>
        <p>{asSentence(row.reason)}</p>
        {ASPECTS.filter((each) => each !== aspect).map((each) => (
          <p key={each} className="text-muted">
            {told[each]}
          </p>
        ))}
      </div>
      <Loaded query={query} label="Loading the evidence" lines={2}>
        {(byConcept) => <Pieces evidence={byConcept[row.concept.id] ?? []} />}
      </Loaded>
      <p className="flex flex-wrap gap-x-5 gap-y-1">
        {isHere ? null : (
          <Link to="/concepts/$conceptId" params={{ conceptId: row.concept.id }} className={LINK}>
            More about {row.concept.title}
          </Link>
        )}
        {studentId === undefined ? (
          <Link to="/placement" search={{ check: row.concept.id }} className={LINK}>
            I know this
          </Link>
        ) : null}
      </p>
    </div>
  );
}

/** How many pieces are shown at first. */
const SHOWN = 6;

function Pieces({ evidence }: { evidence: Evidence[] }) {
  if (evidence.length === 0) return <p className="text-muted">No single pieces are kept for this one.</p>;
  const newestFirst = [...evidence].sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
  return (
    <Folded items={newestFirst.map((piece, index) => <Piece key={index} piece={piece} />)} most={SHOWN}>
      {(shown) => (
        <ul aria-label="Evidence, the newest first" className="space-y-2">
          {shown}
        </ul>
      )}
    </Folded>
  );
}

function Piece({ piece: { submissionId, source, effect, at, explanation } }: { piece: Evidence }) {
  const { mark, words, way } = effectInWords(effect);
  return (
    <li className="flex gap-3">
      <span aria-hidden className={`w-12 shrink-0 text-right font-medium tabular-nums ${LOOKS[way]}`}>
        {mark}
      </span>
      <span className="min-w-0">
        {asSentence(explanation)} <span className="text-muted">It {words}.</span>
        <span className="block text-xs text-muted">
          {onDay(at)} ·{" "}
          {submissionId ? (
            <Link to="/history/$submissionId" params={{ submissionId }} className={LINK}>
              the submission
            </Link>
          ) : source === "QUIZ" ? (
            "a quiz question"
          ) : (
            "a submission that is gone"
          )}
        </span>
      </span>
    </li>
  );
}
