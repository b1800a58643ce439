import lockfile from "../../package-lock.json";

/** Licences that let the add-in be shipped in an office without further duty than keeping their notices. */
const ALLOWED = new Set(["MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "Apache-2.0"]);

interface LockedPackage {
  readonly license?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

/** The packages whose code can reach the built pane, those brought in by others among them. */
const shipped = Object.entries(lockfile.packages as Readonly<Record<string, LockedPackage>>).filter(
  ([path, { dev, devOptional }]) => path !== "" && !dev && !devOptional
);

test("every package that is shipped has a licence from the list", () => {
  const others = shipped.filter(([, { license }]) => !ALLOWED.has(license ?? ""));
  expect(others.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
  expect(shipped.length).toBeGreaterThan(10);
});

test("every package that is shipped is pinned by its hash", () => {
  const unpinned = shipped.filter(([, { integrity }]) => !integrity?.startsWith("sha512-"));
  expect(unpinned.map(([path]) => path)).toEqual([]);
});

test("direct dependencies are of one exact version each", () => {
  const { dependencies } = lockfile.packages[""] as {
    readonly dependencies: Record<string, string>;
  };
  const loose = Object.entries(dependencies).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version)
  );
  expect(loose).toEqual([]);
});
