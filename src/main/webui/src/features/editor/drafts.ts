/** Unsent code of one person, per problem and language, for as long as the tab is open. */
export function createDrafts(personId: string, storage: Storage) {
  const key = (problemId: string | undefined, language: string) => `coderx.draft:${personId}:${problemId ?? ""}:${language}`;
  return {
    read: (problemId: string | undefined, language: string) => storage.getItem(key(problemId, language)) ?? "",
    write: (problemId: string | undefined, language: string, code: string) => {
      try {
        storage.setItem(key(problemId, language), code);
      } catch {
        // A full storage only costs the draft after a reload; typing goes on.
      }
    },
  };
}
