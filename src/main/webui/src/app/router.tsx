import { Link, Navigate, type RouterHistory, createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { Suspense, lazy } from "react";
import { isSignedIn, useSession } from "@/shared/api/session";
import { ErrorNotice, Loading } from "@/shared/ui/Notice";
import { Shell } from "./Shell";

const WorkspacePage = lazy(async () => ({ default: (await import("@/pages/WorkspacePage")).WorkspacePage }));

const root = createRootRoute({
  component: Shell,
  errorComponent: ({ error, reset }) => <ErrorNotice error={error} onRetry={reset} />,
  notFoundComponent: () => (
    <div>
      <h1 className="text-2xl font-semibold">Nothing here</h1>
      <p className="mt-2 text-muted">
        This address leads nowhere.{" "}
        <Link to="/" className="text-accent underline">
          Back to the start
        </Link>
      </p>
    </div>
  ),
});

/** What the address asks for by these names, where it is a text. */
function textsOf<Name extends string>(search: Record<string, unknown>, ...names: Name[]): Partial<Record<Name, string>> {
  return Object.fromEntries(names.flatMap((name) => (search[name] ? [[name, String(search[name])]] : []))) as Partial<Record<Name, string>>;
}

const workspace = createRoute({
  getParentRoute: () => root,
  path: "/",
  validateSearch: (search: Record<string, unknown>) => textsOf(search, "problem"),
  component: Home,
});

const history = createRoute({
  getParentRoute: () => root,
  path: "/history",
  component: lazyRouteComponent(() => import("@/pages/HistoryPage"), "HistoryPage"),
});

const submission = createRoute({
  getParentRoute: () => root,
  path: "/history/$submissionId",
  component: lazyRouteComponent(() => import("@/pages/SubmissionPage"), "SubmissionPage"),
});

const patterns = createRoute({
  getParentRoute: () => root,
  path: "/patterns",
  component: lazyRouteComponent(() => import("@/pages/PatternsPage"), "PatternsPage"),
});

const pattern = createRoute({
  getParentRoute: () => root,
  path: "/patterns/$patternId",
  component: lazyRouteComponent(() => import("@/pages/PatternPage"), "PatternPage"),
});

const concepts = createRoute({
  getParentRoute: () => root,
  path: "/concepts",
  validateSearch: (search: Record<string, unknown>) => textsOf(search, "concept"),
  component: lazyRouteComponent(() => import("@/pages/ConceptsPage"), "ConceptsPage"),
});

const concept = createRoute({
  getParentRoute: () => root,
  path: "/concepts/$conceptId",
  component: lazyRouteComponent(() => import("@/pages/ConceptPage"), "ConceptPage"),
});

const placement = createRoute({
  getParentRoute: () => root,
  path: "/placement",
  validateSearch: (search: Record<string, unknown>) => textsOf(search, "id", "check"),
  component: lazyRouteComponent(() => import("@/pages/PlacementPage"), "PlacementPage"),
});

const cohorts = createRoute({
  getParentRoute: () => root,
  path: "/cohorts",
  component: lazyRouteComponent(() => import("@/pages/CohortsPage"), "CohortsPage"),
});

const student = createRoute({
  getParentRoute: () => root,
  path: "/cohorts/students/$studentId",
  component: lazyRouteComponent(() => import("@/pages/StudentPage"), "StudentPage"),
});

/** Students start in the workspace, educators with their cohorts. */
function Home() {
  const current = useSession();
  if (!isSignedIn(current)) return null;
  const { roles } = current.person;
  if (roles.includes("educator") && !roles.includes("student")) return <Navigate to="/cohorts" replace />;
  return (
    <Suspense fallback={<Loading label="Opening the workspace" lines={9} />}>
      <WorkspacePage key={current.person.id} person={current.person} />
    </Suspense>
  );
}

const routeTree = root.addChildren([workspace, concepts, concept, placement, history, submission, patterns, pattern, cohorts, student]);

/** The pages and their addresses; `entries` replaces the browser's address bar in tests. */
export function createPages(entries?: RouterHistory) {
  return createRouter({ routeTree, scrollRestoration: true, ...(entries ? { history: entries } : {}) });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createPages>;
  }
}
