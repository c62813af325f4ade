import type { Stage } from "@/shared/api";

/** Query keys whose answers have changed once these stages are reached. */
export function queriesRefreshedBy(stages: readonly Stage[], submissionId: string): string[][] {
  return stages.flatMap((stage): string[][] => {
    switch (stage) {
      case "RECEIVED":
        return [["submissions"]];
      case "JUDGED":
        return [["submission", submissionId], ["verdict", submissionId]];
      case "PATTERNS_DETECTED":
        return [["analysis", submissionId], ["patterns"]];
      case "PROFICIENCY_UPDATED":
        return [["proficiency"], ["progress"]];
      case "ROADMAP_UPDATED":
        return [["roadmap"]];
      case "RECOMMENDATIONS_REFRESHED":
        return [["recommendations"]];
    }
  });
}
