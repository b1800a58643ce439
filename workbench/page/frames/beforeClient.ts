/** Runs in the add-in's frame before Microsoft's client, which looks for the bridge while it loads. */
import { seamOfPage } from "./seam";

interface Bridge {
  sendMessageToHost(text: string): void;
  /** Set by the client when it starts. */
  onMessageFromHost: ((text: string) => void) | null;
}

const seam = seamOfPage();
if (seam) {
  const toHost = seam.connect(window.name, (text) => bridge.onMessageFromHost?.(text));
  const bridge: Bridge = { sendMessageToHost: toHost, onMessageFromHost: null };
  Object.assign(window, { _richApiNativeBridge: bridge });
}
