import { expect, it } from "vitest";
import { queriesRefreshedBy } from "./refresh";

it("refreshes the panels a stage has changed", () => {
  expect(queriesRefreshedBy(["PATTERNS_DETECTED", "ROADMAP_UPDATED"], "one")).toEqual([["analysis", "one"], ["patterns"], ["roadmap"]]);
});
