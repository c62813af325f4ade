import { Link, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { ProficiencyMatrix } from "@/features/proficiency/ProficiencyMatrix";
import { WeakAreas } from "@/features/proficiency/WeakAreas";
import { ProgressCard } from "@/features/progress/ProgressCard";
import { isSignedIn, useSession } from "@/shared/api/session";
import { Panel } from "@/shared/ui/Panel";
import { PageTitle } from "./PageTitle";

/** What a student knows, how sure that is, and what it rests on. */
export function ConceptsPage() {
  const { concept } = useSearch({ from: "/concepts" });
  const [wanted, setWanted] = useState(concept ? { id: concept } : undefined);
  const current = useSession();
  return (
    <>
      <PageTitle title="Concepts" />
      <div className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="min-w-0 space-y-5 lg:order-last">
          <Panel title="Your progress">{isSignedIn(current) ? <ProgressCard userId={current.person.id} /> : null}</Panel>
          <Panel title="Where do you stand?">
            <p className="mb-3 text-sm text-muted">At most 12 short questions give a first picture of all concepts.</p>
            <Link to="/placement" className="inline-flex min-h-10 items-center rounded-lg border border-edge px-4 text-sm font-medium hover:bg-sunken">
              Take the quiz
            </Link>
          </Panel>
          <Panel title="Worth practising">
            <WeakAreas empty="Nothing stands out so far. After some submissions, this shows what to practise and why." onOpen={(id) => setWanted({ id })} />
          </Panel>
        </div>
        <Panel title="What you know" className="min-w-0 self-start">
          <ProficiencyMatrix wanted={wanted} showsUnseen empty="Submit some code or take the quiz, and the concepts in it appear here with how well you know them." />
        </Panel>
      </div>
    </>
  );
}
