import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import type { Who } from "@/shared/api";
import { Chevron } from "@/shared/ui/Chevron";
import { onDay, percent } from "@/shared/words";
import { EvidenceView } from "./EvidenceView";
import type { Proficiency } from "./api/proficiency";
import { HEAT } from "./heat";
import { shade } from "./matrix";
import { type Aspect, sureness, trendSign, trendWord } from "./words";

const COLUMNS: Record<Aspect, string> = { estimate: "estimate", sure: "how sure", trend: "trend", practised: "last practised" };

/** A concept whose evidence is to be opened and brought into view; a new object asks again. */
export type Wanted = { id: string };

/** One concept: its name and its four cells, each of which opens what it rests on below. */
export function MatrixRow({ row, studentId, wanted }: { row: Proficiency; studentId: Who; wanted: Wanted | undefined }) {
  const [open, setOpen] = useState<Aspect>();
  const name = useRef<HTMLButtonElement>(null);
  const below = useId();
  useEffect(() => {
    if (wanted?.id !== row.concept.id) return;
    setOpen("estimate");
    name.current?.focus({ preventScroll: true });
    name.current?.scrollIntoView({ block: "center" });
  }, [wanted, row.concept.id]);

  const { concept, mean, uncertainty, trend, lastPractised } = row;
  const cell = (aspect: Aspect) => ({
    label: `${concept.title}, ${COLUMNS[aspect]}:`,
    isOpen: open === aspect,
    below,
    onPress: () => setOpen(open === aspect ? undefined : aspect),
  });
  return (
    <>
      <tr data-row className="border-t border-line">
        <th scope="row" className="py-1 pr-2 font-medium">
          <button
            ref={name}
            type="button"
            data-cell
            aria-expanded={open !== undefined}
            aria-controls={open ? below : undefined}
            onClick={() => setOpen(open ? undefined : "estimate")}
            className="flex min-h-10 w-full items-center gap-1.5 rounded-lg text-left hover:bg-sunken"
          >
            <Chevron isOpen={open !== undefined} />
            <span className="min-w-0 break-words hyphens-auto">{concept.title}</span>
          </button>
        </th>
        <Cell {...cell("estimate")} look={HEAT[shade(mean)]!}>
          {percent(mean)}
        </Cell>
        <Cell {...cell("sure")}>
          ± {Math.round(uncertainty * 100)}
          <span className="sr-only text-muted sm:not-sr-only sm:whitespace-nowrap"> {sureness(uncertainty)}</span>
        </Cell>
        <Cell {...cell("trend")}>
          <span aria-hidden>{trendSign(trend)}</span>
          <span className="sr-only text-muted sm:not-sr-only sm:whitespace-nowrap"> {trendWord(trend)}</span>
        </Cell>
        <Cell {...cell("practised")} className="hidden sm:table-cell">
          <span className="text-muted">{onDay(lastPractised)}</span>
        </Cell>
      </tr>
      {open ? (
        <tr>
          <td id={below} colSpan={5} className="pb-4">
            <EvidenceView row={row} aspect={open} studentId={studentId} />
          </td>
        </tr>
      ) : null}
    </>
  );
}

type CellProps = { label: string; isOpen: boolean; below: string; onPress: () => void; look?: string; className?: string; children: ReactNode };

/** A cell is reached by the arrow keys; Tab goes from name to name. */
function Cell({ label, isOpen, below, onPress, look = "", className = "", children }: CellProps) {
  return (
    <td className={`px-0.5 py-1 ${className}`}>
      <button
        type="button"
        data-cell
        tabIndex={-1}
        aria-expanded={isOpen}
        aria-controls={isOpen ? below : undefined}
        onClick={onPress}
        className={`min-h-10 w-full rounded-lg border px-1 text-left whitespace-nowrap tabular-nums sm:px-2 ${look} ${isOpen ? "border-accent" : "border-transparent hover:border-edge"}`}
      >
        <span className="sr-only">{label} </span>
        {children}
      </button>
    </td>
  );
}
