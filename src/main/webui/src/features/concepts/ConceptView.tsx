import { Link, useLocation } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef } from "react";
import { Empty } from "@/shared/ui/Notice";
import { Panel } from "@/shared/ui/Panel";
import { LANGUAGES } from "@/shared/words";
import { Around } from "./Around";
import type { Concept } from "./api/concept";

const LINK = "inline-flex min-h-8 items-center text-accent underline underline-offset-2";

type Props = {
  concept: Concept;
  /** The chance to solve a problem; absent where there is nobody to solve it. */
  chanceOf?: (problem: { id: string; title: string }) => ReactNode;
  /** What the student knows of it. */
  children: ReactNode;
};

/** What a concept is, how it looks in each language, and what hangs on it. */
export function ConceptView({ concept, chanceOf, children }: Props) {
  const { summary, variants, problems, partOf, patterns, resources, prerequisites, unlocks } = concept;
  const { hash } = useLocation();
  const practice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (hash === "problems") practice.current?.scrollIntoView();
  }, [hash]);
  return (
    <div className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_21rem]">
      <div className="min-w-0 space-y-5">
        <Panel title="What it is">
          <p className="text-[0.94rem]">{summary}</p>
          {partOf ? (
            <p className="mt-2 text-sm text-muted">
              A part of{" "}
              <Link to="/concepts/$conceptId" params={{ conceptId: partOf.id }} className={LINK}>
                {partOf.title}
              </Link>
              .
            </p>
          ) : null}
          <Variants variants={variants} />
        </Panel>
        {children}
        <div ref={practice} id="problems">
          <Panel title="Problems that practise it">
            {problems.length === 0 ? (
              <Empty>No problem of the bank is about this so far. Code of your own counts just as well.</Empty>
            ) : (
              <ul className="grid gap-x-6 sm:grid-cols-2">
                {problems.map((problem) => (
                  <li key={problem.id} className="border-t border-line py-2 text-sm">
                    {chanceOf ? (
                      <Link to="/" search={{ problem: problem.id }} className={LINK}>
                        {problem.title}
                      </Link>
                    ) : (
                      problem.title
                    )}
                    {chanceOf?.(problem)}
                  </li>
                ))}
              </ul>
            )}
          </Panel>
        </div>
      </div>
      <Panel title="Around it" className="self-start">
        <div className="space-y-4 text-sm">
          <Around title="What comes before" none="Nothing: one can start here.">
            {prerequisites.map(({ id, title }) => (
              <Link key={id} to="/concepts/$conceptId" params={{ conceptId: id }} className={LINK}>
                {title}
              </Link>
            ))}
          </Around>
          <Around title="What it opens" none="Nothing further so far.">
            {unlocks.map(({ id, title }) => (
              <Link key={id} to="/concepts/$conceptId" params={{ conceptId: id }} className={LINK}>
                {title}
              </Link>
            ))}
          </Around>
          <Around title="Patterns that show it">
            {patterns.map(({ id, title }) => (
              <Link key={id} to="/patterns/$patternId" params={{ patternId: id }} className={LINK}>
                {title}
              </Link>
            ))}
          </Around>
          <Around title="To read">
            {resources.map(({ title, url, language }) => (
              <span key={url}>
                <a href={url} rel="noopener noreferrer" target="_blank" className={LINK}>
                  {title}
                </a>{" "}
                <span className="text-xs text-muted">{LANGUAGES[language]}, opens a new tab</span>
              </span>
            ))}
          </Around>
        </div>
      </Panel>
    </div>
  );
}

function Variants({ variants }: Pick<Concept, "variants">) {
  if (variants.length === 0) return null;
  return (
    <dl className="mt-4 space-y-3 text-sm">
      {variants.map(({ language, name, example }) => (
        <div key={language}>
          <dt>
            <span className="font-medium">{LANGUAGES[language]}</span> <span className="text-muted">{name}</span>
          </dt>
          {example ? (
            <dd className="mt-1">
              <code className="block rounded-lg bg-sunken px-3 py-2 font-mono text-[0.82rem] break-words whitespace-pre-wrap">{example}</code>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}
