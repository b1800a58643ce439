import type { Commands, OfficeEnvironment } from "../../office-host/officeNamespace";

/** What the page offers the add-in's frames. They are of the same origin and find it in their parent window. */
export interface FrameSeam {
  /** Both directions carry plain text, as between Excel on the web and its frames. */
  connect(frameName: string, receive: (text: string) => void): (text: string) => void;
  readonly environment: OfficeEnvironment;
  /** Called once Office is complete in the frame; the commands are those its page associates. */
  ready(frameName: string, commands: Commands): void;
}

declare global {
  interface Window {
    standIn?: FrameSeam;
  }
}

/** The seam of the page around this frame; undefined when the add-in's page was opened by itself. */
export function seamOfPage(): FrameSeam | undefined {
  return window.parent === window ? undefined : window.parent.standIn;
}
