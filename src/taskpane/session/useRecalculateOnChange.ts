import { useEffect } from "react";
import type { PaneHost } from "../host";
import type { Session } from "./session";

/** Long enough that somebody who types a column of numbers is not interrupted between two of them. */
const QUIET_MS = 2000;

/** Recalculates once the person has stopped changing cells for a moment. */
export function useRecalculateOnChange(host: PaneHost, session: Session, enabled: boolean): void {
  useEffect(() => {
    if (!enabled) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const listening = host.onChanged(() => {
      clearTimeout(timer);
      timer = setTimeout(() => void recalculateUnlessEditing(session), QUIET_MS);
    });
    return () => {
      clearTimeout(timer);
      void listening.then((stop) => stop());
    };
  }, [host, session, enabled]);
}

/** A cell in edit mode is the person's business: nobody asked for this run, so nobody is told that it waited. */
async function recalculateUnlessEditing(session: Session): Promise<void> {
  await session.recalculate();
  if (session.state().problem?.failure.reason === "cellEditMode") session.dismissProblem();
}
