/** Part names begin with '/', are separated by '/', and compare without regard to case (ECMA-376-2, 9.1.1). */
export function partKey(name: string): string {
  const slashed = name.replaceAll("\\", "/").toLowerCase();
  return slashed.startsWith("/") ? slashed : `/${slashed}`;
}

/** The folder of '/xl/workbook.xml' is '/xl/'. */
export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf("/") + 1);
}

/** The part that describes the relationships of a part; of the package itself for '/'. */
export function relationshipsPartOf(source: string): string {
  const folder = folderOf(source);
  return `${folder}_rels/${source.slice(folder.length)}.rels`;
}

/** A relationship's target as a part name: absolute, or relative to the folder of its source. */
export function resolveTarget(source: string, target: string): string {
  const path = decodePath(target.replaceAll("\\", "/").replace(/#.*$/, ""));
  const steps = (path.startsWith("/") ? path : folderOf(source) + path).split("/");
  const resolved: string[] = [];
  for (const step of steps) {
    if (step === "..") resolved.pop();
    else if (step !== "." && step !== "") resolved.push(step);
  }
  return `/${resolved.join("/")}`;
}

/** How a relationship of `source` names the part, relative to its folder as Excel writes it. */
export function relativeTarget(source: string, part: string): string {
  const folder = folderOf(source);
  if (part.startsWith(folder)) return part.slice(folder.length);
  const from = folder.split("/").slice(1, -1);
  const to = part.split("/").slice(1);
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A lone '%' is a file name as it is.
    return path;
  }
}
