/**
 * Characters that XML cannot hold are written _xHHHH_ in strings of a workbook (ST_Xstring, ECMA-376-1, 22.9.2.19);
 * _x005F_ stands for an underscore that would otherwise begin such an escape.
 */
export function unescapeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16))
  );
}
