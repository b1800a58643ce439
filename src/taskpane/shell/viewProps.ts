import type { PaneHost } from "../host";
import type { Session, SessionState } from "../session/session";
import type { ViewName } from "./views";

/** What every view is given. */
export interface ViewProps {
  readonly host: PaneHost;
  readonly session: Session;
  readonly state: SessionState;
  /** Opens another view and moves the focus there. */
  readonly onOpen: (view: ViewName) => void;
}
