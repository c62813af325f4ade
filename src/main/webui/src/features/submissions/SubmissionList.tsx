import { Link } from "@tanstack/react-router";
import { Button } from "@/shared/ui/Button";
import { Empty, ErrorNotice, Loading } from "@/shared/ui/Notice";
import { LANGUAGES, onDayAndTime } from "@/shared/words";
import { useSubmissions } from "./api/submissions";

/** Past submissions, newest first, more on demand. */
export function SubmissionList({ titleOf }: { titleOf: (problemId: string) => string }) {
  const query = useSubmissions();
  if (query.isPending) return <Loading label="Loading your submissions" lines={8} />;
  if (query.isError && !query.data) return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />;
  const items = query.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <Empty>What you submit is kept here, so you can look back at it.</Empty>;
  return (
    <>
      <ul className="divide-y divide-line">
        {items.map(({ id, problemId, language, receivedAt, outcome }) => (
          <li key={id}>
            <Link
              to="/history/$submissionId"
              params={{ submissionId: id }}
              className="-mx-2 flex flex-wrap items-baseline gap-x-4 gap-y-0.5 rounded-lg px-2 py-3 hover:bg-sunken"
            >
              <span className="font-medium">{problemId ? titleOf(problemId) : "Own code"}</span>
              <span className="text-sm text-muted">{LANGUAGES[language]}</span>
              {outcome ? <span className="text-sm text-muted">{outcome === "CORRECT" ? "solved" : "not solved yet"}</span> : null}
              <time dateTime={receivedAt} className="text-sm text-muted sm:ml-auto">
                {onDayAndTime(receivedAt)}
              </time>
            </Link>
          </li>
        ))}
      </ul>
      {query.isError ? <ErrorNotice error={query.error} /> : null}
      {query.hasNextPage ? (
        <Button className="mt-3" isDisabled={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
          Show earlier ones
        </Button>
      ) : null}
    </>
  );
}
