import { Link } from "@tanstack/react-router";
import type { Who } from "@/shared/api";
import { Folded } from "@/shared/ui/Folded";
import { Loaded } from "@/shared/ui/Loaded";
import { Empty } from "@/shared/ui/Notice";
import { percent } from "@/shared/words";
import { useProficiency } from "./api/proficiency";
import { type WeakArea, useWeakAreas } from "./api/weakAreas";
import { asSentence, trendSign, trendWord } from "./words";

const SHOWN = 3;
const LINK = "inline-flex min-h-8 items-center text-accent underline underline-offset-2";

/** What is worth practising next, why, and what it builds on that is not there yet. */
export function WeakAreas({ studentId, empty, onOpen }: { studentId?: Who; empty: string; onOpen: (conceptId: string) => void }) {
  const query = useWeakAreas(studentId);
  return (
    <Loaded query={query} label="Loading what to practise" lines={4}>
      {(areas) =>
        areas.length === 0 ? (
          <Empty>{empty}</Empty>
        ) : (
          <Folded items={areas.map((area) => <Area key={area.concept.id} area={area} studentId={studentId} onOpen={onOpen} />)} most={SHOWN}>
            {(shown) => <ol className="space-y-4 text-sm">{shown}</ol>}
          </Folded>
        )
      }
    </Loaded>
  );
}

function Area({ area, studentId, onOpen }: { area: WeakArea; studentId: Who; onOpen: (conceptId: string) => void }) {
  const { concept, mean, uncertainty, trend, reason, prerequisites } = area;
  const { data: rows = [] } = useProficiency(studentId);
  const hasCell = (id: string) => rows.some((row) => row.concept.id === id && row.evidenceCount > 0);
  return (
    <li className="space-y-1">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h3 className="font-semibold">{concept.title}</h3>
        <span className="text-xs text-muted tabular-nums">
          {percent(mean)} ± {Math.round(uncertainty * 100)} · <span aria-hidden>{trendSign(trend)} </span>
          {trendWord(trend)}
        </span>
      </div>
      <p className="text-muted">{asSentence(reason)}</p>
      {prerequisites.length > 0 ? (
        <ul aria-label={`What ${concept.title} builds on`} className="space-y-0.5 border-l-2 border-line pl-3">
          {prerequisites.map((before) => (
            <li key={before.concept.id}>
              {hasCell(before.concept.id) ? (
                <button type="button" onClick={() => onOpen(before.concept.id)} className="min-h-6 text-left text-accent underline underline-offset-2">
                  {before.concept.title}
                </button>
              ) : (
                <Link to="/concepts/$conceptId" params={{ conceptId: before.concept.id }} className="text-accent underline underline-offset-2">
                  {before.concept.title}
                </Link>
              )}{" "}
              <span className="text-muted tabular-nums">
                {percent(before.mean)}. {asSentence(before.reason)}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      <p className="flex flex-wrap gap-x-4">
        <button type="button" onClick={() => onOpen(concept.id)} className={LINK} aria-label={`See why: ${concept.title}`}>
          See why
        </button>
        {studentId === undefined ? (
          <>
            <Link to="/concepts/$conceptId" params={{ conceptId: concept.id }} hash="problems" className={LINK} aria-label={`Practise ${concept.title}`}>
              Practise
            </Link>
            <Link to="/placement" search={{ check: concept.id }} className={LINK} aria-label={`I know this: ${concept.title}`}>
              I know this
            </Link>
          </>
        ) : null}
      </p>
    </li>
  );
}
