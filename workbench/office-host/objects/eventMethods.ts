import type { EventName } from "../events";
import { method, type Method } from "../objectTypes";

/** The calls by which the client starts and stops listening, for each of its names for an event. */
export function eventMethods<T>(
  targetId: (target: T) => string,
  events: Readonly<Record<string, EventName>>
): Readonly<Record<string, Method<T>>> {
  const methods: Record<string, Method<T>> = {};
  for (const [wireName, event] of Object.entries(events)) {
    methods[`_Register${wireName}Event`] = method([], (target, session) =>
      session.events.listen(event, targetId(target))
    );
    methods[`_Unregister${wireName}Event`] = method([], (target, session) =>
      session.events.unlisten(event, targetId(target))
    );
  }
  return methods;
}
