import { type Dot, type Ended, STATUS_WORDS, dots } from "./testing";

/** A dot for each test, filled in as it ends. Shapes say it too, not colours alone. */
export function TestDots({ total, ended }: { total: number; ended: Ended }) {
  return (
    <ol aria-label="Tests" className="flex flex-wrap gap-1.5">
      {dots(total, ended).map((dot) => (
        <li key={dot.number} title={`Test ${dot.number}: ${STATUS_WORDS[dot.status]}`}>
          <Shape status={dot.status} />
          <span className="sr-only">
            Test {dot.number}: {STATUS_WORDS[dot.status]}
          </span>
        </li>
      ))}
    </ol>
  );
}

const STROKE = { fill: "none", strokeWidth: 2, strokeLinecap: "round", strokeLinejoin: "round" } as const;

function Shape({ status }: { status: Dot["status"] }) {
  if (status === "RUNNING" || status === "WAITING" || status === "NOT_RUN") {
    return <span aria-hidden className={`block size-5 rounded-full border-2 ${status === "RUNNING" ? "animate-pulse border-accent" : status === "NOT_RUN" ? "border-dashed border-edge" : "border-line"}`} />;
  }
  const passed = status === "PASSED";
  return (
    <svg viewBox="0 0 20 20" aria-hidden className="size-5">
      <circle cx="10" cy="10" r="10" className={passed ? "fill-accent" : "fill-clay"} />
      <path d={passed ? "m5.8 10.4 2.8 2.8 5.6-6" : "m6.6 6.6 6.8 6.8m0-6.8-6.8 6.8"} {...STROKE} className={passed ? "stroke-on-accent" : "stroke-surface"} />
    </svg>
  );
}
