import type { Host } from "../../office-host/host";
import type { BridgeAnswer, BridgeEvent, BridgeRequest } from "../../office-host/protocol";

type Receive = (text: string) => void;

/** A request on its way, with the number its client gave it. */
interface Asked {
  readonly frame: string;
  readonly client: Receive;
  readonly id: number;
}

/**
 * Lets several frames, the pane and the ribbon's functions, talk to one host. Each numbers its requests by itself, so
 * that numbers are exchanged on the way; events go to all, and a client ignores those it did not ask for.
 */
export class ClientSwitch {
  private readonly clients = new Map<string, Receive>();
  private readonly waiting = new Map<number, Asked>();
  private readonly toHost: Receive;
  private count = 0;

  constructor(host: Pick<Host, "connect">) {
    this.toHost = host.connect((text) => this.deliver(JSON.parse(text)));
  }

  /** Connects the client in a frame; the one that was there before is forgotten. */
  connect(frame: string, client: Receive): Receive {
    this.clients.set(frame, client);
    return (text) => {
      const request = JSON.parse(text) as BridgeRequest;
      const id = ++this.count;
      this.waiting.set(id, { frame, client, id: request.id });
      this.toHost(JSON.stringify({ ...request, id }));
    };
  }

  private deliver(message: BridgeAnswer | BridgeEvent): void {
    if (message.type === 3) {
      for (const client of this.clients.values()) client(JSON.stringify(message));
      return;
    }
    const asked = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    if (asked && this.clients.get(asked.frame) === asked.client)
      asked.client(JSON.stringify({ ...message, id: asked.id }));
  }
}
