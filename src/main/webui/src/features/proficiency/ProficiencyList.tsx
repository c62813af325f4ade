import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { Disclosure, DisclosurePanel } from "react-aria-components/Disclosure";
import { Heading } from "react-aria-components/Heading";
import type { Who } from "@/shared/api";
import { Choice } from "@/shared/ui/Choice";
import { Loaded } from "@/shared/ui/Loaded";
import { Empty } from "@/shared/ui/Notice";
import { counted, onDay, percent } from "@/shared/words";
import { useEvidence } from "./api/evidence";
import { type Proficiency, useProficiency } from "./api/proficiency";
import { ORDERS, type Order, band, sorted } from "./order";

/** Concepts with how well each is known and how sure that is; each opens to what it rests on. */
export function ProficiencyList({ studentId, empty }: { studentId?: Who; empty: string }) {
  const query = useProficiency(studentId);
  const [order, setOrder] = useState<Order>("strongest");
  return (
    <Loaded query={query} label="Loading what is known" lines={6}>
      {(rows) =>
        rows.length === 0 ? (
          <Empty>{empty}</Empty>
        ) : (
          <>
            <div className="mb-3 flex flex-wrap items-end justify-between gap-3">
              <p className="min-w-60 flex-1 text-sm text-muted">The bar is the best estimate, the thin line how far it may be off. Open a concept to see why.</p>
              <Choice label="Order" value={order} onChange={(value) => setOrder(value as Order)} className="w-48">
                {Object.entries(ORDERS).map(([value, words]) => (
                  <option key={value} value={value}>
                    {words}
                  </option>
                ))}
              </Choice>
            </div>
            <ul className="grid gap-x-6 md:grid-cols-2">
              {sorted(rows, order).map((row) => (
                <li key={row.concept.id} className="border-t border-line">
                  <ConceptRow row={row} studentId={studentId} />
                </li>
              ))}
            </ul>
          </>
        )
      }
    </Loaded>
  );
}

function ConceptRow({ row, studentId }: { row: Proficiency; studentId: Who }) {
  const [open, setOpen] = useState(false);
  const { from, width } = band(row.mean, row.uncertainty);
  return (
    <Disclosure isExpanded={open} onExpandedChange={setOpen}>
      <Heading level={3}>
        <Button slot="trigger" className="grid w-full grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1.5 rounded-lg px-1 py-3 text-left hover:bg-sunken">
          <span className="flex min-w-0 items-center gap-2 text-sm font-medium">
            <svg viewBox="0 0 12 12" aria-hidden className={`size-3 shrink-0 text-muted transition-transform ${open ? "rotate-90" : ""}`}>
              <path d="m4 2 4 4-4 4" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round" />
            </svg>
            <span className="min-w-0 break-words">{row.concept.title}</span>
          </span>
          <span className="text-sm tabular-nums">
            {percent(row.mean)} <span className="text-muted">± {Math.round(row.uncertainty * 100)}</span>
            <span className="sr-only">
              , from {counted(row.evidenceCount, "piece")} of evidence, last practised {onDay(row.lastPractised)}
            </span>
          </span>
          <span aria-hidden className="relative col-span-2 h-2 rounded-full bg-sunken">
            <span className="absolute inset-y-0 left-0 rounded-full bg-accent transition-[width]" style={{ width: percent(row.mean).replace(" ", "") }} />
            <span className="absolute top-1/2 h-0.5 -translate-y-1/2 bg-ink" style={{ left: `${from}%`, width: `${width}%` }} />
            <span className="absolute -top-0.5 h-3 w-0.5 bg-ink" style={{ left: `${from}%` }} />
            <span className="absolute -top-0.5 h-3 w-0.5 bg-ink" style={{ left: `calc(${from + width}% - 2px)` }} />
          </span>
        </Button>
      </Heading>
      <DisclosurePanel>{open ? <EvidenceList conceptId={row.concept.id} studentId={studentId} row={row} /> : null}</DisclosurePanel>
    </Disclosure>
  );
}

function EvidenceList({ conceptId, studentId, row }: { conceptId: string; studentId: Who; row: Proficiency }) {
  const query = useEvidence(studentId, true);
  return (
    <div className="px-1 pb-4 pl-6">
      <p className="mb-2 text-sm text-muted">
        From {counted(row.evidenceCount, "piece")} of evidence, last practised {onDay(row.lastPractised)}.
      </p>
      <Loaded query={query} label="Loading the evidence" lines={2}>
        {(byConcept) => {
          const evidence = byConcept[conceptId] ?? [];
          if (evidence.length === 0) return <p className="text-sm text-muted">No single pieces are kept for this one.</p>;
          return (
            <ul className="space-y-2">
              {evidence.map(({ submissionId, points, at, explanation, kind }, index) => (
                <li key={`${submissionId}:${index}`} className="flex gap-3 text-sm" data-kind={kind}>
                  <span className={`w-20 shrink-0 tabular-nums ${points < 0 ? "text-warm" : "text-accent-deep"}`}>
                    {points < 0 ? "▾" : "▴"} {points > 0 ? "+" : ""}
                    {points.toFixed(1)}
                    <span className="block text-xs text-muted">{points < 0 ? "to practise" : "success"}</span>
                  </span>
                  <span className="min-w-0">
                    {explanation} <span className="block text-xs text-muted">{onDay(at)}</span>
                  </span>
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
    </div>
  );
}
