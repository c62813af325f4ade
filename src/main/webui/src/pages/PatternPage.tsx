import { useParams } from "@tanstack/react-router";
import { PatternView } from "@/features/patterns/PatternView";
import { usePattern } from "@/features/patterns/api/pattern";
import { Loaded } from "@/shared/ui/Loaded";
import { PageTitle } from "./PageTitle";

/** The documentation of one pattern. */
export function PatternPage() {
  const { patternId } = useParams({ from: "/patterns/$patternId" });
  const query = usePattern(patternId);
  return (
    <>
      <PageTitle title={query.data?.title ?? "Pattern"} />
      <Loaded query={query} label="Loading the pattern" lines={8}>
        {(pattern) => <PatternView pattern={pattern} />}
      </Loaded>
    </>
  );
}
