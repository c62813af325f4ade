import { PatternTable } from "@/features/patterns/PatternTable";
import { Panel } from "@/shared/ui/Panel";
import { PageTitle } from "./PageTitle";

/** What keeps coming up in a student's own code. */
export function PatternsPage() {
  return (
    <>
      <PageTitle title="Patterns" />
      <Panel title="What came up in your code">
        <PatternTable empty="No pattern has come up so far." />
      </Panel>
    </>
  );
}
