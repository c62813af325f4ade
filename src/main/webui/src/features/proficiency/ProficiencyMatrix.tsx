import { type KeyboardEvent, useState } from "react";
import type { Who } from "@/shared/api";
import { Choice } from "@/shared/ui/Choice";
import { Loaded } from "@/shared/ui/Loaded";
import { Empty } from "@/shared/ui/Notice";
import { MatrixRow, type Wanted } from "./MatrixRow";
import { NotSeen } from "./NotSeen";
import { useAreas } from "./api/areas";
import { type Proficiency, useProficiency } from "./api/proficiency";
import { type Group, ORDERS, type Order, SHADES, areaTitle, grouped } from "./matrix";
import { HEAT } from "./heat";

const HEAD = "px-1 py-2 align-bottom font-medium sm:px-2.5";

type Props = {
  studentId?: Who;
  empty: string;
  wanted?: Wanted;
  /** Whether the areas list what nothing is known about yet. */
  showsUnseen?: boolean;
};

/** Concepts by area with how well each is known, how sure that is and where it goes; every cell opens to its evidence. */
export function ProficiencyMatrix({ empty, ...props }: Props) {
  const query = useProficiency(props.studentId);
  return (
    <Loaded query={query} label="Loading what is known" lines={6}>
      {(rows) => (rows.some(({ evidenceCount }) => evidenceCount > 0) ? <Matrix rows={rows} {...props} /> : <Empty>{empty}</Empty>)}
    </Loaded>
  );
}

function Matrix({ rows, studentId, wanted, showsUnseen = false }: Omit<Props, "empty"> & { rows: Proficiency[] }) {
  const [order, setOrder] = useState<Order>("area");
  const concepts = useAreas();
  return (
    <Loaded query={concepts} label="Loading the areas" lines={6}>
      {(all) => (
        <>
          <div className="mb-3 flex flex-wrap items-end justify-between gap-3">
            <p className="min-w-60 flex-1 text-sm text-muted">Open any cell to see what it rests on.</p>
            <Choice label="Order" value={order} onChange={(value) => setOrder(value as Order)} className="w-48">
              {Object.entries(ORDERS).map(([value, words]) => (
                <option key={value} value={value}>
                  {words}
                </option>
              ))}
            </Choice>
          </div>
          <table className="w-full table-fixed text-left text-sm" onKeyDown={moveFocus}>
            <caption className="sr-only">How well each concept is known. The arrow keys move between cells.</caption>
            {/* The last column is not shown on a phone; its width is given too, as wide cells span it. */}
            <colgroup>
              <col />
              <col className="w-16 sm:w-24" />
              <col className="w-14 sm:w-40" />
              <col className="w-11 sm:w-28" />
              <col className="w-0 sm:w-32" />
            </colgroup>
            <thead className="text-xs text-muted sm:text-sm">
              <tr>
                <th scope="col" className="py-2 pr-2 font-medium">Concept</th>
                <th scope="col" className={HEAD}>Estimate</th>
                <th scope="col" className={HEAD}>How sure</th>
                <th scope="col" className={HEAD}>Trend</th>
                <th scope="col" className={`hidden sm:table-cell ${HEAD}`}>Last practised</th>
              </tr>
            </thead>
            {grouped(rows, all, order)
              .filter(({ seen }) => showsUnseen || seen.length > 0)
              .map((group) => (
                <Area key={group.area ?? "all"} group={group} studentId={studentId} wanted={wanted} showsUnseen={showsUnseen} />
              ))}
          </table>
          <Legend />
        </>
      )}
    </Loaded>
  );
}

function Area({ group: { area, seen, unseen }, studentId, wanted, showsUnseen }: { group: Group; studentId: Who; wanted?: Wanted; showsUnseen: boolean }) {
  return (
    <tbody>
      {area ? (
        <tr>
          <th scope="rowgroup" colSpan={5} className="pt-4 pb-1 text-sm font-semibold">
            {areaTitle(area)}
          </th>
        </tr>
      ) : null}
      {seen.map((row) => (
        <MatrixRow key={row.concept.id} row={row} studentId={studentId} wanted={wanted} />
      ))}
      {showsUnseen && area && unseen.length > 0 ? (
        <tr>
          <td colSpan={5} className="border-t border-line">
            <NotSeen area={areaTitle(area)} concepts={unseen} />
          </td>
        </tr>
      ) : null}
    </tbody>
  );
}

function Legend() {
  return (
    <div className="mt-4 space-y-2 border-t border-line pt-3 text-xs text-muted">
      <ul aria-label="Shades of the estimate" className="flex flex-wrap gap-x-3 gap-y-1">
        {HEAT.map((look, index) => (
          <li key={look} className="flex items-center gap-1.5 tabular-nums">
            <span aria-hidden className={`size-3.5 rounded border border-line ${look}`} />
            {(index * 100) / SHADES} to {((index + 1) * 100) / SHADES} %
          </li>
        ))}
      </ul>
      <p>± is how many points the estimate may be off. Trend: ↗ rising, → steady, ↘ going down, • new; over the last 14 days.</p>
    </div>
  );
}

const STEPS: Record<string, [down: number, across: number]> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/** Moves between cells by the arrow keys, so that Tab needs one stop a row only. */
function moveFocus(event: KeyboardEvent<HTMLTableElement>) {
  const step = STEPS[event.key];
  const cell = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-cell]") : null;
  if (!step || !cell) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-row]")].map((row) => [...row.querySelectorAll<HTMLElement>("[data-cell]")]);
  const here = rows.findIndex((cells) => cells.includes(cell));
  const next = rows[here + step[0]]?.[rows[here]!.indexOf(cell) + step[1]];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
