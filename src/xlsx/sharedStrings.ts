import { unescapeText } from "./escapedText";
import { XmlReader } from "./xmlReader";
import type { XlsxPackage } from "./xlsxPackage";

/** The texts that cells refer to by number: rich text as its plain text, phonetic guides (rPh) left out. */
export function readSharedStrings(file: XlsxPackage): readonly string[] {
  const [part] = file.related(file.workbookPart, "sharedStrings");
  if (part === undefined) return [];
  const strings: string[] = [];
  const collector = new TextCollector();
  const reader = new XmlReader(part, {
    open(name) {
      if (name === "si") collector.start();
      else collector.open(name);
    },
    text: (text) => collector.text(text),
    close(name) {
      if (name === "si") strings.push(collector.finish());
      else collector.close(name);
    },
  });
  file.readText(part, (text) => reader.write(text));
  reader.end();
  return strings;
}

/** Puts the runs of one string item (CT_Rst: a shared string, an inline string) together. */
export class TextCollector {
  private collected = "";
  private inText = false;
  private inPhonetic = false;

  start(): void {
    this.collected = "";
  }

  open(name: string): void {
    if (name === "t") this.inText = true;
    else if (name === "rPh") this.inPhonetic = true;
  }

  text(text: string): void {
    if (this.inText && !this.inPhonetic) this.collected += text;
  }

  close(name: string): void {
    if (name === "t") this.inText = false;
    else if (name === "rPh") this.inPhonetic = false;
  }

  finish(): string {
    return unescapeText(this.collected);
  }
}
