import { inPlainWords } from "@/shared/api";
import { Button } from "./Button";

/** Says what did not work and what can be done, without blame. */
export function ErrorNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { title, advice, detail } = inPlainWords(error);
  return (
    <div role="alert" className="rounded-xl bg-clay-soft px-4 py-3 text-sm">
      <p className="font-semibold text-clay">{title}</p>
      <p>{advice}</p>
      {detail ? <p className="mt-1 text-muted">{detail}</p> : null}
      {onRetry ? (
        <Button className="mt-2" onPress={onRetry}>
          Try again
        </Button>
      ) : null}
    </div>
  );
}

/** What a panel shows while it has nothing to show. */
export function Empty({ children }: { children: string }) {
  return <p className="rounded-xl border border-dashed border-line px-4 py-5 text-sm text-muted">{children}</p>;
}

/** Grey lines in the place of what is loading, so that nothing moves when it arrives. */
export function Loading({ lines = 3, label }: { lines?: number; label: string }) {
  return (
    <div role="status" aria-label={label} className="space-y-3 py-1">
      {Array.from({ length: lines }, (_, index) => (
        <div key={index} className={`h-4 animate-pulse rounded bg-sunken ${index % 3 === 2 ? "w-2/3" : "w-full"}`} />
      ))}
    </div>
  );
}
