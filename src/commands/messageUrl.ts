/** The address of the page that shows a sentence; the sentence travels in the fragment, which no server sees. */
export function messageUrl(pageUrl: string, sentence: string): string {
  const url = new URL("message.html", pageUrl);
  url.hash = encodeURIComponent(sentence);
  return url.href;
}
