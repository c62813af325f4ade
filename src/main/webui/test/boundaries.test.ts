import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const source = fileURLToPath(new URL("../src", import.meta.url));
const files = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".d.ts"))
  .map((file) => ({ file, imports: importsOf(file) }));

function importsOf(file: string): string[] {
  const text = readFileSync(join(source, file), "utf8");
  return [...text.matchAll(/(?:from|import)\s*\(?"([^"]+)"/g)]
    .map(([, target]) => target!)
    .map((target) => (target.startsWith("@/") ? target.slice(2) : target.startsWith(".") ? relative(source, join(source, file, "..", target)) : ""))
    .filter(Boolean);
}

/** Where a file belongs: a feature, or the layer it is in. */
const place = (path: string) => path.split("/").slice(0, path.startsWith("features/") ? 2 : 1).join("/");

it("sees the files it is about", () => {
  expect(files.filter(({ file }) => file.startsWith("features/")).length).toBeGreaterThan(20);
});

it("features import only themselves and what is shared", () => {
  const leaks = files.flatMap(({ file, imports }) =>
    file.startsWith("features/") ? imports.filter((target) => place(target) !== place(file) && place(target) !== "shared").map((target) => `${file} imports ${target}`) : [],
  );
  expect(leaks, "move what both need to shared/, or compose them in pages/").toEqual([]);
});

it("what is shared knows no feature, page or app", () => {
  const leaks = files.flatMap(({ file, imports }) => (file.startsWith("shared/") ? imports.filter((target) => !["shared", "..", "test"].includes(place(target)) && !target.startsWith("..")).map((target) => `${file} imports ${target}`) : []));
  expect(leaks).toEqual([]);
});

it("the token never goes to localStorage", () => {
  expect(files.filter(({ file }) => /(?<!never )localStorage/.test(readFileSync(join(source, file), "utf8"))).map(({ file }) => file)).toEqual([]);
});
