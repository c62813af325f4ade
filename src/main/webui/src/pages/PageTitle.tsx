import { Link } from "@tanstack/react-router";

export function PageTitle({ title, back }: { title: string; back?: { to: "/history" | "/cohorts" | "/concepts"; label: string } }) {
  return (
    <div className="mb-5">
      {back ? (
        <Link to={back.to} className="mb-1 inline-flex min-h-8 items-center text-sm text-accent underline-offset-2 hover:underline">
          ← {back.label}
        </Link>
      ) : null}
      <h1 className="text-2xl font-semibold tracking-tight">{title}</h1>
    </div>
  );
}
