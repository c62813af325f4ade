import { useQueryClient } from "@tanstack/react-query";
import { Link, Outlet, useNavigate, useRouterState } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { SignInPage } from "@/pages/SignInPage";
import mark from "@/mark.svg";
import { isSignedIn, session, useSession } from "@/shared/api/session";
import { Button } from "@/shared/ui/Button";
import { useOnline } from "./useOnline";

const NAV = "inline-flex min-h-10 items-center rounded-lg px-2 text-sm font-medium text-muted sm:px-3 hover:bg-sunken hover:text-ink [&.active]:bg-accent-soft [&.active]:text-accent-deep";

/** Everything around a page: who is signed in, where one can go, whether there is a network. */
export function Shell() {
  const current = useSession();
  const online = useOnline();
  const queries = useQueryClient();
  const signedInAs = isSignedIn(current) ? current.person.id : undefined;
  const before = useRef(signedInAs);
  useEffect(() => {
    // What one person has seen must not be shown to the next.
    if (before.current && before.current !== signedInAs) queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== "session" });
    before.current = signedInAs;
  }, [signedInAs, queries]);

  return (
    <>
      {online ? null : (
        <p role="status" className="bg-warm-soft px-4 py-2 text-center text-sm text-warm">
          You are offline. Your code stays here, and everything goes on when the network is back.
        </p>
      )}
      {isSignedIn(current) ? <SignedInShell name={current.person.displayName} roles={current.person.roles} /> : <SignInPage reason={current.reason} />}
    </>
  );
}

function SignedInShell({ name, roles }: { name: string; roles: string[] }) {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const navigate = useNavigate();
  const main = useRef<HTMLElement>(null);
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current !== path) main.current?.focus({ preventScroll: true });
    shown.current = path;
  }, [path]);

  function leave() {
    session.end("left");
    // The next person starts at the start; only an ended session keeps its place.
    void navigate({ to: "/", search: {} });
  }

  const teaches = roles.includes("educator");
  const studies = roles.includes("student") || !teaches;
  return (
    <>
      <a href="#main" className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-10 focus:rounded-lg focus:bg-surface focus:px-4 focus:py-2">
        Skip to the content
      </a>
      <header className="border-b border-line bg-surface">
        <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-2 gap-y-1 px-4 py-2 sm:gap-x-4">
          <span className="flex items-center gap-2 font-semibold tracking-tight">
            <img src={mark} alt="" className="size-7" />
            coderX
          </span>
          <nav aria-label="Main" className="order-last -mx-1 flex w-full gap-1 sm:order-none sm:mx-0 sm:w-auto">
            {studies ? (
              <>
                <Link to="/" activeOptions={{ exact: true, includeSearch: false }} className={NAV}>
                  Workspace
                </Link>
                <Link to="/concepts" className={NAV}>
                  Concepts
                </Link>
                <Link to="/history" className={NAV}>
                  History
                </Link>
                <Link to="/patterns" className={NAV}>
                  Patterns
                </Link>
              </>
            ) : null}
            {teaches ? (
              <Link to="/cohorts" className={NAV}>
                Cohorts
              </Link>
            ) : null}
          </nav>
          <span className="ml-auto max-w-[6.5rem] truncate text-sm text-muted sm:max-w-xs">{name}</span>
          <Button look="plain" className="px-3" onPress={leave}>
            Sign out
          </Button>
        </div>
      </header>
      <main ref={main} id="main" tabIndex={-1} className="mx-auto w-full max-w-6xl px-4 py-6 outline-none">
        <Outlet />
      </main>
    </>
  );
}
