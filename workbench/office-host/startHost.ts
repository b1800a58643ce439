import { Host, type HostOptions } from "./host";
import { connectClient } from "./nodeClient";
import type { Commands, OfficeEnvironment } from "./officeNamespace";

export interface StartOptions extends HostOptions {
  readonly environment?: Partial<OfficeEnvironment>;
}

export interface StartedHost {
  readonly host: Host;
  /** The ribbon's buttons without a pane. */
  readonly commands: Commands;
}

/** Opens a workbook in the stand-in for Excel, in Node: from then on the globals Excel and Office work on it. */
export function startHost(options: StartOptions): StartedHost {
  const host = new Host(options);
  return { host, commands: connectClient(host, options.environment) };
}
